"""Boxed: blocks taken for text that stand in elements whose class says that readers or the outlet speak in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.line import Label, Line, out
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.roles import REASONS, Role

BOXES: frozenset[Role] = frozenset({"comment", "newsletter", "donation"})
MOST = 0.5  # share of the text's words; where more of them stand in such boxes, the class means something else


def boxed(blocks: Sequence[Block], lines: Sequence[Line], text: Sequence[int]) -> Iterator[Label]:
    """Blocks of the text in boxes of comments, newsletters and appeals, where most of the text is in none."""
    words: dict[Role, int] = {}
    for at in text:
        words[blocks[at].role] = words.get(blocks[at].role, 0) + lines[at].length
    total = sum(words.values())
    for at in text:
        role = blocks[at].role
        if role in BOXES and words[role] < MOST * total:
            yield out(at, at, role or "other", REASONS[role])
