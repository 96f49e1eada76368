"""Clusters: nodes that stand for one entity, joined one by one, with vetoes that no rule overrides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from variorum.records.entity import Join
from variorum.records.judgement import Tie
from variorum.records.span import Span
from variorum.steps.identify.nodes import Node

Veto = Callable[[Node, Node], str]  # why two nodes cannot be one, "" where they can


class Why(NamedTuple):
    """The rule of a join, its reason in words and how sure it is."""

    rule: str
    reason: str
    score: float = 1.0


class Clusters:
    """A partition of the nodes that only grows together; each cluster is called by its smallest node."""

    def __init__(self, nodes: Sequence[Node], veto: Veto) -> None:
        self.nodes = nodes
        self.joins: list[Join] = []
        self.refused: list[str] = []
        self._veto = veto
        self._of = list(range(len(nodes)))
        self._members = [[place] for place in range(len(nodes))]
        self._names = [{node.words: place} for place, node in enumerate(nodes)]  # one node for each spelling
        self._foes: list[set[int]] = [set() for _ in nodes]  # nodes that a judgement sets against the cluster

    def of(self, node: int) -> int:
        """The name of the node's cluster."""
        return self._of[node]

    def members(self, node: int) -> tuple[int, ...]:
        """All nodes of the node's cluster, sorted."""
        return tuple(sorted(self._members[self._of[node]]))

    def all(self) -> tuple[tuple[int, ...], ...]:
        """The clusters, sorted by their smallest nodes."""
        return tuple(self.members(place) for place in sorted(set(self._of)))

    def forbidden(self, left: int, right: int) -> bool:
        """Whether a judgement keeps the clusters of both nodes apart."""
        return any(self._of[foe] == self._of[right] for foe in self._foes[self._of[left]])

    def join(self, left: int, right: int, why: Why, *, printed: bool = False) -> bool:
        """Whether both nodes are in one cluster afterwards; a vetoed join changes nothing.

        What a report prints as two names of one (`printed`) is stopped by judgements only, not by unlike words.
        """
        if self._of[left] == self._of[right]:
            return True
        if self.forbidden(left, right) or (not printed and self._vetoed(left, right)):
            return False
        self._unite(left, right, why)
        return True

    def judge(self, ties: Iterable[Tie]) -> None:
        """Carry out judgements: all "different" first, then "same", of which one that contradicts is refused."""
        place = {mention.span: at for at, node in enumerate(self.nodes) for mention in node.mentions}
        known = [tie for tie in ties if tie.left in place and tie.right in place]
        for tie in known:
            if not tie.same:
                left, right = place[tie.left], place[tie.right]
                self._foes[left].add(right)
                self._foes[right].add(left)
        for tie in known:
            if tie.same:
                self._same(place[tie.left], place[tie.right], tie)

    def _vetoed(self, left: int, right: int) -> bool:
        ours, theirs = self._names[self._of[left]], self._names[self._of[right]]
        return any(self._veto(self.nodes[a], self.nodes[b]) for a in ours.values() for b in theirs.values())

    def _same(self, left: int, right: int, tie: Tie) -> None:
        if self._of[left] == self._of[right]:
            return
        if self.forbidden(left, right):
            one, other = self.nodes[left].words, self.nodes[right].words
            self.refused.append(
                f"judgement {tie.judgement} says that “{one}” and “{other}” are the same; another says that they differ"
            )
            return
        self._unite(left, right, Why("judgement", f"a person judged them the same ({tie.judgement})"))

    def _unite(self, left: int, right: int, why: Why) -> None:
        one, other = self.nodes[left].first, self.nodes[right].first
        self.joins.append(Join(left=one, right=other, rule=why.rule, reason=why.reason, score=round(why.score, 3)))
        keep, gone = sorted((self._of[left], self._of[right]))
        for node in self._members[gone]:
            self._of[node] = keep
        self._members[keep] += self._members[gone]
        self._names[keep] = self._names[gone] | self._names[keep]
        self._foes[keep] |= self._foes[gone]
        self._members[gone] = []


def spans(nodes: Iterable[Node]) -> tuple[Span, ...]:
    """The places of all mentions, sorted."""
    return tuple(sorted(mention.span for node in nodes for mention in node.mentions))
