"""Outside: an article with what is said of it from outside its bytes, by a table or by what holds it."""

from __future__ import annotations

from msgspec.structs import replace

from variorum.records.article import Article, DateCandidate, Published, Standing
from variorum.records.capture import Given
from variorum.steps.extract.language import code_of
from variorum.steps.extract.outlet import outlet_of_address
from variorum.steps.extract.page.instants import given_instant
from variorum.steps.extract.published import address_dates, chosen
from variorum.tables.local_time import hours_ahead


def told_outside(article: Article, given: Given) -> Article:
    """The article with what is given of it, which comes before what was found."""
    if given == Given():
        return article
    address, language = given.address or article.address, code_of(given.language)
    by_host = outlet_of_address(address)
    return replace(
        article,
        title=given.title or article.title,
        address=address,
        outlet=given.outlet or article.outlet or by_host.name,
        outlet_evidence="given" if given.outlet else article.outlet_evidence or by_host.evidence,
        authors=given.authors or article.authors,
        published=_published(given.published, article, address),
        language=language or article.language,
        section=given.section or article.section,
        standing=_standing(language, article),
    )


def _published(given: str, article: Article, address: str) -> Published:
    """The given day before all that was found; in doubt where it may be either of two days."""
    language = article.language
    instant = given_instant(given, hours_ahead(address, language), language=language)
    found = article.published.candidates or tuple(address_dates(address))
    if instant is None:
        return article.published if article.published.candidates else chosen(found)
    first = DateCandidate(interval=instant.interval, method="given", evidence=given, stated=given)
    return Published(
        interval=instant.interval, method="given", evidence=given, doubt=instant.interval.grain != "day",
        candidates=(first, *found),
    )  # fmt: skip


def _standing(language: str, article: Article) -> Standing:
    if not language or article.standing not in {"report", "other_language"}:
        return article.standing
    return "report" if language == "en" else "other_language"
