"""Locations: the bytes of a snapshot in which characters of an article stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from variorum.records.record import Record
from variorum.records.run import Coding, Run

STATEFUL = ("iso2022", "hz", "utf-7")  # charsets in which a byte's meaning hangs on those before it; Python's names
BYTES, GROUP = 3, 4  # of a group of base64: bytes, and the characters that they are written in
LINE_END = 2  # bytes, at most, between two lines of base64
PACKED = ("base64", "base64-html")


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
    if run.before >= 0:
        return _groups(text, run, charset, start, end)
    is_exact = not charset.startswith(STATEFUL)
    if run.width:
        first, last = (run.byte_start + (at - run.start) * run.width for at in (start, end))
        return Location(byte_start=first, byte_end=last, exact=is_exact, coding=run.coding)
    is_even = run.coding == "plain" and _size(text[run.start : run.end], charset) == _length(run)
    if is_exact and is_even and not is_whole:
        first, last = _codes(text, run, charset, start, end)
        before, size = (_size(text[run.start : at], charset) for at in (first, last))
        is_exact = (first, last) == (start, end)
        return Location(byte_start=run.byte_start + before, byte_end=run.byte_start + size, exact=is_exact)
    return Location(byte_start=run.byte_start, byte_end=run.byte_end, exact=is_exact and is_whole, coding=run.coding)


def _groups(text: str, run: Run, charset: str, start: int, end: int) -> Location:
    """The whole groups of base64 that hold characters [start, end): never exact, as they may hold a little more."""
    first, last = run.byte_start - run.before, run.byte_end + run.behind
    size = _character(run.before + _size(text[run.start : run.end], charset)) - run.before
    is_even = run.coding == "base64" and size == _length(run)
    if is_even and (start, end) != (run.start, run.end):
        codes = _codes(text, run, charset, start, end)
        begin, stop = (run.before + _size(text[run.start : at], charset) for at in codes)
        last = first + (stop + BYTES - 1) // BYTES * GROUP
        first += begin // BYTES * GROUP
    return Location(byte_start=first, byte_end=last, exact=False, coding=run.coding)


def _character(byte: int) -> int:
    """The character of base64 in which the byte begins."""
    return byte // BYTES * GROUP + byte % BYTES


def _joined(left: Location, right: Location) -> Location | None:
    """Both as one where they touch and one coding undoes both; what is plain is the same under any."""
    codings = {left.coding, right.coding} - {"plain"}
    is_packed = codings <= set(PACKED) and bool(codings)
    gap = LINE_END if is_packed and not left.exact else 0
    if right.byte_start > left.byte_end + gap or left.exact != right.exact or (len(codings) > 1 and not is_packed):
        return None
    coding = max(codings) if codings else "plain"  # base64 is the same under base64-html
    return Location(
        byte_start=left.byte_start, byte_end=max(left.byte_end, right.byte_end), exact=left.exact, coding=coding
    )


def _codes(text: str, run: Run, charset: str, start: int, end: int) -> tuple[int, int]:
    """The characters of the run that hold [start, end) and share no code with others."""
    while start > run.start and _shares(text, charset, start):
        start -= 1
    while end < run.end and _shares(text, charset, end):
        end += 1
    return start, end


def _shares(text: str, charset: str, at: int) -> bool:
    """Whether the character and the one before it are one code of the charset, as in some of East Asia."""
    pair = text[at - 1 : at + 1]
    return not pair.isascii() and _size(pair, charset) != sum(_size(one, charset) for one in pair)


def _size(text: str, charset: str) -> int:
    return len(text.encode(charset, "replace"))


def _length(run: Run) -> int:
    return run.byte_end - run.byte_start
