"""Line: one line of a text with what its neighbours are, and the label that says which role it plays."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from variorum.records.article import PartKind, PartState

LINE = re.compile(r"[^\r\n]+")
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
WIDE = 25  # characters; a line of one endless word is no short line, and no pattern is tried on it
INDENT = "\ufeff \t\xa0\u200b\f\v"
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
    raw = text[start:end].lstrip(INDENT)
    start = end - len(raw)
    words = raw.rstrip()
    return Line(start, start + len(words), words, words_in(words), is_ended(words))


def line_of(block: str, start: int, end: int) -> Line:
    """The line that a block in [start, end) is, its words trimmed."""
    words = block.lstrip(INDENT).rstrip()
    return Line(start, end, words, words_in(words), is_ended(words))


def words_in(words: str) -> int:
    """How many words there are, WIDE characters counting for one at least."""
    return max(len(WORD.findall(words)), len(words) // WIDE)


def is_ended(words: str) -> bool:
    """Whether they close with the punctuation of a sentence."""
    return SENTENCE_END.search(words[-12:]) is not None


def out(first: int, last: int, kind: PartKind, reason: str) -> Label:
    """The label of lines that are not read."""
    return Label(first, last, kind, "out", reason)


def outside_quotes(words: str) -> str:
    """The words without what stands in quotation marks: what somebody in the report says is no word to its reader."""
    return QUOTED.sub(" ", words)


def alike(words: str) -> str:
    """The words in the form in which two printings of them are equal."""
    return " ".join(WORD.findall(words)).lower()


def laid(lines: Sequence[Line], rules: Iterable[Rule]) -> list[Label | None]:
    """For each line the label of the first rule that claims it."""
    labels: list[Label | None] = [None] * len(lines)
    for rule in rules:
        for label in rule(lines):
            for at in range(label.first, label.last + 1):
                labels[at] = labels[at] or label
    return labels


def hinted(lines: Sequence[Line], hints: Iterable[str]) -> list[int]:
    """Indices of the lines in which one of the hints, in small letters, stands.

    All lines are searched as one text: a hundred times as quick to tell as a pattern for each of them.
    """
    small = [line.words.lower() for line in lines]
    starts = list(accumulate((len(words) + 1 for words in small), initial=0))
    whole = "\n".join(small)
    found: set[int] = set()
    for hint in hints:
        at = whole.find(hint)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            found.add(number)
            at = whole.find(hint, starts[number + 1])
    return sorted(found)


def matching(lines: Sequence[Line], pattern: re.Pattern[str], longest: int, hints: Sequence[str] = ()) -> Iterator[int]:
    """Indices of lines of at most so many words that match the pattern as a whole.

    One of the hints stands in whatever matches; where there are any, other lines are not tried.
    """
    for at in hinted(lines, hints) if hints else range(len(lines)):
        if lines[at].length <= longest and pattern.fullmatch(lines[at].words):
            yield at
