"""Persons: how likely two personal names are names of one person, by the names alone."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from variorum.tables.given_names import is_short_form
from variorum.text.names.romanise import ABJADS
from variorum.text.names.sounds import sound_key, word_likeness
from variorum.text.names.words import name_words, person_words
from variorum.text.scripts import script_of

SAME_WORD = 0.72  # likeness from which two words may be spellings of one
INITIAL = 0.8  # what an initial is worth beside a full given name
SHORT_FORM = 0.85  # "Jim" beside "James"
JOINED = 0.95  # "van der Bilt" and "Vanderbilt"
EXTRA = 0.16  # what each word costs that only the longer name has
CLASH = 0.55  # factor for a word on each side that finds no partner
SHARP = 1.5  # one unlike letter in a name counts for more than one word that only the other name has
SWAPPED = 0.75  # factor for "Hasan bin Ali" beside "Ali bin Hasan": son and father
OTHER_FAMILY = 0.6  # factor where the family names are two


CHILD_OF = frozenset("bin ben ibn bint bte binti binte ould oud wuld".split())


class Fit(NamedTuple):
    """How the words of two names go together."""

    matched: float  # sum of likenesses of the pairs
    pairs: int
    left_over: int  # words of the shorter name without a partner
    right_over: int  # … of the longer
    families: bool  # whether the last words have a partner each, or one is the other's
    swapped: bool = False


@lru_cache(maxsize=65536)
def person_likeness(left: str, right: str) -> float:
    """From 0 to 1: words aligned in any order, missing ones forgiven, clashing ones and other family names punished."""
    one, other = sorted((person_words(left), person_words(right)), key=lambda words: (len(words), words))
    if not one or not other:
        return 0.0
    abjad = bool({script_of(left), script_of(right)} & ABJADS) and script_of(left) != script_of(right)
    if len(one) == 1 and len(other) == 1:
        return word_likeness(one[0], other[0], abjad)
    if sound_key("".join(name_words(left))) == sound_key("".join(name_words(right))):
        return JOINED
    fit = _fitted(one, other, abjad)
    score = _scored(fit._replace(swapped=_is_swapped(left, right)), len(one), len(other))
    if abjad:  # "نور الله" is one word in Latin letters
        whole: float = word_likeness("".join(one), "".join(other), abjad)
        return max(score, whole * whole)
    return score


def _is_swapped(left: str, right: str) -> bool:
    """Whether both names tell whose child it is and the children have other names."""
    ours, theirs = name_words(left), name_words(right)
    told = all(any(word in CHILD_OF for word in words[1:-1]) for words in (ours, theirs))
    return told and word_likeness(ours[0], theirs[0]) < SAME_WORD


def _scored(fit: Fit, short: int, long: int) -> float:
    if not fit.pairs:
        return 0.0
    mean: float = (fit.matched / fit.pairs) ** SHARP
    score = mean * math.sqrt(fit.pairs / short)
    score -= EXTRA * min(fit.right_over - fit.left_over, 3) * (1.0 if fit.pairs > 1 else 1.6)
    if fit.left_over:
        score *= CLASH**fit.left_over
    if not fit.families:
        score *= OTHER_FAMILY
    if fit.swapped:
        score *= SWAPPED
    return max(0.0, min(1.0, float(score)))


def _fitted(one: tuple[str, ...], other: tuple[str, ...], abjad: bool) -> Fit:
    """The best pairs first, each word once; of equal pairs the one nearest to its own place."""
    pairs = sorted(
        ((-_likeness(a, b, abjad), abs(i - j), i, j) for i, a in enumerate(one) for j, b in enumerate(other)),
    )
    left: dict[int, float] = {}
    right: dict[int, float] = {}
    for negative, _, i, j in pairs:
        if -negative < SAME_WORD:
            break
        if i not in left and j not in right:
            left[i] = right[j] = -negative
    _join(one, other, left, right)
    _join(other, one, right, left)
    matched = (sum(left.values()) + sum(right.values())) / 2
    families = len(one) - 1 in left or len(other) - 1 in right
    return Fit(
        matched=matched,
        pairs=(len(left) + len(right)) // 2 or len(left),
        left_over=len(one) - len(left),
        right_over=len(other) - len(right),
        families=families,
    )


def _likeness(a: str, b: str, abjad: bool) -> float:
    if len(a) == 1 or len(b) == 1:
        return INITIAL if a[0] == b[0] and a != b else float(a == b)
    return max(word_likeness(a, b, abjad), SHORT_FORM * is_short_form(a, b))


def _join(one: tuple[str, ...], other: tuple[str, ...], left: dict[int, float], right: dict[int, float]) -> None:
    """Pair two neighbours of one name that the other writes as one word."""
    for i in range(len(one) - 1):
        if i in left or i + 1 in left:
            continue
        for j, word in enumerate(other):
            if j not in right and word_likeness(one[i] + one[i + 1], word) >= 0.9:
                left[i] = left[i + 1] = right[j] = JOINED
                break
