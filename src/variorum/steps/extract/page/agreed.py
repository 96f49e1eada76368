"""Agreed: the outlet of a page that has no data about itself, where two places of what is printed name the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.line import Line, alike
from variorum.steps.extract.lines.mastheads import is_name, is_section
from variorum.steps.extract.outlet import Named

SEPARATOR = re.compile(r"\s+(?:[|–—»«·•:-]|::)\s+")
FOOT = 8  # last blocks of a page, where an imprint stands
TOP = 3  # first blocks of a page, where its masthead stands, behind a link to its text
IMPRINT = re.compile(
    r"\b(?:published|printed|produced|owned) by\b|\badvertis(?:ing|e|ement)\b|\bcontact\b|©|\ball rights\b|\S@\S",
    re.IGNORECASE,
)
LONGEST_IMPRINT = 40  # words


def agreed_outlet(title: str, lines: Sequence[Line]) -> Named:
    """The name that two of these give: an end of the page's title, its masthead, its imprint."""
    pieces = SEPARATOR.split(title)
    ends = [pieces[-1], pieces[0]] if len(pieces) > 1 else []
    tops = [name for line in lines[:TOP] for name in [SEPARATOR.split(line.words)[0]] if may_name(name)]
    feet = [line for line in lines[-FOOT:] if IMPRINT.search(line.words)]
    for name in filter(may_name, ends):
        if key(name) in map(key, tops):
            return Named(name, "the page's title and masthead")
        if any(key(name) in _named_in(line) for line in feet):
            return Named(name, "the page's title and foot")
    both = (name for name in tops if any(key(name) in _named_in(line) for line in feet))
    return next((Named(name, "the page's masthead and foot") for name in both), Named())


def is_foot(line: Line, outlet: str) -> bool:
    """Whether the line says who publishes the outlet, or how to reach it."""
    if line.length > LONGEST_IMPRINT or not outlet:
        return False
    return key(line.words).startswith(key(outlet)) and bool(IMPRINT.search(line.words))


def may_name(words: str) -> bool:
    """Whether it has the form of a name and is more than the name of a section."""
    return is_name(words) and not is_section(words)


def key(name: str) -> str:
    """The name in the form in which two printings of it are equal."""
    return alike(name).removeprefix("the ")


def _named_in(line: Line) -> Iterator[str]:
    """What the words after the mark of rights, and the year, begin with; one key for each length."""
    words = re.sub(r"^(?:(?:copyright|©|\(c\)|[\d–-]+)\s*)+", "", line.words, flags=re.IGNORECASE)
    found = key(words).split()[:6]
    return (" ".join(found[:size]) for size in range(1, len(found) + 1))
