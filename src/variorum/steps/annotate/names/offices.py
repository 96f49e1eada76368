"""Offices: institutions whose name has small letters or a possessive in it, and acronyms in brackets behind a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.records.annotation import Sentence
from variorum.steps.annotate.names.parts import is_demonym
from variorum.steps.annotate.names.runs import word
from variorum.tables.titles import OFFICES, QUALIFIERS, RANKS

ACRONYM = re.compile(r"[\"'”’»]?\s?\((?P<letters>[A-Z][A-Z0-9&/.]{1,11}s?)\)")
HOUSES = frozenset({"office", "ministry", "service", "department"})
LEADERS = OFFICES | RANKS | QUALIFIERS | {"auditor"}


def offices(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Places of "Prosecutor General's Office" and the like with the demonym before; some word of it has a capital."""
    tokens = sentence.tokens
    for at in range(2, len(tokens)):
        if word(text, tokens[at]).lower() not in HOUSES or word(text, tokens[at - 1]) not in {"'s", "’s", "'", "’"}:
            continue
        first = at - 1
        while first > 0 and word(text, tokens[first - 1]).lower() in LEADERS:
            first -= 1
        if (
            first < at - 1
            and first > 0
            and text[tokens[first - 1].start].isupper()
            and is_demonym(text, tokens[first - 1])
        ):
            first -= 1
        start, end = tokens[first].start, tokens[at].end
        if first < at - 1 and any(text[token.start].isupper() for token in tokens[first : at + 1]):
            yield start, end


def bracketed(text: str, end: int) -> tuple[int, int] | None:
    """The place of an acronym in brackets right behind `end`, a closing quotation mark between them allowed."""
    found = ACRONYM.match(text, end)
    return found.span("letters") if found else None
