"""Pieces: what is seen of the text between two elements of a document, with where it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape

from variorum.steps.extract.formats.xml import Words
from variorum.steps.extract.spelling import Spelled

WHITE = re.compile(r"[ \t\r\n\f]+")
SOFT_HYPHEN = "\u00ad"


def pieces_of(held: Words, text: str, *, exact: bool = True) -> Iterable[Spelled]:
    """What is seen of a stretch of text: no soft hyphens, and no outer white space if it is not exact."""
    start, end = held.start, held.end
    if not exact:
        raw = text[start:end]
        start, end = start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip())
    while start < end:
        stop = text.find(SOFT_HYPHEN, start, end)
        stop = end if stop < 0 else stop
        words = text[start:stop] if held.literal else unescape(text[start:stop])
        if words:
            yield words.replace(SOFT_HYPHEN, ""), start, stop
        start = stop + 1


def spaced(held: Words, text: str, before: Sequence[Spelled]) -> Iterator[Spelled]:
    """What is seen of a stretch of text where white space counts as one space, and as none behind another."""
    at = held.start
    blank = not before or before[-1][0][-1:] in {" ", "\n"}
    for white in WHITE.finditer(text, held.start, held.end):
        if at < white.start():
            yield from pieces_of(Words(at, white.start(), held.literal), text)
            blank = False
        if not blank:
            start = text.find(" ", white.start(), white.end())
            yield (" ", start, start + 1) if start >= 0 else (" ", -1, -1)
        blank, at = True, white.end()
    if at < held.end:
        yield from pieces_of(Words(at, held.end, held.literal), text)
