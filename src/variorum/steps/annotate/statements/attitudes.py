"""Attitudes: what somebody judges or speaks of without telling it, and what somebody means to do."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.steps.annotate.statements.clauses import WOULD, make
from variorum.steps.annotate.statements.contents import after
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.infinitives import to_of, without_scene
from variorum.steps.annotate.statements.nouns import owner_of
from variorum.steps.annotate.statements.source_words import phrase
from variorum.steps.annotate.statements.subjects import Source, source_of
from variorum.steps.annotate.statements.tree import Tree
from variorum.tables.speech import (
    ANNOUNCE,
    IDEA_ENDINGS,
    IDEAS,
    JUDGE,
    JUDGE_IDEAS,
    MEAN,
    NOUNS,
    REFUSE,
    TOPIC_ADJECTIVES,
    TOPIC_NOUNS,
    TOPIC_VERBS,
)
from variorum.tables.speech_sources import BODY, DOCUMENT, HUMAN, MEDIA, OFFICE

WHOM = HUMAN | MEDIA | OFFICE | BODY | DOCUMENT  # "citing" one of these names a source


def judging_drafts(tree: Tree, number: int, verb: int) -> Iterator[Draft]:
    """What somebody judges or brings up, as the plain object of a verb of judging: "criticised the plan"."""
    lemma = tree.lemma(verb)
    if lemma not in JUDGE | JUDGE_IDEAS or lemma in ANNOUNCE or not _is_told(tree, verb):
        return
    thing = _thing(tree, verb)
    if thing is None or thing < verb or tree.has(verb, ("ccomp",)) or not (lemma in JUDGE or _is_idea(tree, thing)):
        return
    if lemma == "cite" and tree.lemma(thing) in WHOM:  # "citing security sources" names whom it comes from
        return
    if tree.lemma(thing) in NOUNS and tree.has(thing, ("acl", "ccomp")):  # "rejected reports that …" is told there
        return
    source = source_of(tree, verb)
    if source is not None:
        yield make(tree, number, verb, source, "object", (after(tree, verb, thing),))._replace(act="speaks of")


def _thing(tree: Tree, verb: int) -> int | None:
    """The object with a name or noun as its head, or what somebody does or is to do: "opposes building a dam"."""
    thing = tree.child(verb, "dobj")
    if thing is not None:
        return thing if tree.token(thing).pos in ("NOUN", "PROPN") else None
    return next((kid for kid in tree.children(verb, "xcomp", "pcomp") if tree.token(kid).tag == "VBG"), None)


def _is_idea(tree: Tree, thing: int) -> bool:
    """Whether the noun stands for a plan, a claim or another thing of the mind."""
    lemma = tree.lemma(thing)
    gerund = tree.token(thing).tag == "VBG"
    return tree.token(thing).pos != "PROPN" and (lemma in IDEAS or gerund or lemma.endswith(IDEA_ENDINGS))


def topic_drafts(tree: Tree, number: int, verb: int) -> Iterator[Draft]:
    """What somebody speaks about, by the preposition that the verb takes: "joked about the delay"."""
    wanted = TOPIC_VERBS.get(tree.lemma(verb), ())
    if not wanted or not _is_told(tree, verb):
        return
    source = source_of(tree, verb)
    for kid in tree.children(verb, "prep", "prt"):
        if kid > verb and tree.word(kid) in wanted and tree.has(kid, ("pobj", "pcomp")) and source is not None:
            place = tree.place(kid + 1, tree.right[kid])
            yield make(tree, number, verb, source, "blame", (place,))._replace(act="speaks of")
            return


def topic_noun_drafts(tree: Tree, number: int, noun: int) -> Iterator[Draft]:
    """What an opinion of somebody is about: "the union's criticism of the plan", "voiced concern over the dam"."""
    wanted = TOPIC_NOUNS.get(tree.lemma(noun), ())
    owner = owner_of(tree, noun) if wanted and tree.token(noun).pos == "NOUN" else None
    if owner is None:
        return
    for kid in tree.children(noun, "prep"):
        if kid > noun and tree.word(kid) in wanted and tree.right[kid] > kid and owner.head != tree.child(kid, "pobj"):
            yield Draft(
                parts=(tree.place(kid + 1, tree.right[kid]),), form="noun", sentence=number, verb=noun,
                cue=tree.place(noun, noun), source=phrase(tree, owner.head, cue=noun), head=owner.head,
                antecedent=owner.antecedent, paragraph=tree.sentence.paragraph, act="speaks of",
            )  # fmt: skip
            return


def topic_adjective_drafts(tree: Tree, number: int, word: int) -> Iterator[Draft]:
    """What somebody is said to judge by an adjective: "is critical of the plan"."""
    wanted = TOPIC_ADJECTIVES.get(tree.word(word), ())
    verb = word if tree.is_verb(word) else tree.token(word).head
    if not wanted or not tree.is_verb(verb) or (verb != word and tree.token(word).dep not in ("acomp", "oprd")):
        return
    felt = tree.child(verb, "nsubjpass")
    if verb == word and felt is None:  # "outraged the town by closing the mill"
        return
    source = source_of(tree, verb) if felt is None else Source(felt)
    if source is None or tree.is_negated(verb) or tree.word(source.head) in ("it", "that", "this"):
        return
    for kid in tree.children(word, "prep", "agent"):
        if kid > word and tree.word(kid) in wanted and tree.has(kid, ("pobj", "pcomp")):
            place = tree.place(kid + 1, tree.right[kid])
            found = make(tree, number, word, source, "blame", (place,))
            yield found._replace(act="speaks of", source=phrase(tree, source.head, cue=word))
            return


def intending_drafts(tree: Tree, number: int, verb: int) -> Iterator[Draft]:
    """What somebody hopes, wants or plans, as an infinitive: "hopes to win", "wants them to leave"."""
    if tree.lemma(verb) not in MEAN or not _is_told(tree, verb):
        return
    for kid in tree.children(verb, "xcomp", "ccomp"):
        to = to_of(tree, kid)
        source = source_of(tree, verb) if kid > verb and to is not None else None
        if to is not None and source is not None:
            place = tree.place(min(to, tree.left[kid]), without_scene(tree, kid))
            yield make(tree, number, verb, source, "infinitive", (place,))._replace(act="means to")
            return


def _is_told(tree: Tree, verb: int) -> bool:
    """Whether the verb is one that was done: neither denied, nor merely possible, nor declined."""
    token = tree.token(verb)
    if token.pos != "VERB" or tree.is_negated(verb) or any(tree.word(n) in WOULD for n in tree.children(verb, "aux")):
        return False
    return not (token.dep in ("xcomp", "pcomp") and tree.lemma(token.head) in REFUSE)
