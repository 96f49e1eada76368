"""Compare: how likely two names are names of one person or organisation, by the names alone."""

from __future__ import annotations

from typing import Literal

from variorum.text.names.organisations import organisation_likeness
from variorum.text.names.persons import person_likeness

Schema = Literal["PERSON", "ORG"]
LONGEST = 100  # words; aligning takes time with the square of them, and no name of anybody has half as many


def likeness(left: str, right: str, schema: Schema = "PERSON") -> float:
    """A score from 0 to 1, the same in both orders; 1 for the same name."""
    one, other = sorted((left, right))
    if one.casefold() == other.casefold():
        return 1.0
    if max(len(one.split()), len(other.split())) > LONGEST:
        return 0.0
    return person_likeness(one, other) if schema == "PERSON" else organisation_likeness(one, other)
