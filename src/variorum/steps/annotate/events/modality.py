"""Modality: whether an event is told as a fact, and of which time its verb speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from variorum.records.annotation import Commitment
from variorum.steps.annotate.events.tree import Tree
from variorum.steps.annotate.events.unreal import claimed, is_open, is_undone
from variorum.tables.events import (
    DENYING_VERBS,
    FAILING_VERBS,
    HEDGING_ADJECTIVES,
    HEDGING_ADVERBS,
    HEDGING_MODALS,
    HEDGING_VERBS,
    NEGATIONS,
    OPEN_WORDS,
)

Tense = Literal["past", "present", "future", ""]
_COMMITMENT: Mapping[str, Commitment] = MappingProxyType({"denied": "denied", "hedged": "hedged", "": "asserted"})
ABOVE = 4  # verbs above an event that are looked at
SPOKEN_OF = frozenset({"ccomp", "xcomp"})


def polarity(tree: Tree, place: int) -> Literal["positive", "negative"]:
    """Negative where a word of negation or a verb of failing stands over the event."""
    odd = sum(tree.tokens[child].lemma.lower() in NEGATIONS for child in _near(tree, place))
    head = _above(tree, place)
    if head is not None and tree.tokens[head].lemma in FAILING_VERBS and tree.tokens[place].dep == "xcomp":
        odd += polarity(tree, head) != "negative"  # "did not fail to find"
    odd += is_undone(tree, place)
    return "negative" if odd % 2 else "positive"


def commitment(tree: Tree, place: int) -> Commitment:
    """How far the text vouches for the event: the weakest that its own words or a verb above it give."""
    if any(
        tree.tokens[child].lemma in OPEN_WORDS and tree.tokens[child].dep == "mark" for child in tree.children[place]
    ):
        return "unknown"
    found = {_own(tree, place), *(_given_by(tree, head) for head in _heads(tree, place))}
    if is_open(tree, place):
        return "unknown"
    found.add(_COMMITMENT[claimed(tree, place)])
    for worst in ("denied", "hedged"):
        if worst in found:
            return "denied" if worst == "denied" else "hedged"
    return "asserted"


def tense(tree: Tree, place: int) -> Tense:
    """Past, present or future of a verb's own form; empty for a bare infinitive and for a noun."""
    tags = [tree.tokens[child].tag for child in tree.having(place, "aux", "auxpass")]
    words = {tree.tokens[child].lemma.lower() for child in tree.having(place, "aux")}
    if words & {"will", "shall", "'ll"}:
        return "future"
    if "VBD" in tags or tree.tokens[place].tag == "VBD" or "have" in words:
        return "past"
    if any(tag in {"VBZ", "VBP"} for tag in tags) or tree.tokens[place].tag in {"VBZ", "VBP"}:
        return "present"
    return "past" if tree.tokens[place].tag == "VBN" and not words else ""


def _near(tree: Tree, place: int) -> Iterator[int]:
    """Words that negate: children of the event, and determiners of its subject or object."""
    for child in tree.children[place]:
        if tree.tokens[child].dep in {"neg", "det", "preconj"} or tree.tokens[child].lemma.lower() == "never":
            yield child
        elif tree.tokens[child].dep in {"nsubj", "nsubjpass", "dobj"}:
            if tree.tokens[child].lemma.lower() in {"nobody", "none", "nothing"}:
                yield child
            yield from tree.having(child, "det")
    if tree.tokens[place].dep in {"pcomp", "pobj"}:
        yield tree.tokens[place].head  # "without firing a shot"


def _own(tree: Tree, place: int) -> Commitment:
    words = [(tree.tokens[child].lemma.lower(), tree.tokens[child].dep) for child in tree.children[place]]
    hedged = any(
        (dep == "aux" and word in HEDGING_MODALS)
        or (dep == "advmod" and word in HEDGING_ADVERBS)
        or (dep == "amod" and word in HEDGING_ADJECTIVES)
        for word, dep in words
    )
    return "hedged" if hedged else "asserted"


def _given_by(tree: Tree, head: int) -> Commitment:
    """What a verb says of the clause that hangs on it."""
    lemma = tree.tokens[head].lemma
    if lemma in DENYING_VERBS:  # "did not deny that" leaves it open
        return "hedged" if tree.having(head, "neg") else "denied"
    return "hedged" if lemma in HEDGING_VERBS else _own(tree, head)


def _heads(tree: Tree, place: int) -> Iterator[int]:
    """The verbs whose content the event is: "is believed to have fled", "claims that he joined"."""
    at = place
    for _ in range(ABOVE):
        while tree.tokens[at].dep == "conj" and tree.tokens[at].head != at:
            at = tree.tokens[at].head
        if tree.tokens[at].dep not in SPOKEN_OF or tree.tokens[at].head == at:
            return
        at = tree.tokens[at].head
        yield at


def _above(tree: Tree, place: int) -> int | None:
    head = tree.tokens[place].head
    return None if head == place else head
