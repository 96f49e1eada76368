"""Anchors: where a passage holds on to the raw bytes, and where it is found again in another build."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.article import Article
from variorum.records.judgement import Place
from variorum.records.span import Span
from variorum.steps.extract.page.several import ELSEWHERE

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
    """From the first to the last byte in which the passage stands; (0, 0) where all of it is generated."""
    found = article.locate(span)
    return (found[0].byte_start, max(one.byte_end for one in found)) if found else (0, 0)


def found_again(place: Place, articles: Sequence[Article]) -> tuple[Span | None, str]:
    """Where the place is in these articles, or None and why not: found by its bytes, else by its words, else lost."""
    here = [article for article in articles if article.snapshot == place.snapshot]
    if not here:
        return None, "its report is not here"
    spots = [(article, span) for article in here for span in _spots(article, place.words)]
    by_bytes = [span for article, span in spots if _same_bytes(article, span, place)]
    if by_bytes:
        return _own(by_bytes, here), ""
    by_words = [span for article, span in spots if _same_sides(article, span, place)]
    if len(by_words) == 1:
        return by_words[0], ""
    return None, f"“{place.words}” is found {len(by_words)} times" if by_words else f"“{place.words}” is not found"


def _own(spans: Sequence[Span], articles: Sequence[Article]) -> Span:
    """Of one passage in several reports of one page, which all have its text, that in the report it belongs to."""
    foreign = {
        (article.id, part.start, part.end) for article in articles for part in article.parts if part.reason == ELSEWHERE
    }
    own = [
        span
        for span in spans
        if not any(one == span.article and start <= span.start < end for one, start, end in foreign)
    ]
    return min(own or spans)


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
