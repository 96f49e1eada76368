"""Language: which language the text of a report is in."""

from __future__ import annotations

import py3langid

COUNTED = 4000  # characters of the text whose function words are counted
CLASSIFIED = 2000  # characters of the text that are shown to the classifier
SHORTEST = 60  # characters; shorter texts are guessed wrong too often, so the page's own word counts
ENGLISH = "en"
FUNCTION_WORDS = frozenset(
    "the of and to in a is that for was on with as at by from has he it his said are be have".split()
)
OWN_WORDS = frozenset("the and that with from".split())  # hardly in another; "a" is an article of Portuguese
OWN_SHARE = 0.03  # of words; running English has .08 to .14
ENGLISH_SHARE = 0.12  # of words; running English has .25 to .35, other languages in Latin letters under .06


def language_of(text: str, declared: str = "") -> str:
    """ISO 639-1 code of the text's language; "en" for an empty text of which nothing is said."""
    said = declared.strip().lower().replace("_", "-").split("-")[0][:2]
    if len(text.strip()) < SHORTEST:
        return said if len(said) == 2 and said.isalpha() else ENGLISH
    if english_share(text) >= ENGLISH_SHARE:
        return ENGLISH
    return str(py3langid.classify(text[:CLASSIFIED])[0])


def english_share(text: str) -> float:
    """The share of common English function words among the words of the text's beginning; 0 if they may be others'."""
    words = text[:COUNTED].lower().split()
    if sum(word in OWN_WORDS for word in words) < OWN_SHARE * len(words):
        return 0.0
    return sum(word in FUNCTION_WORDS for word in words) / len(words) if words else 0.0
