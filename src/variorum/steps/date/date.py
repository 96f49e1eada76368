"""Date: when each article was published and which days its expressions mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.records.annotation import Annotation, Time
from variorum.records.article import Article, Published
from variorum.records.span import ArticleId
from variorum.records.story import ArticleDate, Dating
from variorum.steps.date.facts import Fact, facts, rarity, shared
from variorum.steps.date.publication import is_dated, worked_out
from variorum.steps.date.reprinted import as_first_printed
from variorum.steps.date.resolve import resolved


def dated(articles: Sequence[Article], annotations: Sequence[Annotation]) -> Dating:
    """Publication dates and resolved times of one story's articles.

    Reports with a date of their own come first; the others are worked out from their words and from those, never from
    each other, so that the order of the reports does not matter.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    found = {annotation.article: annotation for annotation in annotations}
    blank = {article.id: found.get(article.id, Annotation(article=article.id)) for article in ordered}
    published = _published(ordered, blank)
    times = [time for one in ordered for time in resolved(one, published[one.id], blank[one.id])]
    return Dating(
        published=tuple(ArticleDate(article=article.id, published=published[article.id]) for article in ordered),
        times=as_first_printed(ordered, published, blank, sorted(times, key=lambda time: time.expression.span)),
    )


def _published(articles: Sequence[Article], found: Mapping[ArticleId, Annotation]) -> dict[ArticleId, Published]:
    """The publication of each report, printed or worked out."""
    known = [article for article in articles if is_dated(article)]
    open_ones = [article for article in articles if not is_dated(article)]
    if not open_ones:
        return {article.id: article.published for article in articles}
    weights = rarity({article.id: article.text for article in articles}, [found[article.id] for article in articles])
    siblings = {article.id: article for article in known}
    told = [
        fact
        for article in known
        for fact in _facts(article, found[article.id], resolved_of(article, found[article.id]))
    ]
    published = {article.id: article.published for article in known}
    for article in open_ones:
        pairs = shared(_facts(article, found[article.id], ()), told, weights)
        published[article.id] = worked_out(article, found[article.id], pairs, siblings)
    return published


def resolved_of(article: Article, annotation: Annotation) -> tuple[Time, ...]:
    """The times of a report that has a date of its own."""
    return resolved(article, article.published, annotation)


def _facts(article: Article, annotation: Annotation, times: Sequence[Time]) -> tuple[Fact, ...]:
    return facts(article.text, annotation, {time.expression: time for time in times})
