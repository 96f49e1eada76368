"""Article: that of a page, or of one report on it, from its parts and facts."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.article import Article, Credit, Part
from variorum.steps.extract.credits import credits_of
from variorum.steps.extract.language import language_of
from variorum.steps.extract.outlet_in_text import outlet_of_notices
from variorum.steps.extract.page.collections import (
    cards,
    is_front_page,
    is_root,
    is_walled,
    linked_headlines,
    linked_share,
    says_list,
)
from variorum.steps.extract.page.dates import Where
from variorum.steps.extract.page.facts import Facts, authors_of, organisations, section_of, without_helpers
from variorum.steps.extract.page.guess import Guess
from variorum.steps.extract.page.look import Look, Saved
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.page.parts import Laid
from variorum.steps.extract.page.publication import Dated, dated
from variorum.steps.extract.page.zones import Page, kinds_of
from variorum.steps.extract.reading import authors_in, body_of
from variorum.steps.extract.standing import Evidence, standing_of
from variorum.tables.local_time import hours_ahead


def article_of(look: Look, facts: Facts, kept: Set[int], parts: tuple[Part, ...]) -> tuple[Article, Where]:
    """The article whose parts these are, and what tells the local days of its page."""
    body = body_of(look.laid.text, parts)
    language = language_of(body or look.laid.text, look.meta.language)
    links = linked_headlines(look.seen.blocks), linked_share(look.seen.blocks, kept), cards(look.seen.blocks, kept)
    shown = _Shown(look.laid, parts, facts, look.guess, body, language, *links)
    article = _article(look.saved, look.meta, shown, _dated(look, shown))
    return replace(article, capture=look.capture), _where(look.saved, shown)


class _Shown(NamedTuple):
    laid: Laid
    parts: tuple[Part, ...]
    facts: Facts
    guess: Guess
    body: str
    language: str
    headlines: int
    linked: float
    cards: int


def _where(saved: Saved, shown: _Shown) -> Where:
    return Where(shown.language, hours_ahead(shown.facts.address or saved.address, shown.language))


def _dated(look: Look, shown: _Shown) -> Dated:
    saved, laid, address, where = look.saved, shown.laid, shown.facts.address, _where(look.saved, shown)
    kinds = kinds_of(laid.lines, shown.parts)
    page = Page(saved.article, laid.text, look.seen.blocks, laid.lines, kinds, address, where)
    written = "" if look.capture.moment in {None, saved.capture.moment} else f"{look.capture.moment:%Y-%m-%d}"

    def guess() -> str:
        """The guessed day, unless it is the one on which a tool wrote into the page that it saved it."""
        return shown.guess.day if shown.guess.day != written else ""

    return dated(page, look.meta, limit=look.limit, guess=guess)


def _article(saved: Saved, meta: Meta, shown: _Shown, dates: Dated) -> Article:
    text, parts, facts = shown.laid.text, shown.parts, shown.facts
    outlet = facts.outlet if facts.outlet.name else outlet_of_notices(text, parts)
    published = dates.published
    if is_root(facts.address) and not _says_article(meta):
        published = replace(published, doubt=True)  # a front page prints the day of the visit
    return Article(
        id=saved.article, snapshot=saved.snapshot.id, name=saved.name, text=text, parts=parts, title=facts.title,
        outlet=outlet.name, outlet_evidence=outlet.evidence,
        authors=facts.authors or authors_in(text, parts) or _guessed_authors(meta, shown, outlet.name),
        address=facts.address,
        language=shown.language, standing=standing_of(_evidence(meta, shown)),
        published=published, modified=dates.modified, credits=_credits(saved, meta, shown, outlet.name),
        charset=saved.charset, runs=shown.laid.runs, section=section_of(meta),
    )  # fmt: skip


def _guessed_authors(meta: Meta, shown: _Shown, outlet: str) -> tuple[str, ...]:
    return authors_of(meta, without_helpers(shown.guess.author, shown.laid.text), outlet)


def _credits(saved: Saved, meta: Meta, shown: _Shown, outlet: str) -> tuple[Credit, ...]:
    """The credits that are printed, and the agency that the page's data call the author, where it is printed."""
    writers = tuple(name for name in organisations(meta) if name.lower() != outlet.lower())
    return credits_of(saved.article, shown.laid.text, shown.parts, writers)


def _says_article(meta: Meta) -> bool:
    """Whether the page's own data call it an article."""
    return bool(meta.articles) or meta.first("og:type").lower() == "article"


def _evidence(meta: Meta, shown: _Shown) -> Evidence:
    return Evidence(
        shown.body, shown.laid.text, shown.facts.title, shown.language, shown.headlines, shown.linked,
        says_article=_says_article(meta),
        says_list=says_list(meta) or is_front_page(shown.facts.address),
        cards=shown.cards, walled=is_walled(meta),
    )  # fmt: skip
