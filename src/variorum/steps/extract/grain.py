"""Grain: how finely characters can be told whose bytes mean nothing by themselves: base64, alphabets that shift.

Base64 is told line by line: no group of four runs across a line end, so that inside a line each byte has its place. A
charset that shifts between alphabets is told alphabet by alphabet: inside one, all characters take as many bytes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple, Protocol

from variorum.records.location import BYTES, GROUP, STATEFUL
from variorum.steps.extract.decode import Decoded
from variorum.steps.extract.formats.transfer import Unfolded
from variorum.steps.extract.pairs import is_inside

STRETCH = 48  # characters that are told as one whole, where no smaller could be found to the byte: a line of base64


class Told(NamedTuple):
    """Characters [first, last) of a source text that make one run; see `variorum.records.run`."""

    first: int
    last: int
    width: int = 0
    before: int = -1
    behind: int = 0


class Grain(Protocol):
    """How a stretch of a source text is cut into runs."""

    def stretches(self, first: int, last: int) -> Iterator[Told]:
        """The runs of characters [first, last), which stand there as themselves."""
        ...

    def whole(self, first: int, last: int) -> Told:
        """The one run of characters [first, last), which are written otherwise."""
        ...


def grain_of(part: Unfolded | None, found: Decoded) -> Grain | None:
    """The grain of a part, or of a whole file; None where a character can be told by its bytes alone."""
    shifts = found.charset.startswith(STATEFUL)
    coding = part.coding if part else "plain"
    if part and part.is_even and not shifts:
        return InLines(part, found)
    if coding == "plain" and shifts:
        return Shifting(found)
    return Coarse() if coding == "base64" else None


class Coarse:
    """Stretches of one length, where nothing smaller is told."""

    def stretches(self, first: int, last: int) -> Iterator[Told]:
        """Pieces of a line's length."""
        return (Told(at, min(at + STRETCH, last)) for at in range(first, last, STRETCH))

    def whole(self, first: int, last: int) -> Told:
        """All of it."""
        return Told(first, last)


class Shifting:
    """Stretches whose characters take the same number of bytes, an escape before the first with it."""

    def __init__(self, found: Decoded) -> None:
        self._found = found

    def stretches(self, first: int, last: int) -> Iterator[Told]:
        """Characters of one width; two that are one code stay together."""
        text, places = self._found.text, self._found.bytes_at
        begin, width = first, 0
        for at in range(first, last):
            size = places[at + 1] - places[at]
            if is_inside(text, at):
                width = 0
            elif at > begin and size != width:
                yield Told(begin, at, width)
                begin, width = at, size
            elif at == begin:
                width = size
        yield Told(begin, last, width)

    def whole(self, first: int, last: int) -> Told:
        """All of it."""
        return Told(first, last)


class InLines:
    """The characters of one line of base64, and by themselves those that begin in one line and end in the next."""

    def __init__(self, part: Unfolded, found: Decoded) -> None:
        self._part, self._found = part, found

    def stretches(self, first: int, last: int) -> Iterator[Told]:
        """What lies in one line; where its bytes are not those of its characters, one character at a time."""
        for left, right in pairwise((first, *self._edges(first, last), last)):
            if self._is_even(left, right):
                yield self.whole(left, right)
            else:
                yield from (self.whole(*one) for one in pairwise((left, *self._characters(left, right), right)))

    def whole(self, first: int, last: int) -> Told:
        """The run with what completes its groups on both sides."""
        before, end = (self._found.byte_at(at) % BYTES for at in (first, last))
        return Told(first, last, 0, before, GROUP - end if end else 0)

    def _characters(self, first: int, last: int) -> Iterator[int]:
        """Where characters behind the first begin; two that are one code stay together."""
        return (at for at in range(first + 1, last) if not is_inside(self._found.text, at))

    def _edges(self, first: int, last: int) -> Iterator[int]:
        """Characters inside [first, last) that begin a line, or run across its end, or follow on one that does."""
        lines, byte_at, text = self._part.starts, self._found.byte_at, self._found.text
        at, number = first, bisect_right(lines, byte_at(first))
        stop = byte_at(last)
        while number < len(lines) and lines[number] < stop:
            edge = bisect_left(range(last), lines[number], lo=max(at, first), key=byte_at)
            across = edge - 1 if byte_at(edge) > lines[number] else edge
            while across > at and is_inside(text, across):
                across -= 1
            while is_inside(text, edge):
                edge += 1
            yield from (one for one in dict.fromkeys((across, edge)) if at < one < last)
            at = max(at, edge)
            number += 1

    def _is_even(self, first: int, last: int) -> bool:
        raw = self._part.content[self._found.byte_at(first) : self._found.byte_at(last)]
        return raw == self._found.text[first:last].encode(self._found.charset, "replace")
