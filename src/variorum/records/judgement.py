"""Judgements: decisions of a person, kept for ever, replayed on every build, undone only by a new one."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from variorum.records.record import Record
from variorum.records.span import SnapshotId, Span

JudgementKind = Literal["same", "different", "put back", "take out", "undo"]


class Place(Record, frozen=True):
    """Where a judgement holds on to: bytes of a snapshot, the words there and what stands on either side."""

    snapshot: SnapshotId
    byte_start: int
    byte_end: int
    words: str
    before: str  # up to 32 characters
    after: str


class Judgement(Record, frozen=True):
    """One decision: two mentions are (not) the same, a part is put back or taken out, an earlier one is undone."""

    id: str
    kind: JudgementKind
    places: tuple[Place, ...]  # two for same and different, one for a part, none for undo
    undoes: str = ""  # Judgement.id
    by: str = ""
    made: datetime | None = None
    note: str = ""


class Tie(Record, frozen=True):
    """A judgement on two mentions, found again in the articles of this build."""

    left: Span
    right: Span
    same: bool
    judgement: str  # Judgement.id
