"""Tellings: clauses of different reports that tell the same, and weighty clauses that stand in one report alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.records.collation import Point, Value
from variorum.records.span import ArticleId
from variorum.steps.collate.align import aligned, denials
from variorum.steps.collate.cover import Cover
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
    told = [unit for unit in units if _stands(unit)]
    contrary = [[told[i] for i in group] for group in denials(told)]
    alike = [[told[i] for i in group] for group in aligned(known, told)]
    for group in contrary:
        yield from _candidates(known, group, "denial")
    taken = [[reading.quote.span for reading in point.readings] for point in typed]
    taken += [[unit.span for unit in group] for group in contrary]
    held = Cover((i, span) for i, spans in enumerate(taken) for span in spans)
    longer = Cover((i, unit.span) for i, group in enumerate(alike) for unit in group)
    for number, group in enumerate(alike):
        if not _is_held(group, held) and not _lies_in(group, alike, longer, number):
            yield from facets(known, group, _slot("telling", group)) or _candidates(known, group, "telling")


def _candidates(known: Known, group: Sequence[Unit], kind: str) -> list[Candidate]:
    return [_candidate(known, unit, _slot(kind, group), _question(group)) for unit in group]


def _slot(kind: str, group: Sequence[Unit]) -> tuple[str, ...]:
    return (kind, *(f"{unit.span.article} {unit.span.start}" for unit in group))


def lone(known: Known, units: Sequence[Unit], shared: Sequence[Point]) -> Iterator[Candidate]:
    """Candidates for the weightiest clauses of body text that meet no reading of a shared point."""
    taken = Cover((0, reading.quote.span) for point in shared for reading in point.readings)
    free = [unit for unit in units if unit.kind == "clause" and unit.sentence.part == "body" and _is_full(unit)]
    free = [unit for unit in free if not taken.meets(unit.sentence.span)]
    order = sorted(free, key=lambda unit: (-_tells(known, unit), unit.span))
    for unit in order[:MOST_LONE]:
        yield _candidate(known, unit, ("lone", str(unit.span)), _question([unit]))


def _candidate(known: Known, unit: Unit, slot: tuple[str, ...], question: str) -> Candidate:
    value = Value(kind="text", text=told_words(unit))
    found = reading(known, unit.quote, value, statement=unit.statement)
    return Candidate(slot, question, "What", found, part_rank(unit.sentence.part))


def _lies_in(group: Sequence[Unit], groups: Sequence[Sequence[Unit]], cover: Cover, own: int) -> bool:
    """Whether in two reports the group's passages lie wholly inside those of one longer group."""
    others = {number for unit in group for number in cover.groups(unit.span)} - {own}
    return any(len(_inner(group, groups[number])) > 1 for number in others)


def _inner(group: Sequence[Unit], other: Sequence[Unit]) -> set[ArticleId]:
    spans = {two.span.article: two.span for two in other}
    return {
        one.span.article
        for one in group
        if one.span.article in spans and spans[one.span.article].holds(one.span) and spans[one.span.article] != one.span
    }


def _is_held(group: Sequence[Unit], cover: Cover) -> bool:
    """Whether at least half of the passages, in two reports, are already readings of one point."""
    met: Counter[int] = Counter()
    for unit in group:
        met.update(cover.groups(unit.span))
    return any(count > 1 and 2 * count >= len(group) for count in met.values())


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
