"""Places: the bytes of a source in which a passage stands, worked out by code of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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


def told(ranges: Iterable[tuple[int, int]]) -> str:
    """The ranges in words: "bytes 40–52", "bytes 40–90, 3 stretches"; "" where there are none."""
    found = list(_merged(sorted(ranges)))
    if not found:
        return ""
    more = f", {len(found)} stretches" if len(found) > 1 else ""
    return f"bytes {found[0][0]}–{found[-1][1]}{more}"


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
