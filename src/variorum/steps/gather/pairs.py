"""Pairs: which articles are similar, and how much, without looking at every pair."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from variorum.records.interval import Interval
from variorum.text.vectors import Vector, heaviest, inverted, product

KEYS = 30  # heaviest terms by which an article is found
FEWEST = 2  # key terms that two articles must share; most pairs that share one are of different stories
CROWD = 400  # articles; a key that more share finds nobody, which keeps the number of pairs near-linear
LEAST = 0.05
DAYS = 14.0
FLOOR = 0.6


def similar_pairs(vectors: Sequence[Vector], days: Sequence[Interval | None]) -> dict[tuple[int, int], float]:
    """Similarity of each pair that shares a key term, lowered by the days that lie between them."""
    keys = inverted([heaviest(vector, KEYS) for vector in vectors])
    shared: Counter[tuple[int, int]] = Counter()
    for found in keys.values():
        if 1 < len(found) <= CROWD:
            shared.update(combinations(found, 2))
    seen = (pair for pair, count in shared.items() if count >= FEWEST)
    pairs = {}
    for left, right in sorted(seen):
        value = product(vectors[left], vectors[right])
        if value >= LEAST:
            pairs[left, right] = value * _together(days[left], days[right])
    return pairs


def _together(left: Interval | None, right: Interval | None) -> float:
    """Factor for the days between two publications; 1 where either is unknown."""
    gap = _gap(left, right)
    return 1.0 if gap is None else FLOOR + (1.0 - FLOOR) * math.exp(-gap / DAYS)


def _gap(left: Interval | None, right: Interval | None) -> int | None:
    """Days that lie at least between two publications, None where one is unknown or open."""
    if left is None or right is None:
        return None
    if left.meets(right):
        return 0
    early, late = (left, right) if (left.last and right.first and left.last < right.first) else (right, left)
    return (late.first - early.last).days if early.last and late.first else None
