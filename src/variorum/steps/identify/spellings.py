"""Spellings: nodes with the same words, which stand for one entity unless a judgement parts them."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.steps.identify.clusters import Clusters, Why


class Spellings:
    """The nodes of each spelling, those that may be one already joined."""

    def __init__(self, clusters: Clusters, places: Iterable[int]) -> None:
        self.clusters = clusters
        self._nodes: dict[str, list[int]] = {}
        self._here: dict[tuple[str, str], list[int]] = {}
        for place in places:
            node = clusters.nodes[place]
            self._nodes.setdefault(node.words, []).append(place)
            self._here.setdefault((node.words, node.article), []).append(place)

    def words(self) -> tuple[str, ...]:
        """All spellings, sorted."""
        return tuple(sorted(self._nodes))

    def of(self, words: str, article: str = "") -> tuple[int, ...]:
        """The nodes with these words, in the article if one is given."""
        return tuple(self._here.get((words, article), ()) if article else self._nodes.get(words, ()))

    def owners(self, words: str, article: str = "") -> tuple[int, ...]:
        """One node for each cluster that has a node with these words."""
        return tuple(sorted({self.clusters.of(place): place for place in reversed(self.of(words, article))}.values()))

    def join_same(self) -> None:
        """Join all nodes of one spelling, each with the first that nothing forbids."""
        for words, places in sorted(self._nodes.items()):
            why = Why("same name", f"both print “{words}”")
            owners: list[int] = []
            for place in places:
                if not any(self.clusters.join(owner, place, why) for owner in owners):
                    owners.append(place)

    def join(self, left: str, right: str, why: Why) -> None:
        """Join the nodes of two spellings, where nothing forbids it."""
        for one in self.owners(left):
            for other in self.owners(right):
                self.clusters.join(one, other, why)
