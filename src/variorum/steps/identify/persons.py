"""Persons: full names that are spellings of one, and bare names that go with a full one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from variorum.records.span import Span
from variorum.steps.identify.clusters import Clusters, Why
from variorum.steps.identify.nodes import Node
from variorum.steps.identify.spellings import Spellings
from variorum.tables.given_names import is_short_form
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


def join_persons(clusters: Clusters, aside: frozenset[Span] = frozenset()) -> None:
    """Join full names first, the likest first, then bare names: with the article's own full name, else the story's.

    Nodes whose first mention is in `aside` take no part.
    """
    nodes = enumerate(clusters.nodes)
    people = [place for place, node in nodes if node.kind == "PERSON" and node.mentions[0].span not in aside]
    full = Spellings(clusters, (place for place in people if is_full(clusters.nodes[place].words)))
    full.join_same()
    for score, left, right in sorted(_pairs(full.words())):
        full.join(left, right, _why(left, right, -score))
    bare = Spellings(clusters, (place for place in people if not is_full(clusters.nodes[place].words)))
    index = _index(full.words())
    for words in bare.words():
        alike = [name for name in _fitting(words, index) if _goes_with(words, name)]
        fitting = [name for name in alike if person_words(words)[0] in person_words(name)] or alike
        everywhere = [place for name in fitting for place in full.owners(name)]
        for place in bare.of(words):
            article = clusters.nodes[place].article
            here = [owner for name in fitting for owner in full.owners(name, article)]
            _attach(clusters, place, here or everywhere, "this report" if here else "these reports")
    alone = [place for words in bare.words() for place in bare.of(words) if clusters.members(place) == (place,)]
    Spellings(clusters, alone).join_same()


def is_full(name: str) -> bool:
    """Whether the name has at least two words that tell a person apart."""
    return len(person_words(name)) > 1


def person_veto(left: Node, right: Node) -> str:
    """Why two full names cannot be one person's, "" where they can."""
    return different(left.words, right.words) if left.kind == right.kind == "PERSON" else ""


def different(left: str, right: str) -> str:
    """Why two names are of two persons; "" where they may be one's or where one of them is no full name."""
    one, other = _usual(left), _usual(right)
    if len(one) < 2 or len(other) < 2 or one == other:
        return ""
    if not (_has(one[-1], other) or _has(other[-1], one)):
        return f"other family name: {one[-1].title()}, {other[-1].title()}"
    if not (_given(one[0], other[0]) or _has(one[0], other) or _has(other[0], one)):
        return f"other given name: {one[0].title()}, {other[0].title()}"
    if _feminine(one[-1], other[-1]):
        return f"a man's and a woman's family name: {one[-1].title()}, {other[-1].title()}"
    if _other_middle(one, other):
        return f"a name in the middle differs: {' '.join(one).title()}, {' '.join(other).title()}"
    return ""


def _usual(name: str) -> tuple[str, ...]:
    """The words of a name without an initial before a written-out given name: "J. Edgar Vell" is called Edgar."""
    words = person_words(name)
    return words[1:] if len(words) > 2 and len(words[0]) == 1 < len(words[1]) else words


def _alike(left: str, right: str) -> bool:
    """Whether two whole words may be spellings of one."""
    return left == right or (min(len(left), len(right)) > 1 and word_likeness(left, right) > SAME_WORD)


def _has(word: str, others: Sequence[str]) -> bool:
    return len(word) > 1 and any(_alike(word, other) for other in others)


def _given(left: str, right: str) -> bool:
    """Whether two given names may be one: alike, one the other's initial, or one its short form."""
    initial = min(len(left), len(right)) == 1 and left[0] == right[0]
    return initial or _alike(left, right) or is_short_form(left, right)


def _other_middle(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether both have words in the middle that cannot be the same: "Marta A. Vell" and "Marta A. B. Vell"."""
    one, other = left[1:-1], right[1:-1]
    if len(one) == len(other):
        return not all(_given(ours, theirs) or _has(ours, right) for ours, theirs in zip(one, other, strict=True))
    return bool(one and other) and all(len(word) == 1 for word in (*one, *other))


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


def _index(names: Sequence[str]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for name in names:
        for key in blocks(name):
            index.setdefault(key, []).append(name)
    return index


def _fitting(words: str, index: Mapping[str, list[str]]) -> list[str]:
    return sorted({name for key in blocks(words) for name in index.get(key, ())})


def _pairs(names: Sequence[str]) -> Iterator[tuple[float, str, str]]:
    """Pairs of full names that may be one person's, each with its negative likeness."""
    index = _index(names)
    for left in names:
        for right in _fitting(left, index):
            if left < right and not different(left, right) and _covers(left, right):
                yield -person_likeness(left, right), left, right


def _covers(left: str, right: str) -> bool:
    """Whether each word of the shorter name has its like in the longer, its family name a whole word."""
    short, long = sorted((_usual(left), _usual(right)), key=len)
    if not (_has(short[-1], long) or _has(long[-1], short)):
        return False
    places = enumerate(short)
    return all(_has(word, long) or any(_given(word, other) for other in _near(place, long)) for place, word in places)


def _near(place: int, words: Sequence[str]) -> Sequence[str]:
    """The words among which an initial or a short form at this place may have its like: the first, or the middle."""
    return words[:1] if place == 0 else words[1:-1]


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


def _attach(clusters: Clusters, bare: int, full: Sequence[int], reach: str) -> None:
    """Join a bare name with the one person that has it among these full names; never with one of two."""
    persons = {clusters.of(place): place for place in reversed(full) if not clusters.forbidden(bare, place)}
    if len(persons) == 1:
        owner = next(iter(persons.values()))
        one, other = clusters.nodes[owner].words, clusters.nodes[bare].words
        clusters.join(owner, bare, Why("family name", f"“{one}” is the only full name in {reach} with “{other}”"))


def _goes_with(bare: str, full: str) -> bool:
    words, others = person_words(bare), person_words(full)
    if len(words) != 1:
        return False
    return word_likeness(words[0], others[-1]) > SAME_WORD or words[0] in others
