"""Frames: the records of a web archive one by one, past all that is damaged."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import BinaryIO, NamedTuple

from fastwarc.warc import ArchiveIterator, WarcRecord

from variorum.read.containers.damage import Found, Gap, bytes_of, mended, salvaged
from variorum.read.containers.record import (
    GZIP,
    HEAD_END,
    KINDS,
    LARGEST_BLOCK,
    LONGEST_HEAD,
    START,
    WANTED,
    Loss,
    Record,
)
from variorum.read.containers.shared import joined, unended
from variorum.read.containers.starts import WINDOW, next_start

__all__ = ["Loss", "Record", "records"]
# Bytes that are read a second time where lengths are wrong, at least, and for each byte of the file: one record may
# make us read a whole block in vain, and a file in which all do so is no archive.
REREAD, REREAD_RATIO = 2_000_000_000, 4
BROKEN = (OSError, ValueError, EOFError)
ANOTHER = re.compile(HEAD_END + START.pattern)


class Stretch(NamedTuple):
    """How far the library reads in one go: the number of the last record, that record, and whether it met no damage."""

    number: int
    last: Record | None
    is_sound: bool = True


def records(stream: BinaryIO) -> Iterator[Record | Loss]:
    """Each record in the order of the file, and each place at which the file is damaged.

    A record is given only when the next one is seen to begin where this one ends: one that declares a wrong length is
    given with the bytes that lie before the next beginning, and the reading goes on there.
    """
    stream.seek(0)
    packed = stream.read(len(GZIP)) == GZIP
    left = REREAD + REREAD_RATIO * stream.seek(0, 2)
    at: int | None = 0
    number = 0
    while at is not None:
        stretch = yield from _stretch(stream, at, number)
        last, is_sound = stretch.last, stretch.is_sound
        if is_sound and (last is None or last.is_whole()):
            yield from _end(stream, at, last, packed=packed)
            return
        begin = last.byte if last else at
        after = next_start(stream, begin + 1, packed=packed) if left > 0 else None
        left -= WINDOW + len(last.block or b"" if last else b"") + ((after or stream.tell()) - begin)
        if is_sound and after is None and last and last.block is None:
            yield from _end(stream, at, last, packed=packed)  # nothing lies behind it that it could have swallowed
            return
        gap = Gap(begin, after, packed=packed)
        at, number = yield from _past(stream, at, stretch, gap, may_join=left > 0)


def _stretch(stream: BinaryIO, at: int, number: int) -> Generator[Record, None, Stretch]:
    """The records from this byte on as far as the library reads, but for the last."""
    last: Record | None = None
    stream.seek(at)
    try:
        for found in ArchiveIterator(stream, parse_http=False):
            if last:
                yield last
            number += 1
            last = _taken(found, number)
    except BROKEN:
        return Stretch(number, last, is_sound=False)
    return Stretch(number, last)


def _past(
    stream: BinaryIO, segment: int, stretch: Stretch, gap: Gap, *, may_join: bool
) -> Generator[Record | Loss, None, tuple[int | None, int]]:
    """What there is in the gap, in which the last record of the stretch begins; where to go on, and the last number."""
    number, last = stretch.number, stretch.last
    held = bytes_of(stream, gap)
    if may_join and gap.packed and (start := _shared(held, gap, segment, last)) is not None:
        return (yield from _apart(stream, start, last or Record(number, "", segment, (), 0)))
    for item in mended(held, last, gap) if last else salvaged(held, number + 1, gap):
        number = max(number, item.number) if isinstance(item, Record) else number
        yield item
    return gap.end, number


def _end(stream: BinaryIO, segment: int, last: Record | None, *, packed: bool) -> Iterator[Record | Loss]:
    """The last record of the file, and the damage at its end of which the library says nothing."""
    yield from (last,) if last else ()
    yield from _unended(stream, segment, last) if packed else ()


def _unended(stream: BinaryIO, segment: int, last: Record | None) -> Iterator[Loss]:
    """The damage at the end of a compressed archive, of which the library says nothing."""
    stream.seek(last.byte if last else segment)
    is_member = last is not None and stream.read(len(GZIP)) == GZIP
    if last and is_member and unended(stream, last.byte) is None:
        return
    if (begin := unended(stream, segment)) is not None:
        yield Loss(begin, None)


def _shared(held: Found, gap: Gap, segment: int, last: Record | None) -> int | None:
    """Where members begin that hold several records, of which one is damaged; None where each record has its own."""
    if not held.content or (last and not _begins_with(held.content, last)):
        return segment  # of such a record the library gives the byte up to which it has read
    return gap.start if ANOTHER.search(held.content) else None


def _begins_with(content: bytes, record: Record) -> bool:
    head = content[:LONGEST_HEAD].partition(HEAD_END)[0]
    return all(value.encode() in head for _, value in record.headers if value.isascii())


def _apart(stream: BinaryIO, start: int, last: Record) -> Generator[Record | Loss, None, tuple[int | None, int]]:
    """The records from the last one on, in members that hold several; where to go on, and the last number."""
    number, behind = last.number, None if last.headers else last.number
    with joined(stream, start) as inner:
        for item in records(inner.copy):
            if isinstance(item, Record) and behind is None and item.headers == last.headers:
                behind = last.number - item.number
            if behind is not None:
                number = max(number, behind + item.number) if isinstance(item, Record) else number
                yield item._replace(number=number) if isinstance(item, Record) else item
    if behind is None:
        yield last
    after = next_start(stream, inner.damaged + 1, packed=True) if inner.damaged is not None else None
    yield from (Loss(inner.damaged, after),) if inner.damaged is not None else ()
    return after, number


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
