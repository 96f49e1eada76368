"""Persons: full names that are spellings of one, and bare names that go with a full one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.span import Span
from variorum.steps.identify.clusters import Clusters, Why
from variorum.steps.identify.nodes import Node
from variorum.text.names.persons import person_likeness
from variorum.text.names.sounds import sound_key, word_likeness
from variorum.text.names.words import person_words

SAME_WORD = 0.9  # above it: vowels and kh/h may differ (Dmitry, Dimitri), names of brothers do not (Hassan, Hussein)
COARSE = str.maketrans(
    {
        "H": "h",
        "G": "h",
        "J": "z",
        "Z": "z",
        "C": "s",
        "S": "s",
        "c": "s",
        "X": "k",
        "b": "v",
        "f": "v",
        "p": "v",
        "d": "t",
        "g": "k",
    }
)
VOWELS = frozenset("aeiouAh")
FEMININE = (
    ("ov", "ova"),
    ("ev", "eva"),
    ("in", "ina"),
    ("yn", "yna"),
    ("sky", "skaya"),
    ("ski", "ska"),
    ("skiy", "skaya"),
)


def join_persons(clusters: Clusters, apart: frozenset[Span] = frozenset()) -> None:
    """Join full names first, the likest first, then bare names: with the article's own full name, else the story's.

    Nodes whose first mention is in `apart` take no part.
    """
    nodes = enumerate(clusters.nodes)
    people = [place for place, node in nodes if node.kind == "PERSON" and node.mentions[0].span not in apart]
    full = [place for place in people if is_full(clusters.nodes[place].words)]
    for score, left, right in sorted(_pairs(clusters.nodes, full)):
        one, other = clusters.nodes[left].words, clusters.nodes[right].words
        clusters.join(left, right, _why(one, other, -score))
    for place in people:
        if place not in set(full):
            _attach(clusters, place, full)
    _join_bare(clusters, [place for place in people if place not in set(full)])


def is_full(name: str) -> bool:
    """Whether the name has at least two words that tell a person apart."""
    return len(person_words(name)) > 1


def person_veto(left: Node, right: Node) -> str:
    """Why two full names cannot be one person's, "" where they can."""
    one, other = person_words(left.words), person_words(right.words)
    if left.kind != "PERSON" or right.kind != "PERSON" or len(one) < 2 or len(other) < 2 or one == other:
        return ""
    if not (_has(one[-1], other) or _has(other[-1], one)):
        return f"other family name: {one[-1].title()}, {other[-1].title()}"
    if not (_has(one[0], other) or _has(other[0], one)):
        return f"other given name: {one[0].title()}, {other[0].title()}"
    if _feminine(one[-1], other[-1]):
        return f"a man's and a woman's family name: {one[-1].title()}, {other[-1].title()}"
    if len(one) == len(other) and not all(_has(word, other) for word in one):
        return f"a name in the middle differs: {' '.join(one).title()}, {' '.join(other).title()}"
    return ""


def _has(word: str, others: Sequence[str]) -> bool:
    if len(word) == 1:
        return any(other[0] == word for other in others)
    return any(word_likeness(word, other) > SAME_WORD or other == word[0] for other in others)


def _feminine(left: str, right: str) -> bool:
    one, other = sorted((left, right), key=len)
    return any(one.endswith(man) and other == one[: len(one) - len(man)] + woman for man, woman in FEMININE)


def blocks(name: str) -> frozenset[str]:
    """Coarse keys of the name's words: only names that share one are compared."""
    keys = set()
    for word in person_words(name):
        sounds = sound_key(word).translate(COARSE)
        bones = "".join(letter for letter in sounds if letter not in VOWELS)
        keys.add(bones[:3] or sounds[:1])
    return frozenset(keys)


def _pairs(nodes: Sequence[Node], full: Sequence[int]) -> Iterator[tuple[float, int, int]]:
    """Pairs of nodes that may be one person, each with its negative likeness."""
    index: dict[str, list[int]] = {}
    for place in full:
        for key in blocks(nodes[place].words):
            index.setdefault(key, []).append(place)
    pairs = {(a, b) for group in index.values() for at, a in enumerate(group) for b in group[at + 1 :]}
    for left, right in sorted(pairs):
        if not person_veto(nodes[left], nodes[right]) and _covers(nodes[left].words, nodes[right].words):
            one, other = sorted((nodes[left].words, nodes[right].words))
            yield -person_likeness(one, other), left, right


def _covers(left: str, right: str) -> bool:
    """Whether each word of the shorter name has its like in the longer."""
    short, long = sorted((person_words(left), person_words(right)), key=len)
    return all(_has(word, long) for word in short)


def _why(left: str, right: str, score: float) -> Why:
    if left == right:
        return Why("same name", f"both print “{left}”")
    if len(person_words(left)) == len(person_words(right)):
        return Why(
            "other transliteration", f"“{left}” and “{right}” are spellings of the same sounds, word by word", score
        )
    return Why("longer name", f"every word of the shorter of “{left}” and “{right}” is in the longer", score)


def _attach(clusters: Clusters, bare: int, full: Sequence[int]) -> None:
    """Join a bare name with the one person of its article that has it, else of the story; never with one of two."""
    node = clusters.nodes[bare]
    fitting = [place for place in full if _goes_with(node.words, clusters.nodes[place].words)]
    here = [place for place in fitting if clusters.nodes[place].article == node.article]
    for reach, group in (("this report", here), ("these reports", fitting)):
        free = [place for place in group if not clusters.forbidden(bare, place)]
        persons = sorted({clusters.of(place) for place in free})
        if len(persons) == 1:
            owner = min(free, key=lambda place: (clusters.nodes[place].words, place))
            name = clusters.nodes[owner].words
            clusters.join(
                owner, bare, Why("family name", f"“{name}” is the only full name in {reach} with “{node.words}”")
            )
            return
        if len(persons) > 1:
            return


def _goes_with(bare: str, full: str) -> bool:
    words, others = person_words(bare), person_words(full)
    if len(words) != 1:
        return False
    return word_likeness(words[0], others[-1]) > SAME_WORD or words[0] in others


def _join_bare(clusters: Clusters, bare: Sequence[int]) -> None:
    """Join equal bare names that went with no full one."""
    alone: dict[str, list[int]] = {}
    for place in bare:
        if clusters.members(place) == (place,):
            alone.setdefault(" ".join(person_words(clusters.nodes[place].words)), []).append(place)
    for _, places in sorted(alone.items()):
        for place in places[1:]:
            words = clusters.nodes[place].words
            clusters.join(
                places[0], place, Why("same name", f"both print “{words}” and no full name goes with it alone")
            )
