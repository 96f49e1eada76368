"""Spans: where in an article something stands."""

from __future__ import annotations

from typing import NewType

from variorum.records.record import Record

SnapshotId = NewType("SnapshotId", str)  # SHA-256 of the raw bytes, 64 hexadecimal digits
ArticleId = NewType("ArticleId", str)  # identity() of the snapshot and the place of the article in it


class Span(Record, frozen=True, order=True):
    """Characters [start, end) of `article.text`, counted in code points."""

    article: ArticleId
    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that is empty or lies before the text."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: [{self.start}, {self.end})")

    def holds(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether both spans share at least one character."""
        return self.article == other.article and self.start < other.end and other.start < self.end


class Quote(Record, frozen=True, order=True):
    """A passage with its words, so that every line can be checked: `article.text[start:end] == words`."""

    span: Span
    words: str
