"""Cluster: numbers whose similarity holds together, found without regard to their order."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

Pair = tuple[int, int]  # the smaller number first
Kin = Callable[[Sequence[int], Sequence[int]], bool]
LEAST_INSIDE = 3  # members from which a group's own similarity is known well enough to be held against


class Bounds(NamedTuple):
    """When two groups are near enough to be joined."""

    mean: float  # the least mean similarity between them
    coherence: float  # the least part of the similarity inside them that the similarity between them reaches


class Group:
    """Members with the sum of the similarities inside and to each neighbouring group."""

    def __init__(self, member: int) -> None:
        self.members = [member]
        self.inside = 0.0
        self.towards: dict[int, float] = {}

    def mean_inside(self) -> float:
        """Mean similarity of two of its members."""
        size = len(self.members)
        return 2 * self.inside / (size * (size - 1))


def clustered(size: int, similarity: Mapping[Pair, float], bounds: Bounds, kin: Kin | None = None) -> list[list[int]]:
    """Groups of the numbers 0 … size-1: the two nearest groups are joined while they are near enough (average link).

    A pair that is not given counts 0. Two groups of LEAST_INSIDE and more must also cohere: the mean similarity
    between them is held against those inside them, which parts two stories that look alike; `kin` may say that groups
    are one all the same. Of equally near pairs the smallest numbers join first: only the numbering counts.
    """
    groups = {number: Group(number) for number in range(size)}
    for (left, right), value in similarity.items():
        groups[left].towards[right] = groups[right].towards[left] = value
    queue = [(-value, left, right) for (left, right), value in similarity.items() if value >= bounds.mean]
    heapq.heapify(queue)
    while queue:
        near, left, right = heapq.heappop(queue)
        if left not in groups or right not in groups or -near != _near(left, right, groups):
            continue
        one, other = groups[left], groups[right]
        if _coheres(one, other, -near, bounds.coherence) or (kin and kin(one.members, other.members)):
            _join(left, right, groups)
            for neighbour in groups[left].towards:
                value = _near(left, neighbour, groups)
                if value >= bounds.mean:
                    heapq.heappush(queue, (-value, min(left, neighbour), max(left, neighbour)))
    return [sorted(groups[number].members) for number in sorted(groups)]


def _near(left: int, right: int, groups: Mapping[int, Group]) -> float:
    total = groups[left].towards.get(right, 0.0)
    return total / (len(groups[left].members) * len(groups[right].members))


def _coheres(left: Group, right: Group, near: float, least: float) -> bool:
    if min(len(left.members), len(right.members)) < LEAST_INSIDE:
        return True
    return near >= least * math.sqrt(left.mean_inside() * right.mean_inside())


def _join(left: int, right: int, groups: dict[int, Group]) -> None:
    """The right group goes into the left one."""
    kept, gone = groups[left], groups.pop(right)
    kept.inside += gone.inside + kept.towards.pop(right)
    kept.members += gone.members
    for other, value in gone.towards.items():
        if other != left:
            del groups[other].towards[right]
            kept.towards[other] = groups[other].towards[left] = kept.towards.get(other, 0.0) + value
