"""Statuses: how far along an ordered scale each report places a person: searched for, wanted, arrested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from variorum.records.collation import Value
from variorum.records.span import Span
from variorum.steps.collate.known import Known, main_person
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.units import Unit, is_open
from variorum.tables.statuses import SCALES, SIDES

SUFFERED = frozenset({"pursuit", "prosecution"})  # scales on which somebody else acts on the person
BEARING = frozenset({"be", "face", "stand", "go"})  # verbs by which the person is the subject all the same
SKIPPED = frozenset({"DET", "PUNCT", "ADV"})
GAP = 2  # words between two words of a phrase: "become the military commander"
QUESTIONS = {
    "pursuit": "How far has the pursuit of {} gone?",
    "prosecution": "How far has the case against {} gone?",
    "membership": "What is {} in the organisation?",
    "fate": "What became of {}?",
    "office": "Is {} in office?",
}


class Reached(NamedTuple):
    """A clause that tells which step of a scale a person has reached."""

    unit: Unit
    scale: str
    step: int
    person: str


def statuses(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for each ordered scale, slot by scale and person; the value's amount is the step on the scale."""
    for unit, scale, step, person in reached(known, units):
        text = " ".join((scale, *_sides(unit, scale, step)))
        value = Value(kind="status", text=text, low=step, high=step, unit=scale)
        one = reading(known, unit.quote, value, statement=unit.statement)
        question = QUESTIONS[scale].format(known.entities[person].name)
        yield Candidate(("status", scale, person), question, "What", one, part_rank(unit.sentence.part), step)


def reached(known: Known, units: Sequence[Unit]) -> Iterator[Reached]:
    """The clauses that place a person on a scale, with the farthest step that each names."""
    clauses = [unit for unit in units if unit.kind == "clause" and not is_open(unit) and not _is_negated(unit)]
    found = [(unit, scale, step) for unit in clauses for scale, step in _steps(unit)]
    named = {(scale, _named(known, unit, scale)) for unit, scale, _ in found}
    for unit, scale, step in found:
        if person := _named(known, unit, scale) or _meant(known, unit, scale, named):
            yield Reached(unit, scale, step, person)


def _is_negated(unit: Unit) -> bool:
    return any(token.dep == "neg" and token.head == unit.head for token in unit.sentence.tokens)


def _steps(unit: Unit) -> Iterator[tuple[str, int]]:
    """Each scale on which the clause names a step, with the farthest one."""
    words = _lemmas(unit)
    for scale, steps in SCALES.items():
        reached = [i for i, phrases in enumerate(steps) if any(_holds(words, one) for one in phrases)]
        if reached:
            yield scale, max(reached)


def _sides(unit: Unit, scale: str, step: int) -> list[str]:
    """What the phrases of the step say where it has several sides: convicted or acquitted, found dead or alive."""
    words = _lemmas(unit)
    return sorted({SIDES[one] for one in SCALES[scale][step] if one in SIDES and _holds(words, one)})


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


def _named(known: Known, unit: Unit, scale: str) -> str:
    """The person of whom the clause tells the status, never the one who announces it.

    The subject, except where a verb of pursuit or prosecution has its object behind it: "police arrested X".
    """
    head = unit.sentence.tokens[unit.head]
    passive = any(token.head == unit.head and token.dep in {"nsubjpass", "auxpass"} for token in unit.sentence.tokens)
    if scale in SUFFERED and not passive and head.lemma.lower() not in BEARING:
        behind = Span(article=unit.span.article, start=head.start, end=max(unit.span.end, head.end))
        inside = (name for _, _, name in known.entities_in(behind) if known.entities[name].kind == "PERSON")
        return next(inside, "")
    return unit.about if unit.about and known.entities[unit.about].kind == "PERSON" else ""


def _meant(known: Known, unit: Unit, scale: str, named: Set[tuple[str, str]]) -> str:
    """Whom the report is about, where the clause names nobody and somebody says by name that this person is meant."""
    tokens = unit.sentence.tokens
    if any(tokens[i].head == unit.head and tokens[i].dep == "nsubjpass" for i in unit.tokens):
        return ""  # "his name has not been released": the subject is told, and it is nobody
    main = main_person(known, unit.span.article)
    inside = any(known.entities[name].kind == "PERSON" for _, _, name in known.entities_in(unit.span))
    return main if not inside and (scale, main) in named else ""
