"""Persons: full names that are spellings of one, and bare names that go with a full one."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.span import Span
from variorum.steps.identify.blocks import indexed, near
from variorum.steps.identify.clusters import Clusters, Why
from variorum.steps.identify.families import meant_by
from variorum.steps.identify.full_names import covers, different, goes_with, is_full
from variorum.steps.identify.spellings import Spellings
from variorum.tables.given_names import is_short_form
from variorum.text.names.persons import person_likeness
from variorum.text.names.words import person_words

LIKELY = 0.8  # score of a family name that two persons of the report have


def join_persons(clusters: Clusters, aside: frozenset[Span] = frozenset()) -> None:
    """Join full names first, the likest first, then bare names: with the article's own full name, else the story's.

    Nodes whose first mention is in `aside` take no part.
    """
    nodes = enumerate(clusters.nodes)
    people = [place for place, node in nodes if node.kind == "PERSON" and node.mentions[0].span not in aside]
    full = Spellings(clusters, (place for place in people if is_full(clusters.nodes[place].words)))
    full.join_same()
    for score, left, right in _pairs(full.words()):
        full.join(left, right, _why(left, right, -score))
    bare = Spellings(clusters, (place for place in people if not is_full(clusters.nodes[place].words)))
    index = indexed(full.words())
    for words in bare.words():
        alike = [name for name in near(words, index) if goes_with(words, name)]
        fitting = [name for name in alike if person_words(words)[0] in person_words(name)] or alike
        everywhere = [place for name in fitting for place in full.owners(name)]
        for place in bare.of(words):
            article = clusters.nodes[place].article
            here = [owner for name in fitting for owner in full.of(name, article)]
            if not (here and _attach_first(clusters, place, here)):
                _attach(clusters, place, here or everywhere, "this report" if here else "these reports")
    alone = [place for words in bare.words() for place in bare.of(words) if clusters.members(place) == (place,)]
    Spellings(clusters, alone).join_same()


def _pairs(names: Sequence[str]) -> list[tuple[float, str, str]]:
    """Pairs of full names that may be one person's, each with its negative likeness, the likest first.

    A name that is short for two names of different persons is in no pair with either.
    """
    index = indexed(names)
    pairs = [
        (left, right)
        for left in names
        for right in near(left, index)
        if left < right and not different(left, right) and covers(left, right)
    ]
    longer: dict[str, list[str]] = {}
    for pair in pairs:
        short, long = sorted(pair, key=lambda name: len(person_words(name)))
        if len(person_words(short)) < len(person_words(long)):
            longer.setdefault(short, []).append(long)
    unclear = {
        (short, long)
        for short, found in longer.items()
        for long in found
        if any(different(long, other) for other in found)
    }
    clear = (pair for pair in pairs if pair not in unclear and pair[::-1] not in unclear)
    return sorted((-person_likeness(left, right), left, right) for left, right in clear)


def _why(left: str, right: str, score: float) -> Why:
    if person_words(left) == person_words(right):
        return Why("same name", f"“{left}” and “{right}” have the same words, particles and titles apart", score)
    if len(person_words(left)) == len(person_words(right)):
        one, other = person_words(left)[0], person_words(right)[0]
        if is_short_form(one, other):
            return Why("short given name", f"{one.title()} and {other.title()} are forms of one given name", score)
        reason = f"“{left}” and “{right}” are spellings of the same sounds, word by word"
        return Why("other transliteration", reason, score)
    return Why("longer name", f"every word of the shorter of “{left}” and “{right}” is in the longer", score)


def _attach_first(clusters: Clusters, bare: int, full: Sequence[int]) -> bool:
    """Whether the bare name was joined with the one of several persons of its report that it plainly names."""
    persons: dict[int, list[int]] = {}
    for place in full:
        if not clusters.forbidden(bare, place):
            persons.setdefault(clusters.of(place), []).append(place)
    owner = meant_by(clusters, bare, persons) if len(persons) > 1 else None
    if owner is None:
        return False
    first, other = clusters.nodes[persons[owner][0]].words, clusters.nodes[bare].words
    rest = ", ".join(f"“{clusters.nodes[nodes[0]].words}”" for key, nodes in sorted(persons.items()) if key != owner)
    reason = f"“{first}” is named before each “{other}” in this report, which gives {rest} with the given name"
    return clusters.join(persons[owner][0], bare, Why("family name", reason, LIKELY))


def _attach(clusters: Clusters, bare: int, full: Sequence[int], reach: str) -> None:
    """Join a bare name with the one person that has it among these full names; never with one of two."""
    persons = {clusters.of(place): place for place in reversed(full) if not clusters.forbidden(bare, place)}
    if len(persons) == 1:
        owner = next(iter(persons.values()))
        one, other = clusters.nodes[owner].words, clusters.nodes[bare].words
        clusters.join(owner, bare, Why("family name", f"“{one}” is the only full name in {reach} with “{other}”"))
