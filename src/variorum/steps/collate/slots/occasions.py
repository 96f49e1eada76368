"""Occasions: when and where an event happened that several reports tell of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.annotation import EventMention, Time
from variorum.records.article import Article
from variorum.records.collation import Value
from variorum.records.event import Event
from variorum.records.span import Quote, Span
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate
from variorum.steps.collate.units import Unit

DATED = frozenset({"day", "week", "part", "month", "season", "quarter", "half", "year", "decade", "range"})


def occasions(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "When …?" and "Where …?", one for each clause of a shared event that holds a time or a place."""
    for event in known.linking.events:
        if len(event.articles) > 1:
            for mention in event.mentions:
                yield from _when(known, event, mention)
                yield from _where(known, event, mention)


def _when(known: Known, event: Event, mention: EventMention) -> Iterator[Candidate]:
    clause = mention.clause or mention.span
    times = [time for time in known.times_in(clause) if time.interval and time.interval.grain in DATED]
    own = [
        time
        for time in times
        if any(role.name == "time" and role.span.meets(time.expression.span) for role in mention.roles)
    ]
    for time in (own or times[:1])[:1]:
        assert time.interval is not None
        value = Value(kind="date", text=time.expression.words.casefold(), interval=time.interval)
        quote = _around(known.by_id[clause.article], clause, (mention.span, time.expression.span))
        found = reading(known, quote, value, statement=known.statement_over(mention.span), helpers=time.helpers)
        yield Candidate(("when", event.id), f"When: {event.title}?", "When", found, 0, _rank(time))


def _where(known: Known, event: Event, mention: EventMention) -> Iterator[Candidate]:
    for role in mention.roles:
        if role.name != "place":
            continue
        for start, end, name in known.entities_in(role.span)[:1]:
            if known.entities[name].kind in {"GPE", "LOC"}:
                place = Span(article=role.span.article, start=start, end=end)
                quote = _around(known.by_id[role.span.article], mention.clause or mention.span, (mention.span, place))
                value = Value(kind="place", text=known.entities[name].name.casefold(), entity=name)
                found = reading(known, quote, value, statement=known.statement_over(mention.span))
                yield Candidate(("where", event.id), f"Where: {event.title}?", "Where", found)


def _around(article: Article, clause: Span, inner: Sequence[Span]) -> Quote:
    """The shortest passage that holds the given spans; the clause itself when it is no longer than they need."""
    start, end = min(span.start for span in inner), max(span.end for span in inner)
    if clause.start <= start and end <= clause.end and clause.end - clause.start <= 2 * (end - start) + 40:
        start, end = clause.start, clause.end
    return article.quote(start, end)


def _rank(time: Time) -> int:
    """Days that the time leaves open, negated: the more exact reading of one report is the fuller one."""
    interval = time.interval
    if interval is None or interval.first is None or interval.last is None:
        return -100_000
    return -(interval.last - interval.first).days
