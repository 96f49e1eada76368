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
CODINGS = re.compile(rb"(?im)^content-encoding:[ \t]*([^\r\n]{0,200})")
MOST_CODINGS = 3


def bodies(block: bytes) -> Iterator[bytes]:
    """The block itself, and of a response of HTTP its body as sent, joined, and unpacked."""
    yield block
    end = HEAD_END.search(block, 0, 262_144) if block.startswith(b"HTTP/") else None
    if end is None:
        return
    head, raw = block[: end.start()], block[end.end() :]
    said = b",".join(CODINGS.findall(head)).decode("latin-1").lower()
    codings = [one.strip() for one in said.split(",") if one.strip()][:MOST_CODINGS]
    for sent in dict.fromkeys((raw, joined(raw))):
        yield sent
        found = sent
        for coding in reversed(codings):
            found = _unpacked(found, coding)
            yield found


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
        except (zlib.error, zstandard.ZstdError, OSError, ValueError, ImportError, RuntimeError):
            continue  # archives often keep the header of a coding that they undid
    return content


def _inflate(bits: int) -> Callable[[bytes], bytes]:
    return lambda content: zlib.decompressobj(bits).decompress(content, LARGEST)


def _brotli(content: bytes) -> bytes:
    module = import_module("brotli")  # the standard library has none; raises `ImportError`
    try:
        return bytes(module.Decompressor().process(content, output_buffer_limit=LARGEST))
    except module.error as error:
        raise ValueError(str(error)) from error


def _zstd(content: bytes) -> bytes:
    return zstandard.ZstdDecompressor(max_window_size=1 << 23).stream_reader(content).read(LARGEST)


READERS: dict[str, tuple[Callable[[bytes], bytes], ...]] = {
    "gzip": (_inflate(31),), "x-gzip": (_inflate(31),), "deflate": (_inflate(15), _inflate(-15)),
    "br": (_brotli,), "zstd": (_zstd,),
}  # fmt: skip
