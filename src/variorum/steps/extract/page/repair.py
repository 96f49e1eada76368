"""Repair: blocks of the text that an extractor lost, told by what they share with those that it kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise

from variorum.steps.extract.lines.line import Line
from variorum.steps.extract.page.blocks import Block

RUNNING = 25  # words; a block of as many that ends like a sentence is running text
LINKED = 0.3  # share of a block's characters that are linked; running text has under .1
SAME_SHARE = 0.2  # of the kept words stand in blocks of the same shape: the shape of the text, not of a box
GAP = 6  # blocks that may lie between a lost block and a kept one before it belongs to something else
BETWEEN = 2  # blocks in a row that are lost between two that are kept
FEW = 80  # words; an extractor that kept no more may have missed the text as a whole
MANY = 150  # words of running text of one shape, in three blocks or more, that then are the text
NO_TEXT = frozenset({"comment", "related", "navigation", "footer", "newsletter", "legal"})


def repaired(blocks: Sequence[Block], lines: Sequence[Line], kept: Set[int]) -> Set[int]:
    """The kept blocks, or the text where they are not it, with those that were lost behind and between them.

    Elements whose names and classes are equal from the page's root down were made by one line of a template. A text in
    several containers, with adverts between them, is lost behind the first one by extractors that look for the one
    best element.
    """
    found = set(_text(blocks, lines, kept))
    if not found:
        return found
    shapes = shapes_of(blocks, lines, found)
    last = min(found)
    for at in range(last, len(blocks)):
        lost = at - last <= GAP and blocks[at].shape in shapes and _is_running(blocks[at], lines[at])
        if at in found or lost:
            found.add(at)
            last = at
    return found | _between(blocks, lines, found)


def _text(blocks: Sequence[Block], lines: Sequence[Line], kept: Set[int]) -> Set[int]:
    """The kept blocks; the running text of the commonest shape where they are next to nothing beside it."""
    if sum(lines[at].length for at in kept) > FEW:
        return kept
    running = [at for at, block in enumerate(blocks) if block.role not in NO_TEXT and _is_running(block, lines[at])]
    words = Counter[int]()
    for at in running:
        words[blocks[at].shape] += lines[at].length
    shape = max(words, key=lambda one: (words[one], -one), default=0)
    text = {at for at in running if blocks[at].shape == shape}
    return text if words[shape] >= MANY and len(text) > BETWEEN else kept


def shapes_of(blocks: Sequence[Block], lines: Sequence[Line], kept: Set[int]) -> Set[int]:
    """The shapes in which a good part of the kept words stand."""
    words = Counter[int]()
    for at in kept:
        words[blocks[at].shape] += lines[at].length
    return {shape for shape, count in words.items() if count >= SAME_SHARE * words.total()}


def _between(blocks: Sequence[Block], lines: Sequence[Line], kept: Set[int]) -> Set[int]:
    """Short stretches of lost blocks between two that are kept, each of a shape that others of the text have."""
    shapes = {blocks[at].shape for at in kept}
    places, found = sorted(kept), set[int]()
    for left, right in pairwise(places):
        lost = range(left + 1, right)
        roles = {"", blocks[left].role} & {"", blocks[right].role}
        if len(lost) <= BETWEEN and all(_is_of(blocks[at], lines[at], shapes, roles) for at in lost):
            found.update(lost)
    return found


def _is_of(block: Block, line: Line, shapes: Set[int], roles: Set[str]) -> bool:
    return block.shape in shapes and block.role in roles and block.linked <= LINKED * len(line.words)


def _is_running(block: Block, line: Line) -> bool:
    """Whether the block is running text, and not a list of links."""
    return line.length >= RUNNING and line.ends and block.linked <= LINKED * len(line.words)
