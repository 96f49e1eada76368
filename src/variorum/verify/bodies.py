"""Bodies: the bytes that a record of a web archive may stand for, with and without its transfer and content codings."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from importlib import import_module

import zstandard

LARGEST = 100_000_000  # bytes of a body that is unpacked
CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
HEAD_END = re.compile(rb"\r?\n\r?\n")
FOLD = re.compile(r"\r?\n[ \t]+")
LONGEST_HEAD = 1 << 18  # bytes
MOST_CODINGS = 3
MOST_MEMORY = 1 << 23  # bytes of the window of zstd that browsers take (RFC 9659)
DAMAGED = (zlib.error, zstandard.ZstdError, OSError, ValueError, ImportError, RuntimeError)
Unpack = Callable[[bytes], bytes]


def bodies(block: bytes) -> Iterator[bytes]:
    """The block itself, and of a response of HTTP its body as sent, joined, and unpacked."""
    yield block
    response = _response(block)
    if response is None:
        return
    codings, raw = response
    for sent in dict.fromkeys((raw, joined(raw))):
        yield sent
        found = sent
        for coding in reversed(codings):
            found = _unpacked(found, coding)
            yield found


def beginnings(block: bytes) -> Iterator[bytes]:
    """What a reader may take the block or a beginning of it for: what it takes begins one of these.

    Here nothing is refused for its damage: what comes out before it may be what was read.
    """
    yield block
    response = _response(block)
    if response is None:
        return
    codings, raw = response
    found = dict.fromkeys((raw, joined(raw)))
    for coding in reversed(codings):
        ways = list(zip(READERS.get(coding, ()), PIECEWISE.get(coding, ()), strict=True))
        undone = [_as_far(one, whole, piecewise) for one in found for whole, piecewise in ways]
        found.update(dict.fromkeys(undone))
    yield from filter(None, found)


def _response(block: bytes) -> tuple[list[str], bytes] | None:
    """The codings of a response of HTTP, and its body; None for anything else."""
    end = HEAD_END.search(block, 0, LONGEST_HEAD) if block.startswith(b"HTTP/") else None
    return (_codings(block[: end.start()]), block[end.end() :]) if end else None


def _codings(head: bytes) -> list[str]:
    """The codings of the content, the first undone last; a head may be folded."""
    fields = [line.partition(":") for line in FOLD.sub(" ", head.decode("latin-1")).splitlines()]
    values = [value for key, _, value in fields if key.strip().lower() == "content-encoding"]
    named = [one.strip().lower() for one in ",".join(values).split(",")]
    return [one for one in named if one not in {"", "identity"}][:MOST_CODINGS]


def joined(raw: bytes) -> bytes:
    """The chunks of a body joined; the body itself where it is in no chunks."""
    pieces: list[bytes] = []
    at = 0
    while size := CHUNK.match(raw, at):
        length = int(size[1], 16)
        if not length:
            break
        pieces.append(raw[size.end() : size.end() + length])
        at = size.end() + length
        at += 2 if raw[at : at + 2] == b"\r\n" else raw[at : at + 1] == b"\n"
    return b"".join(pieces) or raw


def _unpacked(content: bytes, coding: str) -> bytes:
    for reader in READERS.get(coding, ()):
        try:
            return reader(content)
        except DAMAGED:
            continue  # archives often keep the header of a coding that they undid
    return content


def _as_far(content: bytes, whole: Unpack, piecewise: Callable[[], Unpack]) -> bytes:
    """All that comes out of the content before its damage, byte by byte."""
    pieces: list[bytes] = []
    try:
        return whole(content)
    except DAMAGED:
        pass
    try:
        unpack, left = piecewise(), LARGEST
        for at in range(len(content)):
            pieces.append(unpack(content[at : at + 1]))
            left -= len(pieces[-1])
            if left < 0:
                break
    except DAMAGED:
        pass
    return b"".join(pieces)


def _inflate(bits: int) -> Unpack:
    return lambda content: zlib.decompressobj(bits).decompress(content, LARGEST)


def _brotli(content: bytes) -> bytes:
    module = import_module("brotli")  # the standard library has none; raises `ImportError`
    try:
        return bytes(module.Decompressor().process(content, output_buffer_limit=LARGEST))
    except module.error as error:
        raise ValueError(str(error)) from error


def _zstd(content: bytes) -> bytes:
    return zstandard.ZstdDecompressor(max_window_size=MOST_MEMORY).stream_reader(content).read(LARGEST)


def _brotli_pieces() -> Unpack:
    module = import_module("brotli")
    reader = module.Decompressor()

    def unpack(piece: bytes) -> bytes:
        try:
            return bytes(reader.process(piece))
        except module.error as error:
            raise ValueError(str(error)) from error

    return unpack


READERS: dict[str, tuple[Unpack, ...]] = {
    "gzip": (_inflate(31),), "x-gzip": (_inflate(31),), "deflate": (_inflate(15), _inflate(-15)),
    "br": (_brotli,), "zstd": (_zstd,),
}  # fmt: skip
PIECEWISE: dict[str, tuple[Callable[[], Unpack], ...]] = {
    "gzip": (lambda: zlib.decompressobj(31).decompress,), "x-gzip": (lambda: zlib.decompressobj(31).decompress,),
    "deflate": (lambda: zlib.decompressobj(15).decompress, lambda: zlib.decompressobj(-15).decompress),
    "br": (_brotli_pieces,),
    "zstd": (lambda: zstandard.ZstdDecompressor(max_window_size=MOST_MEMORY).decompressobj().decompress,),
}  # fmt: skip
