"""Labels: what the names of elements say of the days that are printed in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.meta import Mark

WORDS = {"published": "published", "changed": "updated", "": ""}  # as a page would print them


def labels_of_elements(block: Block, offsets: Sequence[int], marks: Sequence[Mark]) -> tuple[str, ...]:
    """For each day at these offsets of the block's words "published", "updated" or "", as the nearest element says.

    Marks come in the order of the page; each speaks of the first day in its element.
    """
    if not marks:
        return ("",) * len(offsets)
    starts = [mark.start for mark in marks]
    found: list[str] = []
    last = -1
    for place in (_source(block, offset) for offset in offsets):
        at = bisect_left(starts, place) - 1
        holds = at >= 0 and last < starts[at] and place < marks[at].end
        found.append(WORDS[marks[at].of] if holds else "")
        last = place
    return tuple(found)


def _source(block: Block, offset: int) -> int:
    """Where in the page the character at this offset of the block's words stands, -1 where it stands nowhere."""
    begin = 0
    for piece in block.pieces:
        if offset < begin + len(piece.words):
            return piece.start if piece.start < 0 else piece.start + offset - begin
        begin += len(piece.words)
    return -1
