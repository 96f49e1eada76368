"""Weigh: how much each word of an article tells which story it is."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from variorum.text.frequency import expected_share
from variorum.text.terms import Terms
from variorum.text.vectors import Vector, heaviest, unit

COMMON = 0.25  # share of reports; a word that is expected in more tells nothing
HEAP_COUNTS_FROM = 30  # articles; below, a heap is one story as likely as many and its own shares mislead
HEAP_WEIGHT = 0.5  # a word's weight never sinks below this part of what its background share gives
MOST = 150  # terms kept of an article
TITLE = 1.0  # a title's word counts as often again
NAME = 1.5


def weighed(articles: Sequence[Terms]) -> list[Vector]:
    """A vector of length 1 for each article."""
    rarity = _rarities(articles)
    return [unit(heaviest(_weights(terms, rarity), MOST)) for terms in articles]


def _weights(terms: Terms, rarity: dict[str, float]) -> dict[str, float]:
    return {
        term: (1.0 + math.log(count + 2 * TITLE * terms.title[term]))
        * rarity[term]
        * (NAME if terms.names[term] else 1.0)
        for term, count in terms.body.items()
        if rarity[term] > 0
    }


def _rarities(articles: Sequence[Terms]) -> dict[str, float]:
    seen: Counter[str] = Counter()
    for terms in articles:
        seen.update(terms.body.keys())
    return {term: _rarity(term, count, len(articles)) for term, count in sorted(seen.items())}


def _rarity(term: str, count: int, size: int) -> float:
    """Minus the logarithm of the share of reports in which the term is expected, 0 for a common one."""
    share = expected_share(term)
    if share > COMMON or len(term) < 2:
        return 0.0
    background = -math.log(share)
    if size < HEAP_COUNTS_FROM:
        return background
    own = -math.log(max(share, (count - 0.5) / size))
    return max(HEAP_WEIGHT * background, own)
