"""Weigh: how much each word of a report tells which story it is of."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from variorum.text.frequency import expected_share
from variorum.text.terms import Terms
from variorum.text.vectors import Vector, heaviest, unit

COMMON = 0.25  # share of reports; a word that is expected in more tells nothing
MOST = 150  # terms kept of a report, of its title too
BODY, TITLE = 0.7, 0.3  # parts in the similarity; names weigh by their rarity and earn no part of their own (measured)


def weighed(reports: Sequence[Terms]) -> list[Vector]:
    """A vector of length 1 for each report, so that a product of two is the cosine of bodies (.7) and of titles (.3).

    A word weighs by its share of reports in general, never by its share of this heap: a heap is one story as likely as
    many, and a report's vector must not change when another one comes or goes.
    """
    return [_weighed(terms) for terms in reports]


def _weighed(terms: Terms) -> Vector:
    body = {term: math.sqrt(BODY) * value for term, value in _unit(terms.body).items()}
    title = {f"title {term}": math.sqrt(TITLE) * value for term, value in _unit(terms.title).items()}
    return unit({**body, **title})


def _unit(counts: Counter[str]) -> Vector:
    weights = {term: (1.0 + math.log(count)) * rarity(term) for term, count in counts.items()}
    return unit(heaviest({term: value for term, value in weights.items() if value}, MOST))


@lru_cache(maxsize=200_000)
def rarity(term: str) -> float:
    """Minus the logarithm of the share of reports in which the term is expected, 0 for a common one."""
    share = expected_share(term)
    return 0.0 if share > COMMON or len(term) < 2 else -math.log(share)
