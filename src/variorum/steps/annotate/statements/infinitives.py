"""Infinitives: what somebody undertakes, or bids others do, as an infinitive under the verb."""

from __future__ import annotations

from variorum.steps.annotate.statements.tree import Place, Tree
from variorum.tables.speech import BID, UNDERTAKE

BESEECHED = frozenset("on upon for to".split())  # "called on them to leave"
AS_WELL = frozenset("as while".split())


def infinitive(tree: Tree, verb: int) -> Place | None:
    """The infinitive under verbs of undertaking ("vowed to fight") and of bidding ("asked them to leave")."""
    lemma = tree.lemma(verb)
    for kid in tree.children(verb, "xcomp", "ccomp", "advcl"):
        to = to_of(tree, kid)
        if kid < verb or to is None or (lemma == "call" and not _calls_for(tree, verb, kid)):
            continue
        own = lemma in UNDERTAKE and tree.token(kid).dep != "advcl"
        if own or (lemma in BID and (tree.has(verb, ("dobj", "dative", "prep")) or tree.has(kid, ("nsubj",)))):
            return tree.place(_first_called(tree, verb, to), without_scene(tree, kid))
    return _bidden(tree, verb) if lemma in BID else None


def to_of(tree: Tree, verb: int) -> int | None:
    """The "to" of the infinitive, None for another form of the verb."""
    return next((part for part in tree.children(verb, "aux") if tree.word(part) == "to"), None)


def _calls_for(tree: Tree, verb: int, clause: int) -> bool:
    """Whether somebody is called on, or called for; "called a meeting to discuss it" calls for nothing."""
    words = (*tree.children(verb, "prep"), *tree.children(clause, "mark"))
    return any(tree.word(one) in ("on", "upon", "for") for one in words)


def _first_called(tree: Tree, verb: int, to: int) -> int:
    """Where the content begins: at those who are to do it, where they stand right before it: "urged them to pay"."""
    first, clause = with_negation(tree, to), tree.token(to).head
    starts = [kid + 1 for kid in tree.children(clause, "mark") if tree.word(kid) == "for"]
    starts += [
        kid + 1 for kid in tree.children(verb, "prep") if tree.word(kid) in BESEECHED and tree.right[kid] + 1 == first
    ]
    bidden = (*tree.children(verb, "dobj", "dative"), *tree.children(clause, "nsubj"))
    starts += [tree.left[kid] for kid in bidden if tree.right[kid] + 1 == first]
    return next((start for start in starts if verb < start < first), first)


def with_negation(tree: Tree, to: int) -> int:
    """Where the infinitive begins: at its "to", or at the "not" before that ("urged them not to leave")."""
    before = to - 1
    negated = before >= 0 and tree.token(before).head == tree.token(to).head
    return before if negated and tree.word(before) in ("not", "never") else to


def _bidden(tree: Tree, verb: int) -> Place | None:
    """The infinitive that the parse hangs inside the words for those who are asked: "appeals to workers … to stop"."""
    for preposition in tree.children(verb, "prep"):
        asked = tree.child(preposition, "pobj")
        if preposition < verb or tree.word(preposition) not in ("to", "on") or asked is None:
            continue
        for number in range(asked + 1, tree.right[asked] + 1):
            if tree.word(number) == "to" and tree.token(number).tag == "TO" and tree.token(number).dep == "aux":
                return tree.place(with_negation(tree, number), tree.right[tree.token(number).head])
    return None


def without_scene(tree: Tree, clause: int) -> int:
    """The last token of the clause without the scene in which it was said: "vowed to fight as he waved a flag"."""
    last = tree.right[clause]
    for kid in tree.children(clause, "conj"):
        if tree.token(kid).tag in ("VBD", "VBZ") and tree.right[kid] == last:
            # "urged them to leave and asked for help"
            last = kid - 1
            while last > clause and tree.token(last).pos in ("CCONJ", "PUNCT", "ADV"):
                last -= 1
    for kid in tree.children(clause, "advcl"):
        opens = tree.word(tree.left[kid]) in AS_WELL and tree.has(kid, ("nsubj",))
        opens = opens or (tree.token(kid).tag == "VBG" and tree.word(tree.left[kid] - 1) == ",")
        if opens and tree.right[kid] == last:
            return tree.left[kid] - 1
    return last
