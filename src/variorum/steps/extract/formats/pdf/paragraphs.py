"""Paragraphs: the lines of a PDF document put together as their writer had them.

Two lines are one paragraph unless something parts them: more space than between other lines, another size of type, an
indent, a bullet, a row of a table, or a short line that closes a sentence. At the end of a column or page a sentence
that is not closed goes on.
A hyphen at the end of a line is dropped only where it surely is none of the word: the word stands whole
elsewhere in the document, or it is an English word of which one half is none, or the sign is one that the document
has at line ends alone. Any other stays, and is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from wordfreq import zipf_frequency

from variorum.steps.extract.formats.pdf.layer import Typed
from variorum.steps.extract.lines.imprints import imprint
from variorum.steps.extract.lines.line import SENTENCE_END
from variorum.steps.extract.printed import is_date_line

LOOSE = 1.35  # times the usual distance of two lines
OTHER_SIZE = 0.08  # of the size of type
INDENT = 0.7  # sizes of type
SHORT = 0.85  # of the width of the column; a line that ends before it may be the last one
BULLET = re.compile(r"[•◦▪■●○►‣⁃∙·*–—-]\s|\(?\d{1,2}[.)]\s")
SOFT, SET = "\u00ad", "\u2010"  # a hyphen that may be, and the one that browsers set where they part a word
BROKEN = re.compile(rf"(?P<first>\w+)[-{SOFT}{SET}]$")
BEGINS = re.compile(r"\w+")
A_WORD = 2.8  # Zipf, as in the names of outlets: below it letters are hardly an English word
CONTACT = re.compile(r"\S@\S|://")
LONGEST_HALF = 30  # characters


class Block(NamedTuple):
    """A paragraph: stretches of words with the page of each, its size of type, and why it is not read."""

    stretches: tuple[tuple[str, int], ...]
    size: float
    reason: str = ""

    def words(self) -> str:
        """The paragraph's text."""
        return "".join(words for words, _ in self.stretches)

    def page(self) -> int:
        """The page on which it begins."""
        return self.stretches[0][1]

    def is_contact(self) -> bool:
        """Whether it holds an address of mail or of the web."""
        return bool(CONTACT.search(self.words()))


class Bound(NamedTuple):
    """The paragraphs, and how many hyphens at line ends were kept though they may be none of the word."""

    blocks: tuple[Block, ...]
    kept: int


def paragraphs(lines: Sequence[Typed], aside: dict[Typed, str]) -> Bound:
    """The paragraphs of the lines, which are in order; what stands aside comes behind the paragraph that it is in."""
    pitch, rights = _pitch(lines), _rights(lines)
    whole = _words_of(lines)
    soft = SOFT if any(SET in line.words[:-1] for line in lines) else SOFT + SET
    blocks: list[Block] = []
    held: list[Typed] = []
    passed: list[Typed] = []
    kept = 0
    for line in [*lines, None]:
        if line is not None and line in aside:
            passed.append(line)
            continue
        if held and (line is None or _parts(held[-1], line, pitch, rights)):
            block, doubted = _bound(held, whole, soft)
            blocks.append(block)
            kept += doubted
            held = []
        if passed and not held:
            blocks.extend(Block(((one.words, one.page),), one.size, aside[one]) for one in passed)
            passed = []
        if line is not None:
            held.append(line)
    return Bound(tuple(blocks), kept)


def _pitch(lines: Sequence[Typed]) -> float:
    """The usual distance from line to line, in sizes of type."""
    steps = [
        (before.bottom - after.bottom) / before.size
        for before, after in pairwise(lines)
        if before.page == after.page and 0.8 < (before.bottom - after.bottom) / before.size < 2.5
    ]
    return median(steps) if steps else 1.2


def _rights(lines: Sequence[Typed]) -> dict[tuple[int, int], float]:
    """How far the lines reach that begin at about the same place of a page."""
    found: dict[tuple[int, int], float] = {}
    for line in lines:
        for key in _columns(line):
            found[key] = max(found.get(key, 0.0), line.right)
    return found


def _columns(line: Typed) -> tuple[tuple[int, int], ...]:
    """The places in which the line's column is looked up."""
    place = int(line.left // 24)
    return (line.page, place), (line.page, place - 1)


def _parts(before: Typed, after: Typed, pitch: float, rights: dict[tuple[int, int], float]) -> bool:
    """Whether a paragraph ends between the lines."""
    if abs(before.size - after.size) > OTHER_SIZE * max(before.size, after.size) or BULLET.match(after.words):
        return True
    if not _is_full(before, rights) and (is_date_line(before.words) or imprint(before.words)):
        return True  # the line of outlet and day above a text that is set without space between
    closed = bool(SENTENCE_END.search(before.words[-12:]))
    step = before.bottom - after.bottom
    if after.page != before.page or step < 0:
        return closed or (after.words[:1].isupper() and not _is_full(before, rights))
    if step > LOOSE * pitch * before.size or before.gaps or after.gaps:
        return True
    if after.left > before.left + INDENT * before.size and not BULLET.match(before.words):
        return True
    return closed and not _is_full(before, rights)


def _is_full(line: Typed, rights: dict[tuple[int, int], float]) -> bool:
    """Whether the line fills its column."""
    right = max(rights.get(key, line.right) for key in _columns(line))
    return line.right - line.left >= SHORT * (right - line.left)


def _words_of(lines: Iterable[Typed]) -> frozenset[str]:
    """The words that stand whole in the document: none at the end of a line."""
    return frozenset(word.lower() for line in lines for word in re.findall(r"[\w-]+", line.words)[:-1])


def _bound(lines: Sequence[Typed], whole: frozenset[str], signs: str) -> tuple[Block, int]:
    """The paragraph that the lines are, and the number of hyphens in doubt; these signs are surely for line ends."""
    stretches: list[tuple[str, int]] = []
    doubted = 0
    for at, line in enumerate(lines):
        words, joint = line.words, " "
        broken = BROKEN.search(words[-LONGEST_HALF:])
        begins = BEGINS.match(lines[at + 1].words[:LONGEST_HALF]) if at + 1 < len(lines) else None
        if broken and begins and begins.group()[:1].islower():
            soft = words[-1] in signs or _is_soft(broken["first"], begins.group(), whole)
            words, joint = (words[:-1] if soft else words), ""
            doubted += not soft
        stretches.append((words + (joint if at + 1 < len(lines) else ""), line.page))
    return Block(tuple(stretches), median(line.size for line in lines)), doubted


def _is_soft(first: str, second: str, whole: frozenset[str]) -> bool:
    """Whether the hyphen between the halves is surely there for the line end alone."""
    first, second = first.lower(), second.lower()
    if f"{first}-{second}" in whole:
        return False
    if first + second in whole:
        return True
    return _is_word(first + second) and not (_is_word(first) and _is_word(second))


def _is_word(letters: str) -> bool:
    frequency: float = zipf_frequency(letters, "en")
    return frequency >= A_WORD
