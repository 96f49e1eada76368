"""Judgements on one of several reports of a page, which all have the page's whole text."""

from __future__ import annotations

from variorum.flow.anchors import found_again, place_of
from variorum.records.article import Article, Part, Run
from variorum.records.span import ArticleId, SnapshotId, Span
from variorum.steps.extract.page.several import ELSEWHERE

TEXT = "Ferry stops. Joren Velde spoke.\n\nBridge closed. Ilse Brand spoke."
CUT = TEXT.index("Bridge")


def report(name: str, *, first: bool) -> Article:
    parts = (
        Part(kind="body" if first else "other", start=0, end=CUT, state="in" if first else "out"),
        Part(kind="other" if first else "body", start=CUT, end=len(TEXT), state="out" if first else "in"),
    )
    told = tuple(
        Part(one.kind, one.start, one.end, one.state, ELSEWHERE if one.state == "out" else "") for one in parts
    )
    run = Run(start=0, end=len(TEXT), byte_start=0, byte_end=len(TEXT), coding="plain")
    return Article(id=ArticleId(name), snapshot=SnapshotId("s"), name=name, text=TEXT, parts=told, runs=(run,))


def test_a_passage_is_found_again_in_the_report_it_belongs_to():
    articles = [report("a", first=True), report("b", first=False)]
    for article, words in zip(articles, ("Joren Velde", "Ilse Brand"), strict=True):
        at = TEXT.index(words)
        span = Span(article=article.id, start=at, end=at + len(words))
        for order in (articles, articles[::-1]):
            assert found_again(place_of(article, span), order) == (span, "")
