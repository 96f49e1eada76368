"""Charsets: characters of charsets whose bytes mean nothing by themselves, because they hang on those before them."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

STATEFUL = ("iso2022", "hz", "utf-7")
REST = rb"[^\r\n]*(?>\r\n?|\n)"  # of a line
FIELD = rb"[!-9;-~]{1,76}:" + REST + rb"(?:[ \t]" + REST + rb"){0,40}"
# The boundary, headers and the empty line above a part of a mail; one without headers is in plain letters.
PART = re.compile(rb"(?<![^\r\n])--\S" + REST + rb"(?:" + FIELD + rb"){1,40}(?>\r\n?|\n)")


def is_stateful(charset: str) -> bool:
    """Whether a slice of the bytes cannot be decoded."""
    return codecs.lookup(charset).name.startswith(STATEFUL)


def characters(content: bytes, charset: str, start: int, end: int) -> str:
    """The characters that are complete behind byte `start` and up to byte `end`, read from the first byte of the part.

    A source that is no mail is one part. What other parts of a mail hold, in other charsets, must not shift this one.
    """
    begins = _parts(content)
    text, ends = _read(content, charset, begins[bisect_right(begins, start) - 1])
    return text[bisect_left(ends, start + 1) : bisect_left(ends, end + 1)]


@lru_cache(maxsize=2)
def _parts(content: bytes) -> list[int]:
    """Where the source and each part of a mail in it begin."""
    return [0, *(found.end() for found in PART.finditer(content))]


@lru_cache(maxsize=2)
def _read(content: bytes, charset: str, begin: int) -> tuple[str, list[int]]:
    """All characters from this byte on, and behind which byte each is complete.

    Of several that come at once, because the decoder held back an escape that is none, all but the first have a byte.
    """
    reader = codecs.getincrementaldecoder(charset)("replace")
    pieces: list[str] = []
    ends: list[int] = []
    for at in range(begin, len(content)):
        piece = reader.decode(content[at : at + 1], at == len(content) - 1)
        if piece:
            pieces.append(piece)
            ends.extend(max(last, begin + 1) for last in range(at + 2 - len(piece), at + 2))
            begin = at + 1
    return "".join(pieces), ends
