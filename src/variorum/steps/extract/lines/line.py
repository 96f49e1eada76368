"""Line: one line of a text with what its neighbours are, and the label that says which role it plays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from variorum.records.article import PartKind, PartState

LINE = re.compile(r"[^\r\n]+")
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
WIDE = 25  # characters; a line of one endless word is no short line, and no pattern is tried on it
WORD = re.compile(r"\w+(?:['’]\w+)*")
QUOTED = re.compile(r"[\"“”«»][^\"“”«»]*[\"“”«»]")


class Line(NamedTuple):
    """A line that is not blank: characters [start, end) without outer white space."""

    start: int
    end: int
    words: str
    length: int  # in words, WIDE characters counting for one at least
    ends: bool  # closes with the punctuation of a sentence


class Label(NamedTuple):
    """Lines [first, last] play one role."""

    first: int
    last: int
    kind: PartKind
    state: PartState
    reason: str = ""


Rule = Callable[[Sequence[Line]], Iterable[Label]]


def lines_of(text: str) -> list[Line]:
    """The lines of the text that are not blank."""
    found = (line_at(text, match.start(), match.end()) for match in LINE.finditer(text))
    return [line for line in found if line.words]


def line_at(text: str, start: int, end: int) -> Line:
    """The line in [start, end), trimmed."""
    raw = text[start:end].lstrip("\ufeff \t\xa0\u200b\f\v")
    start = end - len(raw)
    words = raw.rstrip()
    length = max(len(WORD.findall(words)), len(words) // WIDE)
    return Line(start, start + len(words), words, length, bool(SENTENCE_END.search(words[-12:])))


def out(first: int, last: int, kind: PartKind, reason: str) -> Label:
    """The label of lines that are not read."""
    return Label(first, last, kind, "out", reason)


def outside_quotes(words: str) -> str:
    """The words without what stands in quotation marks: what somebody in the report says is no word to its reader."""
    return QUOTED.sub(" ", words)


def alike(words: str) -> str:
    """The words in the form in which two printings of them are equal."""
    return " ".join(found.lower() for found in WORD.findall(words))


def laid(lines: Sequence[Line], rules: Iterable[Rule]) -> list[Label | None]:
    """For each line the label of the first rule that claims it."""
    labels: list[Label | None] = [None] * len(lines)
    for rule in rules:
        for label in rule(lines):
            for at in range(label.first, label.last + 1):
                labels[at] = labels[at] or label
    return labels


def matching(lines: Sequence[Line], pattern: re.Pattern[str], longest: int) -> Iterator[int]:
    """Indices of lines of at most so many words that match the pattern as a whole."""
    for at, line in enumerate(lines):
        if line.length <= longest and pattern.fullmatch(line.words):
            yield at
