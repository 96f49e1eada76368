"""Words: which words of different reports may tell of one event: same verb, derived noun, same class."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple

from variorum.records.annotation import Annotation, Sentence, Token
from variorum.records.span import Span
from variorum.tables.events import family
from variorum.text.derivation import verbs_of

Kind = Literal["verb", "noun", "other"]


class Head(NamedTuple):
    """The word that a mention turns on."""

    lemma: str  # with its particle: "step down"
    kind: Kind
    start: int


class Sense(NamedTuple):
    """What a head may mean: the family of its derivations and the class of its synonyms."""

    family: str
    kind: str  # class of news events, empty where the table holds none


def verbs_in(annotations: Iterable[Annotation]) -> frozenset[str]:
    """Lemmas of all verbs of the reports."""
    return frozenset(
        token.lemma.lower()
        for annotation in annotations
        for sentence in annotation.sentences
        for token in sentence.tokens
        if token.pos == "VERB"
    )


def sense_of(lemma: str, kind: Kind, verbs: AbstractSet[str]) -> Sense:
    """The family of a head: by the table of events, else the verb of these reports that a noun is derived from."""
    order: tuple[Literal["verb", "noun"], ...] = ("verb", "noun") if kind == "verb" else ("noun", "verb")
    for word in order:
        found = family(lemma, word)
        if found is not None:
            return Sense(found.name, found.kind)
    if kind != "verb":
        for verb in verbs_of(lemma):
            found = family(verb, "verb")
            if found is not None:
                return Sense(found.name, found.kind)
            if verb in verbs:
                return Sense(verb, "")
    return Sense(lemma, "")


def head_of(mention: Span, sentences: Sequence[Sentence], text: str) -> Head:
    """The head of the words of a mention: the verb or noun in it on which the others hang."""
    sentence = next((found for found in sentences if found.span.start <= mention.start < found.span.end), None)
    inside = [
        (at, token)
        for at, token in enumerate(sentence.tokens if sentence else ())
        if token.start < mention.end and mention.start < token.end
    ]
    if not inside:
        return Head(text[mention.start : mention.end].lower(), "other", mention.start)
    at, token = _top(inside)
    particle = next((other.lemma for _, other in inside if other.dep == "prt" and other.head == at), "")
    lemma = f"{token.lemma} {particle}".strip().lower()
    return Head(lemma, _kind(token), token.start)


def _top(inside: Sequence[tuple[int, Token]]) -> tuple[int, Token]:
    """The first word whose head lies outside; a word of content before any other."""
    places = {at for at, _ in inside}
    tops = [(at, token) for at, token in inside if token.head not in places or token.head == at]
    content = [pair for pair in tops if pair[1].pos in {"VERB", "NOUN", "PROPN", "ADJ"}]
    wide = [pair for pair in inside if pair[1].pos in {"VERB", "NOUN", "PROPN", "ADJ"}]
    return (content or wide or tops)[0]


def _kind(token: Token) -> Kind:
    if token.pos == "VERB":
        return "verb"
    return "noun" if token.pos in {"NOUN", "PROPN"} else "other"
