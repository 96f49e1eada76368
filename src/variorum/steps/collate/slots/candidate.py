"""Candidates: a reading with the slot that it fills; readings of one slot become one point."""

from __future__ import annotations

from typing import NamedTuple

from variorum.records.collation import Group, Reading


class Candidate(NamedTuple):
    """A reading and the question that it answers."""

    slot: tuple[str, ...]  # what must be the same for two readings to be compared
    question: str
    group: Group
    reading: Reading
    rank: int = 0  # of several in one article the lowest come first: body before deck before title
    words: int = 0  # how much the quoted words say, to prefer the fuller reading


def part_rank(part: str) -> int:
    """Order in which the parts of a page are preferred as the place of a reading."""
    return {"body": 0, "correction": 0, "deck": 1, "title": 2, "caption": 3}.get(part, 4)
