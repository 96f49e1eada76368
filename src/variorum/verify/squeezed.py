"""Squeezed: what a file holds that is packed as a whole, block by block: gzip, bzip2, xz, zstd."""

from __future__ import annotations

import bz2
import lzma
from collections.abc import Iterator
from typing import IO

from zstandard import ZstdDecompressor

BLOCK = 1 << 18
MOST_MEMORY = 1 << 27  # bytes of the window of xz and zstd
XZ = b"\xfd7zXZ\0"


def blocks(file: IO[bytes]) -> Iterator[bytes]:
    """What the file holds."""
    return iter(lambda: file.read(BLOCK), b"")


def of_bz2(stream: IO[bytes]) -> Iterator[bytes]:
    """What all streams of bzip2 in it hold."""
    with bz2.BZ2File(stream) as file:
        yield from blocks(file)


def of_xz(stream: IO[bytes]) -> Iterator[bytes]:
    """What all streams of xz in it hold, zeros between them or not."""
    raw = stream.read(BLOCK)
    while raw.startswith(XZ):
        reader = lzma.LZMADecompressor(memlimit=MOST_MEMORY)
        while raw or not reader.needs_input:
            yield reader.decompress(raw, BLOCK)
            if reader.eof:
                break
            raw = stream.read(BLOCK) if reader.needs_input else b""
        raw = reader.unused_data.lstrip(b"\0") if reader.eof else b""
        while reader.eof and len(raw) < len(XZ) and (more := stream.read(BLOCK)):
            raw = (raw + more).lstrip(b"\0")


def of_zstd(stream: IO[bytes]) -> Iterator[bytes]:
    """What all frames of zstd in it hold."""
    reader = ZstdDecompressor(max_window_size=MOST_MEMORY)
    return blocks(reader.stream_reader(stream, read_across_frames=True, closefd=False))
