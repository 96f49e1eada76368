"""Features: the words that carry a passage's content, weighted by how rare they are in news."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from variorum.steps.collate.known import Known
from variorum.text.frequency import expected_share, stem

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
Features = Mapping[str, float]
TELLING = math.log(2)  # rarity of a word that half of all reports are expected to hold
LEAST_DENIED = 2  # words of content beside "not" without which a denial is of something else
NEGATIONS = frozenset({"not", "no", "never", "none", "nobody", "without"})


def features(known: Known, words: str) -> Features:
    """Weight of each stem in the words: -log of the share of reports that are expected to hold it."""
    return {one: rarity(one) for one in {stem(found.group().casefold()) for found in WORD.finditer(words)}}


def gist(known: Known, words: str) -> str:
    """The stems that carry the content of the words, sorted: what half of all reports hold is left out, "not" never."""
    return " ".join(
        sorted(one for one, weight in features(known, words).items() if weight >= TELLING or one in NEGATIONS)
    )


def denies(negated: str, affirmed: str) -> bool:
    """Whether the first says with "not" what the second says without it, or a part of it.

    "The gate did not break" denies "ice broke the gate"; "ice did not break the gate" does not deny "the gate broke".
    """
    left, right = set(negated.split()), set(affirmed.split())
    if not left & NEGATIONS or right & NEGATIONS:
        return False
    told = left - NEGATIONS
    return len(told) >= LEAST_DENIED and told <= right


def rarity(word: str) -> float:
    """How much a word tells: 0 for one that stands in every report, about 10 for one that stands in hardly any."""
    return -math.log(expected_share(word))


def likeness(left: Features, right: Features) -> float:
    """Cosine of two weighted bags, 0 to 1."""
    shared = math.fsum(left[one] * right[one] for one in sorted(left.keys() & right.keys()))
    if not shared:
        return 0.0
    return shared / math.sqrt(_square(left) * _square(right))


def in_story(bags: Iterable[Features]) -> Mapping[str, float]:
    """Share of weight that each feature keeps in this story: what half of all passages hold tells little in it."""
    found = list(bags)
    counts = Counter(one for bag in found for one in bag)
    return {one: math.log((len(found) + 1) / count) / math.log(len(found) + 1) for one, count in counts.items()}


def _square(bag: Features) -> float:
    return math.fsum(bag[one] ** 2 for one in sorted(bag))
