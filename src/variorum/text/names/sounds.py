"""Sounds: how like two name words are when both may be spellings of one sound."""

from __future__ import annotations

import re
from functools import lru_cache

# Spellings of one sound in romanised names, longest first (from the systems of BGN/PCGN, ISO 9, ALA-LC and the habits
# of French, German, Dutch and Turkish newsrooms); the right side is one letter of our own alphabet.
GROUPS = (
    ("shch", "S"), ("tsch", "C"), ("tch", "C"), ("sch", "S"), ("dzh", "J"), ("dsch", "J"), ("ch", "C"), ("sh", "S"),
    ("zh", "Z"), ("kh", "H"), ("gh", "G"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("dj", "J"), ("tz", "c"),
    ("ts", "c"), ("ck", "k"), ("you", "u"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "i"),
    ("ey", "i"), ("ij", "i"), ("iy", "i"), ("ai", "A"), ("ay", "A"), ("aj", "A"), ("ae", "e"), ("oe", "o"),
    ("ue", "u"), ("yu", "u"), ("ya", "a"), ("yo", "o"), ("ye", "e"), ("ia", "a"), ("qu", "k"), ("q", "k"),
    ("ks", "X"), ("x", "X"), ("w", "v"), ("j", "J"), ("c", "k"), ("y", "i"),
)  # fmt: skip
FOLD = dict(GROUPS)
PATTERN = re.compile("|".join(re.escape(left) for left, _ in GROUPS))
DOUBLE = re.compile(r"(.)\1+")
VOWELS = frozenset("aeiouA")
NEAR = {
    frozenset(pair): cost
    for pairs, cost in (
        (("kH", "kG", "gG", "HG", "hH", "gH", "gk"), 0.35),
        (("JZ", "zZ", "Jz", "Ji", "gJ", "CS", "sS", "cs", "cC", "ck", "kC", "sz", "cz", "ZS", "JC", "JG"), 0.4),
        (("vf", "vb", "pb", "pf", "vu", "vo"), 0.4),
        (("td", "tc", "dz", "ts", "dJ", "dZ", "sk"), 0.5),
        (("nm", "lr"), 0.75),
        (("Ae", "Ai", "Aa"), 0.2),
    )
    for pair in pairs
    for cost in (cost,)
}
VOWEL_FOR_VOWEL = 0.3
VOWEL_ALONE = 0.55  # a vowel that only one spelling writes
VOWEL_ALONE_ABJAD = 0.12  # … where the other script leaves vowels out
MUTE = {"h": 0.4, "H": 0.6, "'": 0.0, "i": 0.4, "G": 0.6}
LONGEST = 40  # letters; a longer "word" is no name


@lru_cache(maxsize=65536)
def sound_key(word: str) -> str:
    """The word as letters of one sound each, doubled letters once."""
    return DOUBLE.sub(r"\1", PATTERN.sub(lambda found: FOLD[found.group()], word[:LONGEST]))


@lru_cache(maxsize=262144)
def word_likeness(left: str, right: str, abjad: bool = False) -> float:
    """From 0 to 1, the same in both orders: 1 for the same word, near 1 for two spellings of one sound."""
    if left == right:
        return 1.0
    if left > right:
        left, right = right, left
    one, other = sound_key(left), sound_key(right)
    if one == other:
        return 0.97
    longest = max(len(one), len(other))
    return max(0.0, min(0.96, 1 - _distance(one, other, abjad) / longest))


def _distance(left: str, right: str, abjad: bool) -> float:
    """The cheapest change of one sound key into the other (Wagner and Fischer 1974)."""
    row = [0.0]
    for letter in right:
        row.append(row[-1] + _alone(letter, abjad))
    for a in left:
        lone = _alone(a, abjad)
        fresh = [row[0] + lone]
        for place, b in enumerate(right):
            changed = row[place] + (0.0 if a == b else _changed(a, b, abjad))
            fresh.append(min(changed, row[place + 1] + lone, fresh[-1] + _alone(b, abjad)))
        row = fresh
    return row[-1]


def _alone(letter: str, abjad: bool) -> float:
    if letter in VOWELS:
        return VOWEL_ALONE_ABJAD if abjad else min(VOWEL_ALONE, MUTE.get(letter, 1.0))
    return MUTE.get(letter, 1.0)


def _changed(a: str, b: str, abjad: bool) -> float:
    if a in VOWELS and b in VOWELS:
        return VOWEL_ALONE_ABJAD if abjad else VOWEL_FOR_VOWEL
    return NEAR.get(frozenset((a, b)), 1.0)
