"""Together: several reports that were pasted into one text, one below the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from variorum.records.problem import Problem
from variorum.steps.extract.lines.bylines import is_byline
from variorum.steps.extract.lines.head import LONGEST_TITLE, SHORTEST_TITLE
from variorum.steps.extract.lines.imprints import imprint
from variorum.steps.extract.lines.line import Line
from variorum.steps.extract.lines.mastheads import is_masthead, is_outlet_line
from variorum.steps.extract.printed import FIGURE, LONGEST_LINE, is_date_line

RULE = re.compile(r"(?:[-=_*~#–—•] ?){3,200}")
RUNNING = 12  # words of a line that is running text: it closes a sentence, or is twice as long
ABOVE, BELOW = 3, 4  # lines around the one with the day in which the rest of a head stands
MOST = 50  # reports of one text
LONGEST_SHOWN = 80  # characters of a head
REMEDY = "put each report in a file of its own"


class Head(NamedTuple):
    """The head of a report: where it begins, and whether a ruling stands above it and it names outlet or writer."""

    start: int
    ruled: bool
    signed: bool


def heads_below(lines: Sequence[Line]) -> tuple[Head, ...]:
    """The heads that stand below running text and above more of it: a headline, a day and an outlet or a writer.

    Below a ruling a headline with a day is one, too; elsewhere that is a heading of a chronicle.
    """
    found = dict.fromkeys(head for head in _heads(lines) if head.ruled or head.signed)
    return tuple({head.start: head for head in found}.values())


def stretches(text: str, heads: Sequence[Head]) -> list[tuple[int, int]]:
    """Characters [start, end) of each report where rulings part those with whole heads; the whole text otherwise."""
    starts = [head.start for head in heads if head.ruled and head.signed][: MOST - 1]
    return list(zip([0, *starts], [*starts, len(text)], strict=True))


def told_together(name: str, text: str, heads: Sequence[Head]) -> tuple[Problem, ...]:
    """A line that says that the text may hold more reports than the one that it is told as."""
    if not heads:
        return ()
    words = text[heads[0].start : heads[0].start + LONGEST_SHOWN].splitlines()[0].strip()
    reason = f"it may hold several reports, and is read as one: a second head stands in it, “{words}”"
    return (Problem(source=name, reason=reason, remedy=REMEDY, severity="noted", stage="extract"),)


def _heads(lines: Sequence[Line]) -> Iterator[Head]:
    running = [at for at, line in enumerate(lines) if _is_running(line)]
    number = 0
    for at, line in enumerate(lines):
        if number < len(running) and running[number] == at:
            number += 1
        elif 0 < number < len(running) and running[number] - at <= BELOW and _has_day(line):
            first = max(running[number - 1] + 1, at - ABOVE)
            yield from _head(lines, first, at, running[number])


def _head(lines: Sequence[Line], first: int, day: int, end: int) -> Iterator[Head]:
    """The head in lines [first, end), where the line of the day is one of them."""
    ruled = next((at for at in range(day - 1, first - 1, -1) if RULE.fullmatch(lines[at].words)), -1)
    window = range(max(first, ruled + 1), end)
    named = [at for at in window if _names_outlet(lines[at])]
    title = next((at for at in window if at not in named and _may_be_title(lines[at])), -1)
    if title < 0 or len([at for at in named if _has_day(lines[at])]) > 1:  # a list of links to other reports
        return
    signed = bool(named) or any(is_byline(lines[at]) for at in window if at != title)
    yield Head(lines[ruled + 1 if ruled >= 0 else min([title, *named])].start, ruled >= 0, signed)


def _is_running(line: Line) -> bool:
    return line.length >= (RUNNING if line.ends else 2 * RUNNING)


def _has_day(line: Line) -> bool:
    """Whether the line holds the day, alone or with names."""
    if len(line.words) > LONGEST_LINE or not FIGURE.search(line.words):
        return False
    return is_date_line(line.words) or imprint(line.words) is not None


def _names_outlet(line: Line) -> bool:
    if line.length > LONGEST_TITLE:
        return False
    found = imprint(line.words) if FIGURE.search(line.words) else None
    return bool(found and found.outlet) or is_outlet_line(line.words) or is_masthead(line.words)


def _may_be_title(line: Line) -> bool:
    words = line.words.lstrip("# ")
    able = SHORTEST_TITLE <= line.length <= LONGEST_TITLE and not words.endswith((".", ",", ";", ":"))
    return able and not _has_day(line) and not is_byline(line)
