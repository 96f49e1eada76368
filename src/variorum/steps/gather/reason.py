"""Reason: in words, why an article is placed in a story."""

from __future__ import annotations

import math
from collections.abc import Sequence

from variorum.records.article import Article
from variorum.records.story import Placement
from variorum.text.terms import Terms
from variorum.text.vectors import Vector, inverted, product

NOTHING = 1e-9  # less is a rounding error
SHOWN = 5  # words in a reason


def placements(articles: Sequence[Article], terms: Sequence[Terms], vectors: Sequence[Vector]) -> tuple[Placement, ...]:
    """For each article of one story what it shares with the others."""
    if len(articles) == 1:
        alone = "tells of nothing that another report tells"
        return (Placement(article=articles[0].id, reason=alone, similarity=1.0),)
    total = _sum(vectors)
    length = product(total, total)
    holders = inverted(vectors)
    return tuple(
        Placement(
            article=article.id,
            reason=_reason(number, terms[number], _rest(vectors[number], total), holders),
            similarity=_similarity(vectors[number], total, length),
        )
        for number, article in enumerate(articles)
    )


def _rest(vector: Vector, total: Vector) -> Vector:
    """What each term of the article adds to its likeness to the others; terms that no other holds are left out."""
    added = {term: value * (total[term] - value) for term, value in vector.items()}
    return {term: value for term, value in added.items() if value > NOTHING}


def _similarity(vector: Vector, total: Vector, length: float) -> float:
    """Cosine of the article and the sum of the others."""
    towards = product(vector, total)
    rest = length - 2 * towards + 1.0
    return round(min(1.0, max(0.0, (towards - 1.0) / math.sqrt(rest))), 4) if rest > NOTHING else 0.0


def _reason(number: int, terms: Terms, added: Vector, holders: dict[str, list[int]]) -> str:
    weights: dict[str, float] = {}
    for term, value in added.items():
        word = term.removeprefix("title ")
        weights[word] = weights.get(word, 0.0) + value
    words = sorted(weights, key=lambda word: (-weights[word], word))[:SHOWN]
    sharing = {other for word in words for other in holders.get(word, ())} - {number}
    if not sharing:
        return "shares few words"
    printed = dict.fromkeys(terms.printed.get(word, word) for word in words)  # two words may be of one name
    listed = ", ".join(f"“{word}”" for word in printed)
    return f"shares {listed} with {len(sharing)} {'report' if len(sharing) == 1 else 'reports'}"


def _sum(vectors: Sequence[Vector]) -> Vector:
    total: Vector = {}
    for vector in vectors:
        for term, value in vector.items():
            total[term] = total.get(term, 0.0) + value
    return total
