"""Frames: the records of a web archive one by one, past all that is damaged."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from fastwarc.warc import ArchiveIterator, WarcRecord

from variorum.read.containers.damage import Gap, bytes_of, mended, salvaged
from variorum.read.containers.record import (
    GZIP,
    KINDS,
    LARGEST_BLOCK,
    LONGEST_HEAD,
    LONGEST_START,
    START,
    WANTED,
    Loss,
    Record,
)
from variorum.read.limits import IN_MEMORY, LARGEST_STREAM

__all__ = ["Loss", "Record", "next_start", "records"]
WINDOW = 1 << 20  # bytes searched at once for the next record
# Bytes that are read a second time where lengths are wrong, at least, and for each byte of the file: one record may
# make us read a whole block in vain, and a file in which all do so is no archive.
REREAD, REREAD_RATIO = 2_000_000_000, 4
BROKEN = (OSError, ValueError, EOFError)


def records(stream: BinaryIO) -> Iterator[Record | Loss]:
    """Each record in the order of the file, and each place at which the file is damaged.

    A record is given only when the next one is seen to begin where this one ends: one that declares a wrong length is
    given with the bytes that lie before the next beginning, and the reading goes on there.
    """
    stream.seek(0)
    packed = stream.read(len(GZIP)) == GZIP
    number = at = 0
    left = REREAD + REREAD_RATIO * stream.seek(0, 2)
    while True:
        last: Record | None = None
        whole = True
        stream.seek(at)
        try:
            for found in ArchiveIterator(stream, parse_http=False, strict_mode=False):
                if last:
                    yield last
                number += 1
                last = _taken(found, number)
        except BROKEN:
            whole = False
        if whole and (last is None or last.is_whole()):
            yield from (last,) if last else ()
            return
        begin = last.byte if last else at
        after = next_start(stream, begin + 1, packed=packed) if left > 0 else None
        left -= WINDOW + len(last.block or b"" if last else b"") + ((after or stream.tell()) - begin)
        if whole and after is None and last and last.block is None:
            yield last  # nothing lies behind it that it could have swallowed
            return
        if packed and after is None and last and _is_shared(stream, last.byte):
            yield from _unpacked_from(stream, last)
            return
        gap = Gap(begin, after, packed=packed)
        for item in mended(stream, last, gap) if last else salvaged(stream, number + 1, gap):
            number = max(number, item.number) if isinstance(item, Record) else number
            yield item
        if after is None:
            return
        at = after


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


def _taken(found: WarcRecord, number: int) -> Record:
    kind = KINDS.get(int(found.record_type), "unknown")
    block, start = None, b""
    if kind in WANTED and found.content_length <= LARGEST_BLOCK:
        block = found.reader.read()
    elif kind in WANTED:
        start = found.reader.read(LONGEST_HEAD)
    return Record(
        number, kind, found.stream_pos, found.headers.to_tuples(),
        found.content_length, block, start,
    )  # fmt: skip


def _is_shared(stream: BinaryIO, at: int) -> bool:
    """Whether several records were compressed together here: no member begins, or it holds more than one."""
    stream.seek(at)
    if stream.read(len(GZIP)) != GZIP:
        return True
    return START.search(bytes_of(stream, Gap(at, None, packed=True))[0], LONGEST_START) is not None


def _unpacked_from(stream: BinaryIO, last: Record) -> Iterator[Record | Loss]:
    """This record and those behind it, in an archive that was compressed as a whole; bytes are those unpacked."""
    stream.seek(0)
    with SpooledTemporaryFile(max_size=IN_MEMORY) as copy:
        left = LARGEST_STREAM
        try:
            with gzip.GzipFile(fileobj=stream, mode="rb") as whole:
                while left > 0 and (block := whole.read(WINDOW)):
                    copy.write(block)
                    left -= len(block)
        except (*BROKEN, zlib.error):
            pass  # what is lost is told where the last record breaks off
        yield from (
            item for item in records(cast(BinaryIO, copy)) if isinstance(item, Loss) or item.number >= last.number
        )
