"""Slim: a page cut down to what a parser is to see of it, so that it is quick and cannot be stalled."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from variorum.steps.extract.page.blocks import Layout
from variorum.steps.extract.page.boxes import HEADINGS
from variorum.steps.extract.page.elements import BLOCK
from variorum.steps.extract.page.tags import RAW, Tag, Text

WIDEST_TAG = 10_000  # characters of attributes; parsers take quadratic time over their number
MOST_INLINE = 1_000  # tags in one block; trafilatura takes quadratic time over those it strips
MOST_HEADINGS = 1_000  # in a row; trafilatura takes quadratic time over those that end a text
DOCTYPE = "<!DOCTYPE html>"


def slimmed(page: str, items: Sequence[Tag | Text], seen: Layout) -> str:
    """The page without comments, scripts, its head, what is hidden, empty or a menu, and endless rows of headings."""
    pieces, inline = [DOCTYPE], 0
    for item in _without_rows(page, _outside(items, seen.spare)):
        if isinstance(item, Text):
            pieces.append(page[item.start : item.end])
            continue
        inline = 0 if item.name in BLOCK else inline + 1
        if inline <= MOST_INLINE and item.name not in RAW:
            wide = len(item.raw_attributes) > WIDEST_TAG
            pieces.append(f"<{item.name}>" if wide else page[item.start : item.end])
    return "".join(pieces)


def uncommented(page: str, items: Sequence[Tag | Text]) -> str:
    """The page without comments; between them each text is one by itself, over which htmldate takes quadratic time."""
    ends = ((item.start, max(item.end, item.inner_end) if isinstance(item, Tag) else item.end) for item in items)
    return DOCTYPE + "".join([page[start:end] for start, end in ends])


def is_wide(items: Sequence[Tag | Text]) -> bool:
    """Whether a tag of the page has more attributes than a parser should be given."""
    return any(isinstance(item, Tag) and len(item.raw_attributes) > WIDEST_TAG for item in items)


def _outside(items: Sequence[Tag | Text], spare: Sequence[tuple[int, int]]) -> Iterator[Tag | Text]:
    """The tags and texts that begin in none of these stretches of the page, which may lie in each other."""
    starts = [item.start for item in items]
    at = 0
    for start, end in sorted(spare):
        yield from items[at : bisect_left(starts, start, at)]
        at = bisect_left(starts, end, at)
    yield from items[at:]


def _without_rows(page: str, items: Iterator[Tag | Text]) -> Iterator[Tag | Text]:
    """The tags and texts without the headings that have so many others above them and no text between."""
    row, inside = 0, False
    for item in items:
        if isinstance(item, Tag):
            if item.name in HEADINGS:
                inside = item.opens
                row += inside
                if row > MOST_HEADINGS:
                    continue
        elif row and not inside and not page[item.start : item.end].isspace():
            row = 0
        if not inside or row <= MOST_HEADINGS:
            yield item
