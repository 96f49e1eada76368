"""Damage: what there is of a record of a web archive that is not as long as it says, or breaks off."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from variorum.read.containers.record import HEAD_END, KINDS, LARGEST_BLOCK, LONGEST_HEAD, WANTED, Loss, Record

LONGEST_NUMBER = 16  # digits of a length
COARSE = 65_536  # bytes that are unpacked at once
OTHER = re.compile(HEAD_END + rb"WARC/\d\.\d\r?\n")
FINE = 1  # bytes that are unpacked at once where a member is damaged, so that all that stands before is kept


class Gap(NamedTuple):
    """Bytes of the file from the beginning of a record to the next one that is found, or to the end (None)."""

    start: int
    end: int | None
    packed: bool


class Found(NamedTuple):
    """The bytes of a gap, unpacked, the byte of the file behind them, and whether all could be unpacked."""

    content: bytes
    end: int
    is_whole: bool = True


def mended(found: Found, last: Record, gap: Gap) -> Iterator[Record | Loss]:
    """The last record with the bytes that are its own, and what lies between it and the next."""
    end = found.end
    gone, _, rest = found.content.partition(HEAD_END)
    if rest[last.declared : last.declared + 4] == HEAD_END:
        yield last if last.block is None else last._replace(block=rest[: last.declared])
        end = end if gap.packed else gap.start + len(gone) + 4 + last.declared + 4
        if end != gap.end:
            yield Loss(end, gap.end)
    elif not rest or last.kind not in WANTED or len(rest) > LARGEST_BLOCK:
        yield last
        yield Loss(gap.start, gap.end)
    elif not found.is_whole:
        own = _up_to(last.declared, rest)
        yield last._replace(block=own)
        if len(rest) > min(last.declared, len(own) + len(HEAD_END)):
            yield Loss(gap.start, gap.end)
    else:
        own = _own(rest)
        yield last._replace(block=own)
        if len(own) + len(HEAD_END) < len(rest):
            yield Loss(gap.start if gap.packed else gap.start + len(gone) + len(HEAD_END) + len(own), gap.end)


def salvaged(found: Found, number: int, gap: Gap) -> Iterator[Record | Loss]:
    """What there is of a record that breaks off, or that there is none."""
    head, is_head, rest = found.content.partition(HEAD_END)
    if is_head and head.startswith(b"WARC/"):
        pairs = (line.partition(":") for line in head.decode("utf-8", "replace").splitlines()[1:])
        headers = tuple((key.strip(), value.strip()) for key, colon, value in pairs if colon)
        record = Record(number, "", gap.start, headers, 0)
        kind, length = record.header("warc-type"), record.header("content-length")
        declared = int(length) if length.isdecimal() and len(length) < LONGEST_NUMBER else 0
        most = len(rest) if found.is_whole or not declared else declared
        block = _up_to(most, rest) if kind in WANTED else None
        yield record._replace(kind=kind if kind in KINDS.values() else "unknown", declared=declared, block=block)
    yield Loss(gap.start, gap.end)


def _up_to(declared: int, rest: bytes) -> bytes:
    """What there is of the block of a member that is damaged: what comes behind its length is rubbish."""
    if len(rest) < declared:
        return _own(rest)
    other = OTHER.search(rest, 0, declared)
    return rest[: other.start() if other else declared]


def _own(rest: bytes) -> bytes:
    """What there is of the block of a record: it ends before any sign of another, however damaged that one is."""
    other = OTHER.search(rest)
    return rest[: other.start()] if other else rest.removesuffix(HEAD_END)


def bytes_of(stream: BinaryIO, gap: Gap) -> Found:
    """The bytes of the gap; of a packed one those of its first member."""
    stream.seek(gap.start)
    most = LARGEST_BLOCK + LONGEST_HEAD
    raw = stream.read(min(most, gap.end - gap.start) if gap.end is not None else most)
    if not gap.packed:
        return Found(raw, gap.start + len(raw))
    content, rest, is_whole = _inflated(raw, most)
    return Found(content, gap.start + len(raw) - rest, is_whole)


def _inflated(raw: bytes, most: int) -> tuple[bytes, int, bool]:
    """What the first member holds, as far as it is whole, how many bytes lie behind it, and whether it is whole."""
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
    return b"".join(pieces), max(len(raw) - at, 0) + len(reader.unused_data), reader.eof
