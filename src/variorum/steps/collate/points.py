"""Points: candidates of one slot become a point with readings in order, a verdict, its reason and its support."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

import msgspec

from variorum.records.collation import CellState, Comparison, Point, Reading, VerdictKind
from variorum.records.record import identity
from variorum.records.span import ArticleId
from variorum.steps.collate.known import Known
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.support import supported
from variorum.steps.collate.updates import corrects
from variorum.steps.collate.values import relation
from variorum.steps.collate.verdicts import ORDER, Kinship, compare
from variorum.steps.collate.versions import are_one_report, are_versions, with_version
from variorum.text.particulars import Particulars

MOST_READINGS = 2  # of one article on one point
MOST_COMPARED = 40  # different readings of one point; a reader follows no more, and pairs grow with the square
HELD = frozenset({"equal", "contains"})
UNTYPED = frozenset({"status", "telling", "denial", "cause"})  # slots whose value leaves days and figures aside
EXPLANATIONS = (  # what a conflict has been checked against, in words for the reader
    "another event: both readings answer the same slot of the same thing",
    "another moment: the days they speak of meet",
    "hedging: neither side hedges",
    "a borrowed date: neither value rests on the other report",
)


def points(known: Known, candidates: Iterable[Candidate]) -> Iterator[Point]:
    """A point for each slot that at least one article answers; the caller decides what to do with single ones."""
    slots: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        slots[candidate.slot].append(candidate)
    for slot in sorted(slots):
        yield point(known, slot, slots[slot])


def point(known: Known, slot: tuple[str, ...], candidates: Sequence[Candidate]) -> Point:
    """The point of one slot: the fullest one or two readings of each article, the reading of reference first."""
    chosen = tuple(_chosen(known, candidates))
    readings = tuple(sorted(chosen, key=lambda one: _reference_key(known, one, chosen)))
    if slot[0] == "when noun":
        readings = tuple(one for one in readings if _meets(one, readings[0]))
    told = [_beside(known, slot[0], one) for one in readings]  # once for each: pairs are many
    pairs = tuple(
        compare(
            slot[0], readings, i, j, kinship=_kinship(known, readings[i], readings[j]), apart=told[i].apart(told[j])
        )
        for i, j in _compared(readings)
    )
    verdict, reason = _verdict(pairs)
    origins, roots = supported(known, readings)
    first = candidates[0]
    return Point(
        id=identity("point", *slot, str(readings[0].quote.span)),
        question=min((candidate.question for candidate in candidates), key=lambda words: (len(words), words)),
        group=first.group,
        readings=tuple(_with_state(readings, i, pairs) for i in range(len(readings))),
        verdict=verdict,
        reason=reason,
        comparisons=pairs,
        origins=origins,
        roots=roots,
        survived=EXPLANATIONS if verdict == "conflict" else (),
    )


def _compared(readings: Sequence[Reading]) -> list[tuple[int, int]]:
    """Pairs of readings (indices) of two reports that are held against each other, sorted.

    Every reading against the one of reference; beyond that one reading for all that say the same of one root, of
    MOST_COMPARED such readings at most: forty reprints have no forty times forty relations.
    """
    firsts: dict[tuple[object, ...], int] = {}
    for i, one in enumerate(readings):
        firsts.setdefault((one.value, one.commitment, one.root), i)
    chosen = list(firsts.values())[:MOST_COMPARED]
    pairs = {*combinations(chosen, 2), *((0, i) for i in range(1, len(readings)))}
    return sorted((i, j) for i, j in pairs if readings[i].article != readings[j].article)


def _meets(one: Reading, reference: Reading) -> bool:
    """Whether both days can be of one thing: "the meeting" on other days is another meeting, no contradiction."""
    left, right = one.value.interval, reference.value.interval
    return left is None or right is None or left.meets(right)


def _chosen(known: Known, candidates: Sequence[Candidate]) -> Iterator[Reading]:
    by_article: Mapping[ArticleId, dict[Reading, Candidate]] = defaultdict(dict)
    for one in sorted(candidates, key=lambda one: (one.rank, -one.words, one.reading.quote)):
        by_article[one.reading.article].setdefault(one.reading, one)
    for article in sorted(by_article):
        kept: list[Reading] = []
        for reading in by_article[article]:
            is_heading = by_article[article][reading].rank == part_rank("title")
            if is_heading and any(relation(other.value, reading.value) in HELD for other in kept):
                continue  # a headline leaves out "at least"
            if len(kept) < MOST_READINGS and not any(reading.quote.span.meets(other.quote.span) for other in kept):
                kept.append(reading)
        yield from (with_version(reading, known.edits) for reading in kept)


def _reference_key(known: Known, reading: Reading, rivals: Sequence[Reading]) -> tuple[object, ...]:
    """The earliest publication, of one page the earliest saving, of equals the most exact.

    What corrects the figure of another in words comes after all others, "not known" last.
    """
    is_correction = any(corrects(reading, other) for other in rivals[:MOST_COMPARED])
    published = known.published.get(reading.article)
    first = published.first if published and published.first else date.max
    saving = known.kin[reading.article].version if reading.article in known.kin else 0
    return (
        reading.commitment == "unknown",
        is_correction,
        first,
        saving,
        -len(reading.value.text.split()),
        reading.quote,
    )


def _kinship(known: Known, left: Reading, right: Reading) -> Kinship:
    if are_versions(known.kin, left.article, right.article):
        return "versions"
    outlet = known.outlets[left.article]
    is_one_house = bool(outlet) and outlet == known.outlets[right.article]
    return "one house" if is_one_house or are_one_report(known.kin, left.article, right.article) else "none"


def _beside(known: Known, slot: str, reading: Reading) -> Particulars:
    """The days and figures that the reading gives beside an untyped value; none beside a typed one."""
    return known.particulars(reading.quote.span) if slot in UNTYPED else Particulars()


def _verdict(pairs: Sequence[Comparison]) -> tuple[VerdictKind, str]:
    for kind in ORDER:
        found = [pair for pair in pairs if pair.verdict == kind]
        if found:
            return kind, min(found, key=lambda pair: (pair.left, pair.right)).reason
    return "single", "only one report tells this"


def _with_state(readings: tuple[Reading, ...], i: int, pairs: Sequence[Comparison]) -> Reading:
    return msgspec.structs.replace(readings[i], state=_state(readings, i, pairs))


def _state(readings: tuple[Reading, ...], i: int, pairs: Sequence[Comparison]) -> CellState:
    """The reading's relation to the reading of reference, in the words of the table."""
    if len({reading.article for reading in readings}) == 1:
        return "one source"
    if i == 0:
        return "first in this heap"
    pair = next((pair for pair in pairs if pair.left == 0 and pair.right == i), None)
    if pair is None:
        return "same"
    match pair.verdict:
        case "conflict":
            return "differs"
        case "certainty":
            return "less certain" if readings[i].commitment != "asserted" else "same"
        case "refine":
            return "more exact" if pair.value in {"contains", "overlaps"} else "less exact"
        case "update":
            return "update"
        case "variant":
            return "variant"
        case _:
            return "copied" if pair.dependence == "same passage" and pair.wording == "same" else "same"
