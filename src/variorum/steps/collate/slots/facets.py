"""Facets: the typed values inside clauses that tell the same: a count of one thing, the days of one thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from variorum.records.annotation import Time
from variorum.records.collation import Value
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.units import Unit, hedges_head, is_open, told_words
from variorum.steps.collate.values import relation
from variorum.text.clauses import subtree
from variorum.text.frequency import stem
from variorum.text.numbers import amount

TIMED = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "ORDINAL"})  # figures that count nothing
# Units of measure count an attribute of something; which attribute the words beside them tell, we do not read yet.
MEASURES = frozenset(
    (
        "meter metre foot mile kilometer kilometre inch yard ton tonne pound kilogram gram degree litre liter gallon "
        "acre hectare watt megawatt volt knot point mph kmh kph time dollar euro cent percent second minute hour day "
        "week month year"
    ).split()
)
PLURAL = frozenset({"NNS", "NNPS"})
WORD = frozenset({"NOUN", "PROPN", "ADJ"})


def facets(known: Known, group: Sequence[Unit], slot: tuple[str, ...]) -> tuple[Candidate, ...]:
    """Candidates for the typed questions that at least two reports of an aligned group answer; empty without one."""
    group = [unit for unit in group if not is_open(unit)]  # two plans of other lengths contradict nothing
    found = [*_counts(known, group, slot), *_days(known, group, slot), *_lengths(known, group, slot)]
    return tuple(found)


def counts(known: Known, unit: Unit) -> Mapping[str, Value]:
    """What the unit counts: the stem of the noun and the amounts that its words allow."""
    text = known.by_id[unit.span.article].text
    tokens = unit.sentence.tokens
    rows: dict[str, Value] = {}
    for i in unit.tokens:
        noun = tokens[tokens[i].head]
        if _counts_noun(unit, i) and noun.lemma.lower() not in MEASURES:
            first = max(0, min([j for j in subtree(tokens, i) if j <= i] or [i]) - 2)
            words = text[tokens[first].start : tokens[i].end]
            name = stem(text[noun.start : noun.end].casefold())
            if (found := amount(words)) is not None:
                value = Value(kind="count", text=words.casefold(), low=found.low, high=found.high, unit=name)
                rows.setdefault(name, value)
    return rows


def _counts_noun(unit: Unit, i: int) -> bool:
    """Whether the figure stands before a plural that it counts: not "game four", "a 5-1 win", "a 29-year-old"."""
    token = unit.sentence.tokens[i]
    noun = unit.sentence.tokens[token.head]
    counts_it = token.pos == "NUM" and token.dep == "nummod" and token.entity[2:] not in TIMED
    return counts_it and noun.pos in WORD and token.start < noun.start and noun.tag in PLURAL


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
    """Whether counts that exclude each other stand in clauses that share half of their words; else of what is open."""
    first, value = having[0]
    words = set(told_words(first).split())
    for unit, other in having[1:]:
        own = set(told_words(unit).split())
        if relation(value, other) == "disjoint" and 2 * len(words & own) < len(words | own):
            return False
    return True


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


def as_printed(known: Known, unit: Unit, noun: str) -> str:
    """The counted noun as the unit prints it."""
    text = known.by_id[unit.span.article].text
    words = (text[unit.sentence.tokens[i].start : unit.sentence.tokens[i].end] for i in unit.tokens)
    return next((word for word in words if stem(word.casefold()) == noun), noun)
