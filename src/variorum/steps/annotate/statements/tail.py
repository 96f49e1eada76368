"""Tail: the source that closes a sentence: "The pump failed, his lawyer, Ada Venn, said"."""

from __future__ import annotations

from typing import NamedTuple

from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.parenthesis import described, segments
from variorum.steps.annotate.statements.tree import Tree
from variorum.tables.speech import STRONG

AUXILIARY = ("aux", "auxpass")


class Tail(NamedTuple):
    """The verb of saying that closes a sentence and the first token of its source."""

    verb: int
    first: int


def tail_of(tree: Tree) -> Tail | None:
    """The last verb of the sentence, where it is one of saying behind a source that a comma parts from a clause."""
    verbs = [n for n in range(len(tree)) if tree.is_verb(n) and tree.token(n).dep not in AUXILIARY]
    if len(verbs) < 2 or tree.lemma(verbs[-1]) not in STRONG or tree.token(verbs[-1]).tag not in ("VBD", "VBZ", "VBP"):
        return None
    verb = verbs[-1]
    if tree.lemma(verb) != "tell" and tree.has(verb, ("dobj",)):  # "and the clerk, a widow, said nothing"
        return None
    found = described(tree, verb)
    if found is None or found[1] < 2 or any(found[1] <= n < verb for n in verbs) or len(segments(tree, verb)) < 2:
        return None
    return Tail(verb, found[1])


def untailed(draft: Draft, tree: Tree, tail: Tail | None) -> Draft:
    """The draft whose content ends before the source that closes the sentence for another verb."""
    if tail is None or draft.verb < 0 or draft.verb >= tail.first or draft.sentence < 0:
        return draft
    before, first = tree.token(tail.first - 1).start, tree.token(tail.first).start
    parts = tuple((start, before if start < before and first < end else end) for start, end in draft.parts)
    return draft._replace(parts=parts)
