"""Reason: in words, why an article is placed in a story."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.article import Article
from variorum.records.story import Placement
from variorum.text.terms import Terms
from variorum.text.vectors import Vector, product, unit

SHOWN = 5  # words in a reason


def placements(articles: Sequence[Article], terms: Sequence[Terms], vectors: Sequence[Vector]) -> tuple[Placement, ...]:
    """For each article of one story what it shares with the others."""
    return tuple(_placement(number, articles, terms, vectors) for number in range(len(articles)))


def _placement(
    number: int, articles: Sequence[Article], terms: Sequence[Terms], vectors: Sequence[Vector]
) -> Placement:
    others = [vector for at, vector in enumerate(vectors) if at != number]
    if not others:
        return Placement(
            article=articles[number].id, reason="tells of nothing that another report tells", similarity=1.0
        )
    rest = unit(_sum(others))
    shared = {term: value * rest[term] for term, value in vectors[number].items() if term in rest}
    words = sorted(shared, key=lambda term: (-shared[term], term))[:SHOWN]
    sharing = sum(any(word in vector for word in words) for vector in others)
    listed = ", ".join(f"“{terms[number].printed.get(word, word)}”" for word in words)
    reason = (
        f"shares {listed} with {sharing} {'report' if sharing == 1 else 'reports'}" if words else "shares few words"
    )
    return Placement(
        article=articles[number].id, reason=reason, similarity=round(min(1.0, product(vectors[number], rest)), 4)
    )


def _sum(vectors: Sequence[Vector]) -> dict[str, float]:
    total: dict[str, float] = {}
    for vector in vectors:
        for term, value in vector.items():
            total[term] = total.get(term, 0.0) + value
    return total
