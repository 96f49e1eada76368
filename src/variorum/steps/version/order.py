"""Order: which version came first: by when they were captured, else by when the pages say that they were changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from variorum.records.article import Article
from variorum.steps.version.units import Text


class Known(NamedTuple):
    """When a version was captured or changed, as far as it is known."""

    moment: datetime | None = None
    day: date | None = None
    evidence: str = ""


class Order(NamedTuple):
    """The versions with their times, the oldest first, whether that order is known, and by what."""

    rows: list[tuple[Text, Known]]
    sure: bool
    how: str


def ordered(texts: Sequence[Text]) -> Order:
    """The versions in their order.

    All by the capture, else all by the moment, else all by the day on which the page says it was changed; equal times
    tell nothing. Unknown: the longest comes last.
    """
    for known, how in ORDERS.items():
        if (found := _in_order(texts, known)) is not None:
            return Order(found, True, how)
    longest = sorted(texts, key=_length)
    return Order([(text, _any(text.article)) for text in longest], False, UNKNOWN)


def captured(article: Article) -> Known:
    """The moment of the capture."""
    return Known(moment=article.capture.moment, evidence=article.capture.evidence)


def changed(article: Article) -> Known:
    """The moment of the last change, where the page states it with its zone."""
    for candidate in article.modified.candidates:
        if candidate.interval == article.modified.interval and (found := _moment(candidate.stated)):
            return Known(moment=found, evidence=f"the page says that it was changed then: {candidate.evidence}")
    return Known()


def changed_on(article: Article) -> Known:
    """The day of the last change, where the page states one."""
    found = article.modified.interval
    if found is None or found.first is None or found.first != found.last:
        return Known()
    return Known(day=found.first, evidence=f"the page says that it was changed then: {article.modified.evidence}")


def _in_order(texts: Sequence[Text], known: Callable[[Article], Known]) -> list[tuple[Text, Known]] | None:
    rows = [(_time(known(text.article)), text) for text in texts]
    times = {time for time, _ in rows if time is not None}
    if len(times) < len(rows):
        return None
    order = sorted(((time, text) for time, text in rows if time is not None), key=lambda row: row[0])
    return [(text, known(text.article)) for _, text in order]


def _time(known: Known) -> float | None:
    """A number that grows with time; of one kind in one comparison."""
    if known.moment is not None:
        return known.moment.timestamp()
    return float(known.day.toordinal()) if known.day else None


def _length(text: Text) -> tuple[int, int, str]:
    """How much is read of it, then how much its page holds: of equal ones a truncated copy is the shorter."""
    return sum(unit.end - unit.start for unit in text.told), len(text.article.text), text.article.id


def _any(article: Article) -> Known:
    return next((found for find in ORDERS if (found := find(article)).evidence), Known())


def _moment(stated: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(stated.strip())
    except ValueError:
        return None
    return found if found.tzinfo else None


ORDERS = {
    captured: "by when they were captured",
    changed: "by the moments at which the pages say that they were changed",
    changed_on: "by the days on which the pages say that they were changed",
}
UNKNOWN = "by length alone: not each of them tells when it was captured or changed, or two tell the same moment"
