"""Stages: on which day somebody was arrested, sentenced, elected, where reports put one such step on different days."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from variorum.records.annotation import Time
from variorum.records.collation import Value
from variorum.records.interval import Interval
from variorum.records.span import ArticleId, Span
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.slots.statuses import Reached, reached
from variorum.steps.collate.units import Unit, hedges_head

# Steps that one day suffices for and that seldom come twice within a week; a search or a trial takes many days.
OF_ONE_DAY = {"pursuit": {4, 5}, "prosecution": {3, 4}, "fate": {1}, "office": {1, 2, 3}}
PLAIN = frozenset({"day", "weekday"})  # rules of days that need no guess of the hour at which a page was printed
AGAIN = re.compile(
    r"\b(?:again|re-?arrest\w*|second|another|also|anew|twice|night|midnight|overnight|late|early hours|evening"
    r"|GMT|UTC|local time)\b",
    re.IGNORECASE,
)  # one day of two such, or an hour at which it is another day elsewhere
WEEK = 7  # days; from there on it may have happened twice, and "Thursday" may be that of another week
LINKING = frozenset({"prep", "npadvmod", "pobj", "nmod", "compound", "nummod", "appos", "advmod", "punct"})

Dated = tuple[Unit, Time]


def stages(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "When was X arrested?", slot by the step, its verb and the person; none where all days meet."""
    held: dict[tuple[str, ...], list[Dated]] = defaultdict(list)
    for one in reached(known, units):
        if one.step in OF_ONE_DAY.get(one.scale, ()) and (time := _day(known, one.unit)) is not None:
            held["day", one.scale, _verb(one), one.person].append((one.unit, time))
    for slot, rows in held.items():
        days: dict[ArticleId, set[Interval | None]] = defaultdict(set)
        for unit, time in rows:
            days[unit.span.article].add(time.interval)
        # A report that gives two days tells of two arrests, and of neither which one is meant elsewhere.
        sure = [row for row in rows if len(days[row[0].span.article]) == 1]
        if any(_are_rivals(known, left, right) for left, right in combinations(sure, 2)):
            yield from (_candidate(known, slot, unit, time) for unit, time in sure)


def _candidate(known: Known, slot: tuple[str, ...], unit: Unit, time: Time) -> Candidate:
    value = Value(kind="date", text=" ".join(time.expression.words.split()), interval=time.interval)
    one = reading(known, unit.quote, value, statement=unit.statement, helpers=time.helpers, hedged=hedges_head(unit))
    return Candidate(
        slot,
        _question(known.entities[slot[-1]].name, unit),
        "When",
        one,
        part_rank(unit.sentence.part),
        len(unit.quote.words),
    )


def _question(name: str, unit: Unit) -> str:
    """The question in the words of the clause: "When was X arrested?", "When did X resign?"."""
    tokens = unit.sentence.tokens
    head = tokens[unit.head]
    own = unit.quote.words[head.start - unit.span.start : head.end - unit.span.start]
    if any(token.dep == "auxpass" and token.head == unit.head for token in tokens):
        return f"When was {name} {own}?"
    subject = any(token.dep == "nsubj" and token.head == unit.head for token in tokens)
    return (
        f"When did {name} {head.lemma}?" if subject and unit.about else f"When: “{' '.join(unit.quote.words.split())}”?"
    )


def _verb(one: Reached) -> str:
    return one.unit.sentence.tokens[one.unit.head].lemma.lower()


def _of_one(left: Unit, right: Unit) -> bool:
    return left.span.article == right.span.article


def _day(known: Known, unit: Unit) -> Time | None:
    """The day that hangs on the clause's own verb; None where it is no plain one or happened again."""
    sentence = unit.sentence.span
    if AGAIN.search(known.by_id[sentence.article].text, sentence.start, sentence.end):
        return None
    found = [time for time in known.times_in(unit.span) if time.interval is not None]
    if len(found) != 1 or found[0].expression.rule not in PLAIN or found[0].expression.opening is not None:
        return None
    is_day = found[0].interval is not None and found[0].interval.grain == "day"
    return found[0] if is_day and _hangs_on_head(unit, found[0].expression.span) else None


def _hangs_on_head(unit: Unit, span: Span) -> bool:
    tokens = unit.sentence.tokens
    at = next((i for i in unit.tokens if span.start <= tokens[i].start < span.end), unit.head)
    while at != unit.head and tokens[at].dep in LINKING and tokens[at].head != at:
        at = tokens[at].head
    return at == unit.head


def _are_rivals(known: Known, left: Dated, right: Dated) -> bool:
    """Whether both cannot be the day of one happening, under every reading of the days, yet less than a week apart."""
    (one, first), (other, second) = left, right
    if _of_one(one, other) or _linked(known, one) & _linked(known, other):  # the linked event has its own question
        return False
    if any(a.meets(b) for a in _allowed(first) for b in _allowed(second)):
        return False
    days = [time.interval.first for time in (first, second) if time.interval and time.interval.first]
    return len(days) == len((first, second)) and abs((days[0] - days[1]).days) < WEEK


def _allowed(time: Time) -> list[Interval]:
    return [one for one in (time.interval, *time.alternatives) if one is not None]


def _linked(known: Known, unit: Unit) -> set[str]:
    """Ids of the events that the clause's verb tells of."""
    head = unit.sentence.tokens[unit.head]
    return {name for _, _, name in known.events_in(Span(article=unit.span.article, start=head.start, end=head.end))}
