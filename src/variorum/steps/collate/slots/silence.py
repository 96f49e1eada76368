"""Silence: who was asked and did not answer. A refusal is an event, not a statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.records.collation import Value
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.units import Unit

SILENT = re.compile(
    r"\b(?:(?:declin|refus)(?:ed|es|ing) (?:to (?:comment|answer|discuss)|any comment|comment)"
    r"|(?:could|can) ?not (?:immediately )?be reached"
    r"|(?:was|were) (?:not|un)\s?(?:immediately )?(?:reachable|available) for comment"
    r"|did not (?:immediately )?(?:respond|reply|answer|return)|had no (?:immediate )?comment|made no comment"
    r"|has not (?:commented|responded))\b",
    re.IGNORECASE,
)


def silence(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "Who did not comment?", the clause in which the refusal stands."""
    for unit in units:
        if unit.kind == "clause" and unit.statement is None and SILENT.search(unit.quote.words):
            value = Value(kind="text", text=" ".join(unit.quote.words.casefold().split()))
            found = reading(known, unit.quote, value, statement=None)
            yield Candidate(
                ("silence",), "Who was asked and did not comment?", "Said", found, part_rank(unit.sentence.part)
            )
