"""Parts of a run: the names in it, set apart from titles, demonyms and articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from variorum.records.annotation import MentionKind, Token
from variorum.steps.annotate.names.runs import Run, name_type, word
from variorum.tables.organisation_heads import ADHERENTS, HEADS
from variorum.tables.places import languages, place_id
from variorum.tables.speech_sources import CALLINGS, HUMAN
from variorum.tables.titles import OFFICES, PERSONAL, QUALIFIERS, SUFFIXES, TITLES

KINDS: dict[str, MentionKind] = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "LOC"}
MODEL_NUMBER = re.compile(r"[A-Z]{0,4}-?\d[\w-]{0,8}")  # of a product: "the Quillon Q300"
FULL_NAME = (3, 4)  # words of a noun with a given name and a family name, and one between them
# Nouns of people that may as well describe a company or a body: "the owner, Quillon, said".
MAYBE_BODIES = frozenset(
    "owner member investor regulator monitor source opponent supporter critic auditor observer leader trader banker "
    "victim representative head chief people insider".split()
)
PERSONS = HUMAN - MAYBE_BODIES
OPENERS = frozenset({"the", "a", "an"})


class Part(NamedTuple):
    """Characters [start, end) that may be a name, what the model takes them for, and whether a title stands before."""

    start: int
    end: int
    kinds: tuple[MentionKind, ...]  # one for each token that the model has a type for
    titled: bool = False
    peoples: bool = False  # whether it opens with the word for a people or a faith: "the Moravian Brethren"


def is_demonym(text: str, token: Token) -> bool:
    """Whether the word tells of a people, a faith or a language and is no name of a country."""
    words = word(text, token)
    if place_id(words):
        return False
    if words.lower().removesuffix("s") in ADHERENTS:
        return True
    return name_type(token) in {"NORP", "LANGUAGE"} or words in languages() or words.removesuffix("s") in languages()


def parts(text: str, run: Run) -> Iterator[Part]:
    """The names of a run: what stands before a title, and what stands behind it; none where all is demonym or title."""
    tokens = list(run.tokens())
    while tokens and word(text, tokens[0]).lower() in OPENERS:
        tokens = tokens[1:]
    if not tokens:
        return
    if called := _called(text, run, tokens):
        yield _part(text, called, titled=True)
        return
    if _is_institution(text, tokens):
        yield _part(text, tokens)
        return
    tokens = tokens[_of_title(text, run) :]
    first, last = _title(text, tokens)
    if last > first:
        yield from _bare(text, tokens[:first], titled=False)
        yield from _bare(text, tokens[last:], titled=True)
    else:
        yield from _bare(text, tokens, titled=False)


def _called(text: str, run: Run, tokens: list[Token]) -> list[Token]:
    """The person's name behind the noun that opens a sentence: "Lifeguard Vera Dahl"; [] where none does."""
    words = [word(text, token) for token in tokens]
    if run.first or len(words) not in FULL_NAME or words[0].lower() not in PERSONS | CALLINGS:
        return []
    named = all(each[0].isupper() and each.lower() not in HEADS | TITLES | QUALIFIERS for each in words[1:])
    return tokens[1:] if named else []


def _title(text: str, tokens: list[Token]) -> tuple[int, int]:
    """Tokens [first, last) that are a title with its qualifiers; an empty range without one."""
    words = [word(text, token).lower().rstrip(".") for token in tokens]
    titles = [place for place, each in enumerate(words) if each in TITLES or each.removesuffix("s") in OFFICES]
    if not titles:
        return 0, 0
    first = titles[0]
    while first > 0 and (words[first - 1] in QUALIFIERS | TITLES or words[first - 1] == "-"):
        first -= 1
    last = titles[0] + 1
    while last < len(words) and words[last] in TITLES | QUALIFIERS:
        last += 1
    return first, last


def _of_title(text: str, run: Run) -> int:
    """How many words of the run belong to a title before it: one in "Secretary of State Marta Vell"."""
    before = [word(text, token).lower() for token in run.sentence.tokens[max(0, run.first - 3) : run.first]]
    if before and before[-1] == "the":
        before.pop()
    if len(before) < 2 or before[-1] != "of" or before[-2] not in TITLES:
        return 0
    words = [word(text, token).lower() for token in run.tokens()]
    count = 0
    while count < len(words) - 1 and (words[count] in QUALIFIERS or words[count] in {"treasury", "homeland", "staff"}):
        count += 1
    return count


def _is_institution(text: str, tokens: list[Token]) -> bool:
    """Whether the head is a word for an institution, or the model has all words, a title among them, as one."""
    words = [word(text, token).lower() for token in tokens]
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    if head in HEADS and len(words) > 1:
        return True
    whole = len(tokens) > 1 and all(name_type(token) == "ORG" for token in tokens)
    return whole and not {each.rstrip(".") for each in words[:-1]} & PERSONAL


def _bare(text: str, tokens: list[Token], *, titled: bool) -> Iterator[Part]:
    while tokens and is_demonym(text, tokens[0]) and (titled or _names_alone(text, tokens[1:])):
        tokens = tokens[1:]
    tokens = _without_caption(tokens)
    while len(tokens) > 1 and is_demonym(text, tokens[-1]):
        tokens = tokens[:-1]
    while len(tokens) > 1 and MODEL_NUMBER.fullmatch(word(text, tokens[-1])):
        tokens = tokens[:-1]
    while (
        tokens
        and not word(text, tokens[-1])[-1].isalnum()
        and word(text, tokens[-1]).lower().rstrip(".") not in SUFFIXES
    ):
        if len(word(text, tokens[-1])) > 1:
            break
        tokens = tokens[:-1]
    if tokens and not all(is_demonym(text, token) for token in tokens) and any(t.end - t.start > 1 for t in tokens):
        yield _part(text, tokens, titled=titled)


def _without_caption(tokens: list[Token]) -> list[Token]:
    """The words that the model has as one person, where others stand before them: "Witness", "Photo Agency"."""
    kinds = [name_type(token) for token in tokens]
    first = next((place for place, kind in enumerate(kinds) if kind == "PERSON"), 0)
    return tokens[first:] if len(tokens) - first > 1 and set(kinds[first:]) == {"PERSON"} else tokens


def _names_alone(text: str, tokens: list[Token]) -> bool:
    """Whether the words are a name without the demonym before them: nothing, a person, or a place that tables know."""
    if not tokens or name_type(tokens[0]) == "PERSON":
        return True
    return bool(place_id(text[tokens[0].start : tokens[-1].end]))


def _part(text: str, tokens: list[Token], *, titled: bool = False) -> Part:
    kinds = tuple(KINDS[name_type(token)] for token in tokens if name_type(token) in KINDS)
    peoples = len(tokens) > 1 and is_demonym(text, tokens[0]) and not titled
    return Part(tokens[0].start, tokens[-1].end, kinds, titled, peoples)
