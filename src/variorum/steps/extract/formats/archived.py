"""Archived: the page inside an MHTML file, with where each of its bytes stands in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from itertools import zip_longest
from typing import NamedTuple

from variorum.steps.extract.formats.transfer import Unfolded, sound, unfolded

LONGEST_HEADERS = 65_536  # bytes; headers of a part are a few hundred
SAVED_BY = re.compile(r"saved by (?=\S)", re.IGNORECASE)  # "<Saved by Blink>" is how Chromium names itself
LONGEST_NAME = 100  # characters
HEADERS_END = re.compile(rb"\r?\n\r?\n")


class Archived(NamedTuple):
    """The bytes of the page with where each stands in the file, and what the file says of it."""

    part: Unfolded
    charset: str
    address: str
    captured: datetime | None  # Date of the file: when it was saved
    software: str  # that wrote it, by From of the file: "Blink"
    damaged: bool = False  # whether the base64 of the page breaks off


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
    for mark, following in zip_longest(marks, marks[1:]):
        begin = start + mark.end()
        begin += len(content[begin : begin + 2]) - len(content[begin : begin + 2].lstrip(b"\r\n"))
        yield begin, start + following.start() if following else len(content)


def _page(raw: bytes, begin: int, headers: Message, top: Message) -> Archived:
    coding = str(headers.get("Content-Transfer-Encoding", ""))
    kept = sound(raw) if coding.strip().lower() == "base64" else raw
    part = unfolded(kept, coding, begin)
    address = str(headers.get("Content-Location") or top.get("Snapshot-Content-Location") or "").strip()
    captured = _captured(str(top.get("Date", "")))
    software = SAVED_BY.sub("", str(top.get("From", "")).strip(" <>"))[:LONGEST_NAME]
    damaged = len(kept.strip()) < len(raw.strip())
    return Archived(part, str(headers.get_content_charset() or ""), address, captured, software, damaged)


def _captured(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)  # "-0000" is UTC: RFC 5322, section 3.3
