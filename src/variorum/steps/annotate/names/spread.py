"""Spread: every place in the read sentences where a known name stands, longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from variorum.records.annotation import MentionKind, Sentence
from variorum.tables.name_words import PARTICLES
from variorum.tables.places import cities, countries, regions

WORD = re.compile(r"[^\W_]+")
PREFIX = re.compile(r"([a-z]+)-$")


def places_of(text: str, sentence: Sentence, index: Mapping[str, list[str]]) -> Iterator[tuple[int, int]]:
    """The [start, end) of known names in the sentence; of two that overlap the first, then the longer."""
    behind = sentence.span.start
    for found in WORD.finditer(text, sentence.span.start, sentence.span.end):
        start = found.start()
        if start < behind or not text[start].isalpha():
            continue
        for name in index.get(found.group(), ()):
            end = start + len(name)
            if end <= sentence.span.end and text.startswith(name, start) and _is_whole(text, start, end):
                yield start, end
                behind = end
                break


def indexed(vocabulary: Mapping[str, MentionKind]) -> dict[str, list[str]]:
    """The names by their first word, the longest first."""
    index: dict[str, list[str]] = {}
    for name in sorted(vocabulary, key=lambda name: (-len(name), name)):
        if first := WORD.match(name):
            index.setdefault(first.group(), []).append(name)
    return index


def everywhere() -> dict[str, MentionKind]:
    """Names that need no article to make them known: countries, regions, and great cities in a dateline's capitals."""
    known: dict[str, MentionKind] = dict.fromkeys(countries(), "GPE")
    known |= {name.upper(): "GPE" for name in (*cities(), *countries()) if len(name) > 3}
    return known | dict.fromkeys(regions(), "LOC")


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches the place, and no word is glued on before it."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "@#_"):
        return False
    if end < len(text) and (text[end].isalnum() or text[end] == "_"):
        return False
    before = PREFIX.search(text[max(0, start - 8) : start])
    return before is None or before.group(1) not in PARTICLES  # "ex-Quillon" has the name, "al-Quillon" is another
