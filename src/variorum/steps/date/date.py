"""Date: when each article was published and which days its expressions mean."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.story import ArticleDate, Dating
from variorum.steps.date.resolve import resolved


def dated(articles: Sequence[Article], annotations: Sequence[Annotation]) -> Dating:
    """Publication dates and resolved times of one story's articles."""
    found = {annotation.article: annotation for annotation in annotations}
    ordered = sorted(articles, key=lambda article: article.id)
    published = {article.id: article.published for article in ordered}
    times = [
        time
        for article in ordered
        if article.id in found
        for time in resolved(article, published[article.id], found[article.id].times)
    ]
    return Dating(
        published=tuple(ArticleDate(article=article.id, published=published[article.id]) for article in ordered),
        times=tuple(sorted(times, key=lambda time: time.expression.span)),
    )
