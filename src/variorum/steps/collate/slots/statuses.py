"""Statuses: how far along an ordered scale each report places a person: searched for, wanted, arrested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.collation import Value
from variorum.steps.collate.known import Known, main_person
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.units import Unit, is_open
from variorum.tables.statuses import SCALES

SKIPPED = frozenset({"DET", "PUNCT", "ADV"})
GAP = 2  # words between two words of a phrase: "become the military commander"
QUESTIONS = {
    "pursuit": "How far has the pursuit of {} gone?",
    "prosecution": "How far has the case against {} gone?",
    "membership": "What is {} in the organisation?",
    "fate": "What became of {}?",
    "office": "Is {} in office?",
}


def statuses(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for each ordered scale, slot by scale and person; the value's amount is the step on the scale."""
    for unit in units:
        if unit.kind != "clause" or is_open(unit):
            continue
        words = _lemmas(unit)
        for scale, steps in SCALES.items():
            step = max(
                (i for i, phrases in enumerate(steps) if any(_holds(words, one) for one in phrases)), default=None
            )
            person = _person(known, unit)
            if step is not None and person:
                value = Value(kind="status", text=scale, low=step, high=step, unit=scale)
                found = reading(known, unit.quote, value, statement=unit.statement)
                question = QUESTIONS[scale].format(known.entities[person].name)
                yield Candidate(("status", scale, person), question, "What", found, part_rank(unit.sentence.part), step)


def _lemmas(unit: Unit) -> list[str]:
    tokens = unit.sentence.tokens
    kept = (tokens[i].lemma.lower() for i in unit.tokens if tokens[i].pos not in SKIPPED or tokens[i].lemma == "under")
    return list(kept)


def _holds(words: Sequence[str], phrase: str) -> bool:
    """Whether the phrase's words stand in this order with at most GAP others between two of them."""
    first, *rest = phrase.split()
    for begin in (i for i, word in enumerate(words) if word == first):
        at = begin
        for wanted in rest:
            at = next((j for j in range(at + 1, min(at + 2 + GAP, len(words))) if words[j] == wanted), -1)
            if at < 0:
                break
        else:
            return True
    return False


def _person(known: Known, unit: Unit) -> str:
    """The only person named in the clause or its subject, then those of its sentence, else whom the report is about."""
    for span in (unit.span, unit.sentence.span):
        named = sorted({name for _, _, name in known.entities_in(span) if known.entities[name].kind == "PERSON"})
        if len(named) == 1:
            return named[0]
        if unit.about and known.entities[unit.about].kind == "PERSON":
            return unit.about
        if named:
            return ""
    return main_person(known, unit.span.article)
