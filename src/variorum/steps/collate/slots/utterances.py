"""Utterances: what one speaker is quoted with in several reports, also in two translations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from variorum.records.annotation import Statement
from variorum.records.collation import Value
from variorum.records.span import Quote, Span
from variorum.steps.collate.features import features, likeness
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate
from variorum.steps.collate.units import Unit

LEAST_LIKENESS = 0.35  # cosine of rare words; two quotations of one speaker share that much only by telling the same
MARKS = '"“”„«»'


def utterances(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "What did X say?", paired only between quotations of one speaker in different reports."""
    quoted = [
        one for annotation in known.annotations.values() for one in annotation.statements if one.manner != "indirect"
    ]
    quoted.sort(key=lambda one: one.content)
    for left, right in combinations(quoted, 2):
        same_report = left.content[0].article == right.content[0].article
        if same_report or not _same_speaker(known, left, right):
            continue
        if likeness(features(known, left.words), features(known, right.words)) >= LEAST_LIKENESS:
            slot = ("said", str(min(left.content[0], right.content[0])))
            for one in (left, right):
                yield _candidate(known, one, slot)


def _candidate(known: Known, one: Statement, slot: tuple[str, ...]) -> Candidate:
    quote = Quote(span=_whole(one), words=one.words)
    words = " ".join(one.words.casefold().strip(MARKS).split())
    found = reading(known, quote, Value(kind="text", text=words), statement=one)
    return Candidate(slot, f"What did {one.speaker or 'the speaker'} say?", "Said", found)


def _whole(one: Statement) -> Span:
    first, last = one.content[0], one.content[-1]
    return Span(article=first.article, start=first.start, end=last.end)


def _same_speaker(known: Known, left: Statement, right: Statement) -> bool:
    if "unnamed" in (left.speaker_kind, right.speaker_kind):
        return False
    a, b = left.speaker.casefold(), right.speaker.casefold()
    return bool(a) and (a == b or any(_written(known, one) >= {a, b} for one in known.entities))


def _written(known: Known, entity: str) -> set[str]:
    return {spelling.words.casefold() for spelling in known.entities[entity].spellings}
