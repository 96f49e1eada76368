"""Cues: the verb that brings a quotation, behind the marks or before them."""

from __future__ import annotations

from variorum.steps.annotate.statements.parenthesis import SUBORDINATE
from variorum.steps.annotate.statements.tree import Tree
from variorum.tables.speech import SAY, SHOW, VOICE

REACH = 14  # tokens between a quotation and its cue; further off stands another clause
LONGEST_SPEAKER = 36  # tokens of a speaker with a description, between a quotation and its cue
DESCRIBING = ("relcl", "acl", "pcomp")  # verbs inside the words for a speaker


def cue_behind(tree: Tree, tail: range) -> int | None:
    """The verb of saying right behind the quotation: "…," he said; "…," said the man; "…," he told the paper."""
    described = bool(tail) and tree.token(tail[0]).pos in ("PROPN", "DET", "NOUN")  # "…," the mayor, a man of …, said
    for number in tail[: LONGEST_SPEAKER if described else REACH]:
        if tree.word(number) in ("“", '"', "«", "‘", "„"):
            return None
        if tree.lemma(number) in SHOW and tree.lemma(number) != "read":  # "…," he is shown saying
            continue
        if tree.is_verb(number) and tree.token(number).dep not in ("aux", "auxpass"):
            return number if _says(tree, number, tail[0]) else _participle(tree, number)
    return None


def _says(tree: Tree, verb: int, first: int = 0) -> bool:
    """Whether the verb brings a quotation and is not denied by a word from `first` on; "put it" is one."""
    if tree.lemma(verb) == "put" and (thing := tree.child(verb, "dobj")) is not None:
        return tree.word(thing) in ("it", "this", "that")
    denied = any(kid >= first and tree.token(kid).dep == "neg" for kid in tree.children(verb))
    return tree.lemma(verb) in SAY | VOICE and not denied


def _participle(tree: Tree, number: int) -> int | None:
    """A verb of saying that follows a relative clause or participle inside the speaker's description."""
    if tree.token(number).dep not in DESCRIBING:
        return None
    for later in range(number + 1, min(len(tree), number + REACH)):
        if tree.is_verb(later) and tree.lemma(later) in SAY:
            return later
    return None


def cue_before(tree: Tree, lead: range) -> int | None:
    """The last verb of saying before the quotation, unless another clause stands between them."""
    for number in reversed(lead[-REACH:]):
        if tree.is_verb(number) and tree.token(number).dep not in ("aux", "auxpass"):
            if _says(tree, number) and (tree.lemma(number) in SAY or tree.word(lead[-1]) in (",", ":")):
                return number
            if tree.token(number).dep not in ("relcl", "acl", "advcl", "pcomp"):
                return None
    return None


def root_of(tree: Tree) -> int:
    """The root of the sentence."""
    return next(number for number, token in enumerate(tree.tokens) if token.head == number)


def main_verb(tree: Tree, lead: range) -> int | None:
    """The last verb before the marks that has a subject and is no subordinate one, else the root."""
    told = [n for n in reversed(lead) if tree.is_verb(n) and _is_reported(tree, n)]
    below = (*SUBORDINATE, "ccomp", "xcomp")
    held = {n for n in lead if tree.token(n).dep in below and tree.token(n).head in lead}
    own = next((n for n in told if not held.intersection((n, *tree.climb(n)))), None)
    root = root_of(tree)
    if own is None and root in lead and tree.is_verb(root):
        return root
    return own if own is not None else next(iter(told), None)


def _is_reported(tree: Tree, verb: int) -> bool:
    """Whether the verb's subject is told of: the words of an earlier quotation speak of themselves."""
    subject = tree.child(verb, "nsubj")
    return subject is not None and tree.word(subject) not in ("i", "we", "you")
