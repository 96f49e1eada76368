"""Full names: whether two personal names may be one person's, and why not."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.steps.identify.nodes import Node
from variorum.tables.given_names import is_short_form
from variorum.text.names.sounds import word_likeness
from variorum.text.names.words import person_words

SAME_WORD = 0.9  # above it: vowels and kh/h may differ (Dmitry, Dimitri), names of brothers do not (Hassan, Hussein)
# Endings of men's and women's family names in the Slavic languages.
FEMININE = (
    ("ov", "ova"),
    ("ev", "eva"),
    ("in", "ina"),
    ("yn", "yna"),
    ("sky", "skaya"),
    ("ski", "ska"),
    ("skiy", "skaya"),
)


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


def covers(left: str, right: str) -> bool:
    """Whether each word of the shorter name has its like in the longer, its family name a whole word.

    A family name that is another's first part is it by the letter: "Vera Dal" is not short for "Vera Dahl-Orlen".
    """
    short, long = sorted((_usual(left), _usual(right)), key=len)
    if not (_alike(short[-1], long[-1]) or short[-1] in long or long[-1] in short):
        return False
    places = enumerate(short)
    return all(_has(word, long) or any(_given(word, other) for other in _near(place, long)) for place, word in places)


def _near(place: int, words: Sequence[str]) -> Sequence[str]:
    """The words among which an initial or a short form at this place may have its like: the first, or the middle."""
    return words[:1] if place == 0 else words[1:-1]


def goes_with(bare: str, full: str) -> bool:
    """Whether a name of one word is the family name, or another word, of the full name."""
    words, others = person_words(bare), person_words(full)
    if len(words) != 1:
        return False
    return word_likeness(words[0], others[-1]) > SAME_WORD or words[0] in others
