"""Causes: why an event happened, as the reports or their sources explain it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.records.collation import Value
from variorum.steps.collate.features import gist
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.units import Unit

# Phrases by which news gives a reason; each leaves the reason behind it.
CAUSE = re.compile(
    r"\b(?:caused by|because of|due to|as a result of|result(?:ed|ing)? from"
    r"|blam(?:ed|es|ing)(?: it)?(?: [\w' -]{1,40}?)? on|driven (?:to [\w ,'’-]{1,60}? )?by|triggered by|sparked by"
    r"|prompted by|motivated by|owing to)\s",
    re.IGNORECASE,
)


def causes(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "What caused it?", slot by the event or the person that the reason is given for."""
    for unit in units:
        if unit.kind == "clause" and (found := CAUSE.search(unit.quote.words)):
            reason = unit.quote.words[found.end() :]
            value = Value(kind="text", text=gist(known, reason))
            one = reading(known, unit.quote, value, statement=unit.statement)
            for event in sorted({name for _, _, name in known.events_in(unit.sentence.span)})[:3]:
                title = next(row.title for row in known.linking.events if row.id == event)
                yield Candidate(
                    ("cause", event), f"What caused it: {title}?", "What", one, part_rank(unit.sentence.part)
                )
