"""Language: which language the text of a report is in, by its words and by what is said of it."""

from __future__ import annotations

import re
from functools import lru_cache

import py3langid
from babel import Locale, UnknownLocaleError

COUNTED = 4000  # characters of the text whose function words are counted
CLASSIFIED = 2000  # characters of the text that are shown to the classifier
SHORTEST = 60  # characters; shorter texts are guessed wrong too often, so the page's own word counts
ENGLISH = "en"
FUNCTION_WORDS = frozenset(
    "the of and to in a is that for was on with as at by from has he it his said are be have".split()
)
OWN_WORDS = frozenset("the and that with from".split())  # hardly in another; "a" is an article of Portuguese
CODE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.DOTALL)  # ISO 639, and what stands behind it in BCP 47 and POSIX
UNKNOWN = "und"  # of ISO 639-2
OWN_SHARE = 0.03  # of words; running English has .08 to .14
ENGLISH_SHARE = 0.12  # of words; running English has .25 to .35, other languages in Latin letters under .06


def language_of(text: str, declared: str = "") -> str:
    """ISO 639-1 code of the text's language; "en" for an empty text of which nothing is said."""
    if len(text.strip()) < SHORTEST:
        return code_of(declared) or ENGLISH
    if english_share(text) >= ENGLISH_SHARE:
        return ENGLISH
    return str(py3langid.classify(text[:CLASSIFIED])[0])


def code_of(said: str) -> str:
    """The ISO 639-1 code of a language that is given by a code (en, eng, en-GB) or its English name; "" for others."""
    found = CODE.fullmatch(said.strip().lower())
    if found is None:
        return code_of_name(said)
    return found[1] if len(found[1]) == 2 else _short_code(found[1])


@lru_cache(maxsize=1000)
def _short_code(code: str) -> str:
    """The code of two letters for one of three."""
    try:
        short = "" if code == UNKNOWN else Locale.parse(code).language
    except (UnknownLocaleError, ValueError):
        return ""
    return short if len(short) == 2 else ""


def code_of_name(name: str) -> str:
    """The ISO 639-1 code of a language under its English name, "" where there is none."""
    return _codes().get(re.split(r"[;,/(]", name)[0].strip().lower(), "")


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    return {name.lower(): code for code, name in sorted(Locale("en").languages.items()) if len(code) == 2}


def english_share(text: str) -> float:
    """The share of common English function words among the words of the text's beginning; 0 if they may be others'."""
    words = text[:COUNTED].lower().split()
    if sum(word in OWN_WORDS for word in words) < OWN_SHARE * len(words):
        return 0.0
    return sum(word in FUNCTION_WORDS for word in words) / len(words) if words else 0.0
