"""Packed: what stands in characters of base64, read from the beginning of the part that they belong to."""

from __future__ import annotations

import binascii
import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from variorum.verify.charsets import characters, is_stateful

CHARACTERS = 4  # of base64 for three bytes; the last of them begins none


def unpacked(content: bytes, start: int, end: int, charset: str) -> str:
    """The text of the bytes that begin in these characters; their part begins behind the nearest empty line above."""
    above = bisect_right(_empty_lines(content), start)
    if not above:
        raise ValueError(f"bytes {start} to {end} are said to be base64, and no part of a mail begins above them")
    places, part = _part(content, _empty_lines(content)[above - 1])
    first, last = bisect_left(places, start), bisect_left(places, end)
    if first % CHARACTERS == CHARACTERS - 1:
        raise ValueError(f"byte {start} is said to begin a letter, and base64 begins none there")
    if is_stateful(charset):
        return characters(part, charset, _number(first), _number(last))
    return part[_number(first) : _number(last)].decode(charset, "replace")


def _number(character: int) -> int:
    """The number of the byte that begins in this character; behind the last one, no less than there are bytes."""
    return character // CHARACTERS * 3 + character % CHARACTERS


@lru_cache(maxsize=1)
def _empty_lines(content: bytes) -> list[int]:
    return [found.end() for found in re.finditer(rb"\r?\n\r?\n|\r\r", content)]


@lru_cache(maxsize=2)
def _part(content: bytes, start: int) -> tuple[list[int], bytes]:
    """Where each character of the base64 stands that begins here, and what it stands for."""
    found = re.compile(rb"[A-Za-z0-9+/\s]*").match(content, start)
    raw = found.group() if found else b""
    places = [start + at for at, one in enumerate(raw) if chr(one).isalnum() or one in b"+/"]
    if len(places) % CHARACTERS == 1:  # a character that was cut off from its group stands for nothing
        places.pop()
    packed = bytes(content[place] for place in places)
    try:
        return places, binascii.a2b_base64(packed + b"=" * (-len(packed) % CHARACTERS))
    except binascii.Error as error:
        raise ValueError(f"the base64 from byte {start} on is damaged: {error}") from error
