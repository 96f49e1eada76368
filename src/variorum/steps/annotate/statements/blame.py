"""Blame: what somebody is accused of, criticised for, described as or called."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.steps.annotate.statements.clauses import make
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.subjects import CLOSING_MARKS, agent_of, source_of
from variorum.steps.annotate.statements.tree import Place, Tree
from variorum.tables.speech import BLAME, NAME, REFUSE

ACCUSING = frozenset("accuse blame criticize criticise condemn denounce fault praise".split())
OPENING_MARKS = frozenset(("“", '"', "«", "„", "‘", "``", "''"))
PARTING = frozenset(",:;—–")
NEAR = 12  # tokens between a verb of naming and the name


def blame_drafts(tree: Tree, number: int, verb: int) -> Iterator[Draft]:
    """What somebody is accused of, criticised for, described as or called."""
    lemma = tree.lemma(verb)
    if lemma == "see" and tree.token(verb).tag == "VBD":  # "saw the launch as a guest"
        return
    if tree.token(verb).pos != "VERB" or (lemma not in BLAME and lemma not in NAME) or tree.is_negated(verb):
        return
    if tree.token(verb).dep == "xcomp" and tree.lemma(tree.token(verb).head) in REFUSE:
        return
    source = source_of(tree, verb)
    place = _named_as(tree, verb) or _blamed_for(tree, verb)
    if source is None or place is None:
        return
    yield make(tree, number, verb, source, "blame", (place,))


def _blamed_for(tree: Tree, verb: int) -> Place | None:
    wanted = BLAME.get(tree.lemma(verb), ())
    agent = agent_of(tree, verb)
    for kid in (*tree.children(verb, "prep"), *(tree.children(agent, "prep") if agent is not None else ())):
        if kid > verb and tree.word(kid) in wanted and tree.right[kid] > kid:
            thing = tree.child(verb, "dobj")
            is_between = thing is not None and verb < thing < kid
            beside = kid if tree.token(kid).head == agent else kid + 1  # "by rights groups for …": else "for" is theirs
            first = tree.left[thing] if thing is not None and is_between else beside
            return tree.place(first, _on_to_purpose(tree, verb, tree.right[kid]))
    return _accused(tree, verb)


def _on_to_purpose(tree: Tree, verb: int, last: int) -> int:
    """The end of the infinitive that follows at once: "called for more pumps to stem the flood"."""
    kids = (kid for kid in tree.children(verb, "advcl", "xcomp") if tree.left[kid] == last + 1)
    return next((tree.right[kid] for kid in kids if tree.word(tree.left[kid]) == "to"), last)


def _accused(tree: Tree, verb: int) -> Place | None:
    """The object with its "of" or "for", where the parse hangs these on the object."""
    thing = tree.child(verb, "dobj")
    if thing is None or tree.lemma(verb) not in ACCUSING:
        return None
    wanted = [kid for kid in tree.children(thing, "prep") if tree.word(kid) in BLAME[tree.lemma(verb)]]
    likened = next((kid for kid in wanted if tree.word(kid) == "as" and tree.right[kid] > kid), None)
    if likened is not None:
        return tree.place(likened + 1, tree.right[likened])
    return tree.subtree(thing) if any(tree.word(kid) in ("of", "for") for kid in wanted) else None


def _named_as(tree: Tree, verb: int) -> Place | None:
    if tree.lemma(verb) not in NAME:
        return None
    if (marked := _marked_name(tree, verb)) is not None:
        return marked
    for kid in tree.children(verb, "oprd", "ccomp", "xcomp"):
        if kid > verb and not tree.is_verb(kid):
            first = _named_thing(tree, verb, kid)
            if first <= tree.right[kid]:
                return tree.place(first, tree.right[kid])
    return None


def _named_thing(tree: Tree, verb: int, name: int) -> int:
    """Where the words for the thing that is named so begin: "called the plan a gift"."""
    things = (tree.child(verb, "dobj"), tree.child(name, "nsubj"))
    found = (tree.left[thing] for thing in things if thing is not None and verb < thing < name)
    return next(found, max(verb + 1, tree.left[name]))


def _first_named(tree: Tree, verb: int, opening: int, closing: int) -> int:
    """Where the content of a naming begins: at the words for the one named, where the name is as long as these.

    Behind a longer description, which is the reporter's, the name alone is what was said.
    """
    thing = next((kid for kid in tree.children(verb, "dobj", "ccomp", "oprd") if verb < tree.left[kid] < opening), None)
    if thing is None or opening - tree.left[thing] >= closing - opening:
        return opening + 1
    return tree.left[thing]


def _marked_name(tree: Tree, verb: int) -> Place | None:
    """The words in marks right behind the one who is called so."""
    for number in range(verb + 1, min(verb + NEAR, len(tree) - 1)):
        if tree.is_verb(number) or tree.word(number) in (",", "for", "on", "that"):
            return None
        if tree.word(number) in OPENING_MARKS and number > verb + 1:
            if tree.token(number - 1).pos not in ("NOUN", "PROPN", "PRON"):
                return None
            closing = next((n for n in range(number + 1, len(tree)) if tree.word(n) in CLOSING_MARKS), len(tree) - 1)
            first, last = _first_named(tree, verb, number, closing), _on_to_complement(tree, verb, closing)
            if first > number and last == closing:
                last = max(closing - 1, first)
            return tree.place(min(first, number) if last > closing else first, last)
    return None


def _on_to_complement(tree: Tree, verb: int, closing: int) -> int:
    """The end of what hangs on the name, up to a comma: "called it “vital” that the dam be shut"."""
    kids = tree.children(verb, "oprd", "ccomp", "xcomp", "dobj")
    last = max((tree.right[kid] for kid in kids if kid < closing < tree.right[kid]), default=closing)
    return next((n - 1 for n in range(closing + 1, last + 1) if _parts(tree, n, last)), last)


def _parts(tree: Tree, number: int, last: int) -> bool:
    """Whether another clause begins there: behind a stop, or with a conjunction before a verb."""
    joins = tree.token(number).pos == "CCONJ" and (number == last or tree.is_verb(number + 1))
    return joins or tree.word(number) in PARTING
