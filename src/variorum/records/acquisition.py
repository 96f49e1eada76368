"""Acquisitions: how a snapshot came into a workspace; events of this machine, on which no result rests."""

from __future__ import annotations

from datetime import datetime

from variorum.records.article import Snapshot
from variorum.records.capture import Capture, Given
from variorum.records.record import Record
from variorum.records.source import File


class Acquisition(Record, frozen=True):
    """One adding of a snapshot under one name: who did it, when, with what, and what was known of its bytes."""

    snapshot: Snapshot
    capture: Capture = Capture()
    given: Given = Given()
    file: File | None = None  # None where the bytes came from no file, and in a workspace of format 1
    by: str = ""  # "" where nobody said
    added: datetime | None = None
    program: str = ""  # version of Variorum, "" in a workspace of format 1
