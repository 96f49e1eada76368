"""Fates: what a clause says became of those it counts: killed, missing, rescued, or that they were on board."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.records.annotation import Token
from variorum.steps.collate.units import Unit
from variorum.text.clauses import subtree

# What newsrooms count after an event, by the words that tell it; our own reading of casualty reports.
FATES = {
    "killed": "kill die dead death perish fatality slay",
    "injured": "injure wound hurt injury injured",
    "missing": "missing unaccounted vanish",
    "arrested": "arrest detain detention custody",
    "rescued": "rescue save survivor survive",
    "evacuated": "evacuate displace homeless evacuee",
    "infected": "infect infection case",
}
FATE_OF = {word: fate for fate, words in FATES.items() for word in words.split()}
RISING = frozenset("rise climb grow increase jump reach stand pass hit".split())  # "the toll has risen to six"
TOLL = frozenset("toll number count tally".split())  # "the death toll is now four" tells it as a rise does
ON_BOARD = re.compile(r"\b(?:aboard|on board)\b", re.IGNORECASE)


def states(unit: Unit) -> frozenset[str]:
    """What the clause says of those it counts: their fates, else that they were on board."""
    found = frozenset(fates(unit))
    return found or frozenset({"aboard"} if ON_BOARD.search(unit.quote.words) else ())


def tell_one_state(left: Unit, right: Unit) -> bool:
    """Whether both count people of one fate, or neither tells of one: nine missing are not nine dead."""
    one, other = states(left), states(right)
    return bool(one & other) or not (one or other)


def fates(unit: Unit) -> list[str]:
    """The fates that the clause tells of; where a toll rises, those in its subject: "the number of those killed"."""
    tokens = unit.sentence.tokens
    words = unit.tokens
    if tells_toll(unit):
        aside = {j for i in range(len(tokens)) if tokens[i].dep == "relcl" for j in subtree(tokens, i)}
        words = tuple(i for i in subtree(tokens, unit.head) if i not in aside or tokens[unit.head].lemma != "be")
    return sorted({fate for i in words if (fate := fate_of(tokens, i))})


def fate_of(tokens: Sequence[Token], i: int) -> str:
    """The fate that the word tells of, "" for another word; who "is missing" is, who "missed the boat" is not."""
    lemma = tokens[i].lemma.lower()
    if lemma == "miss":
        has_object = any(token.head == i and token.dep == "dobj" for token in tokens)
        return "missing" if tokens[i].tag == "VBG" and not has_object else ""
    return FATE_OF.get(lemma, "")


def tells_toll(unit: Unit) -> bool:
    """Whether the clause's verb says how far a toll has come: "has risen to six", "the toll is now six"."""
    tokens = unit.sentence.tokens
    if tokens[unit.head].lemma.lower() in RISING:
        return True
    subjects = (token for token in tokens if token.head == unit.head and token.dep == "nsubj")
    return tokens[unit.head].lemma.lower() == "be" and any(token.lemma.lower() in TOLL for token in subjects)
