"""Slim: a page without what nobody sees of it, so that a parser is quick and cannot be stalled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.steps.extract.page.blocks import BLOCK, Layout
from variorum.steps.extract.page.tags import Tag, Text

WIDEST_TAG = 10_000  # characters of attributes; parsers take quadratic time over their number
MOST_INLINE = 1_000  # tags in one block; trafilatura takes quadratic time over those it strips
DOCTYPE = "<!DOCTYPE html>"

Cut = tuple[int, int, str]  # characters [start, end) and what stands there instead


def slimmed(page: str, items: Sequence[Tag | Text], seen: Layout) -> str:
    """The page without comments, scripts, styles, its head and what is hidden, empty or a menu."""
    cuts = sorted([*((start, end, "") for start, end in seen.spare), *_cuts(page, items)])
    pieces, at = [DOCTYPE], 0
    for start, end, instead in cuts:
        if start >= at:
            pieces += (page[at:start], instead)
        at = max(at, end)
    pieces.append(page[at:])
    return "".join(pieces)


def widest(items: Sequence[Tag | Text]) -> int:
    """The most characters of attributes that a tag of the page has."""
    return max(map(len, [item.raw_attributes for item in items if isinstance(item, Tag)]), default=0)


def _cuts(page: str, items: Sequence[Tag | Text]) -> Iterator[Cut]:
    last = inline = 0
    for item in items:
        if item.start > last:
            yield last, item.start, ""  # a comment or declaration
        last = item.end
        if isinstance(item, Text):
            continue
        inline = 0 if item.name in BLOCK else inline + 1
        if item.inner_end >= 0:
            last = item.inner_end
            yield item.end, last, ""
        elif inline > MOST_INLINE:
            yield item.start, item.end, ""
        elif len(item.raw_attributes) > WIDEST_TAG:
            yield item.start, item.end, f"<{item.name}>"
    if last < len(page):
        yield last, len(page), ""
