"""Organisations: names with the same words in any order, acronyms, and short forms of a longer name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from variorum.steps.identify.clusters import Clusters, Why
from variorum.steps.identify.spellings import Spellings
from variorum.tables.name_words import GENERIC
from variorum.tables.organisation_heads import HEADS
from variorum.tables.places import place_id
from variorum.text.names.organisations import is_acronym, organisation_words

KINDS = frozenset({"ORG", "OTHER"})
Relation = Callable[[str, str], str]  # how a short name goes with a long one, "" where it does not


def join_organisations(clusters: Clusters) -> None:
    """Join same words, then acronyms with the one name they stand for, then short forms with the one longer name."""
    found = Spellings(clusters, (place for place, node in enumerate(clusters.nodes) if node.kind in KINDS))
    found.join_same()
    _same_words(found)
    longer = [name for name in found.words() if len(name.split()) > 1]
    by_letter = _index(longer, lambda name: {name[0].casefold()})
    for short in found.words():
        if short.isupper() and " " not in short:
            _with_the_one(found, short, by_letter.get(short[0].casefold(), ()), _stands_for)
    by_word = _index(longer, lambda name: set(organisation_words(name)[0]))
    for short in sorted(found.words(), key=lambda name: (-len(organisation_words(name)[0]), name)):
        first = organisation_words(short)[0][:1]
        _with_the_one(found, short, by_word.get(first[0], ()) if first else (), _extends)


def _index(names: Iterable[str], keys: Callable[[str], set[str]]) -> Mapping[str, Sequence[str]]:
    index: dict[str, list[str]] = {}
    for name in names:
        for key in sorted(keys(name)):
            index.setdefault(key, []).append(name)
    return index


def _same_words(found: Spellings) -> None:
    first: dict[tuple[str, ...], str] = {}
    for name in found.words():
        owner = first.setdefault(tuple(sorted(organisation_words(name)[0])), name)
        if owner != name:
            rule = "same name" if owner.casefold() == name.casefold() else "same words"
            found.join(owner, name, Why(rule, f"“{owner}” and “{name}” are made of the same words"))


def _with_the_one(found: Spellings, short: str, names: Sequence[str], relation: Relation) -> None:
    """Join each use of a short name with the only one of its article that is so related, else of the story."""
    fitting = [name for name in names if name != short and relation(short, name)]
    everywhere = [place for name in fitting for place in found.owners(name)]
    for place in found.of(short) if fitting else ():
        article = found.clusters.nodes[place].article
        here = [owner for name in fitting for owner in found.owners(name, article)]
        _join_one(found.clusters, place, here or everywhere, relation)


def _join_one(clusters: Clusters, place: int, longer: Sequence[int], relation: Relation) -> None:
    owners = {clusters.of(other): other for other in reversed(longer) if not clusters.forbidden(place, other)}
    if len(owners) == 1:
        owner = next(iter(owners.values()))
        reason = relation(clusters.nodes[place].words, clusters.nodes[owner].words)
        rule = "initials" if relation is _stands_for else "short form"
        clusters.join(owner, place, Why(rule, f"{reason}, and no other name is so"))


def _stands_for(short: str, long: str) -> str:
    return f"“{short}” is made of the initials of “{long}”" if is_acronym(short, long) else ""


def _extends(short: str, long: str) -> str:
    """Why the longer name holds the shorter one whole, "" where it does not or where it may well name a part of it."""
    if place_id(short) or place_id(short.title()):  # "Dublin" is not short for "Dublin Post"
        return ""
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
