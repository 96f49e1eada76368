"""Members: everything that lies in a container, as bytes, found by code of its own on the standard library.

What is looked for is known by its hash, so that every way in which bytes may be taken is tried: a wrong one is no harm.
"""

from __future__ import annotations

import bz2
import lzma
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile
from typing import IO, NamedTuple

from variorum.verify.gzipped import chains, inflated
from variorum.verify.salvage import Held, salvaged
from variorum.verify.warc import held

DEEPEST = 4  # containers inside each other
LARGEST = 100_000_000  # bytes of one member that may be a source
MOST = 4_000_000_000  # bytes that one container gives
RATIO, FREE = 200, 1_000_000  # bytes out for each byte in, and those that any member may give: no bombs
IN_MEMORY = 32_000_000
MOST_MEMORY = 1 << 27  # bytes of the window of xz
BLOCK = 1 << 18
PIECE = 50_000_000  # bytes of JSON lines that make one source
MOST_MEMBERS = 100_000
GZIP = b"\x1f\x8b\x08"
XZ = b"\xfd7zXZ\0"
HEADER = re.compile(rb">?[!-9;-~]{1,76}:|>From ")
LONGEST_LINE = 1_000_000
DAMAGED = (OSError, EOFError, ValueError, RuntimeError, NotImplementedError, IndexError, OverflowError, zlib.error,
           lzma.LZMAError, zipfile.BadZipFile)  # fmt: skip
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
    opener = next((opener for sign, opener in openers if head.startswith(sign)), None)
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


def _blocks(file: IO[bytes]) -> Iterator[bytes]:
    return iter(lambda: file.read(BLOCK), b"")


def _size(stream: Stream) -> int:
    size = stream.seek(0, 2)
    stream.seek(0)
    return size


def _zip(stream: Stream, walk: Walk) -> Iterator[Held]:
    with zipfile.ZipFile(stream) as archive:
        for info in archive.infolist()[:MOST_MEMBERS]:
            try:
                with archive.open(info) as member, _copy(_blocks(member), info.compress_size) as copy:
                    yield from _within(copy, walk)
            except DAMAGED:
                continue


def _gzip(stream: Stream, walk: Walk) -> Iterator[Held]:
    with _copy(inflated(stream), _size(stream)) as copy:
        yield from _within(copy, walk)


def _bz2(stream: Stream, walk: Walk) -> Iterator[Held]:
    with bz2.BZ2File(stream) as file, _copy(_blocks(file), _size(stream)) as copy:
        yield from _within(copy, walk)


def _xz(stream: Stream, walk: Walk) -> Iterator[Held]:
    """What all streams in it hold, zeros between them or not."""
    with _copy(_unpacked(stream), _size(stream)) as copy:
        yield from _within(copy, walk)


def _unpacked(stream: Stream) -> Iterator[bytes]:
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


def _zstd(stream: Stream, walk: Walk) -> Iterator[Held]:
    from zstandard import ZstdDecompressor  # the workspace needs it anyway

    size = _size(stream)
    reader = ZstdDecompressor(max_window_size=1 << 27).stream_reader(stream, read_across_frames=True, closefd=False)
    with _copy(_blocks(reader), size) as copy:
        yield from _within(copy, walk)


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


def _mailbox(stream: Stream, walk: Walk) -> Iterator[Held]:
    pieces: list[bytes] = []
    size, line, is_fresh = 0, stream.readline(LONGEST_LINE), True
    while line:
        after = stream.readline(LONGEST_LINE)
        if is_fresh and line.startswith(b"From ") and HEADER.match(after):
            yield from _message(pieces)
            pieces, size = [], 0
        elif size <= LARGEST:
            pieces.append(line)
            size += len(line)
        is_fresh, line = line.endswith(b"\n"), after
    yield from _message(pieces)


def _message(pieces: list[bytes]) -> Iterator[Held]:
    content = b"".join(pieces)
    yield Held(content)
    for end in (b"\r\n", b"\n"):
        if content.endswith(end):
            yield Held(content.removesuffix(end))


def _rows(stream: Stream, walk: Walk) -> Iterator[Held]:
    """Pieces of whole lines of a file that is too long to be one source."""
    kept: list[bytes] = []
    size = 0
    while line := stream.readline(LARGEST):
        if size and size + len(line) > PIECE:
            yield Held(b"".join(kept))
            kept, size = [], 0
        kept.append(line)
        size += len(line)
    yield Held(b"".join(kept))


OPENERS: tuple[tuple[bytes, Opener], ...] = (
    (b"PK\x03\x04", _zip), (GZIP, _gzip), (b"BZh", _bz2), (XZ, _xz), (b"\x28\xb5\x2f\xfd", _zstd),
    (b"WARC/", _warc), (b"From ", _mailbox), (b"{", _rows),
)  # fmt: skip
OF_SALVAGE: dict[bytes, Opener] = {GZIP: _salvaged_gzip, b"WARC/": _salvaged}
WITHOUT = {_mailbox, _rows}  # of which no part is salvaged
SALVAGERS = tuple((sign, OF_SALVAGE.get(sign, opener)) for sign, opener in OPENERS if opener not in WITHOUT)
