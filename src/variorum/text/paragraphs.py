"""Paragraphs: where a text's paragraphs begin and end, in hard-wrapped and in running text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
WRAPPED_SHARE = 0.3  # of the lines behind the first; lists of headings open every line with a capital
WIDEST_WRAP = 110  # characters; teletype wires wrap at 60 to 80, mail at 72 to 78
INDENT = re.compile(r"[^\S\n]{2,}|\t")

Place = tuple[int, int]


def paragraphs(text: str, start: int, end: int) -> Iterator[Place]:
    """The [start, end) of each paragraph, without outer white space.

    An empty line ends a paragraph. A single line break ends one too, unless the block is hard-wrapped (narrow lines,
    many of which open in lower case) or the next line goes on in lower case; in wrapped blocks an indented line
    begins a new paragraph where the line before has ended with a stop.
    """
    begin = start
    for gap in BLANK_LINE.finditer(text, start, end):
        yield from _of_block(text, begin, gap.start())
        begin = gap.end()
    yield from _of_block(text, begin, end)


def trimmed(text: str, start: int, end: int) -> Iterator[Place]:
    """The place without outer white space; nothing where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _of_block(text: str, start: int, end: int) -> Iterator[Place]:
    lines = list(_lines(text, start, end))
    wrapped = _is_wrapped(text, lines)
    begin = start
    for (_, stop), (following, _) in itertools.pairwise(lines):
        if _parts(text, stop, following, wrapped):
            yield from trimmed(text, begin, stop)
            begin = following
    yield from trimmed(text, begin, end)


def _lines(text: str, start: int, end: int) -> Iterator[Place]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            yield start, stop
        start = stop + 1


def _is_wrapped(text: str, lines: list[Place]) -> bool:
    """Whether line breaks in the block mean nothing: all lines narrow, many go on in lower case."""
    if len(lines) < 2 or max(stop - start for start, stop in lines) > WIDEST_WRAP:
        return False
    going_on = sum(text[start:stop].lstrip()[:1].islower() for start, stop in lines[1:])
    return going_on >= WRAPPED_SHARE * (len(lines) - 1)


def _parts(text: str, stop: int, following: int, wrapped: bool) -> bool:
    """Whether a paragraph ends at the line break."""
    ended = text[max(0, stop - 3) : stop].rstrip("\"'”’» \r")[-1:] in (".", "!", "?", ":")
    if wrapped:
        return ended and INDENT.match(text, following) is not None
    goes_on = text[following : following + 40].lstrip()[:1].islower()
    return not goes_on
