"""Squeezed: one file that is compressed by itself with gzip, bzip2, xz or zstd."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

import zstandard

from variorum.read.containers.warc import pages
from variorum.read.limits import TooMuch
from variorum.read.opened import Item, Opened, Readable, length_of, spooled
from variorum.records.problem import Problem

DAMAGED = (OSError, EOFError, zlib.error, lzma.LZMAError, zstandard.ZstdError, ValueError)
MOST_MEMORY = 1 << 27  # bytes of the window of xz and zstd; the largest that their own programs take unasked
BLOCK = 65_536
XZ = b"\xfd7zXZ\0"


class Xz:
    """The bytes of all streams of an xz file, in bounded memory, which the standard library does not offer."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._reader = lzma.LZMADecompressor(memlimit=MOST_MEMORY)
        self._ahead = b""  # read already, and not yet given to the decompressor

    def read(self, size: int = -1, /) -> bytes:
        """Up to so many bytes, none at the end; raises `EOFError` where it ends too early."""
        while not self._reader.eof or self._goes_on():
            if given := self._reader.decompress(self._taken(), size):
                return given
        return b""

    def _taken(self) -> bytes:
        """The next bytes of the file where the decompressor needs some."""
        if not self._reader.needs_input:
            return b""
        taken, self._ahead = self._ahead or self._stream.read(BLOCK), b""
        if not taken:
            raise EOFError("it ends too early")
        return taken

    def _goes_on(self) -> bool:
        """Whether another stream follows; between two may stand zeros, four by four."""
        rest = self._reader.unused_data.lstrip(b"\0")
        while len(rest) < len(XZ) and (more := self._stream.read(BLOCK)):
            rest = (rest + more).lstrip(b"\0")
        if not rest.startswith(XZ):
            return False
        self._reader = lzma.LZMADecompressor(memlimit=MOST_MEMORY)
        self._ahead = rest
        return True


SIGNS: tuple[tuple[bytes, tuple[str, ...], Callable[[BinaryIO], Readable]], ...] = (
    (b"\x1f\x8b", (".gz", ".gzip"), lambda stream: gzip.GzipFile(fileobj=stream, mode="rb")),
    (b"BZh", (".bz2",), lambda stream: bz2.BZ2File(stream)),
    (XZ, (".xz",), Xz),
    (
        b"\x28\xb5\x2f\xfd",
        (".zst", ".zstd"),
        lambda stream: zstandard.ZstdDecompressor(max_window_size=MOST_MEMORY).stream_reader(
            stream, read_across_frames=True, closefd=False
        ),
    ),
)


def unpacked_file(file: Opened) -> Iterator[Item]:
    """The file in it, under the whole name, since `a.txt` may lie beside `a.txt.gz`; a web archive as it stands."""
    sign = file.stream.read(6)
    endings, reader = next((ends, opens) for begin, ends, opens in SIGNS if sign.startswith(begin))
    try:
        file.stream.seek(0)
        if reader(file.stream).read(5) == b"WARC/" and ".gz" in endings:
            file.stream.seek(0)
            yield from pages(file)
            return
        file.stream.seek(0)
        with spooled(reader(file.stream), file.budget, taken=file.size) as copy:
            yield _inner(file, copy, endings)
    except TooMuch:
        raise
    except DAMAGED as error:
        yield Problem(source=file.name, reason=f"damaged: it cannot be unpacked ({error})", remedy="get a whole copy")


def _inner(file: Opened, copy: BinaryIO, endings: tuple[str, ...]) -> Opened:
    packed = file.unpacked or file.name  # ".xz.gz" is packed twice
    path = PurePosixPath(packed)
    name = packed[: -len(path.suffix)] if path.suffix.lower() in endings else packed
    place = f"member {PurePosixPath(name).name}"
    return file._replace(unpacked=name, stream=copy, size=length_of(copy), capture=file.within(place))
