"""Kinship: two groups of reports that turn on one rare name are one story, even where months and words part them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.text.terms import Terms
from variorum.text.weigh import rarity

RARE = 8.0  # a name that one report in 3,000 holds; a country or a head of state is told of in many stories
MOST_TELL = 0.6  # share of a group's reports that hold its main name


def share_main_names(left: Sequence[int], right: Sequence[int], terms: Sequence[Terms]) -> bool:
    """Whether a rare name stands in most reports of both groups: the man whose sequel comes a year later."""
    return bool(_main_names(left, terms) & _main_names(right, terms))


def _main_names(group: Sequence[int], terms: Sequence[Terms]) -> set[str]:
    counts = Counter(name for number in group for name in terms[number].names if rarity(name) >= RARE)
    return {name for name, count in counts.items() if count >= MOST_TELL * len(group)}
