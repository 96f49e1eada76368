"""Utterances: what one speaker is quoted with in several reports, also in two translations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from variorum.records.annotation import Statement
from variorum.records.collation import Value
from variorum.records.span import Quote, Span
from variorum.steps.collate.align import connected
from variorum.steps.collate.features import features, likeness
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate
from variorum.steps.collate.units import Unit

LEAST_LIKENESS = 0.35  # cosine of rare words; two quotations of one speaker share that much only by telling the same
MARKS = '"“”„«»'


def utterances(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "What did X say?", joined only between quotations of one speaker in different reports."""
    names = _names(known)
    quoted: dict[str, list[Statement]] = defaultdict(list)
    for annotation in known.annotations.values():
        for one in annotation.statements:
            if one.tells() and one.manner != "indirect" and one.speaker and one.speaker_kind != "unnamed":
                quoted[names.get(one.speaker.casefold(), one.speaker.casefold())].append(one)
    for speaker in sorted(quoted):
        said = sorted(quoted[speaker], key=lambda one: one.content)
        for group in _alike(known, said):
            slot = ("said", str(said[min(group)].content[0]))
            yield from (_candidate(known, said[i], slot) for i in sorted(group))


def _names(known: Known) -> Mapping[str, str]:
    """The entity behind each spelling, the smallest id where two are written alike."""
    rows = [(spelling.words.casefold(), one.id) for one in known.entities.values() for spelling in one.spellings]
    return dict(sorted(rows, reverse=True))


def _alike(known: Known, said: Sequence[Statement]) -> list[set[int]]:
    """Groups of quotations (indices) of different reports that share their rare words."""
    bags = [features(known, one.words) for one in said]
    pairs = [
        (i, j)
        for i, j in combinations(range(len(said)), 2)
        if said[i].content[0].article != said[j].content[0].article and likeness(bags[i], bags[j]) >= LEAST_LIKENESS
    ]
    return connected(pairs)


def _candidate(known: Known, one: Statement, slot: tuple[str, ...]) -> Candidate:
    quote = Quote(span=_whole(one), words=one.words)
    words = " ".join(one.words.casefold().strip(MARKS).split())
    found = reading(known, quote, Value(kind="text", text=words), statement=one)
    return Candidate(slot, f"What did {one.speaker or 'the speaker'} say?", "Said", found)


def _whole(one: Statement) -> Span:
    first, last = one.content[0], one.content[-1]
    return Span(article=first.article, start=first.start, end=last.end)
