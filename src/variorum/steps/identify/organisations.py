"""Organisations: names with the same words in any order, acronyms, and short forms of a longer name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from variorum.steps.identify.clusters import Clusters, Why
from variorum.tables.name_words import GENERIC
from variorum.tables.organisation_heads import HEADS
from variorum.text.names.organisations import is_acronym, organisation_words

Relation = Callable[[str, str], str]  # how a short name goes with a long one, "" where it does not
KINDS = frozenset({"ORG", "OTHER"})


def join_organisations(clusters: Clusters) -> None:
    """Join same words, then acronyms with the one name they stand for, then short forms with the one longer name."""
    places = [place for place, node in enumerate(clusters.nodes) if node.kind in KINDS]
    _same_words(clusters, places)
    for place in places:
        _with_the_one(clusters, place, places, _stands_for)
    for place in sorted(places, key=lambda place: (-len(_words(clusters, place)), place)):
        _with_the_one(clusters, place, places, _extends)


def _words(clusters: Clusters, place: int) -> tuple[str, ...]:
    return organisation_words(clusters.nodes[place].words)[0]


def _same_words(clusters: Clusters, places: Sequence[int]) -> None:
    first: dict[tuple[str, ...], int] = {}
    for place in places:
        owner = first.setdefault(tuple(sorted(_words(clusters, place))), place)
        if owner != place:
            one, other = clusters.nodes[owner].words, clusters.nodes[place].words
            rule = "same name" if one.casefold() == other.casefold() else "same words"
            clusters.join(owner, place, Why(rule, f"“{one}” and “{other}” are made of the same words"))


def _with_the_one(clusters: Clusters, place: int, places: Sequence[int], relation: Relation) -> None:
    """Join with the only organisation of the article that is so related, else with the only one of the story."""
    node = clusters.nodes[place]
    fitting = [other for other in places if relation(node.words, clusters.nodes[other].words)]
    here = [other for other in fitting if clusters.nodes[other].article == node.article]
    for reach, group in (("this report", here), ("these reports", fitting)):
        free = [other for other in group if not clusters.forbidden(place, other)]
        owners = sorted({clusters.of(other) for other in free})
        if len(owners) == 1:
            reason = relation(node.words, clusters.nodes[free[0]].words)
            rule = "initials" if relation is _stands_for else "short form"
            clusters.join(free[0], place, Why(rule, f"{reason}, and no other name in {reach} is so"))
        if owners:
            return


def _stands_for(short: str, long: str) -> str:
    return f"“{short}” is made of the initials of “{long}”" if short.isupper() and is_acronym(short, long) else ""


def _extends(short: str, long: str) -> str:
    """Why the longer name holds the shorter one whole, "" where it does not or where it may well name a part of it."""
    one, other = organisation_words(short)[0], organisation_words(long)[0]
    extra = len(other) - len(one)
    if extra < 1 or not set(one) <= set(other) or (len(one) == 1 and one[0] in GENERIC | HEADS):
        return ""
    reason = f"“{short}” is a short form of “{long}”"
    if len(one) > 1 and sorted(other[-len(one) :]) == sorted(one):
        return reason
    complement = f"{short} of ".casefold() in long.casefold() or set(other) - set(one) <= GENERIC | HEADS
    halves = short.casefold() in long.casefold().split("/")
    same_head = len(one) > 1 and {one[-1], one[0]} & HEADS and {other[-1], other[0]} & HEADS
    return reason if (complement and other[: len(one)] == one) or halves or same_head else ""
