"""Facets: the typed values inside clauses that tell the same: a count of one thing, the days of one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.annotation import Time
from variorum.records.collation import Value
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.alike import are_alike, tell_one_thing
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.slots.counts import as_printed, counts
from variorum.steps.collate.slots.fates import tell_one_state
from variorum.steps.collate.units import Unit, hedges_head, is_open
from variorum.steps.collate.values import relation
from variorum.text.numbers import amount


def facets(known: Known, group: Sequence[Unit], slot: tuple[str, ...]) -> tuple[Candidate, ...]:
    """Candidates for the typed questions that at least two reports of an aligned group answer; empty without one."""
    group = [unit for unit in group if not is_open(unit)]  # two plans of other lengths contradict nothing
    found = [*_counts(known, group, slot), *_days(known, group, slot), *_lengths(known, group, slot)]
    return tuple(found)


def _counts(known: Known, group: Sequence[Unit], slot: tuple[str, ...]) -> Iterator[Candidate]:
    rows = [(unit, counts(known, unit)) for unit in group]
    for noun in sorted({noun for _, found in rows for noun in found}):
        having = [(unit, found[noun]) for unit, found in rows if noun in found]
        if len({unit.span.article for unit, _ in having}) > 1 and _is_one_thing(having):
            question = f"How many {as_printed(known, having[0][0], noun)}?"
            for unit, value in having:
                one = reading(known, unit.quote, value, statement=unit.statement, hedged=hedges_head(unit))
                yield Candidate(("count", noun, *slot), question, "How many", one, part_rank(unit.sentence.part))


def _is_one_thing(having: Sequence[tuple[Unit, Value]]) -> bool:
    """Whether counts that exclude each other count one thing; else it is open of what they are."""
    first = having[0]
    if not all(tell_one_state(first[0], other) for other, _ in having[1:]):
        return False
    rivals = [other for other in having[1:] if relation(first[1], other[1]) == "disjoint"]
    return all(are_alike(first[0], other[0]) and tell_one_thing(first, other) for other in rivals)


def _days(known: Known, group: Sequence[Unit], slot: tuple[str, ...]) -> Iterator[Candidate]:
    having = [(unit, time) for unit in group if (time := _time(known, unit)) is not None]
    if len({unit.span.article for unit, _ in having}) > 1 and _on_like_days([time for _, time in having]):
        title = min((unit.quote.words for unit, _ in having), key=lambda words: (len(words), words))
        for unit, time in having:
            value = Value(kind="date", text=" ".join(time.expression.words.split()), interval=time.interval)
            one = reading(
                known, unit.quote, value, statement=unit.statement, helpers=time.helpers, hedged=hedges_head(unit)
            )
            yield Candidate(
                ("when", *slot), f"When: “{' '.join(title.split())}”?", "When", one, part_rank(unit.sentence.part)
            )


def _on_like_days(times: Sequence[Time]) -> bool:
    """Whether all days meet those of the first: alike clauses on other days tell of another time it happened."""
    first = times[0].interval
    return all(first is not None and time.interval is not None and first.meets(time.interval) for time in times)


def _time(known: Known, unit: Unit) -> Time | None:
    found = [time for time in known.times_in(unit.span) if time.interval is not None]
    return found[0] if len(found) == 1 else None


def _lengths(known: Known, group: Sequence[Unit], slot: tuple[str, ...]) -> Iterator[Candidate]:
    """How long something lasts: durations that stand in the phrases themselves, "a 10-minute clip"."""
    having = [(unit, time, found) for unit in group for time in known.times_in(unit.span)
              if time.expression.kind == "DURATION" and (found := amount(_before(known, unit, time)))]  # fmt: skip
    units_of = {time.timex.strip("PT0123456789.X") for _, time, _ in having}
    if len({unit.span.article for unit, _, _ in having}) > 1 and len(units_of) == 1:
        words = min((unit.quote.words for unit, _, _ in having), key=lambda words: (len(words), words))
        question = f"How long: “{' '.join(words.split())}”?"
        for unit, time, found in having:
            value = Value(kind="duration", text=time.timex, low=found.low, high=found.high, unit=time.timex[-1])
            one = reading(known, unit.quote, value, statement=unit.statement, hedged=hedges_head(unit))
            yield Candidate(("length", *slot), question, "How many", one, part_rank(unit.sentence.part))


def _before(known: Known, unit: Unit, time: Time) -> str:
    """The duration's words with what qualifies them: "over 10 minutes"."""
    start = max(unit.span.start, time.expression.span.start - 16)
    return known.by_id[unit.span.article].text[start : time.expression.span.end]
