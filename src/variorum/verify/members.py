"""Members: everything that lies in a container, as bytes, found by code of its own on the standard library.

What is looked for is known by its hash, so that every way in which bytes may be taken is tried: a wrong one is no harm.
"""

from __future__ import annotations

import bz2
import lzma
import re
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile
from typing import IO

from variorum.verify.bodies import bodies
from variorum.verify.gzipped import Damaged, inflated, piece

DEEPEST = 4  # containers inside each other
LARGEST = 100_000_000  # bytes of one member that may be a source
MOST = 4_000_000_000  # bytes that one container gives
RATIO, FREE = 200, 1_000_000  # bytes out for each byte in, and those that any member may give: no bombs
IN_MEMORY = 32_000_000
BLOCK = 1 << 18
PIECE = 50_000_000  # bytes of JSON lines that make one source
MOST_MEMBERS = 100_000
GZIP = b"\x1f\x8b\x08"
HEADER = re.compile(rb">?[!-9;-~]{1,76}:|>From ")
LENGTH = re.compile(rb"(?im)^content-length:[ \t]*(\d{1,15})")
NEXT = re.compile(rb"(?=WARC/\d\.\d\r?\n[A-Z][\w-]{0,60}:)")
LONGEST_LINE = 1_000_000
LONGEST_HEAD = 1 << 16
DAMAGED = (OSError, EOFError, ValueError, RuntimeError, NotImplementedError, IndexError, OverflowError, zlib.error,
           lzma.LZMAError, zipfile.BadZipFile)  # fmt: skip
Stream = IO[bytes]


def members(stream: Stream, depth: int = 0) -> Iterator[bytes]:
    """The bytes of everything inside, and of what lies in that; nothing where the stream is no container."""
    stream.seek(0)
    head = stream.read(8)
    stream.seek(0)
    opener = next((opener for sign, opener in OPENERS if head.startswith(sign)), None)
    if opener is not None and depth < DEEPEST:
        try:
            yield from opener(stream, depth)
        except DAMAGED:
            return  # what was found until then is there


def _within(stream: Stream, depth: int) -> Iterator[bytes]:
    """The stream as a member, where it is small enough to be a source, and what lies in it."""
    stream.seek(0)
    content = stream.read(LARGEST + 1)
    if len(content) <= LARGEST:
        yield content
    del content
    yield from members(stream, depth + 1)


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


def _zip(stream: Stream, depth: int) -> Iterator[bytes]:
    with zipfile.ZipFile(stream) as archive:
        for info in archive.infolist()[:MOST_MEMBERS]:
            try:
                with archive.open(info) as member, _copy(_blocks(member), info.compress_size) as copy:
                    yield from _within(copy, depth)
            except DAMAGED:
                continue


def _gzip(stream: Stream, depth: int) -> Iterator[bytes]:
    damaged: list[Damaged] = []
    with _copy(inflated(stream, damaged), _size(stream)) as copy:
        yield from _within(copy, depth)
    for one in damaged:
        with _copy(piece(stream, one), one.end - one.start) as copy:
            yield from _within(copy, depth)


def _bz2(stream: Stream, depth: int) -> Iterator[bytes]:
    with bz2.BZ2File(stream) as file, _copy(_blocks(file), _size(stream)) as copy:
        yield from _within(copy, depth)


def _xz(stream: Stream, depth: int) -> Iterator[bytes]:
    with lzma.LZMAFile(stream) as file, _copy(_blocks(file), _size(stream)) as copy:
        yield from _within(copy, depth)


def _zstd(stream: Stream, depth: int) -> Iterator[bytes]:
    from zstandard import ZstdDecompressor  # the workspace needs it anyway

    size = _size(stream)
    reader = ZstdDecompressor(max_window_size=1 << 27).stream_reader(stream, read_across_frames=True, closefd=False)
    with _copy(_blocks(reader), size) as copy:
        yield from _within(copy, depth)


def _warc(stream: Stream, depth: int) -> Iterator[bytes]:
    at = 0
    while True:
        stream.seek(at)
        raw = stream.read(LONGEST_HEAD)
        head, gap, _ = raw.partition(b"\r\n\r\n")
        if NEXT.search(head, 1):  # its own head breaks off
            gap = b""
        if not raw.startswith(b"WARC/") or not gap:
            after = _next(stream, at + 1)
        else:
            begin = at + len(head) + len(gap)
            length = int(found[1]) if (found := LENGTH.search(head)) else 0
            after = yield from _record(stream, (begin, length), depth)
        if after is None:
            return
        at = after


def _record(stream: Stream, block: tuple[int, int], depth: int) -> Generator[bytes, None, int | None]:
    """What the record holds, by its own length and by where the next one begins."""
    begin, length = block
    stream.seek(begin + length)
    follows = stream.read(9)
    stated = begin + length + 4 if follows.startswith(b"\r\n\r\nWARC/") else None
    after = stated if stated is not None else _next(stream, begin)
    for end in {begin + length, (after if after is not None else begin + LARGEST)}:
        stream.seek(begin)
        content = stream.read(min(max(end - begin, 0), LARGEST))
        for held in dict.fromkeys((content, content.removesuffix(b"\r\n\r\n"))):
            for one in bodies(held):
                yield from _body(one, depth)
    return after


def _body(content: bytes, depth: int) -> Iterator[bytes]:
    with _copy(iter((content,)), len(content)) as copy:
        yield from _within(copy, depth)


def _next(stream: Stream, at: int) -> int | None:
    """The byte at or behind this one at which a record begins."""
    stream.seek(at)
    window, base = stream.read(BLOCK), at
    while window:
        if found := NEXT.search(window):
            return base + found.start()
        more = stream.read(BLOCK)
        if not more:
            return None
        base += max(len(window) - 80, 0)
        window = window[-80:] + more
    return None


def _mailbox(stream: Stream, depth: int) -> Iterator[bytes]:
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


def _message(pieces: list[bytes]) -> Iterator[bytes]:
    content = b"".join(pieces)
    yield content
    for end in (b"\r\n", b"\n"):
        if content.endswith(end):
            yield content.removesuffix(end)


def _rows(stream: Stream, depth: int) -> Iterator[bytes]:
    """Pieces of whole lines of a file that is too long to be one source."""
    kept: list[bytes] = []
    size = 0
    while line := stream.readline(LARGEST):
        if size and size + len(line) > PIECE:
            yield b"".join(kept)
            kept, size = [], 0
        kept.append(line)
        size += len(line)
    yield b"".join(kept)


OPENERS: tuple[tuple[bytes, Callable[[Stream, int], Iterator[bytes]]], ...] = (
    (b"PK\x03\x04", _zip), (GZIP, _gzip), (b"BZh", _bz2), (b"\xfd7zXZ\0", _xz), (b"\x28\xb5\x2f\xfd", _zstd),
    (b"WARC/", _warc), (b"From ", _mailbox), (b"{", _rows),
)  # fmt: skip
