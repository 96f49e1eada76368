"""Beside: the name that stands in apposition to a description."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.records.annotation import LinkKind
from variorum.steps.annotate.statements.kinds import is_outlet, plain
from variorum.steps.annotate.statements.people import People
from variorum.steps.annotate.statements.tree import Tree
from variorum.tables.speech_sources import HUMAN

DEEPEST = 3  # complements: "a spokesman for the Bureau of Mines of Quill"


def named_beside(tree: Tree, head: int, people: People) -> tuple[str, LinkKind] | None:
    """The person or body that is named beside the noun: "the minister, X", "the lorry's owner, the haulier Y"."""
    for kid in tree.children(head, "appos"):
        name = people.at(tree.token(kid).start)
        if name is not None and name.kind == "PERSON":
            return people.full(name.words, name.start), "person"
        if name is not None and name.kind == "ORG" and tree.token(head).tag == "NN":
            return plain(name.words), "outlet" if is_outlet(name.words) else "organisation"
    for kid in _behind_complement(tree, head):
        name = people.at(tree.token(kid).start)
        if name is not None and name.kind == "PERSON":
            return people.full(name.words, name.start), "person"
    return None


def _behind_complement(tree: Tree, head: int) -> Iterator[int]:
    """Appositions to what a noun for a person has for its complement: "a spokesman for the Bureau, X, said".

    Where the complement is a person too, nothing tells which of both is named: "the mother of the victim, X".
    """
    noun = head
    for _ in range(DEEPEST if tree.lemma(head) in HUMAN and tree.token(head).tag == "NN" else 0):
        preposition = tree.child(noun, "prep")
        inner = None if preposition is None else tree.child(preposition, "pobj")
        if inner is None or tree.lemma(inner) in HUMAN:
            return
        yield from (kid for kid in tree.children(inner, "appos") if tree.word(kid - 1) != "(")
        noun = inner
