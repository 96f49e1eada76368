"""Web archives: what their records hold, as they say themselves and by where the next one begins."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import IO

from variorum.verify.bodies import bodies

BLOCK = 1 << 18
LARGEST = 100_000_000  # bytes of one record that may be a source
LENGTH = re.compile(rb"(?im)^content-length:[ \t]*(\d{1,15})")
NEXT = re.compile(rb"(?=WARC/\d\.\d\r?\n[A-Z][\w-]{0,60}:)")
LONGEST_HEAD = 1 << 16
Stream = IO[bytes]


def held(stream: Stream) -> Iterator[bytes]:
    """What each record may stand for, with and without its codings."""
    at = 0
    while True:
        stream.seek(at)
        raw = stream.read(LONGEST_HEAD)
        head, gap, _ = raw.partition(b"\r\n\r\n")
        if NEXT.search(head, 1):  # its own head breaks off
            gap = b""
        if not raw.startswith(b"WARC/") or not gap:
            after = _next(stream, at + 1)
        else:
            begin = at + len(head) + len(gap)
            length = int(found[1]) if (found := LENGTH.search(head)) else 0
            after = yield from _record(stream, (begin, length))
        if after is None:
            return
        at = after


def _record(stream: Stream, block: tuple[int, int]) -> Generator[bytes, None, int | None]:
    """What the record holds, by its own length and by where the next one begins."""
    begin, length = block
    stream.seek(begin + length)
    follows = stream.read(9)
    stated = begin + length + 4 if follows.startswith(b"\r\n\r\nWARC/") else None
    after = stated if stated is not None else _next(stream, begin)
    for end in {begin + length, (after if after is not None else begin + LARGEST)}:
        stream.seek(begin)
        content = stream.read(min(max(end - begin, 0), LARGEST))
        for own in dict.fromkeys((content, content.removesuffix(b"\r\n\r\n"))):
            yield from bodies(own)
    return after


def _next(stream: Stream, at: int) -> int | None:
    """The byte at or behind this one at which a record begins."""
    stream.seek(at)
    window, base = stream.read(BLOCK), at
    while window:
        if found := NEXT.search(window):
            return base + found.start()
        more = stream.read(BLOCK)
        if not more:
            return None
        base += max(len(window) - 80, 0)
        window = window[-80:] + more
    return None
