"""Words: which words of different reports may tell of one event: same verb, derived noun, same class."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple

from variorum.records.annotation import Annotation, Sentence, Token
from variorum.records.span import Span
from variorum.tables.events import Word, family, is_event_noun
from variorum.text.derivation import base_of, verbs_of

Kind = Literal["verb", "noun", "other"]

# Verbs that say little beside an event noun: "held a meeting", "caught fire" (Quirk et al. 1985, 10.30).
CARRIERS = frozenset("take make have give hold hand catch carry launch conduct commit stage do get pay put".split())


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
    found = _listed(lemma, kind)
    if found or kind == "verb":
        return found or Sense(lemma, "")
    base = base_of(lemma)  # headlines print verbs with capitals, which the tagger takes for names
    if base != lemma and (found := _listed(base, "verb")):
        return found
    for verb in verbs_of(lemma):
        if found := _listed(verb, "verb"):
            return found
        if verb in verbs:
            return Sense(verb, "")
    return Sense(base if base in verbs else lemma, "")


def _listed(lemma: str, kind: Kind) -> Sense | None:
    order: tuple[Word, ...] = ("verb", "noun") if kind == "verb" else ("noun", "verb")
    for word in order:
        found = family(lemma, word)
        if found is not None:
            return Sense(found.name, found.kind)
    return None


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
    carried = [other for _, other in inside if other.head == at and other.dep == "dobj" and token.lemma in CARRIERS]
    if carried and is_event_noun(carried[0].lemma.lower()):
        return Head(carried[0].lemma.lower(), "noun", carried[0].start)
    phrase = [other.lemma for _, other in inside if other.head == at and other.dep in {"prt", "dobj"}]
    whole = f"{token.lemma} {' '.join(phrase)}".strip().lower()
    lemma = whole if family(whole, "verb") else " ".join([token.lemma, *_particles(at, inside)]).lower()
    return Head(lemma, _kind(token), token.start)


def _particles(at: int, inside: Sequence[tuple[int, Token]]) -> list[str]:
    return [other.lemma for _, other in inside if other.dep == "prt" and other.head == at]


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
