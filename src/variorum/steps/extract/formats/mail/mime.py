"""MIME: the parts of a message with where they stand in it, nested parts too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from variorum.steps.extract.formats.mail.headers import Headers, headers_at

DEEPEST = 20  # parts in parts; mail programs nest four or five
UNREAD = frozenset(
    "uuencode x-uuencode uue x-uue yenc x-yencode binhex x-binhex x-binhex40 mac-binhex40 x-gzip64".split()
)
COMMENT = re.compile(r"\([^()]*\)")  # RFC 5322, section 3.2.2
MOST_PARTS = 500  # of one message, its nested ones counted; digests have about 50
BARE = re.compile(rb"\r(?!\n)")
BARE_HEAD = re.compile(rb"[!-9;-~]{1,76}:[^\r\n]*+(?:\r[^\r\n]++)+\r\r(?!\n)")  # lines and an empty one with CR alone
BOUNDARY = re.compile(rb"^--([!-~][ -~]{0,200}?)[ \t]*\r?$", re.MULTILINE)  # where no header names it


class Entity(NamedTuple):
    """A message or a part of one: its headers, its bytes [start, end), and the parts in it."""

    headers: Headers
    start: int
    end: int
    parts: tuple[Entity, ...] = ()
    torn: bool = False  # whether it should have parts and none could be told
    clipped: bool = False  # whether it has more parts than are read
    deep: bool = False  # whether its parts lie deeper than is read

    def kind(self) -> str:
        """The media type."""
        return self.headers.kind()

    def filename(self) -> str:
        """The name under which it was attached, "" where it has none."""
        return self.headers.parameter("filename", "Content-Disposition") or self.headers.parameter("name")

    def is_attached(self) -> bool:
        """Whether the sender set it apart from the text of the message."""
        disposition = self.headers.value("Content-Disposition").lower()
        return disposition.startswith("attachment") or (not disposition.startswith("inline") and bool(self.filename()))

    def is_packed_otherwise(self) -> bool:
        """Whether it is in a transfer coding that is not read."""
        return self.coding().lower() in UNREAD

    def coding(self) -> str:
        """The transfer coding."""
        return COMMENT.sub("", self.headers.value("Content-Transfer-Encoding")).split(";")[0].strip('" ')


class _Count:
    """How many parts were found in a message so far."""

    def __init__(self) -> None:
        self.parts = 0


def lined(content: bytes) -> bytes:
    """The content with LF for CR where a message in it has CR alone at its line ends; each byte stays in its place."""
    return BARE.sub(b"\n", content) if BARE_HEAD.match(content) else content


def entity_of(content: bytes, start: int = 0, end: int | None = None) -> Entity:
    """The message in the bytes [start, end)."""
    return _entity(content, start, len(content) if end is None else end, 0, _Count())


def _entity(content: bytes, start: int, end: int, depth: int, count: _Count) -> Entity:
    headers = headers_at(content, start, end)
    begin = min(headers.begin, end)
    if not headers.kind().startswith("multipart/"):
        return Entity(headers, begin, end)
    if depth >= DEEPEST:
        return Entity(headers, begin, end, deep=True)
    found: list[Entity] = []
    for first, last in _between(content, begin, end, headers.parameter("boundary")):
        count.parts += 1
        if count.parts > MOST_PARTS:
            break
        part = _entity(content, first, last, depth + 1, count)
        if headers.kind() == "multipart/digest" and not part.headers.value("Content-Type"):
            part.headers.fields.set_default_type("message/rfc822")  # RFC 2046, section 5.1.5
        found.append(part)
    clipped = count.parts > MOST_PARTS or any(part.clipped for part in found)
    return Entity(headers, begin, end, tuple(found), torn=not found, clipped=clipped)


def _between(content: bytes, start: int, end: int, boundary: str) -> Iterator[tuple[int, int]]:
    """The bytes between the boundaries, until the one that ends them all."""
    raw = boundary.encode("utf-8", "replace") or _guessed(content, start, end)
    if not raw:
        return
    pattern = re.compile(rb"^--" + re.escape(raw) + rb"(--)?[ \t]*\r?$", re.MULTILINE)
    begin = -1
    for mark in pattern.finditer(content, start, end):
        if begin >= 0:
            yield begin, max(begin, _without_line_end(content, mark.start()))
        if mark[1]:
            return
        begin = min(mark.end() + 1, end)
    if begin >= 0:
        yield begin, end


def _without_line_end(content: bytes, at: int) -> int:
    """The line end before a boundary belongs to the boundary (RFC 2046, section 5.1.1)."""
    if content[at - 1 : at] != b"\n":
        return at
    return at - 2 if content[at - 2 : at - 1] == b"\r" else at - 1


def _guessed(content: bytes, start: int, end: int) -> bytes:
    """The first line that looks like a boundary, where the header does not name it."""
    found = BOUNDARY.search(content, start, min(end, start + 10_000))
    return found[1] if found else b""


def leaves(entity: Entity) -> Iterator[Entity]:
    """The parts that hold no parts, in their order."""
    if not entity.parts:
        yield entity
    for part in entity.parts:
        yield from leaves(part)
