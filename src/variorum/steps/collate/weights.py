"""Weights: how much a point bears on its story, by which the table and the account are ordered."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from variorum.records.collation import Point
from variorum.steps.collate.features import Features, features, likeness
from variorum.steps.collate.known import Known

CONTESTED = {
    "conflict": 3.0,
    "update": 2.0,
    "certainty": 1.5,
    "refine": 1.0,
    "variant": 0.5,
    "agree": 0.5,
    "single": 0.0,
}
TYPED = {"When": 1.0, "Where": 1.0, "How many": 1.0, "Who": 0.0, "What": 0.0, "Said": 0.0}
HEADLINE = 4.0  # a point in the words of the headlines is what the story is about


def weighed(known: Known, found: Sequence[Point]) -> tuple[Point, ...]:
    """The points with their weights, the weightiest first; equals by place of their first reading."""
    titles = [features(known, article.title) for article in known.articles if article.title]
    rows = [msgspec.structs.replace(point, weight=round(_weight(known, point, titles), 4)) for point in found]
    return tuple(sorted(rows, key=lambda point: (-point.weight, point.readings[0].quote, point.id)))


def _weight(known: Known, point: Point, titles: Sequence[Features]) -> float:
    words = features(known, " ".join(reading.quote.words for reading in point.readings))
    near = max((likeness(words, title) for title in titles), default=0.0)
    if point.question.startswith("How is the name"):
        return min(1.0, point.origins / 10)  # a spelling is told beside the name, never as news
    return point.origins + CONTESTED[point.verdict] + TYPED[point.group] + HEADLINE * near
