"""Subjects: who the source of a cue is, by the parse."""

from __future__ import annotations

from typing import NamedTuple

from variorum.steps.annotate.statements.tree import Tree
from variorum.tables.speech import SAY
from variorum.tables.speech_sources import HUMAN

NOTES = frozenset("correction clarification update note amendment erratum".split())  # headings of an outlet's own notes
NOBODY = frozenset(
    "who whom what which nobody noone none anybody anyone whoever".split()
)  # subjects that name no source
RELATIVE = frozenset(("who", "which", "that", "whom"))
CLOSING_MARKS = frozenset(("”", '"', "»", "“", "’", "''"))


class Source(NamedTuple):
    """The phrase that names the source: its head word, and the noun that a relative pronoun stands for."""

    head: int
    antecedent: int = -1


def source_of(tree: Tree, verb: int, depth: int = 0) -> Source | None:
    """The subject of the verb, its own or the one it shares with the verb or noun that it hangs on."""
    if depth > 6:
        return None
    if (agent := agent_of(tree, verb)) is not None:
        return Source(agent)
    subject = _subject(tree, verb)
    if subject is not None:
        return _behind_note(tree, verb, subject) or _relative(tree, verb, subject)
    if tree.has(verb, ("nsubjpass", "csubj", "csubjpass", "expl")):
        return None
    if is_set_off(tree, verb) and (source := _of_main(tree, verb)):
        return source
    return _shared(tree, verb, depth)


def is_set_off(tree: Tree, verb: int) -> bool:
    """Whether it is a participle behind a comma, which a closing mark may follow: "could be “slow,” adding"."""
    before = verb - 2 if verb > 1 and tree.word(verb - 1) in CLOSING_MARKS else verb - 1
    return tree.token(verb).tag == "VBG" and before >= 0 and tree.word(before) == ","


def _subject(tree: Tree, verb: int) -> int | None:
    """The subject; of two the name beside its description ("the guard Ivo Lund"), or the one behind ", says"."""
    subjects = list(tree.children(verb, "nsubj"))
    if len(subjects) < 2:
        return next(iter(subjects), None)
    first, second = subjects[:2]
    if first < verb < second and verb and tree.word(verb - 1) in (",", "”", '"', "’"):
        return second
    beside = second < verb and tree.right[first] + 1 == tree.left[second] and tree.token(second).pos == "PROPN"
    return second if beside else first


def _behind_note(tree: Tree, verb: int, subject: int) -> Source | None:
    """The noun behind the colon of "Correction: An earlier version said": the word before it is a heading."""
    if tree.lemma(subject).lower() not in NOTES or subject > 1:
        return None
    colon = next((number for number in range(subject, verb) if tree.word(number) == ":"), None)
    if colon is None:
        return None
    nouns = (number for number in range(colon + 1, verb) if tree.token(number).pos in ("NOUN", "PROPN", "PRON"))
    following = next((n for n in nouns if tree.token(n).dep != "compound"), None)
    return None if following is None else Source(following)


def _relative(tree: Tree, verb: int, subject: int) -> Source:
    """The subject, with the noun before the relative clause where it is a relative pronoun."""
    if tree.word(subject) not in RELATIVE:
        return Source(subject)
    for node in (verb, *tree.climb(verb)):
        token = tree.token(node)
        if token.dep in ("relcl", "acl") and tree.token(token.head).pos in ("NOUN", "PROPN", "PRON", "NUM"):
            return Source(subject, _person_above(tree, token.head) if tree.word(subject) == "who" else token.head)
        if token.dep != "conj":
            break
    return Source(subject)


def _person_above(tree: Tree, noun: int) -> int:
    """The noun for which "who" stands: "the man in the lift, who said" is said by the man."""
    if tree.token(noun).pos != "NOUN" or tree.lemma(noun) in HUMAN or tree.token(noun).dep != "pobj":
        return noun
    person = tree.token(tree.token(noun).head).head
    return person if tree.lemma(person) in HUMAN else noun


def hung_source(tree: Tree, verb: int) -> int | None:
    """The noun with its relative clause right before the verb, which the parse hangs elsewhere as an apposition.

    "The shop had two doors, a clerk, an officer who asked not to be named said."
    """
    head = next((n for n in tree.climb(verb - 1) if tree.token(n).dep == "relcl"), None) if verb > 1 else None
    if head is None or tree.right[head] != verb - 1:
        return None
    noun = tree.token(head).head
    first = first_of(tree, noun)
    beside = tree.token(noun).pos in ("NOUN", "PROPN") and tree.right[noun] == verb - 1 and noun < head
    return noun if beside and first > 1 and tree.word(first - 1) == "," else None


