"""Salvage: what a reader may have taken out of a web archive that is damaged, wherever it took a record to end.

Where a damaged record ends is anyone's guess, and verify must not lean on the reader's. So nothing is guessed: each
content is given as far as it may go, and what was read is one of its beginnings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import IO, NamedTuple

from variorum.verify.bodies import beginnings

LONGEST_LINE = 1 << 20
LARGEST = 100_000_000  # bytes of a record that are looked at
SIGN = b"WARC/"
VERSION = re.compile(rb"WARC/\d\.\d\r?\n\Z")
FIELD = re.compile(rb"[A-Z][\w-]{0,60}:")
HEAD = re.compile(rb"WARC/\d\.\d\r\n(?:[A-Za-z0-9-]{1,60}:[^\x00-\x08\x0a-\x1f\x7f]*\r\n)+\r\n")
LENGTH = re.compile(rb"(?im)^content-length:[ \t]*(\d{1,15})[ \t]*\r?$")
LONGEST_HEAD = 8192  # bytes; heads have about 1 kB, and readers stop at different lengths
NEAR = 4096  # bytes; one of deflate stands for eight times 258 at most
GAP = b"\r\n\r\n"
EMPTY = b"\r\n"


class Held(NamedTuple):
    """What a container or a record holds: as it stands, or with more behind it than may have been taken."""

    content: bytes
    is_exact: bool = True


class Marks(NamedTuple):
    """Where heads of records begin and the bytes behind them; where records begin, and where behind an empty line."""

    heads: list[tuple[int, int]]
    begin: list[int]
    follow: list[int]


def salvaged(stream: IO[bytes]) -> Iterator[Held]:
    """What each record may hold: of one that is not whole, all up to where another begins.

    What is less likely, that it swallowed some that do not follow as they should, comes behind all that is likely.
    """
    marks = _marks(stream)
    doubtful: list[tuple[int, int]] = []
    for head, begin in marks.heads:
        length = _whole(stream, head, begin)
        end = begin + length if length is not None else _first(marks.begin, begin)
        yield from _held(stream, begin, end, is_exact=length is not None)
        if length is None and (far := _first(marks.follow, begin)) > end:
            doubtful.append((begin, far))
    for begin, far in doubtful:
        yield from _held(stream, begin, far, is_exact=False)


def _first(places: list[int], begin: int) -> int:
    """The first of the places that is no less than this one, or as far as is looked."""
    at = bisect_left(places, begin)
    return min(places[at] if at < len(places) else begin + LARGEST, begin + LARGEST)


def _held(stream: IO[bytes], begin: int, end: int, *, is_exact: bool) -> Iterator[Held]:
    stream.seek(begin)
    for one in beginnings(stream.read(end - begin)):
        yield Held(one, is_exact)


def _marks(stream: IO[bytes]) -> Marks:
    """Found line by line, as lax as any reader: a head may begin within a line, and end with any empty one."""
    marks, at, head = Marks([], [], []), 0, -1
    stream.seek(0)
    before, line = (b"", b""), stream.readline(LONGEST_LINE)
    while line:
        after = stream.readline(LONGEST_LINE)
        if SIGN in line:
            version = VERSION.search(line)
            if version and FIELD.match(after):
                marks.begin.append(at + version.start())
                if before[0].endswith(EMPTY) and before[1] == EMPTY and not version.start():
                    marks.follow.append(at)
            head = at + line.index(SIGN) if head < 0 or version else head
        at += len(line)
        if head >= 0 and not line.strip():
            marks.heads.append((head, at))
            head = -1 if line == EMPTY and before[1].endswith(EMPTY) else head
        before, line = (before[1], line), after
    return marks


def _whole(stream: IO[bytes], head: int, begin: int) -> int | None:
    """How long the record is where nobody can doubt it: its head is as it should be, and it ends where that says.

    Of the last ones a reader may have unpacked less than we do.
    """
    stream.seek(head)
    written = stream.read(begin - head)
    found = LENGTH.findall(written)
    if len(found) != 1 or len(written) > LONGEST_HEAD or not HEAD.fullmatch(written):
        return None
    stream.seek(begin + int(found[0]))
    behind = stream.read(NEAR)
    return int(found[0]) if behind.startswith(GAP + SIGN) and len(behind) == NEAR else None
