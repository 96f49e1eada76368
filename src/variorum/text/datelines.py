"""Datelines: the agency in brackets before the dash that ends a dateline: "KARSA (Agency) —"."""

from __future__ import annotations

import re

from variorum.tables.places import place_id

BRACKET = re.compile(r"\(([A-Z][\w.&'’ -]{1,40})\)\s?[—–-]{0,2}\s*$")  # a whole name, nothing but the dash behind it


def bracketed_agency(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place of the name in brackets at the end of the dateline [start, end), None for none or a place's name."""
    found = BRACKET.search(text, start, end)
    if found is None or place_id(found[1]) or any(letter.isdigit() for letter in found[1]):
        return None
    return found.span(1)
