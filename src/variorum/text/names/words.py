"""Words: what a name is made of once script, case, accents and titles are set aside."""

from __future__ import annotations

import re
from functools import lru_cache

from variorum.tables.name_words import ARTICLES, PARTICLES
from variorum.tables.titles import ADDRESS, SUFFIXES
from variorum.text.names.romanise import romanise
from variorum.text.scripts import script_of

BRACKETED = re.compile(r"\(([^()]*)\)?|\"([^\"]*)\"")
SPLIT = re.compile(r"[^a-z0-9']+")
SHORT = 4  # letters; "ali" is no article with a word
ALONE_IN = 1  # a name of one word is all that there is: nothing is cut from it
TITLE_WORDS = ADDRESS | SUFFIXES


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """Romanised words in lower case; brackets, titles and apostrophes are cut, "al-" and the like are kept."""
    flat = BRACKETED.sub(" ", romanise(name)) if BRACKETED.sub(" ", name).strip() else romanise(name)
    words = [word.replace("'", "") for word in SPLIT.split(flat.lower())]
    kept = [word for word in words if word]
    while len(kept) > ALONE_IN + 1 and kept[0] in TITLE_WORDS:
        kept = kept[1:]
    while len(kept) > ALONE_IN + 1 and kept[-1] in SUFFIXES:
        kept = kept[:-1]
    return tuple(kept)


@lru_cache(maxsize=65536)
def person_words(name: str) -> tuple[str, ...]:
    """Words that tell a person apart: particles fall away, "Abd al-Rahman" and "Abdul Rahman" are one word."""
    words = list(name_words(name))
    if len(words) > 1 and script_of(name) == "Arabic":  # the article is written together with its word
        words = [word[2:] if word.startswith("al") and len(word) > SHORT else word for word in words]
    kept: list[str] = []
    for place, word in enumerate(words):
        later = place + 1 < len(words)
        if kept and kept[-1] == "abd" and (word in ARTICLES or word not in PARTICLES):
            if word in ARTICLES:
                continue
            kept[-1] = "abd" + word
        elif word in {"abd", "abdul", "abdel", "abdal", "abdol"} and later:
            kept.append("abd")
        elif word in PARTICLES and (later or kept):
            continue
        else:
            kept.append(word)
    return tuple(kept) or tuple(words)
