"""Compare: how likely two names are names of one person or organisation, by the names alone."""

from __future__ import annotations

from typing import Literal

from variorum.text.names.organisations import organisation_likeness
from variorum.text.names.persons import person_likeness

Schema = Literal["PERSON", "ORG"]


def likeness(left: str, right: str, schema: Schema = "PERSON") -> float:
    """A score from 0 to 1, the same in both orders; 1 for the same name."""
    one, other = sorted((left, right))
    if one.casefold() == other.casefold():
        return 1.0
    return person_likeness(one, other) if schema == "PERSON" else organisation_likeness(one, other)
