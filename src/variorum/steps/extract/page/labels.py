"""Labels: what says of a printed day of what it is, the words beside it or the name of its element."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.marks import Mark
from variorum.steps.extract.page.zones import SHORT, Page
from variorum.steps.extract.printed import PrintedDate
from variorum.tables.date_words import changed_words, elsewhere_words, published_words

LABEL = 30  # characters of a block that may be the label of the date in the next
HOUR = re.compile(r"\D{0,12}\d{1,2}[:.h]?\d\d(?!\d|[./-]\d)")
SET_APART = re.compile(r"[,;|·•()/—–\n]")  # between the label of a day and what stands before it
WORD_BEHIND = frozenset({"ja", "ko", "zh"})
WORDS = {"published": "published", "changed": "updated", "": ""}  # as a page would print them


def label_before(page: Page, at: int) -> str:
    """The words of the block before where they are a label: "Date:", "Published"."""
    words = page.blocks[at - 1].words() if at else ""
    return words if len(words) <= LABEL and not any(map(str.isdigit, words)) else ""


def labels_behind(page: Page, days: Sequence[PrintedDate], start: int, stop: int) -> tuple[str, ...]:
    """What stands behind each day, in a language that may put the word for it there: "2031年4月7日 更新"; else ()."""
    if page.where.language not in WORD_BEHIND or not days:
        return ()
    ends = [one.start for one in days[1:]] + [stop]
    found = tuple(page.text[one.end : min(end, one.end + LABEL)] for one, end in zip(days, ends, strict=True))
    before = page.text[start : days[0].start]
    return found if is_label(found[-1]) and not is_label(before) else ()


def changed_behind(text: str, start: int, end: int) -> bool:
    """Whether the line says behind the day at which hour the report was changed: "7 April 2031, updated 14:05"."""
    found = changed_words().search(text, start, min(end, start + SHORT))
    return found is not None and HOUR.match(text, found.end(), end) is not None


def is_label(words: str) -> bool:
    """Whether the words say of what a day is."""
    return published_words().search(words) is not None or changed_words().search(words) is not None


def is_elsewhere(words: str) -> bool:
    """Whether the words right before a day say that it is of something else than the report: "Born", "Event date:"."""
    return elsewhere_words().search(SET_APART.split(words)[-1]) is not None


def labels_of_elements(block: Block, offsets: Sequence[int], marks: Sequence[Mark]) -> tuple[str, ...]:
    """For each day at these offsets of the block's words "published", "updated" or "", as the nearest element says.

    Marks come in the order of the page; each speaks of the first day in its element.
    """
    if not marks:
        return ("",) * len(offsets)
    starts = [mark.start for mark in marks]
    found: list[str] = []
    last = -1
    for place in (_source(block, offset) for offset in offsets):
        at = bisect_left(starts, place) - 1
        holds = at >= 0 and last < starts[at] and place < marks[at].end
        found.append(WORDS[marks[at].of] if holds else "")
        last = place
    return tuple(found)


def _source(block: Block, offset: int) -> int:
    """Where in the page the character at this offset of the block's words stands, -1 where it stands nowhere."""
    begin = 0
    for piece in block.pieces:
        if offset < begin + len(piece.words):
            return piece.start if piece.start < 0 else piece.start + offset - begin
        begin += len(piece.words)
    return -1
