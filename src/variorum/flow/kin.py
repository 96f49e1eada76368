"""Kin: earlier versions and later pages, which go where their newest version or first page goes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from variorum.records.article import Article
from variorum.records.record import identity
from variorum.records.span import ArticleId
from variorum.records.story import Placement, Story
from variorum.records.version import History


def followers(kin: Mapping[ArticleId, ArticleId], known: Collection[ArticleId]) -> Mapping[ArticleId, ArticleId]:
    """Those of the known articles whose head is known too; without it an article stands for itself."""
    here = frozenset(known)
    return {name: head for name, head in kin.items() if name in here and head in here}


def joined(story: Story, kin: Mapping[ArticleId, ArticleId]) -> Story:
    """The story with all that follow one of its articles."""
    inside = frozenset(story.articles)
    added = sorted(name for name, head in kin.items() if head in inside)
    if not added:
        return story
    ids = tuple(sorted([*story.articles, *added]))
    reason = "another version or page of a report of this story"
    placed = [*story.placements, *(Placement(article=name, reason=reason, similarity=1.0) for name in added)]
    return Story(id=identity(*ids), articles=ids, placements=tuple(sorted(placed, key=lambda one: one.article)))


def with_own_credits(article: Article, inside: Collection[ArticleId]) -> Article:
    """The article without credits of a first page that is not in its story."""
    credits_here = tuple(one for one in article.credits if one.quote.span.article in inside)
    return article if credits_here == article.credits else replace(article, credits=credits_here)


def unread_versions(
    histories: Sequence[History], articles: Sequence[Article], read: Collection[ArticleId]
) -> tuple[Article, ...]:
    """The articles of the histories of which nothing is read: earlier savings, and those that were lost on the way."""
    named = {version.article for history in histories for version in history.versions} - set(read)
    return tuple(article for article in articles if article.id in named)
