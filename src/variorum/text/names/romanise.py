"""Romanise: a name in Latin letters without accents, the same on every machine."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from anyascii import anyascii

from variorum.tables import romanisation as table
from variorum.text.scripts import script_of

SINGLES = {"Arabic": table.ARABIC, "Hebrew": table.HEBREW, "Greek": table.GREEK, "Cyrillic": table.CYRILLIC}
PAIRS = {"Arabic": table.ARABIC_PAIRS, "Hebrew": table.HEBREW_PAIRS, "Greek": table.GREEK_PAIRS, "Cyrillic": {}}
QUOTES = str.maketrans({"׳": "'", "’": "'", "‘": "'", "`": "'", "ʿ": "'", "ʾ": "'", "ʻ": "'", "´": "'", "״": '"'})
ABJADS = frozenset({"Arabic", "Hebrew", "Syriac"})  # scripts that leave most vowels out


@lru_cache(maxsize=65536)
def romanise(name: str) -> str:
    """The name in ASCII, capitals kept where the script has them: own tables first, then anyascii's."""
    plain = unicodedata.normalize("NFC", _visible(name)).translate(QUOTES)
    if plain.isascii():
        return plain
    script = script_of(plain)
    if script in SINGLES:
        plain = _by_table(plain, SINGLES[script], PAIRS[script])
    return str(anyascii(plain))


def _visible(name: str) -> str:
    """The name without zero-width and direction marks, which are no letters of it."""
    return "".join(character for character in name if unicodedata.category(character) != "Cf")


def _by_table(name: str, singles: dict[str, str], pairs: dict[str, str]) -> str:
    pieces = []
    at = 0
    while at < len(name):
        pair = name[at : at + 2]
        if pair.lower() in pairs:
            pieces.append(_cased(pairs[pair.lower()], pair[0]))
            at += 2
            continue
        letter = name[at]
        pieces.append(_cased(singles[letter.lower()], letter) if letter.lower() in singles else letter)
        at += 1
    return "".join(pieces)


def _cased(latin: str, letter: str) -> str:
    return latin.capitalize() if letter.isupper() else latin
