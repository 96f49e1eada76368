"""Formats: the rows that go in and out of the door, one small record for each task."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Text(Struct, frozen=True):
    """A report as text; fields that a task does not have stay empty."""

    id: str
    text: str
    title: str = ""
    published: str | None = None
    url: str | None = None


class Page(Struct, frozen=True):
    """A saved page; `html` is the place of its gzip'ed bytes, relative to the file of the row."""

    id: str
    html: str
    url: str | None = None


class Pair(Struct, frozen=True):
    """Two names that may be names of one person or organisation."""

    id: str
    left: str
    right: str
    schema: str


class MarkedMention(Struct, frozen=True):
    """A mention that is given; `type` is empty where it is one of an event."""

    mid: str
    start: int
    end: int
    type: str = ""


class MarkedText(Struct, frozen=True):
    """A report of a story with the mentions that are to be put together."""

    id: str
    story: str
    text: str
    mentions: tuple[MarkedMention, ...]
    published: str | None = None


class CaseDocument(Struct, frozen=True):
    """A text of a case; `file` is relative to the folder of the case."""

    id: str
    file: str


class Case(Struct, frozen=True):
    """The texts of one story."""

    documents: tuple[CaseDocument, ...]


class ExtractRow(Struct, frozen=True):
    """What was read off a page."""

    id: str
    title: str | None
    text: str
    published: str | None
    published_doubt: bool
    authors: tuple[str, ...]


class TimeRow(Struct, frozen=True):
    """A time expression with its TIMEX3 value."""

    start: int
    end: int
    value: str


class TimexRow(Struct, frozen=True):
    """The time expressions of a text."""

    id: str
    times: tuple[TimeRow, ...]


class StatementRow(Struct, frozen=True):
    """A statement; `parts` where its content is broken."""

    start: int
    end: int
    source_start: int | None
    source_end: int | None
    parts: tuple[tuple[int, int], ...]


class QuotesRow(Struct, frozen=True):
    """The statements of a text."""

    id: str
    statements: tuple[StatementRow, ...]


class StoryRow(Struct, frozen=True):
    """The story of a report."""

    id: str
    story: str


class NamesRow(Struct, frozen=True):
    """The likeness of a pair of names."""

    id: str
    score: float


class EntityRow(Struct, frozen=True):
    """The entity of a mention."""

    mid: str
    entity: str


class EventRow(Struct, frozen=True):
    """The event of a mention."""

    mid: str
    event: str


class CaseSpan(Struct, frozen=True, order=True):
    """Characters [start, end) of a document of a case."""

    doc: str
    start: int
    end: int


class DocumentRow(Struct, frozen=True):
    """What is known of a document; documents of one origin share its id."""

    id: str
    outlet: str | None
    published: str | None
    origin: str | None


class SaidRow(Struct, frozen=True):
    """A statement of a case; the chain runs from the outermost source to the primary one."""

    doc: str
    start: int
    end: int
    speaker: str | None
    chain: tuple[str, ...]


class DatedRow(Struct, frozen=True):
    """A time expression of a case with its days as ISO 8601."""

    doc: str
    start: int
    end: int
    value: str


class NamedRow(Struct, frozen=True):
    """An entity of a case."""

    name: str
    type: Literal["PERSON", "ORG", "GPE", "LOC", "OTHER"]
    mentions: tuple[CaseSpan, ...]


class ReadingRow(Struct, frozen=True):
    """What one document says on a point."""

    doc: str
    start: int
    end: int
    value: str


class PointRow(Struct, frozen=True):
    """A point of a case with its verdict."""

    title: str
    verdict: str
    readings: tuple[ReadingRow, ...]


class ExcludedRow(Struct, frozen=True):
    """A part of a document that is not the outlet's reporting."""

    doc: str
    start: int
    end: int
    kind: Literal["donation", "comment", "navigation", "caption", "related", "byline", "other"]


class CaseRow(Struct, frozen=True):
    """All that is said of a case."""

    documents: tuple[DocumentRow, ...]
    statements: tuple[SaidRow, ...]
    times: tuple[DatedRow, ...]
    entities: tuple[NamedRow, ...]
    points: tuple[PointRow, ...]
    excluded: tuple[ExcludedRow, ...]
