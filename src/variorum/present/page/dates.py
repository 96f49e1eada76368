"""Dates of publication: when each report appeared and how that is known."""

from __future__ import annotations

from variorum.present.page.acquired import acquired
from variorum.present.page.labels import Labels, in_order
from variorum.present.page.model import Day
from variorum.present.strings import shown
from variorum.present.when import days
from variorum.present.wording import METHODS
from variorum.records.account import Edition
from variorum.records.article import Article, Published


def dates(edition: Edition, labels: Labels, *, anchor: str) -> tuple[Day, ...]:
    """The day of each report in the order of the labels; one worked out in the story takes the place of none."""
    worked = {found.article: found.published for found in edition.dating.published}
    return tuple(
        _day(article, worked.get(article.id, article.published), labels=labels, anchor=f"{anchor}{number}")
        for number, article in enumerate((*in_order(edition), *edition.aside, *edition.earlier), 1)
    )


def _day(article: Article, published: Published, *, labels: Labels, anchor: str) -> Day:
    mark = labels.mark(article.id)
    return Day(
        anchor=anchor, place=f"date of {mark}", label=mark, outlet=labels.outlet(article.id),
        title=article.title, address=article.address, when=days(published.interval), interval=published.interval,
        how=_how(published, labels),
        others=_others(published), quotes=(published.quote,) if published.quote else (),
        acquired=acquired(article), acquired_short=acquired(article, short=True),
    )  # fmt: skip


def _how(published: Published, labels: Labels) -> str:
    told = METHODS[published.method]
    if published.evidence:
        told += f": {shown(published.evidence)}"
    if published.helpers:
        told += f"; with the help of {', '.join(labels.marks(published.helpers))}"
    return told + ("; may well be another day" if published.doubt and published.interval else "")


def _others(published: Published) -> tuple[str, ...]:
    """What else was found and not chosen."""
    found = (c for c in published.candidates if c.interval != published.interval)
    return tuple(dict.fromkeys(f"{days(c.interval)} ({METHODS[c.method]}: {shown(c.evidence)})" for c in found))
