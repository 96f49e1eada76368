"""Given: event mentions that are given from outside, put into groups across reports of several look-alike stories."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.span import ArticleId, Span
from variorum.steps.link.words import head_of, sense_of, verbs_in
from variorum.text.cluster import Bounds, Pair, clustered
from variorum.text.terms import terms_of
from variorum.text.vectors import Vector, inverted, product, unit
from variorum.text.weigh import weighed

READ = frozenset({"body", "deck", "title"})
# The reports tell of one kind of event, so that what most of them share tells little: half of a word's weight is its
# rarity among them. CoNLL F1 .79 on ECB+ from a mean of .06 to .10; without the local half precision is .07 lower.
LOOK_ALIKE = Bounds(mean=0.1, coherence=0.5)


def grouped_mentions(
    articles: Sequence[Article], annotations: Sequence[Annotation], mentions: Iterable[Span]
) -> tuple[tuple[Span, ...], ...]:
    """The mentions in groups: same group of reports, same class of event; all sorted by place."""
    place = report_groups(articles)
    known = {annotation.article: annotation for annotation in annotations}
    texts = {article.id: article.text for article in articles}
    verbs = verbs_in(annotations)
    groups: dict[tuple[int, str], list[Span]] = {}
    for mention in sorted(mentions):
        annotation = known.get(mention.article)
        head = head_of(mention, annotation.sentences if annotation else (), texts[mention.article])
        sense = sense_of(head.lemma, head.kind, verbs)
        groups.setdefault((place[mention.article], sense.kind or sense.family), []).append(mention)
    return tuple(sorted(tuple(group) for group in groups.values()))


def report_groups(articles: Sequence[Article]) -> Mapping[ArticleId, int]:
    """For each report the number of the group that tells of the same story; its words count alike, title or not.

    Titles of look-alikes are alike, so that they earn no weight of their own here (CoNLL F1 .79 without, .78 with).
    """
    ordered = sorted(articles, key=lambda article: article.id)
    vectors = _sharpened(weighed([terms_of("", _texts(article)) for article in ordered]))
    groups = clustered(len(ordered), _similarities(vectors), LOOK_ALIKE)
    return {ordered[at].id: number for number, group in enumerate(groups) for at in group}


def _sharpened(vectors: Sequence[Vector]) -> list[Vector]:
    """The vectors with each weight lowered by the share of the reports that hold the term."""
    size = len(vectors)
    holders = {term: len(found) for term, found in inverted(vectors).items()}
    return [
        unit({term: value * math.sqrt(math.log((size + 1) / holders[term])) for term, value in vector.items()})
        for vector in vectors
    ]


def _texts(article: Article) -> Iterable[str]:
    return (article.text[part.start : part.end] for part in article.read_parts() if part.kind in READ)


def _similarities(vectors: Sequence[Vector]) -> dict[Pair, float]:
    pairs = combinations(range(len(vectors)), 2)
    return {(left, right): product(vectors[left], vectors[right]) for left, right in pairs}
