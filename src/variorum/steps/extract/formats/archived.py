"""Archived: the page inside an MHTML file, with where each of its bytes stands in the file."""

from __future__ import annotations

import binascii
import re
from array import array
from base64 import b64decode
from collections.abc import Iterator
from datetime import date
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import NamedTuple

from variorum.records.article import Coding

LONGEST_HEADERS = 65_536  # bytes; headers of a part are a few hundred
HEADERS_END = re.compile(rb"\r?\n\r?\n")
ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
WHOLE = re.compile(rb"[A-Za-z0-9+/\s]*={0,2}\s*")
QUOTED = re.compile(rb"=([0-9A-Fa-f]{2})|=[ \t]*(?:\r?\n|$)|[ \t]+(?=\r?\n)|[^= \t]+|[ \t]+|=")


class Archived(NamedTuple):
    """The bytes of the page, where each stands in the file, and what the file says of it."""

    page: bytes
    places: array[int]  # of each byte of the page, and of its end; empty where they cannot be told
    coding: Coding
    charset: str
    address: str
    captured: date | None


def archived(content: bytes) -> Archived | None:
    """The first page in the file, None where it holds none."""
    top, start = _headers(content, 0, len(content))
    boundary = top.get_boundary() if top else None
    if top is None or not boundary:
        return None
    for first, last in _parts(content, start, boundary.encode()):
        headers, begin = _headers(content, first, last)
        if headers is not None and headers.get_content_type() in {"text/html", "application/xhtml+xml"}:
            return _page(content[begin:last], begin, headers, top)
    return None


def _headers(content: bytes, start: int, end: int) -> tuple[Message | None, int]:
    """The headers that begin here and the byte after the empty line below them."""
    found = HEADERS_END.search(content, start, min(end, start + LONGEST_HEADERS))
    if not found:
        return None, end
    return BytesHeaderParser().parsebytes(content[start : found.end()]), found.end()


def _parts(content: bytes, start: int, boundary: bytes) -> Iterator[tuple[int, int]]:
    """The bytes between the boundaries."""
    marks = list(re.finditer(rb"(?:\r?\n|^)--" + re.escape(boundary) + rb"(?:--)?[ \t]*(?=\r?\n|$)", content[start:]))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        begin = start + mark.end()
        begin += len(content[begin : begin + 2]) - len(content[begin : begin + 2].lstrip(b"\r\n"))
        yield begin, start + following.start() if following else len(content)


def _page(raw: bytes, begin: int, headers: Message, top: Message) -> Archived:
    coding = str(headers.get("Content-Transfer-Encoding", "")).strip().lower()
    address = str(headers.get("Content-Location") or top.get("Snapshot-Content-Location") or "").strip()
    charset, captured = str(headers.get_content_charset() or ""), _captured(str(top.get("Date", "")))
    match coding:
        case "quoted-printable":
            page, places = _unquoted(raw, begin)
            return Archived(page, places, "quoted-printable-html", charset, address, captured)
        case "base64":
            page, places = _unpacked(raw, begin)
            return Archived(page, places, "base64-html" if places else "generated", charset, address, captured)
        case _:
            return Archived(raw, array("L", range(begin, begin + len(raw) + 1)), "html", charset, address, captured)


def _unquoted(raw: bytes, begin: int) -> tuple[bytes, array[int]]:
    """The bytes that quoted-printable stands for, with the place of each."""
    pieces: list[bytes] = []
    places = array("L")
    for found in QUOTED.finditer(raw):
        stretch = found.group()
        if found[1]:
            pieces.append(bytes([int(found[1], 16)]))
            places.append(begin + found.start())
        elif not (stretch[:1] == b"=" and len(stretch) > 1) and not _ends_line(stretch, raw, found.end()):
            pieces.append(stretch)
            places.extend(range(begin + found.start(), begin + found.end()))
    places.append(begin + len(raw))
    return b"".join(pieces), places


def _ends_line(stretch: bytes, raw: bytes, end: int) -> bool:
    """Whether it is white space at the end of a line, which the coding does not count."""
    return not stretch.strip(b" \t") and raw[end : end + 1] in {b"\r", b"\n"}


def _unpacked(raw: bytes, begin: int) -> tuple[bytes, array[int]]:
    """The bytes that base64 stands for, with the character in which each begins; no places where it is damaged."""
    try:
        page = b64decode(raw)
    except binascii.Error:
        return b"", array("L")
    filled = len(raw) - len(raw.translate(None, ALPHABET))
    if (filled * 3) // 4 != len(page) or not WHOLE.fullmatch(raw):
        return page, array("L")
    return page, array("L", _beginnings(raw, begin, len(page)))


def _beginnings(raw: bytes, begin: int, size: int) -> Iterator[int]:
    """The place of each byte, then that behind the last character: three of four characters begin a byte."""
    characters = (begin + at for at, one in enumerate(raw) if one in ALPHABET)
    yield from islice((place for number, place in enumerate(characters) if number % 4 < 3), size)
    yield begin + len(raw.rstrip(b" \t\r\n="))


def _captured(value: str) -> date | None:
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError):
        return None
