"""Boxed: blocks taken for text that stand in elements whose class says that readers or the outlet speak in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from variorum.records.article import PartKind
from variorum.steps.extract.lines.line import Label, Line, out
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.roles import REASONS

MOST = 0.5  # share of the text's words; where more of them stand in such a box, the class means something else
REPORT = 60  # words above the comments that are a report, however long they are
LONGEST_OFFER = 60  # words of all boxes for newsletters, or of all appeals; a longer "paywall" is the rest of a report


def boxed(blocks: Sequence[Block], lines: Sequence[Line], text: Sequence[int]) -> Iterator[Label]:
    """Blocks of the text in boxes of comments, newsletters and appeals, where most of the text is in none."""
    for role, is_box in KINDS:
        inside = [at for at in text if blocks[at].role == role]
        if inside and is_box(lines, text, inside):
            yield from (out(at, at, role, REASONS[role]) for at in inside)


def _words(lines: Sequence[Line], places: Iterable[int]) -> int:
    return sum(lines[at].length for at in places)


def _are_comments(lines: Sequence[Line], text: Sequence[int], inside: Sequence[int]) -> bool:
    """Whether most of the text stands elsewhere, or a report stands above them."""
    above = _words(lines, (at for at in text if at < inside[0]))
    is_last = inside == text[-len(inside) :]
    return _words(lines, inside) < MOST * _words(lines, text) or (is_last and above >= REPORT)


def _are_offers(lines: Sequence[Line], text: Sequence[int], inside: Sequence[int]) -> bool:
    words = _words(lines, inside)
    return words <= LONGEST_OFFER and words < MOST * _words(lines, text)


KINDS: tuple[tuple[PartKind, Callable[[Sequence[Line], Sequence[int], Sequence[int]], bool]], ...] = (
    ("comment", _are_comments), ("newsletter", _are_offers), ("donation", _are_offers),
)  # fmt: skip
