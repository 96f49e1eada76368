"""Published: the day on which a report appeared, chosen among everything that speaks of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from variorum.records.article import DateCandidate, Method, Part, Published
from variorum.records.interval import Interval, one_day
from variorum.records.span import ArticleId, Quote, Span
from variorum.steps.extract.printed import printed_dates
from variorum.steps.extract.votes import FULL, HALF, LITTLE, Kind, Vote, elected
from variorum.tables.date_words import changed_words

# No page of the web is older than 1990: an address with an earlier day tells what a report is about.
IN_ADDRESS = re.compile(r"/(199\d|20\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/._-]|$)")
MONTH_IN_ADDRESS = re.compile(r"/(199\d|20\d\d)/(0[1-9]|1[0-2])/")
HEAD = frozenset({"date", "byline", "dateline"})  # parts whose dates are those of the report itself
TRUST: Mapping[Method, tuple[Kind, float]] = {
    "given": ("given", 2 * FULL),
    "page metadata": ("data", FULL),
    "printed": ("near", FULL),
    "address": ("address", FULL),
    "page text": ("guess", LITTLE),
}


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
    for start, end, day, other in printed_dates(text, part.start, part.end):
        changed = changed_words().search(text, last, start)
        quote = Quote(span=Span(article=article, start=start, end=end), words=text[start:end])
        sure = changed is None and other is None  # 4/7/2031 may be of April or of July
        evidence = f"{changed.group()} {quote.words}" if changed else quote.words
        for one in filter(None, (day, other)):
            yield DateCandidate(
                interval=one_day(one), method="printed" if sure else "page text", evidence=evidence, quote=quote,
                stated=quote.words,
            )  # fmt: skip
        last = end


def chosen(candidates: Sequence[DateCandidate], *, limit: date | None = None) -> Published:
    """The day for which most of the candidates speak, none after the limit, and of equals the first.

    Candidates come in order of trust. Those of one method count once; see `votes.elected`.
    """
    return elected([vote_of(item) for item in candidates], limit=limit)


def vote_of(candidate: DateCandidate) -> Vote:
    """The vote of a candidate of which no more is known than its method."""
    kind, trust = TRUST.get(candidate.method, ("guess", LITTLE))
    whole = candidate.interval.grain == "day" or candidate.interval.grain == "range"
    return Vote(candidate, kind, trust if whole else HALF)


def _month(first: date) -> Interval:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return Interval(first=first, last=date.fromordinal(following.toordinal() - 1), grain="month")


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
