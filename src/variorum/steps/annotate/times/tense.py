"""Tense: whether the clause around a time expression tells of past, present or future."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from variorum.records.annotation import Token

Tense = Literal["past", "present", "future", ""]
PLANS = frozenset(
    "plan expect schedule set due intend hope agree vow promise propose aim prepare slate want pledge ready "
    "likely decide continue need begin order seek ask urge call".split()
)  # what follows one of these in the infinitive is still ahead
DUE = frozenset({"due", "payable"})
AHEAD = DUE | {
    "effective",
    "until",
    "till",
    "through",
}  # words before a date that may well lie ahead, whatever the verb
VERBS = frozenset({"VERB", "AUX"})
STEPS = 12  # how far up the tree a verb is looked for


def tense_at(tokens: Sequence[Token], start: int, end: int) -> Tense:
    """The tense of the verb that governs the words [start, end), "" where none does."""
    lead = max((token for token in tokens if token.end <= start), key=lambda token: token.end, default=None)
    if lead is not None and lead.lemma in AHEAD:
        return "future" if lead.lemma in DUE else ""
    inside = next((place for place, token in enumerate(tokens) if start <= token.start < end), None)
    if inside is None:
        return ""
    for verb in _verbs_above(tokens, inside, end):
        found = _tense(tokens, verb)
        if found:
            return found if found != "present" or _is_direct(tokens, inside, verb) else ""
    return ""


def _is_direct(tokens: Sequence[Token], place: int, verb: int) -> bool:
    """Whether the expression hangs on the verb itself, not on a noun: "opens Friday", not "Friday's opening is"."""
    for _ in range(STEPS):
        if place == verb or tokens[place].head == place:
            return place == verb
        if tokens[place].dep == "poss":
            return False
        head = tokens[place].head
        inside = tokens[head].pos not in ("NOUN", "PROPN", "ADJ") or tokens[head].dep in ("npadvmod", "pobj")
        if head != verb and not inside:
            return False
        place = head
    return False


def _verbs_above(tokens: Sequence[Token], place: int, end: int) -> Iterator[int]:
    """The verbs from the expression up to the root, the nearest first."""
    for _ in range(STEPS):
        head = tokens[place].head
        if tokens[place].pos in VERBS or tokens[place].lemma in ("due", "effective", "payable"):
            yield place
        if head == place:
            return
        place = head


def _tense(tokens: Sequence[Token], verb: int) -> Tense:
    token = tokens[verb]
    if token.lemma in ("due", "payable"):
        return "future"
    helpers = [child for child in tokens if child.head == verb and child is not token]
    auxiliaries = [child for child in helpers if child.dep in ("aux", "auxpass") or child.tag == "TO"]
    if any(child.tag == "MD" and child.lemma in ("will", "shall", "'ll", "wo") for child in auxiliaries):
        return "future"
    if any(child.tag == "MD" for child in auxiliaries):
        past = any(child.lemma == "have" for child in auxiliaries)
        return "past" if past else "future"
    if any(child.tag == "TO" for child in auxiliaries) and tokens[token.head].lemma == "be":  # "is to meet Friday"
        return "future"
    if token.tag == "VBD" or any(child.tag == "VBD" for child in auxiliaries):
        return _planned(tokens, verb) or "past"
    if any(child.tag == "TO" for child in auxiliaries):
        governor = tokens[token.head]
        return "future" if governor.lemma in PLANS or governor.tag.startswith("NN") else ""
    if any(child.lemma == "have" for child in auxiliaries):
        return "past"
    if token.tag in ("VBZ", "VBP") or any(child.tag in ("VBZ", "VBP") for child in auxiliaries):
        return _planned(tokens, verb) or "present"
    return "past" if token.tag == "VBN" and token.dep not in ("acl", "amod", "relcl") else ""


def _planned(tokens: Sequence[Token], verb: int) -> Tense:
    """Future for "is scheduled for", "was set for": what is planned lies ahead."""
    return "future" if tokens[verb].lemma in ("schedule", "slate") else ""
