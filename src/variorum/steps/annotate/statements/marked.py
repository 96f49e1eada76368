"""Marked: words in quotation marks under a verb of speech or judging, where the parse shows no clause of content."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.steps.annotate.statements.blame import OPENING_MARKS
from variorum.steps.annotate.statements.clauses import make
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.subjects import CLOSING_MARKS, source_of
from variorum.steps.annotate.statements.tree import Place, Tree
from variorum.tables.speech import BLAME, JUDGE, JUDGE_IDEAS, NAME, SAY, SHOW, THINK, TOPIC_VERBS

CUES = SAY | THINK | SHOW | JUDGE | JUDGE_IDEAS | NAME | frozenset(BLAME) | frozenset(TOPIC_VERBS)
HOLDERS = ("dobj", "oprd", "prep", "attr", "ccomp", "xcomp", "advmod", "npadvmod", "dative", "acomp")
BRINGING = frozenset("to of for about on that with at against".split())  # before the content, and no part of it
LONG = 4  # letters; titles print shorter words small


def marked_drafts(tree: Tree, number: int, verb: int) -> Iterator[Draft]:
    """What the verb brings up to the end of the marks: "hailed her as “the saviour of the port”"."""
    if tree.token(verb).pos != "VERB" or tree.lemma(verb) not in CUES or tree.is_negated(verb):
        return
    opening = next((n for n in range(verb + 1, tree.right[verb] + 1) if tree.word(n) in OPENING_MARKS), None)
    if opening is None or (verb and tree.word(verb - 1) in OPENING_MARKS):
        return
    if any(_takes_over(tree, verb, n) for n in range(verb + 1, opening)):
        return
    source = None if _is_name(tree, opening) else source_of(tree, verb)
    place = _brought(tree, verb, opening) if source is not None and source.head < opening else None
    if source is not None and place is not None:
        yield make(tree, number, verb, source, "blame", (place,))


def _takes_over(tree: Tree, verb: int, other: int) -> bool:
    """Whether the marks are the other verb's: a verb of speech, or one that is told beside the first."""
    if not tree.is_verb(other):
        return False
    return tree.lemma(other) in CUES or (tree.token(other).dep == "conj" and tree.token(other).head == verb)


def _is_name(tree: Tree, opening: int) -> bool:
    """Whether the marks hold the name of a song, a book or a programme: every longer word has a capital."""
    words = [tree.text[tree.token(n).start : tree.token(n).end] for n in range(opening + 1, _closing(tree, opening))]
    return all(word[:1].isupper() for word in words if len(word) >= LONG)


def _closing(tree: Tree, opening: int) -> int:
    return next((n for n in range(opening + 1, len(tree)) if tree.word(n) in CLOSING_MARKS), len(tree) - 1)


def _brought(tree: Tree, verb: int, opening: int) -> Place | None:
    """The words behind the verb that hold the marks."""
    closing = _closing(tree, opening)
    kids = [kid for kid in tree.children(verb, *HOLDERS) if kid > verb]
    first = min((tree.left[kid] for kid in kids if tree.left[kid] <= opening), default=opening)
    held = (tree.right[kid] for kid in kids if tree.left[kid] <= closing and opening <= tree.right[kid])
    last = max((closing, *held))
    first += tree.word(first) in BRINGING
    return tree.place(first, last) if first < last else None
