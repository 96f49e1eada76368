"""Use: what the verb around a date does with it: it moves it, orders something for it, or looks into what was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from variorum.records.annotation import Token

Use = Literal["moved from", "moved to", "ordered", ""]
MOVED = frozenset("postpone delay move shift push reschedule defer adjourn extend put bring".split())
NEEDED: Mapping[str, frozenset[str]] = MappingProxyType(
    {"put": frozenset({"back", "off", "forward"}), "bring": frozenset({"forward", "up"})}
)  # what makes such a plain verb one that moves a date
ORDERED = frozenset("order schedule set call fix summon".split())
TO = frozenset({"to", "from"})
ON = frozenset({"on", "for", "in", "by"})
INQUIRING = frozenset("investigate probe examine question search hunt appeal inquire enquire mourn".split())
PARTICLE = 6  # tokens behind the verb that may hold it: "put the hearing back", "put back"
STEPS = 8  # from the date up to its verb


def use_of(tokens: Sequence[Token], place: int) -> Use:
    """What is done with the date: whether something is moved from or to it, or ordered for it.

    "Has been put back from 3 June to 10 June", "ordered a second count on 20 June": near to the report on either side.
    """
    link = _preposition(tokens, place)
    if link is None:
        return ""
    verb, word = tokens[link].head, tokens[link].lemma.lower()
    if tokens[verb].pos == "ADP":  # "postponed from 3 June to 10 June"
        verb = tokens[verb].head
    if tokens[verb].pos == "ADV" or tokens[verb].dep == "prt" or tokens[verb].dep == "dobj":
        verb = tokens[verb].head
    if word in TO:
        if not _moves(tokens, verb):
            return ""
        return "moved to" if word == "to" else "moved from"
    things = (token for token in tokens[verb + 1 : link] if token.dep == "dobj" and token.head == verb)
    is_ordered = tokens[verb].lemma in ORDERED and any(token.pos == "NOUN" for token in things)
    if is_ordered and word == "by":  # "ordered a review by Friday": a term is set for what is to come
        return "moved to"
    return "ordered" if is_ordered else ""


def _moves(tokens: Sequence[Token], verb: int) -> bool:
    needed = NEEDED.get(tokens[verb].lemma)
    beside = (token.lemma.lower() for token in tokens[verb + 1 : verb + PARTICLE])
    return tokens[verb].lemma in MOVED and (needed is None or any(word in needed for word in beside))


def looks_into(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb is one of inquiry, the matter of which has happened: "are looking into a fire on Sunday"."""
    if tokens[verb].lemma == "look":
        return any(token.lemma.lower() == "into" and token.head == verb for token in tokens[verb + 1 : verb + 3])
    return tokens[verb].lemma in INQUIRING


def _preposition(tokens: Sequence[Token], place: int) -> int | None:
    """The first "to", "from", "on", "for", "in" or "by" above the date."""
    for _ in range(STEPS):
        if tokens[place].pos in ("ADP", "PART", "SCONJ") and tokens[place].lemma.lower() in TO | ON:
            return place
        if tokens[place].pos in ("VERB", "AUX") or tokens[place].head == place:
            return None
        place = tokens[place].head
    return None
