"""Scripts: in which writing system a text stands."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

# First word of a letter's Unicode name, where it is not the script's own name (Unicode Character Database).
BY_NAME = {"CJK": "Han", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Hangul", "FULLWIDTH": "Latin"}


def script_of(text: str) -> str:
    """The script of most letters: "Latin", "Cyrillic", "Arabic" …; of equals the first by name, "" without letters."""
    counts = Counter(name for name in map(_script, text) if name)
    return min(counts, key=lambda name: (-counts[name], name), default="")


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    if not character.isalpha():
        return ""
    first = unicodedata.name(character, "").split(" ", 1)[0].split("-", 1)[0]
    return BY_NAME.get(first, first.capitalize())
