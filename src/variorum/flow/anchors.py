"""Anchors: where a passage holds on to the raw bytes, and where it is found again in another build."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.article import Article, Run
from variorum.records.judgement import Place
from variorum.records.span import Span

AROUND = 32  # characters kept on either side


def place_of(article: Article, span: Span) -> Place:
    """The bytes of the passage, its words and what stands on either side."""
    text = article.text
    first, last = byte_range(article, span)
    return Place(
        snapshot=article.snapshot,
        byte_start=first,
        byte_end=last,
        words=text[span.start : span.end],
        before=text[max(0, span.start - AROUND) : span.start],
        after=text[span.end : span.end + AROUND],
    )


def byte_range(article: Article, span: Span) -> tuple[int, int]:
    """The bytes that hold the passage: exact in plain text, else those of the runs that it lies in; (0, 0) for none."""
    runs = [run for run in article.runs if run.start < span.end and span.start < run.end and run.coding != "generated"]
    if not runs:
        return 0, 0
    return _byte(article, runs[0], span.start, last=False), _byte(article, runs[-1], span.end, last=True)


def found_again(place: Place, articles: Sequence[Article]) -> tuple[Span | None, str]:
    """Where the place is in these articles, or None and why not: found by its bytes, else by its words, else lost."""
    here = [article for article in articles if article.snapshot == place.snapshot]
    if not here:
        return None, "its report is not here"
    spots = [(article, span) for article in here for span in _spots(article, place.words)]
    by_bytes = [span for article, span in spots if _same_bytes(article, span, place)]
    if len(by_bytes) == 1:
        return by_bytes[0], ""
    by_words = [span for article, span in spots if _same_sides(article, span, place)]
    if len(by_words) == 1:
        return by_words[0], ""
    return None, f"“{place.words}” is found {len(by_words)} times" if by_words else f"“{place.words}” is not found"


def _byte(article: Article, run: Run, at: int, *, last: bool) -> int:
    if run.coding != "plain" or not run.start <= at <= run.end:
        return run.byte_end if last else run.byte_start
    return run.byte_start + len(article.text[run.start : at].encode(article.charset, "replace"))


def _spots(article: Article, words: str) -> Iterator[Span]:
    at = article.text.find(words)
    while at >= 0:
        yield Span(article=article.id, start=at, end=at + len(words))
        at = article.text.find(words, at + 1)


def _same_bytes(article: Article, span: Span, place: Place) -> bool:
    return place.byte_end > 0 and byte_range(article, span) == (place.byte_start, place.byte_end)


def _same_sides(article: Article, span: Span, place: Place) -> bool:
    text = article.text
    return text[: span.start].endswith(place.before) and text.startswith(place.after, span.end)
