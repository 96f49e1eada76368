"""Compare: how likely two names are names of one person or organisation, by the names alone."""

from __future__ import annotations

from typing import Literal

Schema = Literal["PERSON", "ORG"]


def likeness(left: str, right: str, schema: Schema = "PERSON") -> float:
    """A score from 0 to 1, the same in both orders; 1 for the same name."""
    return float(left.casefold() == right.casefold())
