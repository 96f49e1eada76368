"""Holidays: days that have a name."""

from __future__ import annotations

from variorum.steps.annotate.times.grammar import Arguments, Found, Rule

DAYS = ("day", "eve")  # names that end so tell a day even before a noun: "the New Year's Eve attack"


def _holiday(found: Found) -> Arguments:
    """A holiday with its year, where one is printed or told by "last", "this", "next"."""
    name, after = found.text("name"), found.after()
    if not name.endswith(DAYS) and not found.group("year") and found.tag(after).startswith("NN"):
        return None  # "a Christmas party" is no date
    return {"name": name, "year": found.value("year"), "relation": found.text("relation")}


RULES = (Rule("holiday", "<relation:LAST|THIS|NEXT>? <name:HOLIDAY> (?:(?:COMMA|IN|OF)? <year:YEAR>)?", _holiday),)
