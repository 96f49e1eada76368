"""Phrases: content under an adjective of belief, or as the plain object of a verb of saying."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.steps.annotate.statements.clauses import make
from variorum.steps.annotate.statements.contents import after
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.source_words import phrase
from variorum.steps.annotate.statements.subjects import Source, source_of
from variorum.steps.annotate.statements.tree import Tree
from variorum.tables.speech import ANNOUNCE, NOUNS, REFUSE

OF_DOING = frozenset("deny admit acknowledge propose recommend suggest".split())  # "denied taking money"
STATES_OF_MIND = frozenset(
    """concerned worried confident sure certain convinced afraid hopeful optimistic pessimistic skeptical sceptical
    doubtful adamant clear positive fearful wary""".split()
)


def mind_drafts(tree: Tree, number: int, word: int) -> Iterator[Draft]:
    """The clause under an adjective of belief: "is convinced that …", "made clear that …"."""
    if tree.word(word) not in STATES_OF_MIND or tree.token(word).pos not in ("ADJ", "VERB"):
        return
    made = next((n for n in range(max(0, word - 3), word) if tree.lemma(n) == "make"), None)  # "made it very clear"
    verb = made if made is not None else (word if tree.has(word, ("nsubjpass",)) else tree.token(word).head)
    clause = next((kid for node in (word, verb) for kid in tree.children(node, "ccomp", "csubj") if kid > word), None)
    clause = _that_clause(tree, word) if clause is None else clause
    source = source_of(tree, verb) if tree.is_verb(verb) else None
    if source is None and verb == word and (felt := tree.child(verb, "nsubjpass")) is not None:
        source = Source(felt)
    if tree.is_negated(verb):
        return
    impersonal = tree.lemma(verb) != "make" and (source is None or tree.word(source.head) in ("it", "this", "that"))
    if clause is None or source is None or impersonal:
        return
    draft = make(tree, number, word, source, "clause", (after(tree, word, clause),))
    yield draft._replace(source=phrase(tree, source.head, cue=word))


def _that_clause(tree: Tree, word: int) -> int | None:
    """The clause with "that" which the parse takes for an adverb: "made it very clear that …"."""
    later = (kid for kid in tree.children(word, "advcl") if kid > word)
    return next((kid for kid in later if any(tree.word(n) == "that" for n in tree.children(kid, "mark"))), None)


def object_drafts(tree: Tree, number: int, verb: int) -> Iterator[Draft]:
    """What is announced, denied, predicted or proposed as a plain object: "denied involvement"."""
    if tree.token(verb).pos != "VERB" or tree.lemma(verb) not in ANNOUNCE or tree.is_negated(verb):
        return
    if tree.token(verb).dep in ("xcomp", "pcomp") and tree.lemma(tree.token(verb).head) in REFUSE:
        return
    thing = tree.child(verb, "dobj")
    if thing is None and tree.lemma(verb) in OF_DOING:
        thing = next((kid for kid in tree.children(verb, "xcomp") if tree.token(kid).tag == "VBG"), None)
    if thing is None or thing < verb or tree.token(thing).pos not in ("NOUN", "VERB") or tree.has(verb, ("ccomp",)):
        return
    if tree.lemma(thing) in NOUNS and tree.has(thing, ("acl", "ccomp")):
        return
    source = source_of(tree, verb)
    if source is not None:
        yield make(tree, number, verb, source, "object", (after(tree, verb, thing),))
