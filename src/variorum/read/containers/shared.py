"""Shared: what the members of a gzip file hold, joined, where several records were compressed together."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, NamedTuple, cast

from variorum.read.limits import IN_MEMORY, LARGEST_STREAM, is_bomb

BLOCK = 65_536  # bytes that are read at once


class Joined(NamedTuple):
    """The bytes of the members, and the byte of the file at which the first damaged one begins, if one is damaged."""

    copy: BinaryIO
    damaged: int | None


@contextmanager
def joined(stream: BinaryIO, start: int) -> Iterator[Joined]:
    """What stands in the members from this byte on, up to the damage in the first that is damaged."""
    with SpooledTemporaryFile(max_size=IN_MEMORY) as spool:
        copy = cast(BinaryIO, spool)
        damaged = _joined(stream, start, copy.write)
        copy.seek(0)
        yield Joined(copy, damaged)


def unended(stream: BinaryIO, start: int) -> int | None:
    """The byte at which the first member from this one on begins that is damaged or breaks off, None where all end."""
    return _joined(stream, start, len)


def _joined(stream: BinaryIO, start: int, write: Callable[[bytes], int]) -> int | None:
    """Write what the members hold; given back is where the first damaged one begins."""
    stream.seek(start)
    reader, member, raw, given = zlib.decompressobj(31), start, stream.read(BLOCK), 0
    while raw:
        before = reader.copy()
        try:
            piece = reader.decompress(raw, BLOCK)
        except zlib.error:
            write(_before_damage(before.decompress, raw))
            return member
        given += write(piece)
        if given > LARGEST_STREAM or is_bomb(given, stream.tell() - start):
            return None
        raw = (reader.unused_data if reader.eof else reader.unconsumed_tail) or stream.read(BLOCK)
        if reader.eof:
            reader, member = zlib.decompressobj(31), stream.tell() - len(raw)
    return member if member < stream.tell() else None


def _before_damage(unpack: Callable[[bytes], bytes], raw: bytes) -> bytes:
    """What comes out before the damage, byte by byte."""
    pieces: list[bytes] = []
    for at in range(len(raw)):
        try:
            pieces.append(unpack(raw[at : at + 1]))
        except zlib.error:
            break
    return b"".join(pieces)
