"""Timeline: what happened when, how the date is known, and who told it first; and when each report appeared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from variorum.records.account import Moment
from variorum.records.annotation import Annotation, Sentence, Time
from variorum.records.interval import Interval
from variorum.records.span import ArticleId, Quote, Span
from variorum.records.story import ArticleDate
from variorum.steps.tell.marks import Labels, mark
from variorum.text.clauses import clauses
from variorum.text.frequency import expected_share, stem

TOLD_IN = frozenset({"body", "deck", "caption"})
SAME_THING = 2  # rare stems that two clauses on the same days must share to be one line
RARE = 0.2  # share of reports; words that stand in fewer of them tell what a clause is about


class Dated(NamedTuple):
    """A clause with a time in it."""

    time: Time
    interval: Interval
    quote: Quote
    stems: frozenset[str]


def timeline(
    dates: Sequence[ArticleDate],
    times: Sequence[Time],
    *,
    annotations: Mapping[ArticleId, Annotation],
    labels: Labels,
    texts: Mapping[ArticleId, str],
) -> tuple[Moment, ...]:
    """Moments sorted by their first day; what several reports put on the same days is one line."""
    rows = [_moment(group, labels) for group in _grouped(_dated(times, annotations, texts), labels)]
    rows += [one for row in dates if row.article in labels and (one := _published(row, labels, texts))]
    return tuple(sorted(rows, key=lambda row: (_first(row.interval), row.kind, _last(row.interval), row.text)))


def _dated(
    times: Sequence[Time], annotations: Mapping[ArticleId, Annotation], texts: Mapping[ArticleId, str]
) -> Iterator[Dated]:
    for time in times:
        span = time.expression.span
        sentences = annotations[span.article].sentences if span.article in annotations else ()
        sentence = next((one for one in sentences if one.span.holds(span) and one.part in TOLD_IN), None)
        if time.interval is not None and sentence is not None:
            clause = _clause(sentence, span)
            words = texts[span.article][clause.start : clause.end]
            stems = frozenset(stem(word.casefold()) for word in words.split() if word.isalpha())
            rare = frozenset(one for one in stems if expected_share(one) < RARE)
            yield Dated(time, time.interval, Quote(span=clause, words=words), rare)


def _clause(sentence: Sentence, span: Span) -> Span:
    """The shortest clause that holds the span and more than itself, the sentence where there is none."""
    found = []
    for clause in clauses(sentence.tokens):
        if len(clause.tokens) > 3:
            start, end = sentence.tokens[clause.tokens[0]].start, sentence.tokens[clause.tokens[-1]].end
            if start <= span.start and span.end <= end:
                found.append(Span(article=span.article, start=start, end=end))
    return min(found, key=lambda one: (one.end - one.start, one), default=sentence.span)


def _grouped(found: Iterator[Dated], labels: Labels) -> Iterator[list[Dated]]:
    order = {article: i for i, article in enumerate(labels)}
    days: dict[tuple[date | None, date | None], list[Dated]] = defaultdict(list)
    for one in found:
        if one.quote.span.article in order:
            days[one.interval.first, one.interval.last].append(one)
    for same in days.values():
        groups: list[list[Dated]] = []
        for one in sorted(same, key=lambda one: (order[one.quote.span.article], one.quote)):
            home = next((group for group in groups if len(group[0].stems & one.stems) >= SAME_THING), None)
            if home is None:
                groups.append([one])
            else:
                home.append(one)
        yield from groups


def _moment(group: Sequence[Dated], labels: Labels) -> Moment:
    first = group[0]
    how = (
        f"“{first.time.expression.words}”: {first.time.reason}"
        if first.time.reason
        else f"“{first.time.expression.words}”"
    )
    quotes = {one.quote.span.article: one.quote for one in reversed(group)}
    order = [article for article in labels if article in quotes]
    return Moment(
        interval=first.interval,
        text=" ".join(first.quote.words.split()),
        how=" ".join(how.split()),
        marks=tuple(mark(labels, quotes[article]) for article in order),
    )


def _published(row: ArticleDate, labels: Labels, texts: Mapping[ArticleId, str]) -> Moment | None:
    interval = row.published.interval
    if interval is None:
        return None
    label = labels[row.article]
    quote = row.published.quote
    evidence = f"{row.published.method}: {row.published.evidence}" if row.published.evidence else row.published.method
    return Moment(
        interval=interval,
        text=f"{label.outlet} publishes ({label.label})",
        how=" ".join(evidence.split()),
        marks=(mark(labels, quote),) if quote else (),
        kind="reported",
    )


def _first(interval: Interval) -> str:
    return str(interval.first or "0000")


def _last(interval: Interval) -> str:
    return str(interval.last or "9999")
