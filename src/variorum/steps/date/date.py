"""Date: when each article was published and which days its expressions mean."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.story import ArticleDate, Dating


def dated(articles: Sequence[Article], annotations: Sequence[Annotation]) -> Dating:
    """Publication dates and resolved times of one story's articles."""
    return Dating(published=tuple(ArticleDate(article=a.id, published=a.published) for a in articles), times=())
