"""Frequency: in what share of news reports a word is to be expected, before any heap has been seen."""

from __future__ import annotations

import math
from functools import lru_cache

from wordfreq import get_frequency_dict

# Frequencies are those of the library `wordfreq` (Speer 2022; data under CC BY-SA 4.0): films, Wikipedia, news, web.
REPORT_WORDS = 400  # length of a usual report; the expectation below is of a text of this length
RAREST = 1e-8  # frequency of a word that the table does not hold: its own lower end
NUMBER_SHARE = 0.01  # wordfreq counts numbers by their length only; a given figure is about as rare as a given town
YEAR_SHARE = 0.2  # a year of our time stands in every fifth report
RATIO = 0.05  # a cut form counts as the word's stem when it is at least this frequent, compared with the word


def expected_share(word: str) -> float:
    """Share of reports that hold the word, 0 < share < 1.

    `1 - exp(-L * f)`: a word of frequency f that falls at random (Poisson) into a text of L words. Words of news fall
    in bursts, so that the true share of a name is lower; the order of words by rarity is kept, which is what counts.
    """
    if word.isdecimal():
        return YEAR_SHARE if len(word) == 4 and word[:2] in {"19", "20"} else NUMBER_SHARE
    return 1.0 - math.exp(-REPORT_WORDS * max(RAREST, _table().get(word, 0.0)))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The word without a plural, -ed or -ing ending, where what is left is itself a known word; else the word."""
    known = _table()
    own = known.get(word, 0.0)
    found = [cut for cut in _cuts(word) if known.get(cut, 0.0) > max(RAREST, RATIO * own)]
    return max(found, key=lambda cut: (known[cut], cut), default=word)


def _cuts(word: str) -> tuple[str, ...]:
    if len(word) < 4 or word.endswith("ss"):
        return ()
    if word.endswith("ies"):
        return (word[:-3] + "y",)
    if word.endswith("es"):
        return (word[:-1], word[:-2])
    if word.endswith("s"):
        return (word[:-1],)
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            bare = word[: -len(ending)]
            twin = (bare[:-1],) if bare[-1] == bare[-2] else ()
            return (bare, bare + "e", *twin)
    return ()


@lru_cache(maxsize=1)
def _table() -> dict[str, float]:
    table: dict[str, float] = get_frequency_dict("en", "best")
    return table
