"""Rows: links to other reports that stand one below the other in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.line import Label, Line, out
from variorum.steps.extract.page.blocks import Block

WHOLLY = 0.9  # share of a block's characters that are linked
HEADLINE = range(3, 26)  # words
LAST = 6  # blocks of the text, among which a single linked item is a way on


def linked_rows(blocks: Sequence[Block], lines: Sequence[Line], text: Sequence[int]) -> Iterator[Label]:
    """Blocks of the text that are links and nothing else: two or more in a row, or those with which it ends."""
    linked = [_is_link(blocks[at], lines[at]) for at in text]
    for place, at in enumerate(text):
        near = (place > 0 and linked[place - 1]) or (place + 1 < len(text) and linked[place + 1])
        if linked[place] and (near or all(linked[place:])):
            yield out(at, at, "related", "links to other reports")


def _is_link(block: Block, line: Line) -> bool:
    return line.length in HEADLINE and not line.ends and block.linked >= WHOLLY * len(line.words)
