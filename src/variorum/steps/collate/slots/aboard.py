"""Aboard: how many people a named ship, aircraft, train or bus carried when the thing happened that is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from variorum.records.collation import Value
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.units import Unit, hedges_head, is_open
from variorum.text.numbers import amount

NUMBER = r"(?P<number>(?:[\w,.'’-]+ ){0,3}?(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)) (?P<who>people|persons|passengers)"
CARRIED = re.compile(rf"\bcarrying {NUMBER}\b(?! (?:a|per|each|every)\b)(?! and\b)")
ABOARD = re.compile(rf"\bwith {NUMBER} (?:on board|aboard)\b")
# What such a figure may be instead: what it can hold, what it carries as a rule, or a part of those aboard.
OTHERWISE = re.compile(r"\b(?:can|capacity|licensed|certified|usually|normally|daily|regularly|ever|year|month|week)\b")


def aboard(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "How many were aboard X?", slot by who carries and who is counted; X is a name of any kind."""
    for unit in units:
        if unit.kind != "clause" or not unit.about or is_open(unit) or OTHERWISE.search(unit.quote.words):
            continue
        value = _value(" ".join(unit.quote.words.split()))
        if value is None or not known.events_in(unit.sentence.span):  # of no event that others tell of: any voyage's
            continue
        one = reading(known, unit.quote, value, statement=unit.statement, hedged=hedges_head(unit))
        told = next((time.interval for time in known.times_in(unit.sentence.span) if time.interval), one.moment)
        slot = ("aboard", unit.about, value.unit)
        question = f"How many were aboard {known.entities[unit.about].name}?"
        yield Candidate(slot, question, "How many", replace(one, moment=told), part_rank(unit.sentence.part))


def _value(words: str) -> Value | None:
    found = CARRIED.search(words) or ABOARD.search(words)
    allowed = amount(found["number"]) if found else None
    if found is None or allowed is None:
        return None
    unit = "passengers" if found["who"] == "passengers" else "people"
    return Value(kind="count", text=found["number"].casefold(), low=allowed.low, high=allowed.high, unit=unit)
