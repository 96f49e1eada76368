"""Places: names of one country, region or city."""

from __future__ import annotations

from variorum.steps.identify.clusters import Clusters, Why
from variorum.steps.identify.nodes import Node
from variorum.tables.places import place_id

PLACES = frozenset({"GPE", "LOC"})


def join_places(clusters: Clusters) -> None:
    """Join places by what the tables know of their names, else by the same words, capitals apart."""
    first: dict[str, int] = {}
    for place, node in enumerate(clusters.nodes):
        if node.kind not in PLACES:
            continue
        owner = first.setdefault(_key(node.words), place)
        if owner != place:
            clusters.join(owner, place, _why(clusters.nodes[owner], node))


def _key(words: str) -> str:
    return place_id(words) or (place_id(words.title()) if words.isupper() else "") or words.casefold()


def _why(left: Node, right: Node) -> Why:
    if left.words == right.words:
        return Why("same name", f"both print “{left.words}”")
    return Why("name of one place", f"“{left.words}” and “{right.words}” are names of one place")
