"""Quotation marks: which characters of a text stand between an opening and a closing mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

CLOSINGS: dict[str, tuple[str, ...]] = {
    "“": ("”", '"'), "„": ("“", "”"), "”": ("”",), "«": ("»",), "»": ("«",), "‘": ("’",), "‚": ("‘", "’"),
    '"': ('"',), "'": ("'",), "``": ("''",), "''": ("''",), "‹": ("›",), "›": ("‹",), "「": ("」",), "『": ("』",),
}  # fmt: skip
SINGLES = frozenset("‘‚'")
ALWAYS_OPENING = frozenset(("“", "„", "«", "``", "‘", "‚", "‹", "「", "『"))  # where none waits to be closed
SPACED = frozenset("“«‹")  # French sets a space inside its marks; so do slips of the keyboard
MARK = re.compile(r"``|''|[“”„«»‹›「」『』‘’‚\"']")
PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
CLIPPED = re.compile(r"(?:tis|twas|twere|twill|til|till|em|cause|bout|round|n)\b", re.IGNORECASE)  # "'Tis the season"
LONGEST_BREAK = 600  # characters; a mark that closes further below belongs to another quotation
OPENERS = "([{-–—/…:;"


class Quoted(NamedTuple):
    """Words between marks: [start, end) without them, [outer_start, outer_end) with them."""

    outer_start: int
    start: int
    end: int
    outer_end: int
    continues: bool = False  # it goes on a quotation that the paragraph before left open


class _Open(NamedTuple):
    """A mark that waits for its partner."""

    at: int
    mark: str


def quotations(text: str, start: int = 0, end: int | None = None) -> tuple[Quoted, ...]:
    """The outermost quotations, in order of place; marks inside another quotation stay inside.

    A quotation that no mark closes runs on where the next paragraph begins with an opening mark (the habit of the
    press) or where the next mark is a closing one; else it ends with its paragraph. Straight marks open after a space
    and close after a letter or a stop. Linear in the length of the text.
    """
    last = len(text) if end is None else end
    found: list[Quoted] = []
    waiting: _Open | None = None
    continues = False
    bounds = [*((gap.start(), gap.end()) for gap in PARAGRAPH.finditer(text, start, last)), (last, last)]
    first = start
    for stop, following in bounds:
        paragraph = list(_in_paragraph(text, first, stop, waiting, following))
        for quoted in paragraph[:-1]:
            found.append(quoted._replace(continues=continues and quoted is paragraph[0]))
            continues = False
        tail = paragraph[-1]._replace(continues=continues)
        waiting, continues = _carried(text, tail, following, last)
        through = waiting is not None and waiting.at == tail.outer_start
        if tail.start < tail.end and not through and tail.outer_start >= 0:
            found.append(tail)
        first = following
    return tuple(quoted for quoted in found if text[quoted.start : quoted.end].strip())


def _carried(text: str, tail: Quoted, following: int, last: int) -> tuple[_Open | None, bool]:
    """What of an open quotation goes on in the next paragraph: its opening mark, or that a new one continues it."""
    if tail.outer_start < 0:
        return None, False
    opening = MARK.match(text, following, last)
    if opening and _opens(text, opening, following):
        return None, True
    mark = text[tail.outer_start : tail.start]
    if opening and mark in SPACED and opening.group() in CLOSINGS[mark]:  # French opens each paragraph with "»"
        return _Open(following, mark), True
    nearest = MARK.search(text, following, min(last, following + LONGEST_BREAK))
    while nearest and nearest.group() in "'’" and mark not in SINGLES:
        nearest = MARK.search(text, nearest.end(), min(last, following + LONGEST_BREAK))
    if nearest and nearest.group() in CLOSINGS.get(mark, ()) and not _opens(text, nearest, following):
        return _Open(tail.outer_start, mark), False
    return None, False


def _in_paragraph(text: str, first: int, stop: int, waiting: _Open | None, following: int) -> Iterator[Quoted]:
    """The quotations that close in the paragraph; last, the one left open (`outer_start` -1 where there is none)."""
    closings = _closing_places(text, first, stop)
    if (
        following > stop and text[following : following + 1] in SINGLES
    ):  # the press opens each paragraph of a speech again
        for close in CLOSINGS[text[following]]:
            closings[close] = stop
    straight, depth = text.rfind('"', first, stop), 0
    for match in MARK.finditer(text, first, stop):
        mark = match.group()
        depth += (mark == "“") - (mark == "”")
        if waiting is None:
            if mark in CLOSINGS and _opens(text, match, first) and _worth_opening(mark, match, closings):
                waiting, depth = _Open(match.start(), mark), 0
        elif (mark in CLOSINGS[waiting.mark] and _closes(text, match, waiting, stop)) or (
            waiting.mark == '"' and mark == "”" and depth < 0 and straight < match.start()
        ):  # half of the marks were made curly
            yield Quoted(waiting.at, waiting.at + len(waiting.mark), match.start(), match.end())
            waiting = None
    if waiting is None:
        yield Quoted(-1, -1, -1, -1)
    else:
        yield Quoted(waiting.at, waiting.at + len(waiting.mark), stop, stop)


def _closing_places(text: str, first: int, stop: int) -> dict[str, int]:
    """The last place in the paragraph where each single mark could close; apostrophes are no openings without one."""
    places: dict[str, int] = {}
    for match in MARK.finditer(text, first, stop):
        if match.group() in "'’‘" and not text[match.end() : match.end() + 1].isalnum():
            places[match.group()] = match.start()
    return places


def _worth_opening(mark: str, match: re.Match[str], closings: dict[str, int]) -> bool:
    if mark not in SINGLES:
        return True
    return any(closings.get(close, -1) > match.end() for close in CLOSINGS[mark])


def _opens(text: str, match: re.Match[str], first: int) -> bool:
    """Whether the mark can open: white space, a bracket or a dash before it, and a word after it."""
    before = text[match.start() - 1] if match.start() > first else " "
    after = text[match.end() : match.end() + 1]
    if not after:
        return False
    if after.isspace():
        return match.group() in SPACED and (before.isspace() or before in OPENERS) and _worded(text, match.end())
    if match.group() in ALWAYS_OPENING:
        return match.group() != "‘" or not CLIPPED.match(text, match.end())
    if match.group() == "'" and (after.isdigit() or CLIPPED.match(text, match.end())):
        return False
    return before.isspace() or before in OPENERS or (before in "“„«" and match.group() in SINGLES)


def _worded(text: str, at: int) -> bool:
    """Whether one space and a letter or digit stand there, on the same line."""
    return text[at : at + 1] != "\n" and text[at + 1 : at + 2].isalnum()


def _closes(text: str, match: re.Match[str], waiting: _Open, stop: int) -> bool:
    """Whether the mark can close: for single marks, no letter follows and it is no apostrophe after a plural s."""
    after = text[match.end() : match.end() + 2] if match.end() < stop else ""
    if match.start() <= waiting.at + len(waiting.mark) - 1:
        return False
    if waiting.mark in SINGLES:
        if after[:1].isalnum():
            return False
        plural = text[match.start() - 1] == "s" and after[:1] == " " and after[1:].islower()
        return not (plural and _closes_later(text, match, stop))
    if match.group() == '"':
        before = text[match.start() - 1]
        return not (before.isspace() and after[:1].isalnum())
    return True


def _closes_later(text: str, match: re.Match[str], stop: int) -> bool:
    """Whether a mark of the same kind after a stop or comma follows soon."""
    window = text[match.end() : min(stop, match.end() + 300)]
    return re.search(rf"[.,!?]{re.escape(match.group())}(?!\w)", window) is not None
