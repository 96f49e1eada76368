"""Scope: how far the content is asserted, by the words that govern its predicate."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.records.annotation import Commitment
from variorum.steps.annotate.statements.tree import Place, Tree
from variorum.tables.speech_sources import DENIALS, HEDGE_MODALS, HEDGE_VERBS, HEDGES

KNOWING = frozenset("tell know establish determine ascertain".split())  # denied: "could not tell who he was"
ABLE = frozenset("can could ca".split())
RULINGS = frozenset("rule order decree decide direct instruct".split())
ASKED = frozenset("who whom whose what which where when why how whether if".split())
UNKNOWN = frozenset("unclear unknown uncertain unsure".split())


def commitment_of(tree: Tree, places: tuple[Place, ...], verb: int) -> tuple[Commitment, Place | None]:
    """Whether the content is asserted, hedged, denied or not known, and the words that say so.

    The cue decides first (denies, doubts; claims is no hedge of the content itself), then the head of the content:
    a negated belief, "not clear", a modal of possibility, an adverb, "is believed to", "appears to".
    """
    if verb >= 0 and tree.lemma(verb) in DENIALS:
        return "hedged" if tree.is_negated(verb) else "denied", tree.place(verb, verb)  # "did not deny" leaves it open
    if verb >= 0 and tree.is_negated(verb) and _marvels(tree, verb):
        return "asserted", None
    if verb >= 0 and tree.is_negated(verb):
        return "denied", tree.place(*[_negation(tree, verb)] * 2)
    for head in _heads(tree, places):
        found = _barred(tree, head, verb) or _of_predicate(tree, head)
        if found is not None:
            return found
    return "asserted", None


def _marvels(tree: Tree, verb: int) -> bool:
    """Whether it is the wonder of "can't believe it grew so big", which takes the matter as given."""
    able = any(tree.lemma(kid) in ABLE or tree.word(kid) in ABLE for kid in tree.children(verb, "aux"))
    return tree.lemma(verb) == "believe" and able


def _barred(tree: Tree, head: int, cue: int) -> tuple[Commitment, Place] | None:
    """Denied by "could not", a want of ability, and by the "may not be" of a ruling, a want of leave."""
    negation = next((kid for kid in tree.children(head, "neg")), None)
    modal = next((tree.word(kid) for kid in tree.children(head, "aux") if _is_modal(tree, kid)), "")
    if negation is None or (modal == "could" and _asks(tree, head)):
        return None
    has = any(tree.lemma(kid) == "have" for kid in tree.children(head, "aux"))  # "may not have been lit"
    ruled = cue >= 0 and tree.lemma(cue) in RULINGS and tree.has(head, ("auxpass",)) and not has
    is_barred = modal == "could" or (modal == "may" and ruled)
    return ("denied", tree.place(negation, negation)) if is_barred else None


def _is_modal(tree: Tree, number: int) -> bool:
    """Whether it is a modal of doubt, and not the month that a parser takes for one: "its report of 28 May says"."""
    token = tree.token(number)
    dated = number > 0 and tree.token(number - 1).pos in ("NUM", "ADP") and tree.text[token.start].isupper()
    return tree.word(number) in HEDGE_MODALS and not dated


def _negation(tree: Tree, verb: int) -> int:
    """The word that negates the verb."""
    return next((kid for kid in tree.children(verb) if tree.token(kid).dep == "neg" or tree.word(kid) == "not"), verb)


def _heads(tree: Tree, places: tuple[Place, ...]) -> Iterator[int]:
    """The topmost verb of each part, and the verbs that it brings in as its complement."""
    for start, end in places:
        inside = tree.at(start, end)
        for number in inside:
            head = tree.token(number).head
            if tree.is_verb(number) and (head == number or head not in inside):
                yield number
                yield from (kid for kid in tree.children(number, "xcomp") if kid in inside)
                break


def _asks(tree: Tree, verb: int) -> bool:
    """Whether the verb is one of knowing whose object is a question: "could not tell who he was"."""
    if tree.lemma(verb) not in KNOWING:
        return False
    clauses = [kid for kid in tree.children(verb, "ccomp", "advcl", "pcomp") if kid > verb]
    return any(tree.word(number) in ASKED for kid in clauses for number in range(tree.left[kid], kid + 1))


def _of_predicate(tree: Tree, head: int) -> tuple[Commitment, Place] | None:
    if tree.is_negated(head) and _asks(tree, head):
        return "unknown", tree.place(head, head)
    beside = [one for kid in tree.children(head, "acomp", "attr") for one in tree.children(kid, "advmod")]
    for kid in (*tree.children(head), *beside):
        if tree.word(kid) in HEDGES and tree.token(kid).dep in ("advmod", "dep"):
            return "hedged", tree.place(kid, kid)
        if tree.token(kid).dep == "aux" and _is_modal(tree, kid):
            return "hedged", tree.place(kid, kid)
        if tree.word(kid) in UNKNOWN or (
            tree.word(kid) in ("clear", "known", "sure", "certain") and tree.is_negated(head)
        ):
            return "unknown", tree.place(kid, kid)
    if tree.lemma(head) in HEDGE_VERBS and (tree.has(head, ("xcomp",)) or tree.has(head, ("oprd",))):
        return "hedged", tree.place(head, head)
    return None
