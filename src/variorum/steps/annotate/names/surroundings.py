"""Surroundings: what the words beside a name say of its kind: an age, an apposition, a rank, residents of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.records.annotation import MentionKind, Sentence, Token
from variorum.steps.annotate.names.parts import Part
from variorum.steps.annotate.names.runs import word
from variorum.tables.speech_sources import HUMAN
from variorum.tables.titles import ADDRESS, RANKS

BESIDE = 2  # votes of a preposition or a relative pronoun: as much as two of the model's types
TITLED = 5  # votes of a title printed before the name: the model's types are often wrong, titles hardly ever
PLACE_NOUN = re.compile(r"\s(?:city|town|village|province|region|district|county|oblast|governorate|prefecture)\b")
IN = re.compile(r"\b(?:in|near|outside)\s$")
INHABITED = re.compile(
    r"\b(?:(?:residents|inhabitants|villagers|citizens|townspeople|mayor|governor|outskirts|town|city|village) of"
    r"|(?:live|lives|lived|living|born|residents|villagers|inhabitants|arrived) in)\s$"
)
AGE = re.compile(r", (?:aged )?[1-9]\d(?=[,.;)])")
WHO = re.compile(r",? who\b")
# Nouns of people that may as well describe a company or a body: "the owner, Quillon, said".
MAYBE_BODIES = frozenset(
    "owner member investor regulator monitor source opponent supporter critic auditor observer leader trader banker "
    "victim representative head chief people insider".split()
)
PERSONS = HUMAN - MAYBE_BODIES


def surroundings(text: str, sentence: Sentence, part: Part) -> Iterator[tuple[MentionKind, int]]:
    """Kinds that the words beside the name speak for, and how loudly."""
    before = text[max(0, part.start - 24) : part.start]
    if PLACE_NOUN.match(text, part.end):
        yield "GPE", TITLED
    if not part.titled and INHABITED.search(before):
        yield "GPE", TITLED
    elif not part.titled and IN.search(before):
        yield "GPE", BESIDE + (part.kinds.count("PERSON") > 1)  # "in Nova Rudna" is hardly ever a person
    if WHO.match(text, part.end):
        yield "PERSON", BESIDE
    if AGE.match(text, part.end) or _is_ranked(text, sentence, part) or _is_described(text, sentence, part):
        yield "PERSON", TITLED


def _is_ranked(text: str, sentence: Sentence, part: Part) -> bool:
    """Whether a rank stands before it whose full stop the tokeniser has split off: "Lt. Marek Stone"."""
    place = _place(sentence, part.start)
    if place < 2 or word(text, sentence.tokens[place - 1]) != ".":
        return False
    return word(text, sentence.tokens[place - 2]).lower() in RANKS | ADDRESS


def _is_described(text: str, sentence: Sentence, part: Part) -> bool:
    """Whether a noun for a person stands in apposition: "its chairwoman, Vera Dahl", "Vera Dahl, a miner"."""
    tokens = sentence.tokens
    first = _place(sentence, part.start)
    inside = [at for at in range(first, len(tokens)) if tokens[at].end <= part.end]
    if len(inside) < 2:  # single names of companies stand beside such nouns too
        return False
    last = inside[-1]
    head = tokens[tokens[last].head]
    if tokens[last].dep == "appos" and _is_person(text, head) and text[tokens[last - len(inside)].start] == ",":
        return True
    beside = (token for at, token in enumerate(tokens) if token.head == last and token.dep == "appos" and at > last)
    return text[part.end : part.end + 2] == ", " and any(_is_person(text, token) for token in beside)


def _is_person(text: str, token: Token) -> bool:
    return token.pos == "NOUN" and token.lemma.lower() in PERSONS and text[token.start].islower()


def _place(sentence: Sentence, start: int) -> int:
    return next((at for at, token in enumerate(sentence.tokens) if token.start >= start), len(sentence.tokens))
