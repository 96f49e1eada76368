"""Passages: every quote that is printed anywhere, once, with two lines around it and the rows that lead to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from variorum.present.page.model import Passage, Tale, Versions
from variorum.present.strings import after, before
from variorum.records.article import Article
from variorum.records.record import Record
from variorum.records.span import ArticleId, Quote

Used = tuple[Quote, str, str]  # the quote, the anchor of its row, how the page calls the row


class Rest(NamedTuple):
    """What is in no story: versions of articles, the articles, and their names."""

    versions: tuple[Versions, ...] = ()
    articles: Sequence[Article] = ()
    labels: Sequence[tuple[ArticleId, str, str]] = ()


def passages(tales: Sequence[Tale], rest: Rest = Rest()) -> tuple[Passage, ...]:  # noqa: B008 - it is frozen
    """Each passage once, numbered from 1 in the order of print."""
    texts = {article.id: article for article in rest.articles}
    texts |= {article.id: article for tale in tales for article in tale.sources}
    labels = [*rest.labels, *(label for tale in tales for label in tale.labels)]
    marks = {article: (mark, outlet) for article, mark, outlet in labels}
    used: dict[Quote, list[tuple[str, str]]] = {}
    for tale in tales:
        for quote, anchor, place in _quotes(tale, tale.anchor, "headline"):
            rows = used.setdefault(quote, [])
            if (anchor, place) not in rows:
                rows.append((anchor, place))
    for quote, anchor, place in _quotes(rest.versions, "", "versions"):
        used.setdefault(quote, []).append((anchor, place))
    return tuple(
        _passage(number, quote, texts[quote.span.article], marks[quote.span.article], rows)
        for number, (quote, rows) in enumerate(used.items(), 1)
    )


def _passage(
    number: int, quote: Quote, article: Article, mark: tuple[str, str], rows: Sequence[tuple[str, str]]
) -> Passage:
    first, last = _borders(article, quote)
    return Passage(
        number=number, label=mark[0], outlet=mark[1], title=article.title, language=article.language,
        where=f"{article.name}:{quote.span.start}-{quote.span.end}", quote=quote,
        before=before(article.text, quote.span.start, first), after=after(article.text, quote.span.end, last),
        used=tuple(dict.fromkeys(rows)), live=article.link(quote.span),
    )  # fmt: skip


def _borders(article: Article, quote: Quote) -> tuple[int, int]:
    """Where the nearest removed parts end and begin: an appeal or a reader's comment is nobody's context."""
    removed = [part for part in article.parts if part.state == "out"]
    first = max((part.end for part in removed if part.end <= quote.span.start), default=0)
    last = min((part.start for part in removed if part.start >= quote.span.end), default=len(article.text))
    return first, last


def _quotes(value: object, anchor: str, place: str) -> Iterator[Used]:
    """All quotes inside the value, each with the nearest row that holds it."""
    match value:
        case Quote():
            yield value, anchor, place
        case Article():
            return
        case tuple():
            for item in value:
                yield from _quotes(item, anchor, place)
        case Record():
            own = getattr(value, "anchor", anchor), getattr(value, "place", place)
            for field in value.__struct_fields__:
                yield from _quotes(getattr(value, field), *own)
