"""Title: the rank or office that is printed right before a name."""

from __future__ import annotations

from bisect import bisect_right

from variorum.records.annotation import Sentence
from variorum.steps.annotate.names.runs import word
from variorum.tables.titles import QUALIFIERS, TITLES

LONGEST = 12  # tokens of a title


def title_before(text: str, sentence: Sentence, start: int) -> str:
    """The title with its qualifiers as printed ("Deputy Interior Minister"), "" where none stands before `start`."""
    before = sentence.tokens
    behind = bisect_right(before, start, key=lambda token: token.end)
    words = [word(text, token).lower().rstrip(".") for token in before[max(0, behind - LONGEST) : behind]]
    kept = len(words)
    while kept and (words[kept - 1] in TITLES | QUALIFIERS or _joins(words, kept - 1)):
        kept -= 1
    while kept < len(words) and words[kept] in {"-", ""}:
        kept += 1
    if not any(each in TITLES for each in words[kept:]):
        return ""
    return text[before[behind - len(words) + kept].start : before[behind - 1].end]


def _joins(words: list[str], place: int) -> bool:
    """Whether it is a hyphen, or the full stop of a short title that the tokeniser has split off."""
    return words[place] == "-" or (words[place] == "" and place > 0 and words[place - 1] in TITLES)
