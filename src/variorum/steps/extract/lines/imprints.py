"""Imprints: lines of a head in which the outlet stands together with the day: "The Silver Lantern, 13 May 2031"."""

from __future__ import annotations

import re
from typing import NamedTuple

from variorum.steps.extract.lines.mastheads import is_masthead, is_name, is_outlet_line
from variorum.steps.extract.printed import LONGEST_LINE, is_date_line, printed_dates

BETWEEN = re.compile(r"[,;|·•/]| [-–—]+ ")
BY = re.compile(r"(?:written |reported )?by:? (?P<name>\S.*)", re.IGNORECASE)
RELEASE = re.compile(
    r" (?:press|news|media) (?:release|statement)", re.IGNORECASE
)  # behind the name of who gave it out
MARKS = " \t.:()[]*_"  # around a piece, those of Markdown among them
MOST_NAMES = 2  # the outlet and a place


class Imprint(NamedTuple):
    """What the line names besides the day: the outlet, "" where nothing tells that the name is one, and the writer."""

    outlet: str = ""
    writer: str = ""


def imprint(words: str) -> Imprint | None:
    """What the line names besides one day, None where it holds more than names and a day, or no name.

    A name alone may be a place or a person, so that it is the outlet's only in the form of one.
    """
    words = words.strip(MARKS)
    days = list(printed_dates(words)) if len(words) <= LONGEST_LINE else []
    if len(days) != 1:
        return None
    day = words[days[0].start : days[0].end]
    rest = f"{words[: days[0].start]}|{words[days[0].end :]}"
    pieces = [piece for one in BETWEEN.split(rest) if (piece := one.strip(MARKS))]
    pieces = [piece for piece in pieces if not is_date_line(f"{piece} {day}")]
    writers = [found["name"] for piece in pieces if (found := BY.fullmatch(piece))]
    names = [RELEASE.sub("", piece) for piece in pieces if not BY.fullmatch(piece)]
    if not pieces or len(names) > MOST_NAMES or len(writers) > 1 or not all(map(is_name, [*names, *writers])):
        return None
    released = names[:1] if RELEASE.search(words) else []
    outlet = next((name for name in names if is_outlet_line(name) or is_masthead(name)), "".join(released))
    return Imprint(outlet, writers[0] if writers else "")
