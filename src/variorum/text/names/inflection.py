"""Inflection: a foreign word of a running text without the case ending or the particle that grammar hangs on a name."""

from __future__ import annotations

from functools import lru_cache

from variorum.text.names.romanise import romanise
from variorum.text.scripts import script_of

# Case endings of names in the East and South Slavic languages, romanised (Wade, A Comprehensive Russian Grammar, 2.7).
SLAVIC = ("", "a", "u", "e", "y", "i", "om", "em", "ym", "im", "oy", "oi", "yu", "ya", "ey", "ogo", "omu", "ami", "ove")
# Particles written together with the next word in Arabic and Hebrew.
PREFIXES = {
    "Arabic": ("", "w", "al", "b", "l", "k", "f", "wal", "ll"),
    "Hebrew": ("", "h", "v", "b", "l", "m", "k", "sh"),
}
SHORTEST = 3  # letters of a stem


@lru_cache(maxsize=65536)
def stems(word: str) -> tuple[str, ...]:
    """Romanised small-letter forms that the word may be of, itself first."""
    flat = romanise(word).lower().replace("'", "").replace("`", "")
    match script_of(word):
        case "Cyrillic":
            found = [flat[: len(flat) - len(end)] for end in SLAVIC if flat.endswith(end)]
        case "Arabic" | "Hebrew" as script:
            found = [flat[len(start) :] for start in PREFIXES[script] if flat.startswith(start)]
        case _:
            found = [flat]
    return tuple(stem for stem in found if len(stem) >= SHORTEST) or (flat,)
