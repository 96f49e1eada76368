"""Calendar names: the names of months and weekdays in the languages of the press, from the Unicode CLDR."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from babel import Locale

# The official languages of Europe, and others with a press of their own on the web, that name the months of the
# Gregorian calendar.
LANGUAGES = tuple(
    "af ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ka kk kn ky lb "
    "lt lv mk ml mr ms mt my nb ne nl nn pa pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur uz".split()
)
ANY = "mul"  # ISO 639: several languages; for a line that is nothing but a date, where "abr" can be no other word
LOCALES = {"ar": ("ar", "ar_SY", "ar_DZ", "ar_MA")}  # the months of the East, of Algeria and Tunisia, of Morocco
ALEFS = str.maketrans("أإآٱ", "اااا")  # its marks are often left out
LONG = 4  # letters; a shorter name counts only in its own language: "out" and "set" are months in Portuguese
MARKS = " .’'`״׳॰"


def month_number(word: str, language: str = "") -> int:
    """The number of the month that the word names in the language, or in any where only one is meant; else 0."""
    key = _key(word)
    own = _months(language).get(key, 0) if language in LANGUAGES else 0
    known = len(key) >= LONG or language == ANY
    return own or _months("en").get(key, 0) or (_all_months().get(key, 0) if known else 0)


def is_weekday(word: str) -> bool:
    """Whether it is the name of a day of the week, or its abbreviation, in one of the languages."""
    key = _key(word)
    return key in _weekdays("en") or any(key in _weekdays(language) for language in LANGUAGES)


def _key(word: str) -> str:
    """The word in the form in which the tables hold it."""
    return word.casefold().strip(MARKS).translate(ALEFS)


@lru_cache(maxsize=96)
def _months(language: str) -> dict[str, int]:
    return {name: number for name, number in _names(language, "months") if not name.isdecimal() and len(name) > 1}


@lru_cache(maxsize=1)
def _all_months() -> dict[str, int]:
    """The months of all languages without the names that mean different ones: "listopad" is November or October."""
    found: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for name, number in _months(language).items():
            found.setdefault(name, set()).add(number)
    return {name: next(iter(numbers)) for name, numbers in found.items() if len(numbers) == 1}


@lru_cache(maxsize=96)
def _weekdays(language: str) -> frozenset[str]:
    return frozenset(name for name, _ in _names(language, "days") if len(name) > 1)


def _names(language: str, of: str) -> Iterator[tuple[str, int]]:
    """Each name of a month or day with its number, as it is in a date and as it stands alone."""
    for place in LOCALES.get(language, (language,)):
        locale = Locale.parse(place)
        table = locale.months if of == "months" else locale.days
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in table[use][width].items():
                    yield _key(str(name)), int(number)
    if language == "en" and of == "months":
        yield "sept", 9
        yield "march", 3
