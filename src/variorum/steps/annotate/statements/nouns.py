"""Nouns: content under a noun of saying, such as "the claim that …"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.steps.annotate.statements.clauses import make
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.source_words import phrase
from variorum.steps.annotate.statements.subjects import Source, source_of
from variorum.steps.annotate.statements.tree import Tree
from variorum.tables.speech import HEARSAY, NOUNS
from variorum.tables.speech_sources import DENIALS

SCENES = frozenset("in on at during before after from to with".split())  # between a noun of saying and its clause


def noun_drafts(tree: Tree, number: int, noun: int) -> Iterator[Draft]:
    """The clause under a noun of saying: "the claim that …", "X's promise to …", "rumours that …"."""
    if tree.lemma(noun) not in NOUNS or tree.token(noun).pos != "NOUN":
        return
    clause = next((kid for kid in tree.children(noun, "acl", "ccomp") if kid > noun and _is_content(tree, kid)), None)
    clause = _behind_owner(tree, noun) if clause is None else clause
    clause = _behind_scene(tree, noun) if clause is None else clause
    clause = _behind_copula(tree, noun) if clause is None else clause
    if clause is None:
        return
    source = owner_of(tree, noun)
    start, end = tree.place(tree.left[clause], before_aside(tree, clause))
    rejecting = tree.token(noun).head
    if source is None and tree.token(noun).dep == "dobj" and tree.lemma(rejecting) in DENIALS:
        if (denier := source_of(tree, rejecting)) is not None:
            start = tree.token(tree.left[clause] + (tree.word(tree.left[clause]) == "that")).start
            yield make(tree, number, rejecting, denier, "noun", ((start, end),))
        return
    if source is None and tree.lemma(noun) not in HEARSAY:
        return
    if tree.word(tree.left[clause]) == "that" and tree.left[clause] < clause:
        start = tree.token(tree.left[clause] + 1).start
    draft = Draft(
        parts=((start, end),),
        form="noun",
        sentence=number,
        verb=noun,
        cue=tree.place(noun, noun),
        paragraph=tree.sentence.paragraph,
    )
    head = noun if source is None else source.head
    place = tree.place(noun, noun) if source is None else phrase(tree, source.head, cue=noun)
    yield draft._replace(source=place, head=head, antecedent=-1 if source is None else source.antecedent)


def before_aside(tree: Tree, clause: int) -> int:
    """The last token of the clause without a participle behind a comma: "…, calling them a provocation"."""
    last = tree.right[clause]
    for kid in tree.children(clause, "advcl"):
        opens = tree.left[kid]
        if tree.right[kid] == last and tree.token(kid).tag == "VBG" and tree.word(opens - 1) == ",":
            return opens - 2
    return last


def _is_content(tree: Tree, clause: int) -> bool:
    """A that-clause or an infinitive; a relative clause or a participle is none."""
    words = [tree.word(kid) for kid in tree.children(clause, "mark", "aux")]
    return "that" in words or "to" in words


def _behind_owner(tree: Tree, noun: int) -> int | None:
    """The clause that the parse hangs on the owner: "the claim by miners that gas had leaked"."""
    owner = next((head for kid in tree.children(noun, "prep") if (head := tree.child(kid, "pobj")) is not None), None)
    if owner is None:
        return None
    for clause in tree.children(owner, "relcl", "acl"):
        opening = tree.left[clause]
        if tree.word(opening) == "that" and (subject := tree.child(clause, "nsubj", "nsubjpass")) and subject > opening:
            return clause
    return None


def _behind_scene(tree: Tree, noun: int) -> int | None:
    """The clause that the parse hangs on the scene between: "his claim during the debate that the dam leaks"."""
    if noun + 1 >= len(tree) or tree.word(noun + 1) not in SCENES:
        return None
    scene = tree.child(noun + 1, "pobj")
    for clause in () if scene is None else tree.children(scene, "acl", "relcl"):
        marked = any(tree.word(kid) == "that" and tree.token(kid).dep == "mark" for kid in tree.children(clause))
        if marked and tree.lemma(scene or 0) not in NOUNS:
            return clause
    return None


def _behind_copula(tree: Tree, noun: int) -> int | None:
    """The clause of "the union's argument is that the dam leaks"."""
    verb = tree.token(noun).head
    if tree.token(noun).dep != "nsubj" or tree.lemma(verb) != "be" or tree.is_negated(verb):
        return None
    clauses = (kid for kid in tree.children(verb, "ccomp", "advcl") if kid > verb)
    return next((kid for kid in clauses if any(tree.word(n) == "that" for n in tree.children(kid, "mark"))), None)


def owner_of(tree: Tree, noun: int) -> Source | None:
    """Who makes the claim: a possessive, "by X", "from X", or the subject of "make the claim"."""
    owner = tree.child(noun, "poss")
    if owner is not None:
        return Source(owner)
    for kid in tree.children(noun, "prep"):
        if tree.word(kid) in ("by", "from", "of") and (head := tree.child(kid, "pobj")) is not None:
            return Source(head)
    token = tree.token(noun)
    verb = token.head
    if token.dep == "dobj" and tree.lemma(verb) in ("make", "repeat", "express", "voice", "issue", "reiterate", "have"):
        return source_of(tree, verb)
    return None
