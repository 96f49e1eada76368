"""Captured: how a page came to be saved, as far as the page itself tells; and what an archive put into it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from variorum.records.article import Part
from variorum.records.capture import Capture
from variorum.steps.extract.lines.line import Line
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.savings import Saving, copy_at, original_address, savings

TOOLBAR = ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->")
BY_ARCHIVE = "added by the Wayback Machine"


def capture_in_page(page: str, capture: Capture) -> Capture:
    """The capture, with what tools and archives wrote into the page where the capture does not say it itself.

    What an archive writes comes before what a tool does, because the tool may have saved the archive's copy.
    """
    told = tuple(savings(page))
    copies = (one for address in (capture.address, *(item.address for item in told)) for one in copy_at(address))
    found = sorted((*copies, *told), key=lambda one: not one.archive)
    if not found:
        return capture
    known = capture.address if original_address(capture.address) == capture.address else ""
    placed = next((original_address(one.address) for one in found if one.address), "")
    filled = replace(
        capture,
        address=known or placed or capture.address,
        software=capture.software or next((one.software for one in found if one.software), ""),
    )
    return _timed(filled, next((one for one in found if one.moment), found[0]))


def _timed(capture: Capture, said: Saving) -> Capture:
    """The capture with the moment that is said, where it has none or took the copy of an archive."""
    if capture.moment and not (said.archive and said.moment and said.moment < capture.moment):
        return capture
    copied = f"; the copy was taken on {capture.moment:%Y-%m-%d}, {capture.evidence}" if capture.moment else ""
    return replace(capture, moment=said.moment, evidence=f"{said.evidence}{copied}")


def inserted(page: str) -> tuple[int, int]:
    """Where the toolbar of the Wayback Machine stands in the page, (0, 0) where it has none."""
    start = page.find(TOOLBAR[0])
    end = page.find(TOOLBAR[1], start) if start >= 0 else -1
    return (start, end + len(TOOLBAR[1])) if end >= 0 else (0, 0)


def without_toolbar(
    page: str, blocks: Sequence[Block], lines: Sequence[Line], parts: Sequence[Part]
) -> tuple[Part, ...]:
    """The parts, those out of the toolbar of an archive set apart from the page's own."""
    start, end = inserted(page)
    if not end:
        return tuple(parts)
    starts = [next((piece.start for piece in block.pieces if piece.start >= 0), 0) for block in blocks]
    first, last = bisect_left(starts, start), bisect_right(starts, end) - 1
    if first > last:
        return tuple(parts)
    begin, stop = lines[first].start, lines[last].end
    around = (piece for part in parts for piece in _around(part, begin, stop))
    added = Part(kind="other", start=begin, end=stop, state="out", reason=BY_ARCHIVE)
    return tuple(sorted((*around, added), key=lambda part: part.start))


def _around(part: Part, start: int, end: int) -> tuple[Part, ...]:
    """What of the part lies before and after the characters."""
    ends = (replace(part, end=min(part.end, start)), replace(part, start=max(part.start, end)))
    return tuple(piece for piece in ends if piece.start < piece.end)
