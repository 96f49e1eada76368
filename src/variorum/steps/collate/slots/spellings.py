"""Spellings: how the reports write one name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.collation import Value
from variorum.records.entity import Entity
from variorum.records.span import Span
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate
from variorum.steps.collate.units import Unit

NAMED = frozenset({"PERSON", "ORG"})  # "U.S." beside "United States" is no variant that a reader would ask about


def spellings(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "How is X written?" where the fullest names of two reports differ in more than their length."""
    for entity in known.entities.values():
        fullest = _fullest(known, entity)
        if entity.kind in NAMED and len(fullest) > 1 and _differ([words for words, _ in fullest]):
            for words, span in fullest:
                quote = known.by_id[span.article].quote(span.start, span.end)
                value = Value(kind="name", text=" ".join(words.casefold().split()), entity=entity.id)
                found = reading(known, quote, value, statement=None)
                yield Candidate(("name", entity.id), f"How is the name of {entity.name} written?", "Who", found)


def _fullest(known: Known, entity: Entity) -> list[tuple[str, Span]]:
    """The longest spelling in each article, at its first place; a bare surname is no spelling of a full name."""
    best: dict[str, tuple[str, Span]] = {}
    for span in sorted(entity.mentions):
        if span.article not in known.by_id:
            continue
        words = known.by_id[span.article].text[span.start : span.end]
        if span.article not in best or len(words.split()) > len(best[span.article][0].split()):
            best[span.article] = (words, span)
    full = [best[article] for article in sorted(best)]
    return [row for row in full if entity.kind != "PERSON" or len(row[0].split()) > 1]


def _differ(names: Sequence[str]) -> bool:
    """Whether two of the names hold words that are not simply the other's with some left out."""
    words = [frozenset(name.casefold().replace("-", " ").split()) for name in names]
    return any(not (a <= b or b <= a) for a in words for b in words)
