"""Frames: the records of a web archive (WARC 1.0 and 1.1, ISO 28500) one by one, past all that is damaged."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from fastwarc.warc import ArchiveIterator, WarcRecord

from variorum.read.limits import LARGEST_DOCUMENT

LARGEST_BLOCK = LARGEST_DOCUMENT  # bytes of a record that is read
WANTED = frozenset({"response", "resource", "conversion", "warcinfo"})
KINDS = {  # the library's numbers of them
    2: "warcinfo", 4: "response", 8: "resource", 16: "request", 32: "metadata", 64: "revisit", 128: "conversion",
    256: "continuation",
}  # fmt: skip
START = re.compile(rb"(?:^|\n)(WARC/\d\.\d\r?\n)")
GZIP = b"\x1f\x8b\x08"
LONGEST_START = 16  # bytes of a record's first line
WINDOW = 1 << 20  # bytes searched at once for the next record
MOST_DAMAGE = 200  # places; each may cost the reading of a whole block, and a file with more is no archive
BROKEN = (OSError, ValueError, EOFError)


class Record(NamedTuple):
    """One record; its block is None where it is of no use to us or too large."""

    number: int  # from 1
    kind: str  # "response", "request", …
    byte: int  # at which it begins in the file; those that were compressed together share one
    headers: tuple[tuple[str, str], ...]
    declared: int  # bytes of the block, as it says itself
    block: bytes | None = None

    def header(self, name: str) -> str:
        """The first value of the header of this name in small letters, "" where there is none."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    def is_cut(self) -> bool:
        """Whether less is there than the record says."""
        return self.block is not None and len(self.block) < self.declared

    def is_longer(self) -> bool:
        """Whether more is there than the record says."""
        return self.block is not None and len(self.block) > self.declared


class Loss(NamedTuple):
    """Bytes [start, end) of the file that are no record; `end` is None where nothing was found behind them."""

    start: int
    end: int | None


def records(stream: BinaryIO) -> Iterator[Record | Loss]:
    """Each record in the order of the file, and each place at which the file is damaged.

    A record is given only when the next one is seen to begin where this one ends: one that declares a wrong length is
    given with the bytes that lie before the next beginning, and the reading goes on there.
    """
    stream.seek(0)
    packed = stream.read(3) == GZIP
    number, at, damage = 0, 0, 0
    while True:
        last: Record | None = None
        stream.seek(at)
        whole = True
        try:
            for found in ArchiveIterator(stream, parse_http=False, strict_mode=False):
                if last:
                    yield last
                number += 1
                last = _taken(found, number)
        except BROKEN:
            whole = False
        if last and whole and not last.is_cut():
            yield last
        if whole and not (last and last.is_cut()):
            return
        damage += 1
        begin = last.byte if last else at
        after = next_start(stream, begin + 1, packed=packed) if damage < MOST_DAMAGE else None
        yield from _mended(stream, last, (begin, after), packed=packed)
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
    block = found.reader.read() if kind in WANTED and found.content_length <= LARGEST_BLOCK else None
    return Record(
        number, kind, found.stream_pos, found.headers.to_tuples(),
        found.content_length, block,
    )  # fmt: skip


def _mended(
    stream: BinaryIO, last: Record | None, between: tuple[int, int | None], *, packed: bool
) -> Iterator[Record | Loss]:
    """The last record with the bytes that are its own, and what lies between it and the next."""
    begin, after = between
    if last is None:
        yield Loss(begin, after)
        return
    if last.block is None:
        yield last
        yield Loss(begin, after)
        return
    raw = _slice(stream, begin, after, packed=packed)
    rest = raw.partition(b"\r\n\r\n" if b"\r\n\r\n" in raw else b"\n\n")[2]
    if rest[last.declared : last.declared + 4] == b"\r\n\r\n":
        yield last._replace(block=rest[: last.declared])
        yield Loss(begin, after)
    elif not rest:
        yield last  # it shares its member with others, and where it ends cannot be seen
        yield Loss(begin, after)
    else:
        yield last._replace(block=rest.removesuffix(b"\r\n\r\n"))


def _slice(stream: BinaryIO, begin: int, after: int | None, *, packed: bool) -> bytes:
    stream.seek(begin)
    most = LARGEST_BLOCK + 65_536
    raw = stream.read(min(most, after - begin) if after is not None else most)
    if not packed:
        return raw
    try:
        return zlib.decompressobj(31).decompress(raw, most)
    except zlib.error:
        return _as_far_as_it_goes(raw, most)


def _as_far_as_it_goes(raw: bytes, most: int) -> bytes:
    """What a damaged member gives before the damage."""
    reader, pieces = zlib.decompressobj(31), []
    size = 0
    for at in range(0, len(raw), 512):
        try:
            pieces.append(reader.decompress(raw[at : at + 512], most - size))
        except zlib.error:
            break
        size += len(pieces[-1])
    return b"".join(pieces)
