"""Runs: neighbouring capitalised words that may be, or hold, a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from variorum.records.annotation import Sentence, Token
from variorum.tables.name_words import PARTICLES
from variorum.tables.organisation_heads import DOUBLE_COMPLEMENT, WITH_COMPLEMENT
from variorum.tables.places import place_id
from variorum.text.names.organisations import is_acronym

NAME_TYPES = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LANGUAGE", "LAW"}
)
ONLY_HYPHENED = frozenset(
    {"at", "as", "ad", "an", "ar", "ash", "az", "e", "y", "i", "la", "le", "a", "na", "ni", "da", "do"}
)
LONGEST_RUN = 14  # words
LONGEST_COMPLEMENT = 80  # characters from "and" to the bracket
BRACKETS = re.compile(r"[\"'”’»]?\s?\(([A-Z][A-Za-z.]{1,11})\)")
SHORTEST_WRAPPED = 60  # characters; mail and old terminals wrap running text at 64 to 80


class Run(NamedTuple):
    """Tokens [first, last] of a sentence."""

    sentence: Sentence
    first: int
    last: int

    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the run."""
        return self.sentence.tokens[self.first : self.last + 1]


def word(text: str, token: Token) -> str:
    """The token's characters."""
    return text[token.start : token.end]


def name_type(token: Token) -> str:
    """The model's type of name for the token, "" for none and for dates and numbers."""
    kind = token.entity[2:]
    return kind if kind in NAME_TYPES else ""


def name_runs(text: str, sentence: Sentence) -> Iterator[Run]:
    """Runs of the sentence from left to right, none inside another."""
    at = 0
    while at < len(sentence.tokens):
        if not _opens(text, sentence.tokens[at]):
            at += 1
            continue
        last = _end(text, sentence.tokens, at)
        yield Run(sentence, at, last)
        at = last + 1


def _opens(text: str, token: Token) -> bool:
    first = text[token.start]
    if not first.isupper() or (token.entity and not name_type(token)):
        return False
    return token.pos == "PROPN" or (bool(name_type(token)) and token.pos not in {"DET", "PRON", "ADP"})


def _end(text: str, tokens: tuple[Token, ...], first: int) -> int:
    last = first
    while last + 1 < len(tokens) and last - first < LONGEST_RUN:
        step = _step(text, tokens, first, last)
        if not step:
            return last
        last += step
    return last


def _step(text: str, tokens: tuple[Token, ...], first: int, last: int) -> int:
    """How many tokens the run grows by: a capitalised word, or joining words with one behind them; 0 for none."""
    following = tokens[last + 1 : last + 5]
    if _new_line(text, tokens[last].end, following[0].start):
        return 0
    if _opens(text, following[0]):
        return 1
    words = [word(text, token) for token in following]
    capital = [_opens(text, token) for token in following]
    if words[0] in {"-", "/", "–"} and following[0].start == tokens[last].end and len(words) > 1:
        glued = capital[1] and following[1].start == following[0].end
        places = place_id(word(text, tokens[last])) or place_id(words[1])
        return 2 if glued and (_inside(following[0]) or not places) else 0
    if words[0] in PARTICLES and len(words) > 1:
        return _particle(words, capital, following)
    head = word(text, tokens[last]).lower()
    whole = {word(text, token).lower() for token in tokens[first : last + 1]}
    if words[0] == "of" and (head in WITH_COMPLEMENT or _inside(following[0])):
        return _complement(words, capital)
    if words[0] in {"and", "&"} and "of" in whole and whole & DOUBLE_COMPLEMENT:
        return 2 if len(words) > 1 and capital[1] else 0
    if words[0] == "and" and "of" in whole and _spelled_out(text, tokens, first, last):
        return _complement(words, capital)
    if words[0] == "&" or (words[0] == "and" and _inside(following[0])):
        return _complement(words, capital)
    return 0


def _new_line(text: str, end: int, start: int) -> bool:
    """Whether a line ends between the two places that is too short to be one of wrapped running text."""
    if "\n" not in text[end:start]:
        return False
    return end - (text.rfind("\n", 0, end) + 1) < SHORTEST_WRAPPED


def _inside(token: Token) -> bool:
    """Whether the model has the joining word inside one organisation's name."""
    return token.entity == "I-ORG"


def _spelled_out(text: str, tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether an acronym in brackets not far behind is made of the initials with those of the words still to come."""
    rest = text[tokens[first].start : tokens[last].end + LONGEST_COMPLEMENT]
    found = BRACKETS.search(rest, tokens[last].end - tokens[first].start)
    return found is not None and is_acronym(found.group(1), rest[: found.start()])


def _complement(words: list[str], capital: list[bool]) -> int:
    if len(words) > 1 and capital[1]:
        return 2
    return 3 if len(words) > 2 and words[1] == "the" and capital[2] else 0


def _particle(words: list[str], capital: list[bool], tokens: tuple[Token, ...]) -> int:
    if words[1] == "-" and tokens[1].start == tokens[0].end and len(words) > 2:
        return 3 if capital[2] or name_type(tokens[2]) else 0
    if words[0] in ONLY_HYPHENED:
        return 0
    if capital[1]:
        return 2
    return 3 if words[1] in PARTICLES and len(words) > 2 and capital[2] else 0
