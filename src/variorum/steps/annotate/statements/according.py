"""According: content beside "according to X" or "per X", "X" being who says it."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.steps.annotate.statements.contents import without_leading
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.source_words import phrase
from variorum.steps.annotate.statements.tree import Place, Tree

MEASURES = frozenset(
    """rule plan size law schedule custom tradition need type age number order height taste weight rank merit ability
    circumstance season wish procedure protocol principle income status kind category constitution gender""".split()
)  # what things are done according to; a source is none of these
MANNERS = frozenset("request instruction term guideline usual".split())  # "per his request"
PARTING = frozenset("and but while although though which who whereas".split())


def according_drafts(tree: Tree, number: int, word: int) -> Iterator[Draft]:
    """What stands beside "according to X"; "citing Y" behind X makes Y the source and X the one it came through."""
    to = _cue_end(tree, word)
    head = None if to is None else according_head(tree, to)
    if (
        to is None
        or head is None
        or tree.lemma(head) in MEASURES
        or (word < 5 and tree.word(0) in ("that", "this", "so"))
    ):
        return
    first, last = word, _end_of_source(tree, head)
    parts = _around(tree, first, last)
    if not parts:
        return
    yield Draft(
        parts=parts, form="according", sentence=number, verb=word, cue=tree.place(word, to),
        source=_upto(tree, head, last), head=head, paragraph=tree.sentence.paragraph,
    )  # fmt: skip


def _cue_end(tree: Tree, word: int) -> int | None:
    """The last token of "according to", or of a "per" that names a source; None where neither begins at the word."""
    if tree.word(word) == "according" and word + 1 < len(tree) and tree.word(word + 1) == "to":
        return word + 1
    return word if tree.word(word) == "per" and _names_source(tree, word) else None


def _names_source(tree: Tree, per: int) -> bool:
    """Whether "per" opens or follows a comma and has a name, a plural or a noun with an article: else it is a rate."""
    head = tree.child(per, "pobj")
    if head is None or tree.has(head, ("nummod",)) or tree.lemma(head) in MANNERS:
        return False
    is_set_off = per == 0 or tree.word(per - 1) == ","
    is_named = tree.token(head).pos == "PROPN" or tree.token(head).tag == "NNS" or tree.lemma(head) == "police"
    return is_set_off and (is_named or tree.has(head, ("det", "poss")))


def according_head(tree: Tree, to: int) -> int | None:
    """The head of the source behind the "to" of "according to", or behind "per"."""
    head = tree.child(to, "pobj")
    return head if head is not None else _noun_after(tree, to)


def _upto(tree: Tree, head: int, last: int) -> Place:
    start, end = phrase(tree, head)
    return start, min(end, tree.token(last).end)


def _noun_after(tree: Tree, to: int) -> int | None:
    return next(
        (n for n in range(to + 1, min(to + 8, len(tree))) if tree.token(n).pos in ("NOUN", "PROPN", "PRON")), None
    )


def _end_of_source(tree: Tree, head: int) -> int:
    """The last token of the source's phrase: up to a comma that is followed by the main clause, or a stop."""
    return tree.right[head]


def _around(tree: Tree, first: int, last: int) -> tuple[Place, ...]:
    """The sentence around the phrase: before it, behind it, or both where the phrase stands in the middle."""
    begin, end = _clause_around(tree, first)
    if begin < end - 1 and tree.word(begin) in ("which", "who", "that") and first - begin <= 2:
        return (tree.place(last + 1, end - 1),) if last + 1 < end and _says_something(tree, last + 1, end) else ()
    before = tree.place(begin, first - 1) if first > begin else None
    behind = tree.place(last + 1, end - 1) if last + 2 < end else None
    said_before, said_behind = _says_something(tree, begin, first), _says_something(tree, last + 1, end)
    if behind is not None and (
        (first > begin and _is_parted(tree, last + 1)) or not (said_behind or _is_set_off(tree, first, last))
    ):
        behind = None
    if before is not None and not said_before and not _is_set_off(tree, first, last):
        before = None
    if not (said_before and before) and not (said_behind and behind):
        return ()
    return tuple(without_leading(tree.text, place) for place in (before, behind) if place)


def _clause_around(tree: Tree, word: int) -> tuple[int, int]:
    """The tokens of the relative clause that the phrase stands in, else of the sentence."""
    for node in tree.climb(word):
        if tree.token(node).dep == "relcl" and tree.left[node] < word:
            return tree.left[node], tree.right[node] + 1
    return 0, len(tree)


def _is_set_off(tree: Tree, first: int, last: int) -> bool:
    """Whether the phrase stands between commas inside its clause."""
    return first > 0 and last + 1 < len(tree) and tree.word(first - 1) == "," and tree.word(last + 1) == ","


def _is_parted(tree: Tree, number: int) -> bool:
    """Whether a new clause begins there: behind a semicolon or dash, or with a conjunction behind a comma."""
    following = tree.word(number + 1) if number + 1 < len(tree) else ""
    return tree.word(number) in (";", "—", "–", "--", "and", "but") or (
        tree.word(number) == "," and following in PARTING
    )


def _says_something(tree: Tree, first: int, end: int) -> bool:
    return any(tree.token(number).pos in ("VERB", "AUX") for number in range(first, end))
