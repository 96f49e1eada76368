"""Headers: the lines above a message, decoded as RFC 2047 says, or as they are meant where they do not obey it."""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from email.message import Message
from email.parser import BytesHeaderParser
from typing import NamedTuple

from variorum.steps.extract.charsets import known_charset
from variorum.steps.extract.decode import decoded

LONGEST_HEADERS = 262_144  # bytes; those of long mailing lists take up to 60,000
HEADERS_END = re.compile(rb"\r?\n\r?\n")
MOST_HEADERS = 1000
LONGEST_VALUE = 4000  # characters of one value that are read
ENCODED = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]*)\?=")
APART = re.compile(r"(\?=)\s+(?==\?)")  # white space between two encoded words is no text
HEX = re.compile(rb"=([0-9A-Fa-f]{2})")
NAMED = re.compile(r"\s*(?:\"([^\"]*)\"|([^<\"]*))\s*<([^<>]*)>")
BARE = re.compile(r"([^\s<>()@,]{1,64}@[^\s<>()@,]{1,255})(?:\s*\(([^()]*)\))?")
ENVELOPE = b"From "  # of a mailbox, above the first header


class Headers(NamedTuple):
    """The headers of a message or of a part, and the byte at which what they head begins."""

    fields: Message
    begin: int

    def value(self, name: str) -> str:
        """The first value of the name, decoded, on one line; "" where there is none."""
        return next(iter(self.values(name)), "")

    def values(self, name: str) -> tuple[str, ...]:
        """All values of the name."""
        return tuple(meant(raw) for key, raw in self.fields.raw_items() if key.lower() == name.lower())

    def kind(self) -> str:
        """The media type."""
        return self.fields.get_content_type()

    def parameter(self, name: str, header: str = "Content-Type") -> str:
        """A parameter of a header, such as the name of an attachment; "" where there is none."""
        try:
            found = self.fields.get_param(name, "", header)
        except (ValueError, LookupError, TypeError, IndexError):
            return ""
        if isinstance(found, tuple):
            charset, _, value = found
            return meant(_in_charset(value.encode("latin-1", "replace"), charset or "utf-8"))
        return meant(str(found))


def headers_at(content: bytes, start: int, end: int) -> Headers:
    """The headers that begin here; none where the first line is empty or no empty line follows."""
    if content.startswith(ENVELOPE, start) and (line := content.find(b"\n", start, end)) >= 0:
        start = line + 1
    for blank in (b"\r\n", b"\n"):
        if content.startswith(blank, start):
            return Headers(Message(), start + len(blank))
    found = HEADERS_END.search(content, start, min(end, start + LONGEST_HEADERS))
    last = found.end() if found else end
    raw = content[start : min(last, start + LONGEST_HEADERS)]
    if raw.count(b"\n") > MOST_HEADERS * 10:
        raw = b"\n".join(raw.split(b"\n")[: MOST_HEADERS * 10])
    return Headers(BytesHeaderParser().parsebytes(raw), last)


def meant(raw: str) -> str:
    """What the value of a header says, on one line."""
    text = raw[:LONGEST_VALUE]
    if not text.isascii():
        text = decoded(text.encode("utf-8", "surrogateescape")).text
    text = APART.sub(r"\1", text.replace("\r", "").replace("\n", " "))
    return " ".join(_words(text).split())


def _words(text: str) -> str:
    """The text with its encoded words read; neighbours of one charset are read together: they may share a character."""
    pieces: list[str | tuple[str, bytes]] = []
    at = 0
    for found in ENCODED.finditer(text):
        pieces.append(text[at : found.start()])
        charset, raw = found[1].lower(), _bytes(found[3], found[2])
        last = pieces[-2] if len(pieces) > 1 and not pieces[-1] else ""
        if isinstance(last, tuple) and last[0] == charset:
            pieces[-2:] = [(charset, last[1] + raw)]
        else:
            pieces.append((charset, raw))
        at = found.end()
    pieces.append(text[at:])
    return "".join(piece if isinstance(piece, str) else _in_charset(piece[1], piece[0]) for piece in pieces)


def _bytes(word: str, coding: str) -> bytes:
    raw = word.encode("utf-8", "replace")
    if coding in "qQ":
        return HEX.sub(lambda found: bytes([int(found[1], 16)]), raw.replace(b"_", b" "))
    try:
        return b64decode(raw + b"=" * (-len(raw) % 4))
    except (binascii.Error, ValueError):
        return raw


def _in_charset(raw: bytes, charset: str) -> str:
    return raw.decode(known_charset(charset) or "utf-8", "replace")


class Person(NamedTuple):
    """Who wrote a message: the name as it is shown, and the host of the address."""

    name: str
    host: str


def writer(value: str) -> Person:
    """The first person of a From line: "Ada Quill <ada@example.org>", "ada@example.org (Ada Quill)"."""
    shown = value[:LONGEST_VALUE]
    if found := NAMED.match(shown):
        return Person(" ".join((found[1] or found[2]).strip("'\" ,").split()), _host(found[3]))
    found = BARE.search(shown)
    return Person(" ".join((found[2] or "").split()), _host(found[1])) if found else Person(shown.strip("'\" "), "")


def _host(address: str) -> str:
    return address.rpartition("@")[2].strip("> ").lower() if "@" in address else ""
