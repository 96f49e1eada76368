"""Published: the day on which a report appeared, chosen among everything that speaks of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from variorum.records.article import DateCandidate, Part, Published
from variorum.records.interval import Interval, one_day
from variorum.records.span import ArticleId, Quote, Span
from variorum.steps.extract.printed import printed_dates

IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/._-]|$)")
MONTH_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/")
CHANGED = re.compile(r"\b(?:last )?(?:updated|modified|edited)\b", re.IGNORECASE)
HEAD = frozenset({"date", "byline", "dateline"})  # parts whose dates are those of the report itself
STRONG = frozenset({"given", "page metadata", "printed", "address"})


def address_dates(address: str) -> Iterator[DateCandidate]:
    """The day that the address of a report holds: ".../2031/04/17/...", or the month where it holds no day."""
    found = IN_ADDRESS.search(address)
    if found and (day := _day(*found.groups())):
        yield DateCandidate(interval=one_day(day), method="address", evidence=found.group().strip("/"))
        return
    month = MONTH_IN_ADDRESS.search(address)
    if month and (first := _day(month[1], month[2], "1")):
        yield DateCandidate(interval=_month(first), method="address", evidence=month.group().strip("/"))


def line_dates(article: ArticleId, text: str, parts: Sequence[Part]) -> Iterator[DateCandidate]:
    """The days that are printed in date lines and bylines, in order of place, those of a change after the others."""
    found = [item for part in parts if part.kind in HEAD for item in _in_part(article, text, part)]
    yield from sorted(found, key=lambda item: item.method != "printed")


def _in_part(article: ArticleId, text: str, part: Part) -> Iterator[DateCandidate]:
    last = part.start
    for start, end, day in printed_dates(text, part.start, part.end):
        changed = CHANGED.search(text, last, start)
        quote = Quote(span=Span(article=article, start=start, end=end), words=text[start:end])
        yield DateCandidate(
            interval=one_day(day), method="page text" if changed else "printed",
            evidence=f"{changed.group()} {quote.words}" if changed else quote.words, quote=quote,
        )  # fmt: skip
        last = end


def chosen(candidates: Sequence[DateCandidate], *, limit: date | None = None) -> Published:
    """The first candidate that is not later than the limit; in doubt where it is weak, alone, or contradicted.

    Candidates come in order of trust. A day beyond the limit, the newest that a reliable source proves, never wins.
    """
    able = [item for item in candidates if limit is None or _first(item.interval) <= limit]
    if not able:
        return Published(candidates=tuple(candidates))
    best = _finer(able)
    return Published(
        interval=best.interval, method=best.method, evidence=best.evidence, quote=best.quote,
        doubt=_doubtful(best, able), candidates=tuple(candidates),
    )  # fmt: skip


def _finer(able: Sequence[DateCandidate]) -> DateCandidate:
    """The first candidate, or the first whole day inside it where it is a month or a night between two days."""
    first = able[0]
    if first.interval.grain == "day":
        return first
    days = (item for item in able[1:] if item.interval.grain == "day" and first.interval.contains(item.interval))
    return next(days, first)


def _doubtful(best: DateCandidate, able: Sequence[DateCandidate]) -> bool:
    if best.method not in STRONG or best.interval.grain != "day":
        return True
    return any(not best.interval.meets(item.interval) for item in able if item.method in STRONG)


def _first(interval: Interval) -> date:
    found = interval.first or interval.last
    assert found is not None  # an interval has one of both
    return found


def _month(first: date) -> Interval:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return Interval(first=first, last=date.fromordinal(following.toordinal() - 1), grain="month")


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
