"""Tellings: clauses of different reports that tell the same, and weighty clauses that stand in one report alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.collation import Point, Value
from variorum.records.span import Span
from variorum.steps.collate.align import aligned, denials
from variorum.steps.collate.features import features, rarity
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.slots.facets import facets
from variorum.steps.collate.units import Unit, is_content, told_words

MOST_LONE = 10  # single points that a reader can take in beside the table
HEADING = 60  # characters of a heading
SCRAP = 3  # words of content without which a clause that has no subject says nothing alone: "known as", "posted online"
FULL = 4  # words of content from which a lone clause says enough to stand by itself


def tellings(known: Known, units: Sequence[Unit], typed: Sequence[Point]) -> Iterator[Candidate]:
    """Candidates for each group of units in which one denies another, and for each group that tells the same.

    A group that a typed point already holds, or that lies in a longer group, gives none.
    """
    taken = [frozenset(reading.quote.span for reading in point.readings) for point in typed]
    told = [unit for unit in units if _stands(unit)]
    contrary = [[told[i] for i in group] for group in denials(told)]
    alike = [[told[i] for i in group] for group in aligned(known, told)]
    for group in contrary:
        yield from _candidates(known, group, "denial")
    taken += [frozenset(unit.span for unit in group) for group in contrary]
    for group in alike:
        spans = [unit.span for unit in group]
        if not any(_mostly(spans, other) for other in taken) and not any(_lies_in(group, other) for other in alike):
            yield from facets(known, group, _slot("telling", group)) or _candidates(known, group, "telling")


def _candidates(known: Known, group: Sequence[Unit], kind: str) -> list[Candidate]:
    return [_candidate(known, unit, _slot(kind, group), _question(group)) for unit in group]


def _slot(kind: str, group: Sequence[Unit]) -> tuple[str, ...]:
    return (kind, *(f"{unit.span.article} {unit.span.start}" for unit in group))


def lone(known: Known, units: Sequence[Unit], shared: Sequence[Point]) -> Iterator[Candidate]:
    """Candidates for the weightiest clauses of body text that meet no reading of a shared point."""
    taken = [reading.quote.span for point in shared for reading in point.readings]
    free = [unit for unit in units if unit.kind == "clause" and unit.sentence.part == "body" and _is_full(unit)]
    free = [unit for unit in free if not any(unit.sentence.span.meets(span) for span in taken)]
    order = sorted(free, key=lambda unit: (-_tells(known, unit), unit.span))
    for unit in order[:MOST_LONE]:
        yield _candidate(known, unit, ("lone", str(unit.span)), _question([unit]))


def _candidate(known: Known, unit: Unit, slot: tuple[str, ...], question: str) -> Candidate:
    value = Value(kind="text", text=told_words(unit))
    found = reading(known, unit.quote, value, statement=unit.statement)
    return Candidate(slot, question, "What", found, part_rank(unit.sentence.part))


def _lies_in(group: Sequence[Unit], other: Sequence[Unit]) -> bool:
    """Whether in two reports the group's passages lie wholly inside those of a longer group."""
    inner = {one.span.article for one in group for two in other if two.span.holds(one.span) and one.span != two.span}
    return group is not other and len(inner) > 1


def _mostly(spans: Sequence[Span], other: frozenset[Span]) -> bool:
    """Whether at least half of the passages, in two reports, are already readings of one point."""
    met = {span.article for span in spans if any(span.meets(one) for one in other)}
    return len(met) > 1 and 2 * len(met) >= len({span.article for span in spans})


def _question(group: Sequence[Unit]) -> str:
    """A heading for what the units tell: the words of the shortest one that stands in body text, cut after HEADING."""
    unit = min(group, key=lambda one: (part_rank(one.sentence.part), len(one.quote.words), one.span))
    words = " ".join(unit.quote.words.split())
    return f"“{words if len(words) <= HEADING else words[:HEADING].rsplit(' ', 1)[0] + ' …'}”"


def _stands(unit: Unit) -> bool:
    """Whether the unit tells something alone: no headline, which repeats the body, and no scrap of two words."""
    if unit.sentence.part == "title":
        return False
    tokens = unit.sentence.tokens
    has_subject = any(tokens[i].dep.startswith("nsubj") and tokens[i].tag not in {"WP", "WDT"} for i in unit.tokens)
    return has_subject or sum(is_content(unit.sentence, i) for i in unit.tokens) >= SCRAP


def _is_full(unit: Unit) -> bool:
    return sum(is_content(unit.sentence, i) for i in unit.tokens) >= FULL


def _tells(known: Known, unit: Unit) -> float:
    """How much a clause tells: its rare words, and whether it names who the story is about."""
    named = len({name for _, _, name in known.entities_in(unit.sentence.span)})
    weights = sorted((rarity(word) for word in features(known, unit.quote.words)), reverse=True)
    return sum(weights[:6]) * (1 + min(named, 2) / 2)
