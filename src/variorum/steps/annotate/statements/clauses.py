"""Clauses: indirect speech under a verb of saying or thinking, by the parse of its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.steps.annotate.statements.contents import after, without_leading
from variorum.steps.annotate.statements.draft import Draft, Form
from variorum.steps.annotate.statements.subjects import Source, phrase, source_of
from variorum.steps.annotate.statements.tree import Place, Tree
from variorum.tables.speech import BID, REFUSE, SAY, SHOW, THINK, UNDERTAKE

CLAUSAL = ("ccomp",)
WOULD = frozenset("would could should must can may might".split())
CLOSING = frozenset(".!?”\"’'»")


def clausal_drafts(tree: Tree, number: int, verb: int) -> Iterator[Draft]:
    """The statements that the verb governs, if it is a cue."""
    if not is_cue(tree, verb):
        return
    source = source_of(tree, verb)
    if source is None:
        return
    found = list(_contents(tree, verb, source))
    for form, parts in found:
        places = tuple(part for part in parts if part[0] < part[1])
        if places:
            yield make(tree, number, verb, source, form, places)


def make(tree: Tree, number: int, verb: int, source: Source, form: Form, parts: tuple[Place, ...]) -> Draft:
    """A draft with the verb's own words as its cue."""
    return Draft(
        parts=parts, form=form, sentence=number, verb=verb,
        cue=tree.place(verb, verb), source=phrase(tree, source.head, cue=verb),
        head=source.head, antecedent=source.antecedent, paragraph=tree.sentence.paragraph,
    )  # fmt: skip


def is_cue(tree: Tree, verb: int) -> bool:
    """Whether the word ascribes something: a verb of the table, not denied, not merely possible, not declined."""
    token, lemma = tree.token(verb), tree.lemma(verb)
    if token.pos not in ("VERB", "AUX") or lemma not in SAY | THINK | UNDERTAKE | BID | SHOW:
        return False
    if tree.is_negated(verb) and lemma not in THINK and lemma not in ("deny", "dispute", "doubt"):
        return False
    if any(tree.word(kid) in WOULD for kid in tree.children(verb, "aux")):
        return False
    governor = token.head
    return not (token.dep in ("xcomp", "pcomp") and tree.lemma(governor) in REFUSE)


def _contents(tree: Tree, verb: int, source: Source) -> Iterator[tuple[Form, tuple[Place, ...]]]:
    lemma = tree.lemma(verb)
    clauses = [kid for kid in tree.children(verb, *CLAUSAL) if kid != source.head]
    later = [kid for kid in clauses if kid > verb]
    earlier = [kid for kid in clauses if kid < verb]
    if earlier and lemma in SAY:
        yield "clause", _before(tree, verb, source, earlier[0])
        return
    if later and lemma in THINK | SAY | SHOW | UNDERTAKE | BID:
        yield "clause", (after(tree, verb, later[0]),)
        return
    if (parted := _comma_says(tree, verb, source)) is not None:
        yield "clause", (parted,)
        return
    infinitive = _infinitive(tree, verb)
    if infinitive is not None:
        yield "infinitive", (infinitive,)


def _before(tree: Tree, verb: int, source: Source, clause: int) -> tuple[Place, ...]:
    """The content that stands before "X said", and what of it goes on behind."""
    edge = min(verb, tree.left[source.head]) if source.head < verb else verb
    for kid in tree.children(verb, "aux", "advmod", "neg"):
        if clause < kid < verb:
            edge = min(edge, tree.left[kid])
    first = 0 if _is_main(tree, verb) else min(tree.left[clause], edge)
    if edge <= first:
        return (tree.subtree(clause),)
    start, end = tree.place(first, edge - 1)
    parts = [without_leading(tree.text, (start, end))]
    if tree.right[clause] > verb:
        tail = max(verb, tree.right[source.head] if source.head > verb else verb) + 1
        if tail <= tree.right[clause]:
            parts.append(tree.place(tail, tree.right[clause]))
    return tuple(parts)


def _is_main(tree: Tree, verb: int) -> bool:
    return tree.token(verb).head == verb


def _comma_says(tree: Tree, verb: int, source: Source) -> Place | None:
    """What stands before ", X said" at the end of a sentence where the parse shows no clause under the verb."""
    if tree.lemma(verb) not in SAY or source.head < 0 or tree.has(verb, ("dobj", "xcomp")):
        return None
    first = min(verb, tree.left[source.head])
    if first == 0 or tree.word(first - 1) not in (",", "”", '"', "’", "»"):
        return None
    begin = 0
    if not any(tree.is_verb(number) for number in range(begin, first - 1)):
        return None
    if _is_main(tree, verb) or tree.token(verb).dep in ("parataxis", "conj", "ccomp", "dep"):
        if source.head < verb and tree.left[source.head] < first:
            return None
        return without_leading(tree.text, tree.place(begin, first - 1))
    return None


def _infinitive(tree: Tree, verb: int) -> Place | None:
    """The infinitive under verbs of undertaking ("vowed to fight") and of bidding ("asked them to leave")."""
    lemma = tree.lemma(verb)
    for kid in tree.children(verb, "xcomp", "ccomp", "advcl"):
        if kid < verb or not any(tree.word(part) == "to" for part in tree.children(kid, "aux")):
            continue
        own = lemma in UNDERTAKE and tree.token(kid).dep != "advcl"
        bid = lemma in BID and (
            tree.has(verb, ("dobj", "dative")) or tree.has(verb, ("prep",)) or tree.has(kid, ("nsubj",))
        )
        if own or bid:
            to = next(part for part in tree.children(kid, "aux") if tree.word(part) == "to")
            return tree.place(to, tree.right[kid])
    return None