def first_of(tree: Tree, noun: int) -> int:
    """The first token of the noun's own words: determiner, adjectives and compounds before it."""
    return min([noun, *(kid for kid in tree.children(noun) if kid < noun)])


def _of_main(tree: Tree, verb: int) -> Source | None:
    """The subject of the nearest verb above a participle behind a comma: "…, saying that …"."""
    for node in tree.climb(verb):
        if tree.is_verb(node) and not (tree.lemma(verb) == "add" and _is_told_by(tree, node)):
            if (shown := _shown_person(tree, node)) is not None:
                return Source(shown)
            subject = tree.child(node, "nsubj", "nsubjpass")
            if subject is not None:
                return _relative(tree, node, subject)
    return None


def _is_told_by(tree: Tree, verb: int) -> bool:
    """Whether the verb is the content of a verb of saying: what is added to it, the sayer adds."""
    return tree.token(verb).dep == "ccomp" and tree.lemma(verb) not in SAY and tree.lemma(tree.token(verb).head) in SAY


def _shared(tree: Tree, verb: int, depth: int) -> Source | None:
    token = tree.token(verb)
    head = token.head
    if head == verb:
        return None
    match token.dep:
        case "acl" | "relcl" if not tree.is_verb(head):
            return Source(head) if token.tag in ("VBG", "TO", "VB") else None
        case "conj" | "xcomp" | "advcl" | "pcomp" | "prep" | "acl" | "dep" | "ccomp" | "aux" | "auxpass":
            if tree.is_verb(head):
                return _of_governor(tree, verb, head, depth)
            return source_of(tree, head, depth + 1) if tree.token(head).pos in ("ADP", "SCONJ", "ADJ") else None
    return None


def _of_governor(tree: Tree, verb: int, head: int, depth: int) -> Source | None:
    token = tree.token(verb)
    if (shown := _shown_person(tree, head)) is not None:
        return Source(shown)
    if token.dep == "ccomp" and token.tag not in ("VBG", "VB"):
        return None
    if token.dep in ("advcl", "xcomp", "ccomp"):
        passive = tree.child(head, "nsubjpass")
        if passive is not None:
            return Source(passive)
        if token.dep == "xcomp" and token.tag == "VB" and (thing := tree.child(head, "dobj")) is not None:
            return Source(thing)
    return source_of(tree, head, depth + 1)


def _shown_person(tree: Tree, verb: int) -> int | None:
    """The one whom a video shows: "showed him in black, threatening to …"."""
    if tree.lemma(verb) not in ("show", "depict", "feature"):
        return None
    thing = tree.child(verb, "dobj")
    if thing is not None:
        return thing
    clause = tree.child(verb, "ccomp")
    return None if clause is None else tree.child(clause, "nsubj", "nsubjpass")


def quoted_as(tree: Tree, verb: int) -> tuple[Source, int] | None:
    """The speaker and who quotes him, of "the paper quoted X as saying" and "X was quoted by the paper as saying"."""
    preposition = tree.token(verb).head
    if tree.token(verb).tag != "VBG" or tree.word(preposition) != "as":
        return None
    quoting = next((n for n in tree.climb(preposition) if tree.is_verb(n)), -1)
    if quoting < 0 or tree.lemma(quoting) not in ("quote", "cite"):
        return None
    passive = tree.child(quoting, "nsubjpass")
    if passive is not None:
        by = next((kid for kid in tree.children(verb, "prep") if tree.word(kid) == "by"), None)  # "as saying by X that"
        agent = agent_of(tree, quoting)
        agent = tree.child(by, "pobj") if agent is None and by is not None else agent
        return Source(passive), -1 if agent is None else agent
    speaker, carrier = tree.child(quoting, "dobj"), source_of(tree, quoting)
    return None if speaker is None else (Source(speaker), -1 if carrier is None else carrier.head)


def agent_of(tree: Tree, verb: int) -> int | None:
    """The noun after "by" of a passive."""
    for by in tree.children(verb, "agent", "prep"):
        if tree.word(by) == "by" and tree.token(verb).tag == "VBN":
            return tree.child(by, "pobj")
    return None
