"""Title: the rank or office that is printed right before a name."""

from __future__ import annotations

from bisect import bisect_right

from variorum.records.annotation import Sentence
from variorum.steps.annotate.names.runs import word
from variorum.tables.titles import ADDRESS, OFFICES, QUALIFIERS, RANKS

TITLE = ADDRESS | RANKS | OFFICES


def title_before(text: str, sentence: Sentence, start: int) -> str:
    """The title with its qualifiers as printed ("Deputy Interior Minister"), "" where none stands before `start`."""
    before = sentence.tokens
    behind = bisect_right(before, start, key=lambda token: token.end)
    first = behind
    while first and _belongs(word(text, before[first - 1])):
        first -= 1
    words = [word(text, token).lower().rstrip(".") for token in before[first:behind]]
    while words and words[0] == "-":
        words, first = words[1:], first + 1
    if not any(each in TITLE for each in words):
        return ""
    return text[before[first].start : before[behind - 1].end]


def _belongs(words: str) -> bool:
    return words.lower().rstrip(".") in TITLE | QUALIFIERS or words == "-"
