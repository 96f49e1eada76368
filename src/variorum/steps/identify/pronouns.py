"""Pronouns: which earlier mention a pronoun stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from variorum.steps.identify.groups import Groups
from variorum.steps.identify.looks import Look
from variorum.tables.pronouns import HE, IT, REFLEXIVE, RELATIVE, SHE, SPEAKER, THEY

REACH = 4  # sentences back; hardly any pronoun of news text reaches farther
DISTANCE = 1.5  # points lost for each sentence between (Lappin and Leass 1994 halve salience with each sentence)
SUBJECT, NAMED, PRONOUN, OFTEN = 1.2, 0.8, 0.6, 0.25
WORDS_APART = 0.01  # points lost for each character: of equals the nearer


def resolve(looks: Sequence[Look], groups: Groups) -> None:
    """Join each pronoun with its antecedent, article by article, in reading order; one without stays alone."""
    gender: dict[int, str] = {}
    size: dict[int, int] = {}
    for number, look in enumerate(looks):
        if look.level == "pronoun":
            antecedent = _antecedent(number, looks, groups, gender, size)
            if antecedent >= 0:
                groups.join(antecedent, number)
        group = groups.of(number)
        size[group] = size.get(group, 0) + 1
        if look.gender:
            gender.setdefault(group, look.gender)


def _antecedent(
    number: int, looks: Sequence[Look], groups: Groups, gender: Mapping[int, str], size: Mapping[int, int]
) -> int:
    look = looks[number]
    words = look.mention.words.lower()
    if words in RELATIVE:
        return _relative(number, looks)
    fitting = [
        other for other in _before(number, looks) if _agrees(look, looks[other], gender.get(groups.of(other), ""))
    ]
    if words in REFLEXIVE:
        here = [other for other in fitting if looks[other].place == look.place]
        fitting = [other for other in here if looks[other].is_subject] or here or fitting
    return max(
        fitting, key=lambda other: (_salience(look, looks[other], size.get(groups.of(other), 0)), other), default=-1
    )


def _before(number: int, looks: Sequence[Look]) -> Iterator[int]:
    """Earlier mentions of the article within reach that neither hold the pronoun nor lie in it."""
    look = looks[number]
    for other in range(number - 1, -1, -1):
        earlier = looks[other]
        if earlier.mention.span.article != look.mention.span.article or look.place - earlier.place > REACH:
            return
        if not earlier.mention.span.meets(look.mention.span):
            yield other


def _agrees(look: Look, other: Look, gender: str) -> bool:
    words = look.mention.words.lower()
    if look.mention.kind != other.mention.kind or other.mention.words.lower() in RELATIVE:
        return False
    if words in HE | SHE and (other.plural or (gender and look.gender and gender != look.gender)):
        return False
    if words in IT and other.plural:
        return False
    if words in THEY and look.mention.kind == "PERSON" and not other.plural and other.level == "named":
        return False
    return words not in SPEAKER or other.level != "nominal" or look.mention.kind == "PERSON"


def _salience(look: Look, other: Look, size: int) -> float:
    points = -DISTANCE * (look.place - other.place) + OFTEN * min(size, 4)
    points += SUBJECT * other.is_subject + NAMED * (other.level == "named") + PRONOUN * (other.level == "pronoun")
    if look.mention.words.lower() == other.mention.words.lower():
        points += PRONOUN
    return points - WORDS_APART * (look.mention.span.start - other.mention.span.end)


def _relative(number: int, looks: Sequence[Look]) -> int:
    """The mention of the same kind that ends nearest before the relative pronoun, in the same sentence."""
    look = looks[number]
    best, near = -1, 40
    for other in range(number - 1, -1, -1):
        earlier = looks[other]
        if earlier.mention.span.article != look.mention.span.article or earlier.place != look.place:
            break
        gap = look.mention.span.start - earlier.mention.span.end
        if earlier.mention.kind == look.mention.kind and 0 <= gap < near:
            best, near = other, gap
    return best
