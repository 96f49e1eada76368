"""Clauses: the finite and participial clauses of a parsed sentence, each with its own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from variorum.records.annotation import Token

CLAUSE_LABELS = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "pcomp", "parataxis", "csubj"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "obj", "attr", "oprd", "dative"})
MARKS = frozenset({"cc", "mark", "punct"})  # words that join a clause to its neighbours
OPENERS = frozenset('"“”„«‘([')


class Clause(NamedTuple):
    """The tokens of one clause by index; `tokens` are sorted and hold no words of another clause."""

    head: int
    tokens: tuple[int, ...]
    parent: int  # head of the clause it depends on, its own for the main clause


def clauses(tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """The clauses of a sentence in order of their heads; every token lies in at most one."""
    heads = [i for i, token in enumerate(tokens) if is_clause_head(tokens, i)]
    if not heads:
        return ()
    owned: dict[int, list[int]] = {head: [] for head in heads}
    owner = _owners(tokens, frozenset(heads))
    for i, head in enumerate(owner):
        if head is not None:
            owned[head].append(i)
    return tuple(
        Clause(head=head, tokens=_inner(tokens, owned[head]), parent=_parent(tokens, head, owner)) for head in heads
    )


def is_clause_head(tokens: Sequence[Token], i: int) -> bool:
    """Whether the token heads a clause: a verb under a clause label, or a second verb with a subject of its own."""
    token = tokens[i]
    verbal = token.pos in {"VERB", "AUX"}
    if token.dep == "conj" and verbal:
        return tokens[token.head].pos in {"VERB", "AUX"}
    if token.dep == "xcomp":
        return False
    return token.dep in CLAUSE_LABELS and (verbal or token.dep in {"ROOT", "ccomp"})


def children(tokens: Sequence[Token], i: int) -> Iterator[int]:
    """Indices of the tokens that depend on the token, in order."""
    return (j for j, token in enumerate(tokens) if token.head == i and j != i)


def subtree(tokens: Sequence[Token], i: int) -> list[int]:
    """Indices of the token and of all that hangs below it, sorted."""
    below: dict[int, list[int]] = {}
    for j, token in enumerate(tokens):
        if token.head != j:
            below.setdefault(token.head, []).append(j)
    found, queue = {i}, [i]
    while queue:
        for j in below.get(queue.pop(), ()):
            if j not in found:
                found.add(j)
                queue.append(j)
    return sorted(found)


def _owners(tokens: Sequence[Token], heads: frozenset[int]) -> list[int | None]:
    owners: list[int | None] = []
    for i in range(len(tokens)):
        at, steps = i, 0
        while at not in heads and tokens[at].head != at and steps <= len(tokens):
            at, steps = tokens[at].head, steps + 1
        owners.append(at if at in heads else None)
    return owners


def _parent(tokens: Sequence[Token], head: int, owner: Sequence[int | None]) -> int:
    above = tokens[head].head
    found = owner[above] if above != head else None
    return head if found is None else found


def _inner(tokens: Sequence[Token], own: Sequence[int]) -> tuple[int, ...]:
    """The clause's tokens without joining words and punctuation at either end."""
    kept = list(own)
    while kept and tokens[kept[0]].dep in MARKS:
        kept.pop(0)
    while kept and tokens[kept[-1]].dep in MARKS:
        kept.pop()
    return tuple(kept)
