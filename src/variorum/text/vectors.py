"""Vectors: sparse weights of words, and how near two of them are."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

Vector = dict[str, float]  # term -> weight, in the order of the terms


def unit(weights: Mapping[str, float]) -> Vector:
    """The weights scaled to length 1, in order of term; empty where all are 0."""
    length = math.sqrt(math.fsum(value * value for value in weights.values()))
    return {term: weights[term] / length for term in sorted(weights)} if length else {}


def product(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """The inner product: the cosine of two vectors of length 1."""
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    return math.fsum(value * large[term] for term, value in small.items() if term in large)


def heaviest(weights: Mapping[str, float], most: int) -> Vector:
    """The `most` heaviest terms; of equals the first in the alphabet."""
    kept = sorted(weights, key=lambda term: (-weights[term], term))[:most]
    return {term: weights[term] for term in kept}


def inverted(vectors: Iterable[Mapping[str, float]]) -> dict[str, list[int]]:
    """For each term the numbers of the vectors that hold it, ascending."""
    index: dict[str, list[int]] = {}
    for number, vector in enumerate(vectors):
        for term in vector:
            index.setdefault(term, []).append(number)
    return index
