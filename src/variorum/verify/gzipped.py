"""Gzipped: what the members of a gzip file hold, and those of a web archive past all that is damaged."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import IO

BLOCK = 1 << 18
SIGN = b"\x1f\x8b\x08"
RECORD = b"WARC/"
MOST_DAMAGED = 20_000  # members of one file; each makes us look for the next, and a file in which all are is no archive
ENOUGH = 4096  # bytes of a member that give the beginning of what it holds
STEPS = (4096, 64, 1)  # bytes that are unpacked at once, smaller and smaller the nearer the damage is


def inflated(stream: IO[bytes]) -> Iterator[bytes]:
    """What all members hold, one behind the other, up to the first damage."""
    return _chain(stream, 0, [])


def chains(stream: IO[bytes]) -> Iterator[Iterator[bytes]]:
    """What members hold from each on that begins a record, up to the next that is damaged, with all that comes of it.

    Each must be read before the next is asked for.
    """
    start = _next(stream, 0)
    for _ in range(MOST_DAMAGED):
        if start is None:
            return
        damaged: list[int] = []
        yield _chain(stream, start, damaged)
        start = _next(stream, damaged[0] + 1) if damaged else None


def _chain(stream: IO[bytes], start: int, damaged: list[int]) -> Iterator[bytes]:
    """What the members hold; the list gets the byte at which the damaged one begins."""
    stream.seek(start)
    reader, raw = zlib.decompressobj(31), stream.read(BLOCK)
    while raw:
        before = reader.copy()
        try:
            yield reader.decompress(raw, 4 * BLOCK)
        except zlib.error:
            damaged.append(start)
            yield from _to_the_last(before, raw)
            return
        raw = (reader.unused_data if reader.eof else reader.unconsumed_tail) or stream.read(BLOCK)
        if reader.eof:
            reader, start = zlib.decompressobj(31), stream.tell() - len(raw)
    if start < stream.tell():
        damaged.append(start)  # the last one breaks off, or has swallowed others


def _to_the_last(reader: zlib._Decompress, raw: bytes) -> Iterator[bytes]:
    """All that stands before the damage; the last of it may come of the very byte that is damaged."""
    for step in STEPS:
        at, before = 0, reader.copy()
        try:
            while at < len(raw):
                yield reader.decompress(raw[at : at + step])
                at, before = at + step, reader.copy()
        except zlib.error:
            reader, raw = before, raw[at : at + step]
    try:
        while given := reader.decompress(raw, 1):
            yield given
            raw = reader.unconsumed_tail
    except zlib.error:
        return


def _next(stream: IO[bytes], at: int) -> int | None:
    """The byte at or behind this one at which a member begins that holds a record, None where none does."""
    stream.seek(at)
    window = stream.read(BLOCK)
    while window:
        more = stream.read(BLOCK)
        last = len(window) if not more else len(window) - ENOUGH
        found = window.find(SIGN)
        while 0 <= found < last:
            if _begins_record(window[found : found + ENOUGH]):
                return at + found
            found = window.find(SIGN, found + 1)
        if not more:
            return None
        at += max(last, 0)
        window = window[max(last, 0) :] + more
    return None


def _begins_record(member: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(member, len(RECORD)) == RECORD
    except zlib.error:
        return False
