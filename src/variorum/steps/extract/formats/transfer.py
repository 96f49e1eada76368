"""Transfer: the bytes that quoted-printable or base64 stands for, with where each of them stands in the snapshot."""

from __future__ import annotations

import binascii
import re
from array import array
from base64 import b64decode
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from variorum.records.article import Coding

WHOLE = re.compile(rb"[A-Za-z0-9+/\s]*(?:=\s*){0,2}")
LINE = re.compile(rb"[A-Za-z0-9+/]+")
QUOTED = re.compile(
    rb"((?:=[0-9A-Fa-f]{2})+)|=[ \t]*+(?:\r\n?|\n|$)|[ \t]++(?=\r?\n|$)"
    rb"|((?:[^= \t\r\n]|[ \t\r\n](?=[^ \t\r\n=]))+|[\s\S])"
)
PACKED = re.compile(rb"[A-Za-z0-9+/\s]*+")
EMPTY_LINE = re.compile(rb"\n[ \t\r]*\n")
PADDING = re.compile(rb"(?:=\s*){0,2}")  # which some programs break over a line
DAMAGED = "the base64 of this part is damaged, so that bytes cannot be told"


class Unfolded(NamedTuple):
    """The bytes of a part as they were before its transfer coding, and where they stand in the snapshot.

    Bytes from `starts[n]` on stand from `begins[n]` on, each in `widths[n]` bytes; 0: in base64, four for three.
    """

    content: bytes
    coding: Coding  # plain, quoted-printable, base64; generated where base64 is damaged
    starts: Sequence[int]
    begins: Sequence[int]
    widths: Sequence[int]
    stop: int  # in the snapshot, behind what the last byte stands in
    why: str = ""  # no places are known
    is_even: bool = False  # whether it is base64 of which no group of four runs across a line end

    def place(self, at: int) -> int:
        """Where in the snapshot byte `at` begins; for the end, where the last one ends."""
        if at >= len(self.content):
            return self.stop
        return self._below(bisect_right(self.starts, at) - 1, at)

    def end(self, at: int) -> int:
        """Where in the snapshot the byte before `at` ends; in base64 where the next begins: they share a character."""
        if not 0 < at < len(self.content) and not (self.is_even and at):
            return self.place(at)
        return self._below(bisect_right(self.starts, at - 1) - 1, at)

    def _below(self, number: int, at: int) -> int:
        """Where byte `at` begins, or the one before it ends, in the stretch of this number."""
        more, width = at - self.starts[number], self.widths[number]
        return self.begins[number] + (more * width if width else more // 3 * 4 + more % 3)

    def coding_of(self, *, html: bool) -> Coding:
        """The coding of characters in the part, which is a page or plain text."""
        if self.coding == "quoted-printable":
            return "quoted-printable-html" if html else "quoted-printable"
        if self.coding == "base64":
            return "base64-html" if html else "base64"
        return "html" if html and self.coding == "plain" else self.coding


def unfolded(raw: bytes, coding: str, begin: int) -> Unfolded:
    """The part whose bytes `raw` begin at `begin` in the snapshot; `coding` as its header names it, in any case."""
    match coding.strip().lower():
        case "quoted-printable":
            return _unquoted(raw, begin)
        case "base64":
            return _unpacked(raw, begin)
        case _:
            return Unfolded(raw, "plain", (0,), (begin,), (1,), begin + len(raw))


def sound(raw: bytes) -> bytes:
    """The beginning of base64 up to what is none, in whole groups of four."""
    begin = len(raw) - len(raw.lstrip())
    if blank := EMPTY_LINE.search(raw, begin):  # base64 has none; what stands below it was added on the way
        raw = raw[: blank.start()]
    whole = PACKED.match(raw)
    sound = whole.group() if whole else b""
    padding = PADDING.match(raw, len(sound))
    signs = padding.group().count(b"=") if padding else 0
    if padding and signs and (len(sound.translate(None, b" \t\r\n")) + signs) % 4 == 0:
        return raw[: padding.end()].rstrip()
    surplus = len(sound.translate(None, b" \t\r\n")) % 4
    for _ in range(surplus):
        sound = sound.rstrip()[:-1]
    return sound


def _unquoted(raw: bytes, begin: int) -> Unfolded:
    """What quoted-printable stands for: hexadecimal bytes, soft line ends and blanks before line ends undone."""
    pieces: list[bytes] = []
    starts, begins, widths = array("L"), array("L"), array("B")
    size, stop = 0, 0
    for found in QUOTED.finditer(raw):
        piece = bytes.fromhex(found[1].replace(b"=", b"").decode()) if found[1] else found[2]
        if piece:
            width = 3 if found[1] else 1
            if width == 3 or not widths or widths[-1] == 3 or stop != found.start():
                starts.append(size)
                begins.append(begin + found.start())
                widths.append(width)
            pieces.append(piece)
            size, stop = size + len(piece), found.end()
    return Unfolded(b"".join(pieces), "quoted-printable", starts, begins, widths, begin + stop)


def _unpacked(raw: bytes, begin: int) -> Unfolded:
    """What base64 stands for; no places where it is damaged."""
    try:
        content = b64decode(raw)
    except binascii.Error:
        content = b""
    lines = [(found.start(), len(found.group())) for found in LINE.finditer(raw)]
    filled = sum(size for _, size in lines)
    if not content or (filled * 3) // 4 != len(content) or not WHOLE.fullmatch(raw):
        return Unfolded(content, "generated", (), (), (), begin, DAMAGED)
    stop = begin + lines[-1][0] + lines[-1][1]
    if any(size % 4 for _, size in lines[:-1]):
        return _scattered(content, lines, begin)
    starts = array("L", [0])
    for _, size in lines[:-1]:
        starts.append(starts[-1] + size // 4 * 3)
    is_even = raw[stop - begin :].startswith(b"=" * (-lines[-1][1] % 4))  # the padding stands on the last line
    return Unfolded(
        content, "base64", starts, [begin + at for at, _ in lines], bytes(len(lines)), stop, is_even=is_even
    )


def _scattered(content: bytes, lines: Sequence[tuple[int, int]], begin: int) -> Unfolded:
    """Base64 in lines of odd length, where groups of four run across line ends: each byte by itself."""
    characters = [begin + at for start, size in lines for at in range(start, start + size)]
    begins = [place for number, place in enumerate(characters) if number % 4 < 3][: len(content)]
    stop = characters[-1] + 1
    return Unfolded(content, "base64", range(len(content)), begins, bytes(len(content)), stop)
