"""Codepages: which single-byte charset of a family makes the most words of some bytes.

A detector by the look of characters takes "crème" for "crčme" where a text is short. The charsets of a family share
most of their letters, so that words tell: those that hold a letter outside ASCII, and that a language which is written
in the charset knows. Which languages these are is Microsoft's and Apple's documentation, as far as words are known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from unicodedata import normalize

from wordfreq import zipf_frequency

WESTERN = tuple("fr es de pt it nl sv da nb fi is ca id ms".split())
CENTRAL = tuple("pl cs hu ro sh sk sl".split())
CYRILLIC = tuple("ru uk bg mk".split())
Family = Mapping[str, tuple[str, ...]]  # charsets and their languages; of equals the first is taken, the most usual
FAMILIES: tuple[Family, ...] = (
    {"cp1252": WESTERN, "cp1250": CENTRAL, "iso8859-2": CENTRAL, "cp1254": ("tr",), "cp1257": ("lt", "lv"),
     "cp1258": ("vi",), "iso8859-15": WESTERN, "mac-roman": WESTERN, "cp850": WESTERN, "cp852": CENTRAL},
    {"cp1251": CYRILLIC, "koi8-r": CYRILLIC, "cp866": CYRILLIC, "iso8859-5": CYRILLIC, "mac-cyrillic": CYRILLIC},
)  # fmt: skip
LIKE = (  # how others of each family are called
    re.compile(r"cp125[02478]|cp(?:437|775|85[0278]|86[0135])|iso8859-(?:[1-4]|9|1[03456])|hp[-_]roman8"
               r"|mac[-_](?:roman|latin2|iceland|turkish|croatian|romanian)"),
    re.compile(r"cp1251|cp866|cp855|koi8-\w|iso8859-5|mac[-_](?:cyrillic|ukrainian)|kz1048|ptcp154"),
)  # fmt: skip
WORD = re.compile(r"[A-Za-z]{0,40}[^\W\d_A-Za-z]\w{0,40}")
MOST_WORDS = 300  # that are looked at
SHORTEST = 2  # letters of a word that tells


def worded(content: bytes, found: str) -> str:
    """Of the charsets of the family of the one that was found, that in which most words of the content are known."""
    family = next((family for family, like in zip(FAMILIES, LIKE, strict=True) if like.fullmatch(found)), None)
    if family is None:
        return found
    every = tuple(dict.fromkeys(language for languages in family.values() for language in languages))
    scores = {charset: _known(content, charset, languages) for charset, languages in family.items()}
    scores.setdefault(found, _known(content, found, every))
    if any(scores.values()):
        return max(scores, key=lambda charset: scores[charset])
    usual = next(iter(family))
    return usual if content.decode(usual, "replace") == content.decode(found, "replace") else found


def _known(content: bytes, charset: str, languages: tuple[str, ...]) -> int:
    """How many words with a letter outside ASCII are words of one of the languages."""
    text = normalize("NFC", content.decode(charset, "replace"))  # Vietnamese has its tones as characters of their own
    words = (one.group().lower() for one in islice(WORD.finditer(text), MOST_WORDS))
    return sum(len(word) >= SHORTEST and word.isalpha() and _is_word(word, languages) for word in words)


def _is_word(word: str, languages: tuple[str, ...]) -> bool:
    return any(zipf_frequency(word, language, wordlist="small") > 0 for language in languages)
