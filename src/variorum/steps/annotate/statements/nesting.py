"""Nesting: which statements stand inside others, and so came through somebody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.kinds import is_source, kind_of
from variorum.steps.annotate.statements.parenthesis import cue_clause
from variorum.steps.annotate.statements.people import People
from variorum.steps.annotate.statements.source_words import phrase
from variorum.steps.annotate.statements.subjects import Source
from variorum.steps.annotate.statements.tree import Place, Tree
from variorum.tables.speech import SAY, SHOW, UNDERTAKE

CARRIERS = frozenset(("agency", "outlet", "media"))
NEAR = 8  # drafts in order of place; more never stand in one sentence of the press
CITING = frozenset(("citing", "quoting"))


class Nested(NamedTuple):
    """A draft with the numbers of those that it came through, outermost first; `told` is whether it is a statement."""

    draft: Draft
    through: tuple[int, ...] = ()
    told: bool = True


def nested(trees: Sequence[Tree], drafts: Sequence[Draft], people: People) -> list[Nested]:
    """All drafts in their order, each with the sources it came through.

    A draft inside another's content came through that one. An agency's or outlet's content that is itself somebody's
    statement ("X said …, reports the agency") is no statement of its own. "According to X, citing Y" is Y's, through X.
    A second content that follows the first in one sentence begins behind the first one's cue.
    """
    neighbours: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        neighbours[draft.sentence].append(draft)
    beside = [_side_by_side(trees, draft, neighbours[draft.sentence]) for draft in drafts]
    ordered = sorted(beside, key=lambda d: (d.start, -d.end, d.verb))
    rows = [Nested(_from_predicate(trees, draft, neighbours[draft.sentence])) for draft in ordered]
    through = _holders(rows)
    for number, row in enumerate(rows):
        rows[number] = row._replace(through=through[number], told=_is_told(trees, number, rows, through, people))
    for number in range(len(rows)):
        _cite(trees, rows, number, people)
    return rows


def _holders(rows: Sequence[Nested]) -> list[tuple[int, ...]]:
    """For each draft the drafts whose content holds it, outermost first."""
    held: list[tuple[int, ...]] = []
    for number, row in enumerate(rows):
        draft = row.draft
        near = range(max(0, number - NEAR), min(len(rows), number + NEAR + 1))
        holders = [n for n in near if n != number and _holds(rows[n].draft, draft)]
        held.append(tuple(sorted(holders, key=lambda n: (rows[n].draft.start - rows[n].draft.end, n))))
    return held


def _holds(outer: Draft, inner: Draft) -> bool:
    """Whether the outer content holds the inner one with its cue, or both begin where the outer's cue closes both."""
    if outer.parts == inner.parts or outer.sentence != inner.sentence or outer.act != "says":
        return False
    if outer.start <= inner.start and inner.end <= outer.end:
        return True
    return outer.follows is not None and outer.follows == inner.cue


def _side_by_side(trees: Sequence[Tree], draft: Draft, neighbours: Sequence[Draft]) -> Draft:
    """The draft, cut behind another's content and cue where it began with these: "A, he said, and B, they said"."""
    for other in neighbours:
        if other.cue is None or other.head < 0 or other.start != draft.start or other.end >= other.cue[0]:
            continue
        if draft.parts[0][0] < other.cue[0] < draft.parts[0][1]:
            draft = _cut_behind(trees[draft.sentence], draft, other)
    return draft


def _cut_behind(tree: Tree, draft: Draft, other: Draft) -> Draft:
    _, last = cue_clause(tree, other.verb, Source(other.head))
    number = last + 1
    while number < len(tree) and (tree.token(number).pos == "PUNCT" or tree.word(number) in ("and", "but")):
        number += 1
    if number >= len(tree) or tree.token(number).start >= draft.parts[0][1]:
        return draft
    return draft._replace(parts=((tree.token(number).start, draft.parts[0][1]), *draft.parts[1:]), follows=other.cue)


def _from_predicate(trees: Sequence[Tree], draft: Draft, neighbours: Sequence[Draft]) -> Draft:
    """The draft, begun at its predicate where another speaker's clause parts it from its subject."""
    tree = trees[draft.sentence]
    for other in neighbours:
        if other.verb < 0 or other.verb == draft.verb or not draft.covers(other.parts[0]):
            continue
        clause = next((n for n in (other.verb, *tree.climb(other.verb)) if tree.token(n).dep == "relcl"), None)
        if clause is None:
            continue
        first = _predicate(tree, tree.token(clause).head)
        if first is not None and draft.start <= tree.token(tree.token(clause).head).start < draft.parts[0][1]:
            return draft._replace(parts=((tree.token(first).start, draft.parts[0][1]), *draft.parts[1:]))
    return draft


