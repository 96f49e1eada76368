"""Cluster: articles whose similarity holds together, found without regard to their order."""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping

Pair = tuple[int, int]  # the smaller number first
Sums = dict[int, dict[int, float]]  # for each group the summed similarities to its neighbours


def clustered(size: int, similarity: Mapping[Pair, float], threshold: float) -> list[list[int]]:
    """Groups of the numbers 0 … size-1; the two nearest groups are joined while they are near enough.

    Nearness of two groups is the cosine of their sums: the sum of the similarities between them over the geometric
    mean of the sums within each. A pair that is not given counts 0. Of equally near pairs the smallest numbers join
    first, so that the result depends on the numbering alone. Near-linear in the number of pairs.
    """
    members = {number: [number] for number in range(size)}
    within = dict.fromkeys(range(size), 1.0)
    between: Sums = {number: {} for number in range(size)}
    for (left, right), value in similarity.items():
        between[left][right] = between[right][left] = value
    queue = [(-value, left, right) for (left, right), value in similarity.items() if value >= threshold]
    heapq.heapify(queue)
    while queue:
        near, left, right = heapq.heappop(queue)
        if left in members and right in members and -near == _near(left, right, between, within):
            _join(left, right, between, within)
            members[left] += members.pop(right)
            for other in between[left]:
                value = _near(left, other, between, within)
                if value >= threshold:
                    heapq.heappush(queue, (-value, min(left, other), max(left, other)))
    return [sorted(members[number]) for number in sorted(members)]


def _near(left: int, right: int, between: Sums, within: dict[int, float]) -> float:
    return between[left].get(right, 0.0) / math.sqrt(within[left] * within[right])


def _join(left: int, right: int, between: Sums, within: dict[int, float]) -> None:
    """The right group goes into the left one."""
    within[left] += within.pop(right) + 2 * between[left].pop(right)
    for other, value in between.pop(right).items():
        if other != left:
            del between[other][right]
            between[left][other] = between[other][left] = between[left].get(other, 0.0) + value
