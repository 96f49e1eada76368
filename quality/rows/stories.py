"""Rows of `stories`: the story of every report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quality.formats import StoryRow
from quality.product import Article, Story


def stories_rows(articles: Mapping[str, Article | None], stories: Sequence[Story]) -> tuple[StoryRow, ...]:
    """A row for each report, in the order given; one that lies in no story is a story of its own."""
    home = {article: story.id for story in stories for article in story.articles}
    return tuple(
        StoryRow(id=key, story=home.get(article.id, f"alone {key}") if article else f"alone {key}")
        for key, article in articles.items()
    )
