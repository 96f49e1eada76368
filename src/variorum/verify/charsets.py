"""Charsets: characters of charsets whose bytes mean nothing by themselves, because they hang on those before them."""

from __future__ import annotations

import codecs
from bisect import bisect_left
from functools import lru_cache

STATEFUL = ("iso2022", "hz", "utf-7")


def is_stateful(charset: str) -> bool:
    """Whether a slice of the bytes cannot be decoded."""
    return codecs.lookup(charset).name.startswith(STATEFUL)


def characters(content: bytes, charset: str, start: int, end: int) -> str:
    """The characters that are complete behind byte `start` and up to byte `end`, read from the first byte on."""
    text, ends = _read(content, charset)
    return text[bisect_left(ends, start + 1) : bisect_left(ends, end + 1)]


@lru_cache(maxsize=2)
def _read(content: bytes, charset: str) -> tuple[str, list[int]]:
    """All characters, and behind which byte each is complete.

    Of several that come at once, because the decoder held back an escape that is none, all but the first have a byte.
    """
    reader = codecs.getincrementaldecoder(charset)("replace")
    pieces: list[str] = []
    ends: list[int] = []
    begin = 0
    for at in range(len(content)):
        piece = reader.decode(content[at : at + 1], at == len(content) - 1)
        if piece:
            pieces.append(piece)
            ends.extend(max(last, begin + 1) for last in range(at + 2 - len(piece), at + 2))
            begin = at + 1
    return "".join(pieces), ends
