"""Download: what a layout finds in the text of a press database's file, and the tools that layouts share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from variorum.records.article import Part, PartKind, PartState
from variorum.records.capture import Given
from variorum.steps.extract.lines import Line, body_parts, line_at
from variorum.steps.extract.printed import printed_dates
from variorum.steps.extract.reading import persons

ADDED = "added by the database"
TWO = "it holds the fields of two articles; the line between them is missing"
NO_TEXT = "no text of an article is found in it"
NO_DATE = "no date is found in it"
RIGHTS = re.compile(r"(?:copyright\b|\(c\)|©|all rights reserved)", re.IGNORECASE)
LONGEST_DATE = 12  # words of a line that is a date, with its day and edition
BEFORE_DATE = 12  # characters of such a line before the date: "Monday, "


class Item(NamedTuple):
    """One article of a download: characters [start, end) of the text, their parts, and what the database says of it."""

    start: int
    end: int
    parts: tuple[Part, ...]
    given: Given
    doubt: str = ""  # what is the matter with it
    remedy: str = ""  # what to do about it, where it is no fault of the layout


class Download(NamedTuple):
    """The articles of a file, and what of it could not be split or lies in none."""

    database: str
    items: tuple[Item, ...]
    told: tuple[str, ...] = ()


class Marked:
    """The parts of an item as they are found, in any order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: list[Part] = []
        self._body: tuple[Part, ...] = ()

    def add(self, kind: PartKind, start: int, end: int, state: PartState = "in", reason: str = "") -> None:
        """Give characters [start, end) a role, their outer white space left out."""
        raw = self.text[start:end]
        start, end = start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip())
        if start < end:
            self._found.append(Part(kind=kind, start=start, end=end, state=state, reason=reason))

    def aside(self, lines: Iterable[Line]) -> None:
        """Put lines out that are the database's own."""
        for line in lines:
            self.add("other", line.start, line.end, "out", ADDED)

    def label(self, start: int, end: int) -> None:
        """Put the name of a field out, whose value is read."""
        self.add("other", start, end, "out", ADDED)

    def byline(self, start: int, end: int) -> None:
        """Put the line out that names the writer, as everywhere."""
        self.add("byline", start, end, "out", "names the writer")

    def body(self, blocks: Iterable[tuple[int, int]]) -> None:
        """The text of the report, paragraph by paragraph."""
        self._body = body_parts([line_at(self.text, start, end) for start, end in blocks if start < end])

    def parts(self) -> tuple[Part, ...]:
        """All parts in their order; the text is cut where a field of the database stands in it."""
        apart = list(_without_overlaps(sorted(self._found, key=lambda part: (part.start, -part.end))))
        return tuple(sorted([*apart, *self._cut(apart)], key=lambda part: part.start))

    def _cut(self, apart: Sequence[Part]) -> Iterator[Part]:
        at = 0
        for part in self._body:
            start = part.start
            while at < len(apart) and apart[at].start < part.end:
                if apart[at].start >= start:
                    yield from self._trimmed(part, start, apart[at].start)
                    start = apart[at].end
                at += 1
            yield from self._trimmed(part, start, part.end)

    def _trimmed(self, part: Part, start: int, end: int) -> Iterator[Part]:
        raw = self.text[start:end]
        end = start + len(raw.rstrip())
        start = start + len(raw) - len(raw.lstrip())
        if start < end:
            yield Part(kind=part.kind, start=start, end=end, state=part.state, reason=part.reason)


def _without_overlaps(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts but for those that begin inside another."""
    end = 0
    for part in parts:
        if part.start >= end:
            yield part
            end = part.end


def blocks_of(text: str, lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in groups that an empty line parts."""
    found: list[list[Line]] = []
    for line in lines:
        if found and text.count("\n", found[-1][-1].end, line.start) < 2:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def span_of(lines: Sequence[Line]) -> tuple[int, int]:
    """The characters from the first line to the last."""
    return (lines[0].start, lines[-1].end) if lines else (0, 0)


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether the lines are one paragraph: a third of them go on in small letters."""
    return sum(line.words[:1].islower() for line in lines[1:]) * 3 >= len(lines) - 1 > 0


def paragraphs_of(group: Sequence[Line]) -> list[tuple[int, int]]:
    """The paragraphs of a group: one where it is wrapped, else its lines."""
    return [span_of(group)] if is_wrapped(group) else [(line.start, line.end) for line in group]


def doubt_of(body: Sequence[object], published: str, *, twice: bool) -> str:
    """What is the matter with an article, "" where nothing is."""
    if twice:
        return TWO
    return "" if body and published else NO_DATE if body else NO_TEXT


def turned(names: Iterable[str]) -> tuple[str, ...]:
    """Names with the family name behind: "Doe, Jane" is "Jane Doe"."""
    return tuple(" ".join(reversed([piece.strip() for piece in name.split(",", 1)])) for name in names if name)


def words_of(text: str, lines: Sequence[Line]) -> str:
    """The lines as one."""
    return " ".join(" ".join(line.words for line in lines).split())


def date_in(words: str) -> str:
    """The date that a line is, with its day and edition, as it stands there; "" where it is none."""
    if len(words.split()) > LONGEST_DATE:
        return ""
    found = next(printed_dates(words), None)
    return words[found.start : found.end] if found and found.start <= BEFORE_DATE else ""


def people(words: str) -> tuple[str, ...]:
    """The persons whom a byline names."""
    return persons(" ".join(words.split(";")[0].split()))


def between(lines: Sequence[Line], places: Sequence[int]) -> Iterator[list[Line]]:
    """The lines from each place to the next."""
    for start, end in zip(places, [*places[1:], len(lines)], strict=True):
        yield list(lines[start:end])
