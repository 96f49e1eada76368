"""Surroundings: what the words beside a name say of its kind: an age, an apposition, a rank, residents of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from variorum.records.annotation import MentionKind, Sentence, Token
from variorum.steps.annotate.names.parts import PERSONS, Part
from variorum.steps.annotate.names.runs import word
from variorum.tables.titles import ADDRESS, RANKS

BESIDE = 2  # votes of a preposition or a relative pronoun: as much as two of the model's types
TITLED = 5  # votes of a title printed before the name: the model's types are often wrong, titles hardly ever
PLACE_NOUN = re.compile(r"\s(?:city|town|village|province|region|district|county|oblast|governorate|prefecture)\b")
IN = re.compile(r"\b(?:in|near|outside)\s$")
INHABITED = re.compile(
    r"\b(?:(?:residents|inhabitants|villagers|citizens|townspeople|mayor|governor|outskirts|town|city|village"
    r"|isle|island|islet|hamlet) of|(?:couple|family|families|family of \w{2,9}|man|woman|boy|girl|native) from"
    r"|(?:live|lives|lived|living|born|residents|villagers|inhabitants|arrived) in)\s$"
)
AGE = re.compile(r", (?:aged )?[1-9]\d(?=[,.;)])")
WHO = re.compile(r",? who\b")
LEADERS = frozenset({"leader", "head", "chief", "chair"})  # of people, where the noun may as well mean a body or thing
LONGEST_APPOSITION = 12  # tokens to its noun: "a former deputy director of the mine"


def surroundings(text: str, sentence: Sentence, part: Part) -> Iterator[tuple[MentionKind, int]]:
    """Kinds that the words beside the name speak for, and how loudly."""
    before = text[max(0, part.start - 24) : part.start]
    if PLACE_NOUN.match(text, part.end):
        yield "GPE", TITLED
    if not part.titled and INHABITED.search(before):
        yield "GPE", TITLED
    elif not part.titled and (IN.search(before) or _is_at(text, sentence, part)):
        yield "GPE", BESIDE + (part.kinds.count("PERSON") > 1)  # "in Nova Rudna" is hardly ever a person
    if WHO.match(text, part.end):
        yield "PERSON", BESIDE
    if AGE.match(text, part.end) or _is_ranked(text, sentence, part) or _is_described(text, sentence, part):
        yield "PERSON", TITLED


def _is_at(text: str, sentence: Sentence, part: Part) -> bool:
    """Whether two words that the model takes for a person stand behind a noun and "at": "the mine at Nova Rudna"."""
    place = _place(sentence, part.start)
    if part.kinds.count("PERSON") < 2 or place < 2 or word(text, sentence.tokens[place - 1]) != "at":
        return False
    return sentence.tokens[place - 2].pos == "NOUN"


def _is_ranked(text: str, sentence: Sentence, part: Part) -> bool:
    """Whether a rank stands before it whose full stop the tokeniser has split off: "Lt. Marek Stone"."""
    place = _place(sentence, part.start)
    if place < 2 or word(text, sentence.tokens[place - 1]) != ".":
        return False
    return word(text, sentence.tokens[place - 2]).lower() in RANKS | ADDRESS


def _is_described(text: str, sentence: Sentence, part: Part) -> bool:
    """Whether a noun for a person stands in apposition: "its chairwoman, Vera Dahl", "Vera Dahl, a miner"."""
    tokens = sentence.tokens
    first, behind = _place(sentence, part.start), _place(sentence, part.end)
    if behind - first < 2:  # single names of companies stand beside such nouns too
        return False
    last = behind - 1
    if first > 0 and tokens[first - 1].head == last and _is_person(text, tokens[first - 1], opens=first == 1):
        return True  # "prosecutor Vera Dahl"
    before = first > 0 and text[tokens[first - 1].start] == ","
    if tokens[last].dep == "appos" and before:
        noun = tokens[last].head
        if _is_person(text, tokens[_complemented(tokens, noun)]) or _is_their_leader(text, tokens, noun):
            return True
    near = tokens[behind : behind + LONGEST_APPOSITION]
    beside = (token for token in near if token.head == last and token.dep == "appos")
    return text[part.end : part.end + 2] == ", " and any(_is_person(text, token) for token in beside)


def _complemented(tokens: Sequence[Token], noun: int) -> int:
    """The noun whose complement it is by name: "the director of Quillon, Vera Dahl,"; itself without one.

    "The lawyer for the firm, Quillon Steel," names the firm, so that a complement without a name is not passed over.
    """
    preposition = tokens[noun].head
    is_complement = (tokens[noun].dep, tokens[noun].pos, tokens[preposition].dep) == ("pobj", "PROPN", "prep")
    return tokens[preposition].head if is_complement else noun


def _is_their_leader(text: str, tokens: Sequence[Token], noun: int) -> bool:
    """Whether a body is led by it: "their leader, Vera Dahl"; "the leader, Quillon Steel," is one of its market."""
    owned = any(token.head == noun and token.tag == "PRP$" for token in tokens[:noun])
    return owned and word(text, tokens[noun]) in LEADERS


def _is_person(text: str, token: Token, *, opens: bool = False) -> bool:
    """Whether it is a noun for a person, and no name: in small letters, unless it opens the sentence."""
    return token.pos == "NOUN" and token.lemma.lower() in PERSONS and (opens or text[token.start].islower())


def _place(sentence: Sentence, start: int) -> int:
    return bisect_left(sentence.tokens, start, key=lambda token: token.start)
