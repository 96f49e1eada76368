"""Pulled: pull quotes, sentences of the text that a page prints a second time, drawn large."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.line import Label, Line, alike, out
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.repair import shapes_of

PULLED = range(5, 61)  # words; shorter ones recur by chance
MOST = 200  # blocks that are looked at; a page has at most ten
WHY = "a sentence of the text, printed a second time"


def pull_quotes(blocks: Sequence[Block], lines: Sequence[Line], text: Sequence[int]) -> Iterator[Label]:
    """Blocks among the text, of another shape than its paragraphs, whose words stand in one of these."""
    if not text:
        return
    shapes = shapes_of(blocks, lines, frozenset(text))
    able = [at for at in range(text[0], text[-1]) if blocks[at].shape not in shapes and lines[at].length in PULLED]
    if not able:
        return
    whole = " | ".join(f" {alike(lines[at].words)} " for at in text if blocks[at].shape in shapes)
    for at in able[:MOST]:
        if not blocks[at].linked and f" {alike(lines[at].words)} " in whole:
            yield out(at, at, "pull_quote", WHY)
