"""Whereabouts: where a person is said to be, or that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.records.collation import Value
from variorum.records.span import Quote
from variorum.steps.collate.hedges import UNKNOWN
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.units import Unit

STAYING = frozenset("be stay live hide remain reside locate base move flee put hold shelter return arrive".split())
MOVING = frozenset("put move hold shelter locate base".split())  # verbs whose object is the person
PLACE_WORDS = re.compile(
    r"\b(?:location|whereabouts|where|which (?:country|city|town|place|part)|hiding place)\b", re.IGNORECASE
)
NEAR = 40  # characters between "not clear" and what is not clear
AT = frozenset({"in", "at", "to", "into", "inside"})


def whereabouts(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "Where is X?": a verb of staying with a place, or words for not knowing where."""
    for unit in units:
        if unit.kind != "clause":
            continue
        person = _person(known, unit)
        if not person:
            continue
        quote = _not_known(known, unit)
        value = Value(kind="place", text="") if quote else _place(known, unit)
        if value is not None:
            found = reading(known, quote or unit.quote, value, statement=unit.statement)
            question = f"Where is {known.entities[person].name}?"
            yield Candidate(("whereabouts", person), question, "Where", found, part_rank(unit.sentence.part))


def _person(known: Known, unit: Unit) -> str:
    """The person whom the clause is about: its subject, else the only person that it names."""
    if unit.about and known.entities[unit.about].kind == "PERSON":
        return unit.about
    named = sorted({name for _, _, name in known.entities_in(unit.span) if known.entities[name].kind == "PERSON"})
    if PLACE_WORDS.search(unit.quote.words) and not named:
        return unit.person  # "his whereabouts are unknown"
    is_moved = unit.sentence.tokens[unit.head].lemma.lower() in MOVING
    return named[0] if len(named) == 1 and is_moved else ""


def _not_known(known: Known, unit: Unit) -> Quote | None:
    """The passage that says that the place is not known: from "not clear" to the clause with "where" or "location"."""
    if not PLACE_WORDS.search(unit.quote.words):
        return None
    article, sentence = known.by_id[unit.span.article], unit.sentence.span
    doubt = UNKNOWN.search(article.text, sentence.start, sentence.end)
    if doubt is None or max(doubt.start() - unit.span.end, unit.span.start - doubt.end()) > NEAR:
        return None
    start = sentence.start if unit.span.start - sentence.start <= NEAR else min(unit.span.start, doubt.start())
    return article.quote(start, max(unit.span.end, doubt.end()))


def _place(known: Known, unit: Unit) -> Value | None:
    """The first country or town that hangs on the clause's own verb of staying by "in" or "at"."""
    tokens = unit.sentence.tokens
    if tokens[unit.head].lemma.lower() not in STAYING:
        return None
    for start, _, name in known.entities_in(unit.span):
        i = next((j for j in unit.tokens if tokens[j].start <= start < tokens[j].end), None)
        if i is None or known.entities[name].kind not in {"GPE", "LOC"}:
            continue
        while tokens[i].dep in {"compound", "amod", "nmod"}:
            i = tokens[i].head
        above = tokens[i].head
        if tokens[i].dep == "pobj" and tokens[above].lemma.lower() in AT and tokens[above].head == unit.head:
            return Value(kind="place", text=known.entities[name].name.casefold(), entity=name)
    return None
