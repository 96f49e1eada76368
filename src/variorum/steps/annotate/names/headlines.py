"""Headlines: lines whose words are capitalised for show, so that capitals there tell nothing."""

from __future__ import annotations

from variorum.records.annotation import Sentence
from variorum.steps.annotate.names.runs import word

FEWEST = 4  # long words; with fewer nothing can be said of a line
SHARE = 0.7  # of the long words
LONG = 4  # letters; shorter words keep small letters in most headline styles


def is_capitalised(text: str, sentence: Sentence) -> bool:
    """Whether most long words of the sentence open with a capital and it does not end like running text."""
    long = [word(text, token) for token in sentence.tokens if token.end - token.start >= LONG]
    words = [each for each in long if each[0].isalpha()]
    capitals = sum(each[0].isupper() for each in words)
    ends = word(text, sentence.tokens[-1]) in {".", '."', "?", "!"} if sentence.tokens else False
    return len(words) >= FEWEST and capitals >= SHARE * len(words) and not ends