def _predicate(tree: Tree, subject: int) -> int | None:
    """The first token behind the subject's phrase, where the subject stands before its verb."""
    verb = tree.token(subject).head
    before = tree.token(subject).dep in ("nsubj", "nsubjpass") and tree.is_verb(verb) and verb > tree.right[subject]
    return tree.right[subject] + 1 if before else None


def _is_told(
    trees: Sequence[Tree], number: int, rows: Sequence[Nested], through: Sequence[tuple[int, ...]], people: People
) -> bool:
    draft = rows[number].draft
    if draft.verb < 0 or draft.head < 0:
        return True
    tree = trees[draft.sentence]
    if through[number] and not _tells(tree, draft):
        return False
    if kind_of(tree, draft.head, people) not in CARRIERS:
        return True
    main = _main_verb(tree, draft)
    near = range(max(0, number - NEAR), min(len(rows), number + NEAR + 1))
    inner = [
        rows[n].draft for n in near if number in through[n] and _tells(trees[rows[n].draft.sentence], rows[n].draft)
    ]
    return not any(one.verb == main and one.sentence == draft.sentence for one in inner)


def _tells(tree: Tree, draft: Draft) -> bool:
    """Whether the cue is one of saying, so that the draft is told even inside another's content."""
    return draft.verb < 0 or tree.lemma(draft.verb) in (SAY | UNDERTAKE) - SHOW


def _main_verb(tree: Tree, draft: Draft) -> int:
    """The topmost verb of the content."""
    inside = [number for start, end in draft.parts for number in tree.at(start, end)]
    held = set(inside)
    return next((n for n in inside if tree.is_verb(n) and tree.token(n).head not in held), -1)


def _cite(trees: Sequence[Tree], rows: list[Nested], number: int, people: People) -> None:
    """Make the one cited the source, and the one who cites the link before it."""
    row = rows[number]
    draft = row.draft
    if draft.head < 0 or draft.verb < 0:
        return
    tree = trees[draft.sentence]
    if draft.carrier >= 0:
        rows.append(
            Nested(draft._replace(head=draft.carrier, source=phrase(tree, draft.carrier, cue=draft.verb)), told=False)
        )
        rows[number] = row._replace(through=(*row.through, len(rows) - 1))
        return
    cited = _cited(tree, draft, people)
    if cited is None:
        return
    place, head = cited
    parts = tuple(part for part in (_without(part, tree, head) for part in draft.parts) if part is not None)
    rows.append(Nested(draft, row.through, told=False))
    rows[number] = row._replace(
        draft=draft._replace(source=place, head=head, antecedent=-1, parts=parts or draft.parts),
        through=(*row.through, len(rows) - 1),
    )


def _cited(tree: Tree, draft: Draft, people: People) -> tuple[Place, int] | None:
    """The source that the sentence cites beside the cue: ", citing security sources"."""
    for number in range(len(tree) - 1):
        head = _cited_head(tree, draft, number)
        if head is not None and is_source(tree, head, people):
            return phrase(tree, head), head
    return None


def _cited_head(tree: Tree, draft: Draft, number: int) -> int | None:
    """The head behind "citing", "which cited" or "with reference to" that belongs to the cue."""
    if tree.token(number).dep == "relcl" and tree.lemma(number) in ("cite", "quote"):
        return tree.child(number, "dobj") if tree.token(number).head == draft.head else None
    if (
        tree.word(number) == "reference"
        and number
        and tree.word(number - 1) == "with"
        and tree.word(number + 1) == "to"
    ):
        return tree.child(number + 1, "pobj") if _belongs(tree, draft, number) else None
    return tree.child(number, "dobj", "pobj") if tree.word(number) in CITING and _belongs(tree, draft, number) else None


def _belongs(tree: Tree, draft: Draft, citing: int) -> bool:
    """Whether "citing" hangs on the cue, or follows the source's phrase behind a comma."""
    if draft.form == "according":
        return draft.source is not None and 0 <= tree.token(citing).start - draft.source[1] <= 3
    return draft.form != "quotation" and next((n for n in tree.climb(citing) if tree.is_verb(n)), -1) == draft.verb


def _without(part: Place, tree: Tree, head: int) -> Place | None:
    """The part without "citing X" at its head or its end."""
    start, end = part
    verb = next((n for n in range(head, -1, -1) if tree.word(n) in CITING), head)
    first, last = tree.token(verb).start, tree.subtree(head)[1]
    if last <= start or end <= first:
        return part
    if first <= start + 2:
        return (last, end) if last < end else None
    return (start, first) if first > start else None
