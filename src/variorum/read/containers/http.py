"""HTTP: the body of a saved response as its reader got it, transfer and content codings undone, in bounded memory."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from typing import NamedTuple

import zstandard
from fastwarc.stream_io import BrotliReader

from variorum.read.limits import LARGEST_DOCUMENT, RATIO_FREE, is_bomb
from variorum.read.opened import Readable

MOST_CODINGS = 3  # on top of each other; RFC 9110 sets no limit, servers send one
MOST_CHUNKS = 500_000  # servers send chunks of some kilobytes, and a page has 20 MB at most
CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
WINDOW = 1 << 23  # bytes; RFC 8878 asks of clients 8 MB for Content-Encoding: zstd
TOO_MUCH = "it unpacks to more than a real page would"
CUT = "its end is missing"


class Body(NamedTuple):
    """The bytes behind the codings, what is the matter with them, and whether they are of no use."""

    content: bytes
    problem: str = ""
    lost: bool = False


def body_of(raw: bytes, headers: tuple[tuple[str, str], ...]) -> Body:
    """The body of a response with these headers.

    Archives often keep the headers of a response whose codings they undid; a body that is not in the coding is taken
    as it stands. A body that breaks off is given as far as it goes.
    """
    found = Body(raw)
    if not any(key[-8:].lower() == "encoding" for key, _ in headers):
        return found
    if "chunked" in _values(headers, "transfer-encoding"):
        found = dechunked(raw)
    codings = [one for one in _values(headers, "content-encoding") if one not in {"identity", ""}]
    if len(codings) > MOST_CODINGS:
        return Body(b"", f"packed {len(codings)} times over", lost=True)
    for coding in reversed(codings):
        found = _undone(found, coding)
    return found


def dechunked(raw: bytes) -> Body:
    """The chunks joined (RFC 9112, 7.1); bytes that are in no chunks, as they stand."""
    pieces: list[bytes] = []
    at = 0
    while len(pieces) < MOST_CHUNKS and (size := CHUNK.match(raw, at)):
        length = int(size[1], 16)
        if not length:
            return Body(b"".join(pieces))
        pieces.append(raw[size.end() : size.end() + length])
        at = size.end() + length
        at += 2 if raw[at : at + 2] == b"\r\n" else raw[at : at + 1] == b"\n"
    return Body(b"".join(pieces), CUT) if pieces else Body(raw)


def _values(headers: tuple[tuple[str, str], ...], name: str) -> list[str]:
    return [one.strip().lower() for key, value in headers if key.lower() == name for one in value.split(",")]


def _undone(found: Body, coding: str) -> Body:
    reader = READERS.get(coding)
    if reader is None:
        return Body(b"", f"packed in a way that is not known ({coding})", lost=True)
    if not found.content:
        return found
    try:
        content, whole = reader(found.content)
    except (zlib.error, OSError, zstandard.ZstdError, ValueError, EOFError):
        return found  # the archive kept the header of a coding that it undid
    if len(content) > LARGEST_DOCUMENT or is_bomb(len(content), len(found.content)):
        return Body(b"", TOO_MUCH, lost=True)
    return Body(content, found.problem or ("" if whole else CUT))


def _most(raw: bytes) -> int:
    """So many bytes are asked for: enough to tell a bomb, and no more."""
    return min(LARGEST_DOCUMENT, max(RATIO_FREE, 1100 * len(raw))) + 1


def _zlib(bits: int, raw: bytes) -> tuple[bytes, bool]:
    reader = zlib.decompressobj(bits)
    content = reader.decompress(raw, _most(raw))
    return content, reader.eof


def _gzip(raw: bytes) -> tuple[bytes, bool]:
    return _zlib(31, raw)


def _deflate(raw: bytes) -> tuple[bytes, bool]:
    """RFC 9110 means zlib; some servers send the bare stream."""
    try:
        return _zlib(15, raw)
    except zlib.error:
        return _zlib(-15, raw)


def _brotli(raw: bytes) -> tuple[bytes, bool]:
    return _streamed(BrotliReader(io.BytesIO(raw)), _most(raw)), True


def _zstd(raw: bytes) -> tuple[bytes, bool]:
    reader = zstandard.ZstdDecompressor(max_window_size=WINDOW).stream_reader(raw)
    return _streamed(reader, _most(raw)), True


def _streamed(reader: Readable, most: int) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while size <= most and (piece := reader.read(65_536)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


READERS: dict[str, Callable[[bytes], tuple[bytes, bool]]] = {
    "gzip": _gzip, "x-gzip": _gzip, "deflate": _deflate, "br": _brotli, "zstd": _zstd,
}  # fmt: skip
