"""Unreal: events that words around them undo or leave open: "foiled", "plans to", "have yet to"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.steps.annotate.events.tree import Tree

UNDOING = frozenset("avert foil prevent thwart cancel scrap abort forestall avoid".split())  # "the strike was averted"
PREVENTING = frozenset("prevent stop keep bar ban block deter save prohibit".split())  # "from entering"
LACKING = frozenset("lack absence".split())
UNDONE = frozenset(
    "attempted attempt foiled foil averted avert failed thwarted thwart aborted abort cancel".split()
)  # "an attempted murder"
ALMOST = frozenset("nearly almost".split())
OPEN = frozenset(
    "planned plan possible potential threatened threaten proposed propose feared imminent".split()
)  # "a planned attack"
INTENDING = frozenset(
    "plan intend hope agree vow promise propose aim prepare want pledge decide need seek ask urge try attempt threaten "
    "offer order demand wish tell warn expect schedule set mean supposed due ready about able eager willing likely "
    "unlikely".split()
)  # what follows one of these in the infinitive is not told as done
CONDITIONS = frozenset({"unless", "lest"})
CLAIMS = frozenset("claim rumour rumor allegation report suggestion accusation suspicion speculation".split())
REJECTING = frozenset("reject dismiss deny refute rebut".split())
FALSE = frozenset("false untrue baseless unfounded fake".split())


def is_undone(tree: Tree, place: int) -> bool:
    """Whether the words around the event tell that it did not come about."""
    token, head = tree.tokens[place], tree.tokens[tree.tokens[place].head]
    below = [tree.tokens[child] for child in tree.children[place]]
    if any(one.lemma.lower() in ALMOST and one.dep == "advmod" for one in below):
        return True
    if any(one.lemma.lower() == "yet" and one.start < token.start and one.dep == "advmod" for one in below):
        return True
    if token.dep == "xcomp" and (head.lemma == "unable" or _has_yet(tree, place)):
        return True
    if token.dep == "pcomp" and head.lemma.lower() == "from":
        return tree.tokens[head.head].lemma in PREVENTING
    return token.pos == "NOUN" and _noun_is_undone(tree, place)


def _has_yet(tree: Tree, place: int) -> bool:
    """Whether it hangs on "have yet"."""
    head = tree.tokens[place].head
    yet = any(tree.tokens[child].lemma.lower() == "yet" for child in tree.children[head])
    return tree.tokens[head].lemma == "have" and yet


def _noun_is_undone(tree: Tree, place: int) -> bool:
    token, head = tree.tokens[place], tree.tokens[tree.tokens[place].head]
    if any(tree.tokens[child].lemma.lower() in UNDONE for child in tree.having(place, "amod")):
        return True
    if token.dep == "pobj" and head.lemma.lower() == "of" and tree.tokens[head.head].lemma.lower() in LACKING:
        return True
    off = any(tree.tokens[child].lemma == "off" for child in tree.having(token.head, "prt"))
    undoes = head.lemma in UNDOING or (head.lemma == "call" and off)
    return token.dep in ("nsubjpass", "dobj") and undoes


def is_open(tree: Tree, place: int) -> bool:
    """Whether the event is only planned, tried, threatened, feared or a condition."""
    token, head = tree.tokens[place], tree.tokens[tree.tokens[place].head]
    below = [tree.tokens[child] for child in tree.children[place]]
    if any(one.dep == "mark" and one.lemma.lower() in CONDITIONS for one in below):
        return True
    if token.dep == "advcl" and _is_inverted(tree, place):
        return True
    if any(one.dep == "amod" and one.lemma.lower() in OPEN for one in below):
        return True
    to = any(one.tag == "TO" for one in below)
    intends = head.lemma.lower() in INTENDING or head.pos == "AUX"  # "are to enter the town"
    return to and token.dep in ("xcomp", "acl") and token.head != place and intends and not _is_perfect(tree, place)


def _is_inverted(tree: Tree, place: int) -> bool:
    """Whether it is a condition told by its order: "Had he fled, he would be free"."""
    subjects = tree.having(place, "nsubj", "nsubjpass")
    helpers = [
        child for child in tree.having(place, "aux", "auxpass") if tree.tokens[child].lemma in ("have", "should")
    ]
    return bool(subjects and helpers) and helpers[0] < subjects[0]


def _is_perfect(tree: Tree, place: int) -> bool:
    return any(tree.tokens[child].lemma == "have" for child in tree.having(place, "aux"))


def claimed(tree: Tree, place: int) -> str:
    """What a claim around the event says of it: "denied" where it is rejected or called false, "hedged", or ""."""
    for at in _chain(tree, place):
        noun = tree.tokens[at].head
        if tree.tokens[at].dep != "acl" or tree.tokens[noun].lemma.lower() not in CLAIMS:
            continue
        verb = tree.tokens[noun].head
        words = {tree.tokens[child].lemma.lower() for child in tree.children[verb]}
        return "denied" if tree.tokens[verb].lemma in REJECTING or words & FALSE else "hedged"
    return ""


def _chain(tree: Tree, place: int) -> Iterator[int]:
    yield place
    if tree.tokens[place].dep == "conj":
        yield tree.tokens[place].head
