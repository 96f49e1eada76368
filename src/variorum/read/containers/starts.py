"""Starts: where in a web archive the next record begins, whatever stands before it."""

from __future__ import annotations

import zlib
from typing import BinaryIO

from variorum.read.containers.record import GZIP, LONGEST_START, START

WINDOW = 1 << 20  # bytes searched at once


def next_start(stream: BinaryIO, at: int, *, packed: bool) -> int | None:
    """The byte at or behind this one at which a record begins, None where none does."""
    stream.seek(at)
    window, base = stream.read(WINDOW), at
    while window:
        if (found := _start_in(window, packed=packed)) is not None:
            return base + found
        more = stream.read(WINDOW)
        if not more:
            return None
        keep = min(len(window), 4096 if packed else LONGEST_START)
        base += len(window) - keep
        window = window[-keep:] + more
    return None


def _start_in(window: bytes, *, packed: bool) -> int | None:
    if not packed:
        found = START.search(window)
        return found.start(1) if found else None
    at = window.find(GZIP)
    while at >= 0:
        if _begins(window[at : at + 4096]):
            return at
        at = window.find(GZIP, at + 1)
    return None


def _begins(member: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(member, 64).startswith(b"WARC/")
    except zlib.error:
        return False
