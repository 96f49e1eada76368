"""Locations: the bytes of a snapshot in which characters of an article stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from variorum.records.record import Record
from variorum.records.run import Coding, Run

STATEFUL = ("iso2022", "iso-2022", "hz", "utf-7", "utf_7")  # a byte's meaning hangs on those before it
GROUP = 4  # characters of base64 for three bytes


class Location(Record, frozen=True, order=True):
    """Bytes [byte_start, byte_end) of the snapshot; where not exact, what is looked for lies somewhere inside."""

    byte_start: int
    byte_end: int
    exact: bool = True
    coding: Coding = "plain"  # which undoes these bytes: see steps/extract/runs.py


def locations(text: str, runs: Sequence[Run], charset: str, start: int, end: int) -> tuple[Location, ...]:
    """Where characters [start, end) of the text stand, in the order of bytes; what is generated stands nowhere."""
    found: list[Location] = []
    for one in sorted(_pieces(text, runs, charset, start, end)):
        if found and (both := _joined(found[-1], one)):
            found[-1] = both
        else:
            found.append(one)
    return tuple(found)


def _pieces(text: str, runs: Sequence[Run], charset: str, start: int, end: int) -> Iterator[Location]:
    number = bisect_right(runs, start, key=lambda run: run.end)
    while number < len(runs) and runs[number].start < end:
        run = runs[number]
        if run.coding != "generated":
            yield _piece(text, run, charset, max(start, run.start), min(end, run.end))
        number += 1


def _piece(text: str, run: Run, charset: str, start: int, end: int) -> Location:
    """Where characters [start, end) of the run stand."""
    is_whole = (start, end) == (run.start, run.end)
    if charset.lower().startswith(STATEFUL):
        return Location(byte_start=run.byte_start, byte_end=run.byte_end, exact=False, coding=run.coding)
    if run.width:
        first, last = (run.byte_start + (at - run.start) * run.width for at in (start, end))
        return Location(byte_start=first, byte_end=last, coding=run.coding)
    before, size = (_size(text[run.start : at], charset) for at in (start, end))
    if not is_whole and run.coding == "plain" and _size(text[run.start : run.end], charset) == _length(run):
        return Location(byte_start=run.byte_start + before, byte_end=run.byte_start + size)
    return Location(byte_start=run.byte_start, byte_end=run.byte_end, exact=is_whole, coding=run.coding)


def _joined(left: Location, right: Location) -> Location | None:
    """Both as one where they touch and one coding undoes both; what is plain is the same under any."""
    codings = {left.coding, right.coding} - {"plain"}
    if right.byte_start > left.byte_end or left.exact != right.exact or len(codings) > 1:
        return None
    coding = codings.pop() if codings else "plain"
    return Location(
        byte_start=left.byte_start, byte_end=max(left.byte_end, right.byte_end), exact=left.exact, coding=coding
    )


def _size(text: str, charset: str) -> int:
    return len(text.encode(charset, "replace"))


def _length(run: Run) -> int:
    return run.byte_end - run.byte_start
