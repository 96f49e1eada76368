"""Shingles: the normalised words of a text with their places, and the runs of words by which copies are found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from variorum.text.quotemarks import quotations

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)*")
SIZE = 5  # words in a shingle


class Word(NamedTuple):
    """A word as it is compared, and where it stands."""

    key: str
    start: int
    end: int
    quoted: bool = False


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words in [start, end), without case, apostrophes alike; those between quotation marks are marked."""
    last = len(text) if end is None else end
    marks = [(quoted.outer_start, quoted.outer_end) for quoted in quotations(text, start, last)]
    return list(_marked(text, WORD.finditer(text, start, last), marks))


def shingles(keys: Sequence[str], size: int = SIZE) -> Iterator[tuple[str, ...]]:
    """Each run of `size` words, in order."""
    return (tuple(keys[at : at + size]) for at in range(len(keys) - size + 1))


def _marked(text: str, found: Iterator[re.Match[str]], marks: Sequence[tuple[int, int]]) -> Iterator[Word]:
    at = 0
    for word in found:
        while at < len(marks) and marks[at][1] <= word.start():
            at += 1
        quoted = at < len(marks) and marks[at][0] <= word.start()
        yield Word(word.group().casefold().replace("’", "'"), word.start(), word.end(), quoted)
