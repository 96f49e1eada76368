"""Organisations: how likely two names are names of one organisation, by its words and initials."""

from __future__ import annotations

import re
from functools import lru_cache

from variorum.tables.name_words import EMPTY, GENERIC, LEGAL_FORMS, LEGAL_PHRASES, SHORT_FORMS
from variorum.tables.places import countries, place_id
from variorum.text.names.romanise import romanise
from variorum.text.names.sounds import word_likeness

NOT_WORD = re.compile(r"[^a-z0-9&]+")
BRACKETED = re.compile(r"\(([^()]*)\)?")
SAME_WORD = 0.8
OTHER_FORM = 0.93  # factor where the legal forms differ
WEAK = 0.35  # weight of a word that many organisations share


@lru_cache(maxsize=65536)
def organisation_words(name: str) -> tuple[tuple[str, ...], str]:
    """The words without articles and prepositions, short forms written out, and the legal form ("" without)."""
    flat = (
        _countries_as_codes(romanise(BRACKETED.sub(_kept, name)))
        .lower()
        .replace(".", "")
        .replace("'s ", " ")
        .replace("'", "")
    )
    flat = " ".join(NOT_WORD.sub(" ", flat).replace("&", " and ").split())
    form = ""
    for phrase, short in LEGAL_PHRASES:
        if f" {phrase} " in f" {flat} " and flat != phrase:
            flat, form = f" {flat} ".replace(f" {phrase} ", " ").strip(), short
    words = flat.split()
    kept = [word for word in words if word not in EMPTY]
    plain = [word for word in kept if word not in LEGAL_FORMS]
    if plain and len(plain) < len(kept):
        form = form or LEGAL_FORMS[next(word for word in kept if word in LEGAL_FORMS)]
        kept = plain
    return tuple(SHORT_FORMS.get(word, word) for word in kept or words), form


def _kept(found: re.Match[str]) -> str:
    """What stays of a bracket: all but one word of capitals, which is the name's acronym."""
    inside = found.group(1)
    return " " if inside.isupper() and " " not in inside else f" {inside} "


def _countries_as_codes(name: str) -> str:
    """The name with a country's other names ("U.S.", "Great Britain") as one word for each country."""
    return _country().sub(lambda found: f" {place_id(found.group()).replace(' ', '')} ", name)


@lru_cache(maxsize=1)
def _country() -> re.Pattern[str]:
    """Names of countries, the longest first."""
    names = sorted(countries(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


@lru_cache(maxsize=65536)
def organisation_likeness(left: str, right: str) -> float:
    """From 0 to 1: the weight of the words that both have; an acronym counts where it is the other's initials."""
    (one, form), (other, other_form) = organisation_words(left), organisation_words(right)
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0 if form == other_form or not form or not other_form else 0.95
    if is_acronym(left, right) or is_acronym(right, left):
        return 0.85
    if "".join(one) == "".join(other) or _glued(left) == _glued(right):
        return 0.97
    score = _shared(one, other)
    return score * OTHER_FORM if form and other_form and form != other_form else score


def _glued(name: str) -> str:
    """The name's letters and digits without the legal form."""
    words = NOT_WORD.sub(" ", romanise(name).lower()).split()
    return "".join(word for word in words if word not in LEGAL_FORMS) or "".join(words)


def is_acronym(short: str, long: str) -> bool:
    """Whether the first name is one word of capitals and made of the initials of the second."""
    letters = re.sub(r"[^A-Za-z]", "", romanise(short))
    if " " in short.strip() or not 2 <= len(letters) <= 10 or len(long.split()) < 2:
        return False
    return letters.lower() in acronyms(long)


@lru_cache(maxsize=65536)
def acronyms(name: str) -> frozenset[str]:
    """The initials of the words in small letters: of all, and of all but articles and prepositions."""
    words = [word for word in re.split(r"[^A-Za-z]+", romanise(name).replace("'s ", " ")) if word]
    telling = [word for word in words if word.lower() not in EMPTY]
    return frozenset("".join(word[0] for word in each).lower() for each in (words, telling) if len(each) > 1)


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    pairs = sorted((-word_likeness(a, b), abs(i - j), i, j) for i, a in enumerate(one) for j, b in enumerate(other))
    left: dict[int, float] = {}
    right: dict[int, float] = {}
    for negative, _, i, j in pairs:
        if -negative < SAME_WORD:
            break
        if i not in left and j not in right:
            left[i] = right[j] = -negative
    got = sum(_weight(one[i]) * score for i, score in left.items()) + sum(
        _weight(other[j]) * s for j, s in right.items()
    )
    return got / (sum(map(_weight, one)) + sum(map(_weight, other)))


def _weight(word: str) -> float:
    return WEAK if word in GENERIC else 1.0
