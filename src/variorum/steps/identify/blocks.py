"""Blocks: coarse keys of names, so that only names that sound somewhat alike are compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.text.names.sounds import sound_key
from variorum.text.names.words import person_words

COARSE = str.maketrans("HGJZCScXbfpdg", "hhzzssskvvvtk")  # sounds that writers take for one another
VOWELS = frozenset("aeiouAh")


def blocks(name: str) -> frozenset[str]:
    """Coarse keys of the name's words: only names that share one are compared."""
    keys = set()
    for word in person_words(name):
        sounds = sound_key(word).translate(COARSE)
        bones = "".join(letter for letter in sounds if letter not in VOWELS)
        keys.add(bones[:3] or sounds[:1])
    return frozenset(keys)


def indexed(names: Sequence[str]) -> dict[str, list[str]]:
    """The names by each of their keys."""
    index: dict[str, list[str]] = {}
    for name in names:
        for key in blocks(name):
            index.setdefault(key, []).append(name)
    return index


def near(words: str, index: Mapping[str, list[str]]) -> list[str]:
    """The names that share a key with these words, sorted."""
    return sorted({name for key in blocks(words) for name in index.get(key, ())})
