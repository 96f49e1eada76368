"""Tracing: who copied whom, and how many independent origins stand behind a story."""

from __future__ import annotations

from typing import Literal

from variorum.records.record import Record
from variorum.records.span import ArticleId, Quote, Span

OriginKind = Literal["outlet", "agency", "unknown"]


class Reuse(Record, frozen=True):
    """A passage that stands in two articles in the same words."""

    left: Quote
    right: Quote
    words: int  # how many words both share, in order
    direction: Literal["left first", "right first", "unknown"] = "unknown"
    reason: str = ""  # why it counts as copied, and why the direction is given


class House(Record, frozen=True):
    """Articles of one outlet: never independent of each other, yet not copies."""

    outlet: str
    articles: tuple[ArticleId, ...]


class Origin(Record, frozen=True):
    """Whose reporting it is: an outlet's own, an agency's, or that of nobody known."""

    id: str
    name: str  # "AFP", "the Daily Heron", "unknown"
    kind: OriginKind
    articles: tuple[ArticleId, ...]  # those with at least one passage of it
    reason: str  # "own reporting: no known credit"


class Passage(Record, frozen=True):
    """Characters of one article whose reporting is of one origin."""

    span: Span
    origin: str  # Origin.id
    how: Literal["stated", "carried over", "presumed"]


class Copy(Record, frozen=True):
    """One article that repeats another or credits a source: a line of "who copied whom"."""

    article: ArticleId
    source: ArticleId | None  # None where the source itself is not in the heap
    source_name: str
    share: float  # of the article's body characters, 0 to 1
    kind: Literal["reprint", "shared passage", "credit", "same house"]
    reason: str
    quotes: tuple[Quote, ...] = ()


class Tracing(Record, frozen=True):
    """All that is known of copying in a story."""

    reuses: tuple[Reuse, ...] = ()
    houses: tuple[House, ...] = ()
    origins: tuple[Origin, ...] = ()
    passages: tuple[Passage, ...] = ()
    copies: tuple[Copy, ...] = ()

    def main_origin(self, article: ArticleId) -> str:
        """Id of the origin of most of the article's body characters, "" where the article has no passage."""
        totals: dict[str, int] = {}
        for passage in self.passages:
            if passage.span.article == article:
                totals[passage.origin] = totals.get(passage.origin, 0) + passage.span.end - passage.span.start
        return min(totals, key=lambda origin: (-totals[origin], origin), default="")

    def origin_at(self, span: Span) -> str:
        """Id of the origin of the passage that holds the span's start, else of the article's main origin."""
        for passage in self.passages:
            if passage.span.article == span.article and passage.span.start <= span.start < passage.span.end:
                return passage.origin
        return self.main_origin(span.article)
