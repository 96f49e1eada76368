"""Alike: whether figures in two clauses are of one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.annotation import Token
from variorum.records.collation import Value
from variorum.steps.collate.units import Unit, told_words
from variorum.steps.collate.values import relation
from variorum.text.clauses import subtree
from variorum.text.frequency import stem
from variorum.text.particulars import NOT_COUNTED

WITHIN = frozenset("in across around near outside inside throughout".split())
ADDED = frozenset("more another further additional extra other".split())
SCOPES = frozenset({"amod", "compound", "prep", "acl", "relcl"})  # what says of a noun which ones are meant


def are_alike(left: Unit, right: Unit) -> bool:
    """Whether the clauses share half of their words beside the figures and who says them: else these are two things."""
    a, b = _said(left), _said(right)
    return 2 * len(a & b) >= len(a | b)


def _said(unit: Unit) -> frozenset[str]:
    """The words of the clause without "according to police"."""
    return frozenset(word for word in told_words(unit._replace(tokens=_told(unit))).split() if word.isalpha())


def _told(unit: Unit) -> tuple[int, ...]:
    """The clause's tokens without those that name who says it."""
    return tuple(i for i in unit.tokens if _is_said(unit, unit.sentence.tokens[i]))


def _is_said(unit: Unit, token: Token) -> bool:
    if unit.statement is None:
        return True
    aside = [span for span in (unit.statement.source, unit.statement.cue) if span is not None]
    return not any(span.start <= token.start < span.end for span in aside)


def tell_one_thing(left: tuple[Unit, Value], right: tuple[Unit, Value]) -> bool:
    """Whether figures that exclude each other can be of one thing: under one verb, in one scope, of no rival nouns.

    "14 members backed it" and "six opposed it" count two things, "people" are not "people in the south", and those
    without power not those without water.
    """
    (one, _), (other, _) = left, right
    if relation(left[1], right[1]) != "disjoint":
        return True
    heads = {unit.sentence.tokens[unit.head].lemma.lower() for unit in (one, other)}
    if len(heads) > 1 or _scope(one, left[1]) != _scope(other, right[1]):
        return False
    a, b = _nouns(one), _nouns(other)
    return a <= b or b <= a


def _nouns(unit: Unit) -> frozenset[str]:
    """The nouns and names that the clause tells of, without those of a time."""
    named = (unit.sentence.tokens[i] for i in _told(unit))
    return frozenset(
        token.lemma.lower() for token in named if token.pos in {"NOUN", "PROPN"} and token.entity[2:] not in NOT_COUNTED
    )


def _scope(unit: Unit, value: Value) -> frozenset[str]:
    """The words that say which of the counted things are meant: "in the south", "wounded", "more"."""
    if value.kind != "count":
        return frozenset()
    tokens = unit.sentence.tokens
    noun = value.unit.partition(" of ")[0]
    heads = {tokens[i].head for i in unit.tokens if tokens[i].dep == "nummod"}
    heads = {i for i in heads if noun in (stem(tokens[i].lemma.casefold()), tokens[i].lemma.casefold())}
    own = [i for i, token in enumerate(tokens) if token.head in heads and token.dep in SCOPES and token.lemma != "of"]
    below = (j for i in (*own, *_scenes(unit)) for j in subtree(tokens, i))
    words = {tokens[j].lemma.lower() for j in below if tokens[j].pos in {"NOUN", "PROPN", "ADJ", "VERB"}}
    return frozenset(words | {tokens[j].lemma.lower() for i in heads for j in subtree(tokens, i) if adds(tokens, j)})


def adds(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word tells of others than those told before: "two more", not "more than two"."""
    behind = tokens[i + 1].lemma.lower() if i + 1 < len(tokens) else ""
    return tokens[i].lemma.lower() in ADDED and behind != "than"


def _scenes(unit: Unit) -> Iterator[int]:
    """The prepositions under the clause's verb that bring a scene without a name: "in the south"."""
    tokens = unit.sentence.tokens
    for token in tokens:
        if token.pos == "NOUN" and token.dep == "pobj" and token.entity[2:] not in NOT_COUNTED:
            brings = tokens[token.head]
            if brings.head == unit.head and brings.lemma.lower() in WITHIN:
                yield token.head
