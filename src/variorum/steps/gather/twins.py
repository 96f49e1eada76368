"""Twins: articles that are nearly the same text, of which one stands for all while stories are found."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.text.cluster import Pair

TWIN = 0.8  # similarity; reprints with another headline and a cut tail lie above it


def representatives(size: int, similarity: Mapping[Pair, float]) -> list[int]:
    """For each number the smallest one that it is a twin of, directly or through others.

    Ten reprints of one text are as near to each other as no two reports of a story are; counted as ten they would set
    a measure of nearness that no other report of the story reaches.
    """
    parent = list(range(size))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for left, right in sorted(pair for pair, value in similarity.items() if value >= TWIN):
        low, high = sorted((root(left), root(right)))
        parent[high] = low
    return [root(number) for number in range(size)]
