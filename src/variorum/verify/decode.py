"""Decode: the text that stands in the bytes of a snapshot, worked out from the bytes alone.

The codings: `plain` bytes are characters; in `html` character references are resolved; in `json` the escapes of a JSON
string, and in `json-html` those before the references; `quoted-printable-html` is undone before that, and `base64-html`
too, from the beginning of its part. Behind `generated` characters stand no bytes, and they can only be white space.
"""

from __future__ import annotations

import binascii
import html
import json
import quopri
import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

CHARACTERS = 4  # of base64 for three bytes; the last of them begins none
GENERATED = "\ufffe"  # stands for a generated character; it occurs in no text (a noncharacter of Unicode)


class Run(NamedTuple):
    """Characters [start, end) that stand in bytes [byte_start, byte_end)."""

    start: int
    end: int
    byte_start: int
    byte_end: int
    coding: str


def text_of(runs: list[Run], content: bytes, charset: str) -> str:
    """The text, generated characters as U+FFFE; raises `ValueError` where runs and bytes do not fit."""
    if runs and runs[0].start != 0:
        raise ValueError("the first characters stand nowhere")
    for left, right in pairwise(runs):
        if left.end != right.start:
            raise ValueError(f"characters {left.end} to {right.start} stand nowhere or twice")
    return "".join(_piece(run, content, charset) for run in runs)


def _piece(run: Run, content: bytes, charset: str) -> str:
    length = run.end - run.start
    if run.coding == "generated":
        if not 0 <= length <= max(len(content), 1):  # the blanks between pieces, not a terabyte of them
            raise ValueError(f"{length} characters are said to stand nowhere")
        return GENERATED * length
    if not 0 <= run.byte_start < run.byte_end <= len(content):
        raise ValueError(f"bytes {run.byte_start} to {run.byte_end} lie outside the source")
    if run.coding == "base64-html":
        piece = html.unescape(_unpacked(content, run.byte_start, run.byte_end).decode(charset, "replace"))
    else:
        piece = _decoded(content[run.byte_start : run.byte_end], run.coding, charset)
    if len(piece) != length:
        raise ValueError(f"bytes {run.byte_start} to {run.byte_end} hold {len(piece)} characters, not {length}")
    return piece


def _decoded(raw: bytes, coding: str, charset: str) -> str:
    if coding == "plain":
        return raw.decode(charset, "replace")
    if coding == "html":
        return html.unescape(raw.decode(charset, "replace"))
    if coding == "json":
        return _unescaped(raw, charset)
    if coding == "json-html":
        return html.unescape(_unescaped(raw, charset))
    if coding == "quoted-printable-html":
        return html.unescape(quopri.decodestring(raw).decode(charset, "replace"))
    raise ValueError(f"no coding is called {coding!r}")


def _unescaped(raw: bytes, charset: str) -> str:
    return str(json.loads('"' + raw.decode(charset, "replace") + '"'))


def _unpacked(content: bytes, start: int, end: int) -> bytes:
    """The bytes that begin in these characters of base64, whose part begins behind the nearest empty line above."""
    above = bisect_right(_empty_lines(content), start)
    if not above:
        raise ValueError(f"bytes {start} to {end} are no part of an archive")
    places, page = _part(content, _empty_lines(content)[above - 1])
    first, last = bisect_left(places, start), bisect_left(places, end)
    if first % 4 == CHARACTERS - 1:
        raise ValueError(f"byte {start} begins nothing")
    return page[_number(first) : _number(last)]


def _number(character: int) -> int:
    """The number of the byte that begins in this character; behind the last one, no less than there are bytes."""
    return character // CHARACTERS * 3 + character % CHARACTERS


@lru_cache(maxsize=1)
def _empty_lines(content: bytes) -> list[int]:
    return [found.end() for found in re.finditer(rb"\r?\n\r?\n", content)]


@lru_cache(maxsize=1)
def _part(content: bytes, start: int) -> tuple[list[int], bytes]:
    """Where each character of the base64 stands that begins here, and what it stands for."""
    found = re.compile(rb"[A-Za-z0-9+/\s]*").match(content, start)
    raw = found.group() if found else b""
    places = [start + at for at, one in enumerate(raw) if chr(one).isalnum() or one in b"+/"]
    packed = bytes(content[place] for place in places)
    try:
        return places, binascii.a2b_base64(packed + b"=" * (-len(packed) % CHARACTERS))
    except binascii.Error as error:
        raise ValueError(f"the base64 from byte {start} on is damaged: {error}") from error
