"""Members: everything that lies in a container, as bytes, found by code of its own on the standard library.

What is looked for is known by its hash, so that every way in which bytes may be taken is tried: a wrong one is no harm.
"""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile
from typing import IO, NamedTuple

from zstandard import ZstdError

from variorum.verify.gzipped import chains, inflated
from variorum.verify.lined import messages, rows
from variorum.verify.salvage import Held, salvaged
from variorum.verify.squeezed import XZ, blocks, of_bz2, of_xz, of_zstd
from variorum.verify.warc import held

DEEPEST = 4  # containers inside each other
LARGEST = 100_000_000  # bytes of one member that may be a source
MOST = 4_000_000_000  # bytes that one container gives
RATIO, FREE = 200, 1_000_000  # bytes out for each byte in, and those that any member may give: no bombs
IN_MEMORY = 32_000_000
MOST_MEMBERS = 100_000
GZIP = b"\x1f\x8b\x08"
WARC = b"WARC/"
ZSTD = b"\x28\xb5\x2f\xfd"
DAMAGED = (OSError, EOFError, ValueError, RuntimeError, NotImplementedError, IndexError, OverflowError, zlib.error,
           lzma.LZMAError, zipfile.BadZipFile, ZstdError)  # fmt: skip
Stream = IO[bytes]
Opener = Callable[[Stream, "Walk"], Iterator[Held]]


class Walk(NamedTuple):
    """How many containers lie around a stream, and whether what is looked for is what damaged records may hold."""

    depth: int = 0
    salvages: bool = False


def members(stream: Stream) -> Iterator[bytes]:
    """The bytes of everything inside, and of what lies in that; nothing where the stream is no container."""
    return (one.content for one in walked(stream, Walk()))


def walked(stream: Stream, walk: Walk) -> Iterator[Held]:
    """What lies inside: of a walk that salvages, what the records of web archives may hold, else all there is."""
    stream.seek(0)
    head = stream.read(8)
    stream.seek(0)
    openers = SALVAGERS if walk.salvages else OPENERS
    opener = next((opener for sign, opener in openers.items() if head.startswith(sign)), None)
    if opener is not None and walk.depth < DEEPEST:
        try:
            yield from opener(stream, walk)
        except DAMAGED:
            return  # what was found until then is there


def _within(stream: Stream, walk: Walk) -> Iterator[Held]:
    """The stream as a member, where it is small enough to be a source, and what lies in it."""
    stream.seek(0)
    content = b"" if walk.salvages else stream.read(LARGEST + 1)
    if not walk.salvages and len(content) <= LARGEST:
        yield Held(content)
    del content
    yield from walked(stream, walk._replace(depth=walk.depth + 1))


@contextmanager
def _copy(blocks: Iterator[bytes], taken: int) -> Iterator[Stream]:
    """What the blocks hold as a stream that can be rewound, up to as much as may come out of so many bytes."""
    with SpooledTemporaryFile(max_size=IN_MEMORY) as copy:
        left = min(MOST, max(FREE, RATIO * taken))
        for block in blocks:
            left -= len(block)
            if left < 0:
                break
            copy.write(block)
        yield copy


def _size(stream: Stream) -> int:
    size = stream.seek(0, 2)
    stream.seek(0)
    return size


def _zip(stream: Stream, walk: Walk) -> Iterator[Held]:
    with zipfile.ZipFile(stream) as archive:
        for info in archive.infolist()[:MOST_MEMBERS]:
            try:
                with archive.open(info) as member, _copy(blocks(member), info.compress_size) as copy:
                    yield from _within(copy, walk)
            except DAMAGED:
                continue


def _squeezed(unpack: Callable[[Stream], Iterator[bytes]]) -> Opener:
    def opener(stream: Stream, walk: Walk) -> Iterator[Held]:
        size = _size(stream)
        with _copy(unpack(stream), size) as copy:
            yield from _within(copy, walk)

    return opener


def _lined(parts: Callable[[Stream], Iterator[bytes]]) -> Opener:
    return lambda stream, walk: (Held(part) for part in parts(stream))


def _warc(stream: Stream, walk: Walk) -> Iterator[Held]:
    for one in held(stream):
        yield from _body(one, walk)


def _salvaged(stream: Stream, walk: Walk) -> Iterator[Held]:
    for one in salvaged(stream):
        yield from _body(one.content, walk._replace(salvages=False))
        if not one.is_exact:
            yield one
            yield from _body(one.content, walk)


def _salvaged_gzip(stream: Stream, walk: Walk) -> Iterator[Held]:
    for chain in chains(stream):
        with _copy(chain, _size(stream)) as copy:
            yield from _within(copy, walk)


def _body(content: bytes, walk: Walk) -> Iterator[Held]:
    with _copy(iter((content,)), len(content)) as copy:
        yield from _within(copy, walk)


OF_SALVAGE: dict[bytes, Opener] = {GZIP: _salvaged_gzip, WARC: _salvaged}
WHOLE: dict[bytes, Opener] = {GZIP: _squeezed(inflated), WARC: _warc}
PACKED: dict[bytes, Opener] = {
    b"PK\x03\x04": _zip, b"BZh": _squeezed(of_bz2), XZ: _squeezed(of_xz), ZSTD: _squeezed(of_zstd),
}  # fmt: skip
LINED: dict[bytes, Opener] = {b"From ": _lined(messages), b"{": _lined(rows)}  # of which no part is salvaged
OPENERS = {**PACKED, **WHOLE, **LINED}
SALVAGERS = {**PACKED, **OF_SALVAGE}
