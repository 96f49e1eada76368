"""Holidays: days that have a name."""

from __future__ import annotations

from variorum.steps.annotate.times.grammar import Arguments, Found, Rule


def _holiday(found: Found) -> Arguments:
    """A holiday with its year, where one is printed or told by "last", "this", "next"."""
    return {"name": found.text("name"), "year": found.value("year"), "relation": found.text("relation")}


RULES = (Rule("holiday", "<relation:LAST|THIS|NEXT>? <name:HOLIDAY> (?:COMMA? <year:YEAR>)?", _holiday),)
