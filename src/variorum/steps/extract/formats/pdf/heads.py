"""Heads: which block of a PDF document is its title, how that is known, and which are subheads.

In this order: a block of the first page whose words the document's own properties give as its title; the block in the
largest type of that page, above the text where one stands there, that is no name of a paper and no address.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from variorum.steps.extract.formats.office import Style
from variorum.steps.extract.formats.pdf.paragraphs import Block
from variorum.steps.extract.lines.line import SENTENCE_END
from variorum.steps.extract.lines.mastheads import is_masthead

LARGER = 1.15  # times the size of the text, for a title
LARGEST_TITLE = 40  # words
NAME = 3  # words; a larger line of fewer may be the name of the paper
LONGEST_SUBHEAD = 15  # words
TEXT = 20  # words of a paragraph of text, at least
SEPARATORS = (" - ", " – ", " — ", " | ", " · ", " :: ")  # between a title and the name of its outlet
STATED = "the title in the document's properties"


class Heads(NamedTuple):
    """The style of each block, and how the title is known."""

    styles: tuple[Style, ...]
    evidence: str = ""


def heads_of(blocks: Sequence[Block], stated: str) -> Heads:
    """The styles of the blocks; `stated` is the title in the document's properties."""
    usual = _usual(blocks)
    first = min((block.page() for block in blocks if not block.reason), default=1)
    front = [at for at, block in enumerate(blocks) if not block.reason and block.page() == first]
    titles = [at for at in front if _is_stated(blocks[at], stated)]
    large = [at for at, block in enumerate(blocks) if not block.reason and block.size > LARGER * usual]
    title = titles[0] if titles else _largest(blocks, sorted({*front} & {*large}), usual)
    text = next((at for at in range(title + 1, len(blocks)) if blocks[at].size <= LARGER * usual), len(blocks))
    subheads = {at for at in large if at > text and _length(blocks[at]) <= LONGEST_SUBHEAD} if title >= 0 else set()
    styles: list[Style] = ["title" if at == title else "subhead" if at in subheads else "" for at in range(len(blocks))]
    return Heads(tuple(styles), "" if title < 0 else STATED if titles else _size(blocks[title], usual))


def _size(block: Block, usual: float) -> str:
    return f"set large on page {block.page()}: {block.size:.0f} points, the text has {usual:.0f}"


def _is_stated(block: Block, stated: str) -> bool:
    """Whether the document's properties give the words as its title, with or without the name of the outlet."""
    words, title = (" ".join(one.casefold().split()) for one in (block.words(), stated))
    if _length(block) < NAME or is_masthead(block.words()):
        return False
    return title == words or any(title.startswith(words + sign) for sign in SEPARATORS)


def _largest(blocks: Sequence[Block], large: Sequence[int], usual: float) -> int:
    """The block in the largest type that may be a title, -1 where there is none; one above the text comes first."""
    opens = next((at for at, block in enumerate(blocks) if _is_text(block, usual)), len(blocks))
    able = [at for at in large if 1 < _length(blocks[at]) <= LARGEST_TITLE and not blocks[at].is_contact()]
    named = [at for at in able if _length(blocks[at]) >= NAME and not is_masthead(blocks[at].words())]
    choices = [at for at in named if at < opens] or named or able
    return max(choices, key=lambda at: (blocks[at].size, -at), default=-1)


def _is_text(block: Block, usual: float) -> bool:
    words = block.words()
    return (
        not block.reason
        and block.size <= LARGER * usual
        and _length(block) >= TEXT
        and bool(SENTENCE_END.search(words[-12:]))
    )


def _usual(blocks: Sequence[Block]) -> float:
    """The size of type in which half of the text is set."""
    sizes = [block.size for block in blocks if not block.reason for _ in block.words().split()]
    return median(sizes) if sizes else 0.0


def _length(block: Block) -> int:
    return len(block.words().split())
