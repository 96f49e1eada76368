"""Gather: articles that tell of one chain of events become a story."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.record import identity
from variorum.records.story import Story
from variorum.steps.gather.pairs import similar_pairs
from variorum.steps.gather.reason import placements
from variorum.steps.gather.terms import article_terms
from variorum.text.cluster import Bounds, clustered
from variorum.text.terms import Terms
from variorum.text.vectors import Vector
from variorum.text.weigh import weighed

NEAR = Bounds(mean=0.1, coherence=0.55)


def gathered(articles: Sequence[Article], annotations: Sequence[Annotation]) -> tuple[Story, ...]:
    """Stories sorted by id; every article lies in exactly one."""
    known = {annotation.article: annotation for annotation in annotations}
    ordered = sorted(articles, key=lambda article: article.id)
    terms = [article_terms(article, known.get(article.id)) for article in ordered]
    vectors = weighed(terms)
    pairs = similar_pairs(vectors, [article.published.interval for article in ordered])
    groups = clustered(len(ordered), pairs, NEAR)
    return tuple(sorted((_story(group, ordered, terms, vectors) for group in groups), key=lambda story: story.id))


def _story(
    group: Sequence[int], articles: Sequence[Article], terms: Sequence[Terms], vectors: Sequence[Vector]
) -> Story:
    ids = tuple(articles[number].id for number in group)
    reasons = placements(
        [articles[number] for number in group],
        [terms[number] for number in group],
        [vectors[number] for number in group],
    )
    return Story(id=identity(*ids), articles=ids, placements=reasons)
