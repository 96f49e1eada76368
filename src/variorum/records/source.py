"""Sources: the raw bytes of one input with its name and hash, as they are read and before anything is made of them."""

from __future__ import annotations

from datetime import datetime

from variorum.records.article import Snapshot
from variorum.records.capture import Capture, Given
from variorum.records.problem import Problem
from variorum.records.record import Record


class File(Record, frozen=True):
    """The file on this machine that a source was read from: a fact of the reading, on which no result rests."""

    path: str  # absolute, as the system gives it
    modified: datetime | None = None  # the file's own time, which copying and unpacking may change


class Source(Record, frozen=True):
    """One input that can be extracted, how it came to be and what is said of it from outside."""

    snapshot: Snapshot
    content: bytes
    capture: Capture = Capture()
    given: Given = Given()
    file: File | None = None


class Repeat(Record, frozen=True):
    """A source whose bytes were given before; it has them only where it was captured earlier, and may count instead."""

    source: Source


Input = Source | Repeat | Problem
