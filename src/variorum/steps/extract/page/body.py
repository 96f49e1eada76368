"""Body: which blocks of a page are the text of its report, after trafilatura's judgement."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain

from variorum.steps.extract.page.blocks import Block

WORD = re.compile(r"\w+")
ANCHOR = 8  # words; a line as long as this stands once on nearly every page
MOST_COMPARED = 3_000_000  # places looked at for lines that are no block: a second; on 331 pages at most 313 are
KEPT = 0.5  # share of a block's words that trafilatura kept
PLAIN_BLOCK = 12  # words of a block that counts as text where trafilatura cannot be asked


def long_blocks(blocks: Sequence[Block]) -> frozenset[int]:
    """Indices of blocks that are long and play no other role: all that can be told of a page that no parser reads."""
    return frozenset(
        at for at, block in enumerate(blocks) if not block.role and len(WORD.findall(block.words())) >= PLAIN_BLOCK
    )


def body_blocks(blocks: Sequence[Block], lines: Sequence[tuple[str, ...]]) -> frozenset[int]:
    """Indices of blocks most of whose words stand in the lines, each line set between its long neighbours."""
    words = [tuple(WORD.findall(block.words())) for block in blocks]
    page = _Page(words)
    taken = [0] * len(page.words)
    anchors = _anchors(page, lines)
    for number, line in enumerate(lines):
        for first, last in _places(page, line, anchors, number):
            taken[first:last] = [1] * (last - first)
    kept = set()
    for at, block in enumerate(words):
        start = page.begins[at]
        if block and sum(taken[start : start + len(block)]) >= KEPT * len(block):
            kept.add(at)
    return frozenset(kept)


class _Page:
    """All words of the page, in which sequences of words can be found."""

    def __init__(self, blocks: Sequence[tuple[str, ...]]) -> None:
        self.words = (*chain.from_iterable(blocks),)
        self.begins = [*accumulate(map(len, blocks), initial=0)][:-1]
        self._compared = 0
        self._blocks: dict[tuple[str, ...], int] = {}
        for begin, block in zip(self.begins, blocks, strict=True):
            self._blocks[block] = -1 if block in self._blocks else begin

    @cached_property
    def _at(self) -> dict[str, list[int]]:
        """Where each word stands; not asked for where each line is a block."""
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            found.setdefault(word, []).append(at)
        return found

    def only(self, line: tuple[str, ...]) -> int:
        """Index of the word at which the line stands, as a block or in one; -1 where nowhere or several times."""
        if (block := self._blocks.get(line)) is not None:
            return block
        first = self.find(line, 0, len(self.words))
        return first if first >= 0 and self.find(line, first + 1, len(self.words)) < 0 else -1

    def find(self, line: tuple[str, ...], first: int, last: int) -> int:
        """Index of the word at which the line stands between words [first, last), -1 where it does not.

        Only the places of its rarest word are looked at.
        """
        size, rarest = min((len(self._at.get(word, ())), at) for at, word in enumerate(line))
        places = self._at.get(line[rarest], [])
        for number in range(bisect_left(places, first + rarest), size):
            begin = places[number] - rarest
            self._compared += 1
            if begin + len(line) > last or self._compared > MOST_COMPARED:
                return -1
            if self.words[begin : begin + len(line)] == line:
                return begin
        return -1


def _anchors(page: _Page, lines: Sequence[tuple[str, ...]]) -> list[tuple[int, int, int]]:
    """Long lines with the one place where they stand: (number of the line, first word, last word)."""
    found = ((number, page.only(line), len(line)) for number, line in enumerate(lines) if len(line) >= ANCHOR)
    return [(number, first, first + size) for number, first, size in found if first >= 0]


def _places(
    page: _Page, line: tuple[str, ...], anchors: Sequence[tuple[int, int, int]], number: int
) -> Iterator[tuple[int, int]]:
    """Where the line stands: its own anchor, else between its neighbours', else anywhere, else piece by piece."""
    at = bisect_left(anchors, (number, -1, -1))
    if at < len(anchors) and anchors[at][0] == number:
        yield anchors[at][1:]
        return
    low = anchors[at - 1][2] if at else 0
    high = anchors[at][1] if at < len(anchors) else len(page.words)
    for first, last in ((low, high), (0, len(page.words))):
        place = page.find(line, first, last)
        if place >= 0:
            yield place, place + len(line)
            return
    yield from _pieces(page, line, low, high)


def _pieces(page: _Page, line: tuple[str, ...], low: int, high: int) -> Iterator[tuple[int, int]]:
    """Runs of ANCHOR words of the line that stand on the page: a line that joins several blocks, or lost a word."""
    at = low if low < high else 0
    for start in range(0, len(line), ANCHOR):
        piece = line[start : start + ANCHOR]
        place = (
            page.find(piece, at, len(page.words))
            if len(piece) == ANCHOR
            else page.find(piece, at, min(at + 40, len(page.words)))
        )
        if place >= 0:
            yield place, place + len(piece)
            at = place + len(piece)
