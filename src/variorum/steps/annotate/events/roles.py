"""Roles: who or what takes part in an event, read from the dependency parse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from variorum.records.annotation import Role
from variorum.records.span import ArticleId, Span
from variorum.steps.annotate.events.tree import Tree

Name = Literal["agent", "patient", "recipient", "place", "time", "manner", "cause", "content", "other"]
PLACE_WORDS = frozenset(
    "in at near on from to into onto across around outside inside within toward towards through over".split()
)
TIME_WORDS = frozenset("on in at since until till before after during by within for from".split())
CAUSE_WORDS = frozenset("because due over amid owing".split())
PLACE_TYPES = ("GPE", "LOC", "FAC")
TIME_TYPES = ("DATE", "TIME")
UNDERGONE = frozenset(
    "murder killing assassination arrest abduction kidnapping detention release appointment dismissal conviction "
    "extradition execution poisoning burial funeral rescue trial imprisonment deportation".split()
)  # nouns whose possessor is mostly the one to whom it is done
RELATIVE = frozenset("who which that whom whose".split())
ABOVE = 4  # verbs from which a verb without a subject may take one


class Found(NamedTuple):
    """A role before its phrase is measured."""

    name: Name
    place: int
    preposition: str = ""


def roles_of(article: ArticleId, tree: Tree, place: int) -> tuple[Role, ...]:
    """The roles of an event, sorted by place in the text."""
    if tree.tokens[place].pos == "ADJ":
        found = _of_adjective(tree, place)
    else:
        found = _of_verb(tree, place) if tree.is_verb(place) else _of_noun(tree, place)
    roles = [_role(article, tree, role) for role in dict.fromkeys(found)]
    return tuple(sorted(roles, key=lambda role: (role.span, role.name)))


def _role(article: ArticleId, tree: Tree, found: Found) -> Role:
    first, last = tree.phrase(found.place)
    head = tree.tokens[found.place]
    return Role(
        name=found.name,
        span=Span(article=article, start=tree.tokens[first].start, end=tree.tokens[last].end),
        head=Span(article=article, start=head.start, end=head.end),
        preposition=found.preposition,
    )


def _of_verb(tree: Tree, verb: int) -> Iterator[Found]:
    subject = subject_of(tree, verb)
    if subject is not None:
        yield from _each(tree, "patient" if is_passive(tree, verb) else "agent", subject)
    for place in tree.having(verb, "dobj"):
        yield from _each(tree, "patient", _meant(tree, place))
    for place in tree.having(verb, "dative"):
        target = tree.having(place, "pobj")
        yield from (Found("recipient", at, tree.tokens[place].lemma if target else "") for at in target or [place])
    for place in tree.having(verb, "npadvmod"):
        if _type(tree, place) in TIME_TYPES:
            yield Found("time", place)
    for place in tree.having(verb, "ccomp", "xcomp"):
        yield Found("content", place)
    for place in tree.having(verb, "advmod"):
        if tree.tokens[place].lemma.endswith("ly"):
            yield Found("manner", place)
    yield from _prepositions(tree, verb)


def _of_adjective(tree: Tree, place: int) -> Iterator[Found]:
    """Whom a predicate is said of: "three were found dead", "the blast left two dead"."""
    head = tree.tokens[place].head
    bearers = tree.having(place, "nsubj") or tree.having(head, "dobj")
    subject = bearers[0] if bearers else subject_of(tree, head)
    if subject is not None and subject != place:
        yield from _each(tree, "patient", subject)
    yield from _prepositions(tree, place)


def _of_noun(tree: Tree, noun: int) -> Iterator[Found]:
    for place in tree.having(noun, "poss"):
        if _type(tree, place) in TIME_TYPES:  # "Monday's attack"
            yield Found("time", place)
        else:
            yield Found("patient" if _undergoes(tree, noun) else "agent", place)
    for place in tree.having(noun, "compound", "nmod"):
        yield Found("time" if _type(tree, place) in TIME_TYPES else "patient", place)
    yield from _prepositions(tree, noun)


def _undergoes(tree: Tree, noun: int) -> bool:
    """Whether the possessor is the one to whom it was done: "the editor's murder", not "the gang's murder of him"."""
    of = any(tree.tokens[child].lemma.lower() == "of" for child in tree.having(noun, "prep"))
    return tree.tokens[noun].lemma.lower() in UNDERGONE and not of


def _prepositions(tree: Tree, event: int) -> Iterator[Found]:
    for place in tree.having(event, "prep", "agent"):
        word = tree.tokens[place].lemma.lower()
        for target in tree.having(place, "pobj"):
            name = "agent" if tree.tokens[place].dep == "agent" else _kind(tree, event, word, target)
            for found in _each(tree, name, target):
                yield found._replace(preposition=word)


def _kind(tree: Tree, event: int, word: str, target: int) -> Name:
    kind = _type(tree, target)
    if kind in TIME_TYPES and word in TIME_WORDS:
        return "time"
    if kind in PLACE_TYPES and word in PLACE_WORDS:
        return "place"
    if word == "of" and not tree.is_verb(event):
        return "patient"
    if word == "by" and not tree.is_verb(event):
        return "agent"
    if word in CAUSE_WORDS:
        return "cause"
    if word in {"in", "at", "near", "across", "outside", "inside"}:
        return "place"
    return "manner" if word == "with" else "other"


def _each(tree: Tree, name: Name, place: int) -> Iterator[Found]:
    """The phrase and those that are joined to it: "the pilot and the mate were arrested"."""
    waiting = [place]
    while waiting:  # no recursion: a list of a thousand names is one chain of conjuncts
        at = waiting.pop()
        yield Found(name, at)
        waiting += [other for other in tree.having(at, "conj") if not tree.is_verb(other)]


def _type(tree: Tree, place: int) -> str:
    """Type of the name that the word belongs to, empty where it belongs to none."""
    return tree.tokens[place].entity.partition("-")[2]


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the subject of the verb is what it is done to."""
    token = tree.tokens[verb]
    if tree.having(verb, "nsubjpass", "auxpass", "csubjpass"):
        return True
    return token.tag == "VBN" and token.dep in {"acl", "advcl", "conj"} and not tree.having(verb, "aux", "nsubj")


def subject_of(tree: Tree, verb: int) -> int | None:
    """The word that stands for the subject: the verb's own, else the one that grammar lends it."""
    at = verb
    for _ in range(ABOVE):
        own = tree.having(at, "nsubj", "nsubjpass")
        if own:
            return _meant(tree, own[0])
        token = tree.tokens[at]
        if token.head == at:
            return None
        if token.dep in {"acl", "relcl"}:
            return token.head if not tree.is_verb(token.head) else None
        if token.dep == "xcomp":
            objects = tree.having(token.head, "dobj")
            if objects:
                return objects[0]
        elif token.dep not in {"conj", "advcl", "acomp"} or (
            token.dep == "advcl" and token.tag not in {"VBG", "VBN", "VB"}
        ):
            return None
        at = token.head
    return None


def _meant(tree: Tree, place: int) -> int:
    """The antecedent of a relative pronoun, else the word itself."""
    token = tree.tokens[place]
    verb = tree.tokens[token.head]
    if token.lemma.lower() in RELATIVE and token.tag in {"WDT", "WP"} and verb.dep == "relcl":
        return verb.head
    return place
