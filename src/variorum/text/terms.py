"""Terms: the words that tell what a text is about, with those of its title and its names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from variorum.text.frequency import stem

WORD = re.compile(r"[^\W_]+(?:['’.&][^\W_]+)*")
LEAD = 400  # words; what a report says later is background, which it shares with other stories
LONGEST_NAME = 4  # words of a name that is printed as a whole
OPENERS = frozenset(".!?:;\"“”'‘’\n|•*#")  # a capital after one of these may open a sentence
POSSESSIVE = ("'s", "’s")


class Terms(NamedTuple):
    """Counts of stems in the lead, in the title, and of words that are written as names."""

    body: Counter[str]
    title: Counter[str]
    names: Counter[str]
    printed: dict[str, str]  # a stem as the text prints it


def terms_of(title: str, texts: Iterable[str], names: Iterable[str] = ()) -> Terms:
    """The terms of a report from its title and the texts that follow; `names` are persons that are known already."""
    body: Counter[str] = Counter()
    written: Counter[str] = Counter()
    printed: dict[str, str] = {}
    for word, is_name in _lead(texts):
        term = term_of(word)
        body[term] += 1
        if is_name and term not in written:
            printed[term] = bare(word)
        written[term] += is_name
        printed.setdefault(term, bare(word))
    for name in names:
        found = [term_of(word) for word in WORD.findall(name) if len(word) > 2 and word[0].isupper()]
        for term in found:
            if term in body and (not written[term] or len(name) > len(printed[term])):
                written[term] = max(1, written[term])
                printed[term] = name if len(found) <= LONGEST_NAME else printed[term]
    headline = Counter(term_of(word) for word in WORD.findall(title))
    return Terms(body=body + headline, title=headline, names=+written, printed=printed)


def term_of(word: str) -> str:
    """The stem under which a word is counted."""
    return stem(bare(word).casefold().replace("’", "'").replace(".", ""))


def bare(word: str) -> str:
    """The word without a possessive ending."""
    return word[:-2] if word.endswith(POSSESSIVE) else word


def _lead(texts: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """The first words of the texts, each with whether it is written as a name."""
    left = LEAD
    for text in texts:
        for found in WORD.finditer(text):
            yield found.group(), _is_name(text, found)
            left -= 1
            if not left:
                return


def _is_name(text: str, found: re.Match[str]) -> bool:
    """Whether a word has a capital that no sentence's start explains."""
    if not found.group()[0].isupper() or len(found.group()) < 2:
        return False
    before = text[max(0, found.start() - 4) : found.start()].rstrip(" \t([")
    return bool(before) and before[-1] not in OPENERS
