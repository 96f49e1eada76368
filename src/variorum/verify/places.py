"""Places: the bytes of a source in which a passage stands, worked out by code of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from variorum.verify.charsets import is_stateful
from variorum.verify.decode import Run


def byte_ranges(runs: Sequence[Run], text: str, charset: str, start: int, end: int) -> list[tuple[int, int]]:
    """The ranges of bytes that hold characters [start, end) of the text, neighbours as one."""
    found = [
        _range(run, text, charset, max(start, run.start), min(end, run.end))
        for run in runs
        if run.start < end and start < run.end and run.coding != "generated"
    ]
    return list(_merged(sorted(found)))


def told(ranges: Sequence[tuple[int, int]]) -> str:
    """The ranges in words: "bytes 40–52"; "" where there are none."""
    if not ranges:
        return ""
    gaps = sum(right[0] - left[1] for left, right in pairwise(ranges))
    within = f", {len(ranges)} stretches with {gaps} other bytes between them" if gaps else ""
    return f"bytes {ranges[0][0]}–{ranges[-1][1]}{within}"


def _range(run: Run, text: str, charset: str, start: int, end: int) -> tuple[int, int]:
    """The part of the run's bytes, all of them where nothing smaller can be told."""
    if run.width:
        return run.byte_start + (start - run.start) * run.width, run.byte_start + (end - run.start) * run.width
    sizes = [len(text[first:last].encode(charset, "replace")) for first, last in _cuts(run, start, end)]
    if run.coding != "plain" or is_stateful(charset) or sum(sizes) != run.byte_end - run.byte_start:
        return run.byte_start, run.byte_end
    return run.byte_start + sizes[0], run.byte_end - sizes[2]


def _cuts(run: Run, start: int, end: int) -> tuple[tuple[int, int], ...]:
    return (run.start, start), (start, end), (end, run.end)


def _merged(ranges: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(ranges):
        first, last = ranges[at]
        while at + 1 < len(ranges) and ranges[at + 1][0] <= last:
            at += 1
            last = max(last, ranges[at][1])
        yield first, last
        at += 1
