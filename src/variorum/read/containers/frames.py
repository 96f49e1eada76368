"""Frames: the records of a web archive (WARC 1.0 and 1.1, ISO 28500) one by one, past all that is damaged."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, NamedTuple, cast

from fastwarc.warc import ArchiveIterator, WarcRecord

from variorum.read.limits import IN_MEMORY, LARGEST_DOCUMENT, LARGEST_STREAM

LARGEST_BLOCK = LARGEST_DOCUMENT  # bytes of a record that is read
WANTED = frozenset({"response", "resource", "conversion", "warcinfo"})
KINDS = {  # the library's numbers of them
    2: "warcinfo", 4: "response", 8: "resource", 16: "request", 32: "metadata", 64: "revisit", 128: "conversion",
    256: "continuation",
}  # fmt: skip
START = re.compile(rb"(WARC/\d\.\d\r?\n)(?=[A-Z][\w-]{0,60}:)")
GZIP = b"\x1f\x8b\x08"
LONGEST_START = 80  # bytes of a record's first line and the name of its first header
HEAD_END = b"\r\n\r\n"
LONGEST_HEAD = 65_536
LONGEST_NUMBER = 16  # digits of a length
COARSE = 65_536  # bytes that are unpacked at once
FINE = 32  # bytes that are unpacked at once where a member is damaged, so that what stands before is kept
WINDOW = 1 << 20  # bytes searched at once for the next record
# Bytes that are read a second time where lengths are wrong, at least, and for each byte of the file: one record may
# make us read a whole block in vain, and a file in which all do so is no archive.
REREAD, REREAD_RATIO = 2_000_000_000, 4
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

    def is_whole(self) -> bool:
        """Whether all bytes that it declares were read."""
        return self.block is not None and len(self.block) == self.declared and bool(self.header("content-length"))

    def is_longer(self) -> bool:
        """Whether more is there than the record says."""
        return self.block is not None and len(self.block) > self.declared


class Loss(NamedTuple):
    """Bytes [start, end) of the file that are no record; `end` is None where nothing was found behind them."""

    start: int
    end: int | None


class Gap(NamedTuple):
    """Bytes of the file from the beginning of a record to the next one that is found, or to the end (None)."""

    start: int
    end: int | None
    packed: bool


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
        for item in _mended(stream, last, gap) if last else _salvaged(stream, number + 1, gap):
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
    block = found.reader.read() if kind in WANTED and found.content_length <= LARGEST_BLOCK else None
    return Record(
        number, kind, found.stream_pos, found.headers.to_tuples(),
        found.content_length, block,
    )  # fmt: skip


def _mended(stream: BinaryIO, last: Record, gap: Gap) -> Iterator[Record | Loss]:
    """The last record with the bytes that are its own, and what lies between it and the next."""
    raw, end = _slice(stream, gap)
    gone, _, rest = raw.partition(HEAD_END)
    if rest[last.declared : last.declared + 4] == HEAD_END:
        yield last if last.block is None else last._replace(block=rest[: last.declared])
        end = end if gap.packed else gap.start + len(gone) + 4 + last.declared + 4
        if end != gap.end:
            yield Loss(end, gap.end)
    elif not rest or last.kind not in WANTED or len(rest) > LARGEST_BLOCK:
        yield last
        yield Loss(gap.start, gap.end)
    else:
        yield last._replace(block=rest.removesuffix(HEAD_END))


def _salvaged(stream: BinaryIO, number: int, gap: Gap) -> Iterator[Record | Loss]:
    """What there is of a record that breaks off, or that there is none."""
    head, end, rest = _slice(stream, gap)[0].partition(HEAD_END)
    if end and head.startswith(b"WARC/"):
        pairs = (line.partition(":") for line in head.decode("utf-8", "replace").splitlines()[1:])
        headers = tuple((key.strip(), value.strip()) for key, colon, value in pairs if colon)
        found = Record(number, "", gap.start, headers, 0)
        kind, length = found.header("warc-type"), found.header("content-length")
        declared = int(length) if length.isdecimal() and len(length) < LONGEST_NUMBER else 0
        block = rest.removesuffix(HEAD_END) if kind in WANTED else None
        yield found._replace(kind=kind if kind in KINDS.values() else "unknown", declared=declared, block=block)
    yield Loss(gap.start, gap.end)


def _is_shared(stream: BinaryIO, at: int) -> bool:
    """Whether several records were compressed together here: no member begins, or it holds more than one."""
    stream.seek(at)
    if stream.read(len(GZIP)) != GZIP:
        return True
    return START.search(_slice(stream, Gap(at, None, packed=True))[0], LONGEST_START) is not None


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


def _slice(stream: BinaryIO, gap: Gap) -> tuple[bytes, int]:
    """The bytes of the gap, unpacked, and the byte of the file behind them; of a packed one its first member."""
    stream.seek(gap.start)
    most = LARGEST_BLOCK + LONGEST_HEAD
    raw = stream.read(min(most, gap.end - gap.start) if gap.end is not None else most)
    if not gap.packed:
        return raw, gap.start + len(raw)
    found, rest = _inflated(raw, most)
    return found, gap.start + len(raw) - rest


def _inflated(raw: bytes, most: int) -> tuple[bytes, int]:
    """What the first member holds, as far as it is whole, and how many bytes lie behind it."""
    reader, pieces, size = zlib.decompressobj(31), list[bytes](), 0
    step, at = COARSE, 0
    while at < len(raw) and size < most and not reader.eof:
        before = reader.copy()
        try:
            pieces.append(reader.decompress(raw[at : at + step], most - size))
        except zlib.error:
            if step == FINE:
                break
            reader, step = before, FINE
            continue
        size += len(pieces[-1])
        at += step
    return b"".join(pieces), max(len(raw) - at, 0) + len(reader.unused_data)
