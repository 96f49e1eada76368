"""Months: with or without a year, and parts of them."""

from __future__ import annotations

from variorum.steps.annotate.times.grammar import Arguments, Found, Rule
from variorum.steps.annotate.times.parts import part_of
from variorum.steps.annotate.times.years import spelled
from variorum.text.calendar.periods import SLICES

WHICH = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "final": "last"}
OFFSETS = {"last": "-1", "past": "-1", "this": "0", "next": "1", "coming": "1"}


YEAR = "(?:COMMA? OF? <year:YEAR>)"
TOLD_ONCE = "(?=(?:COMMA IN? MONTH){0,10} COMMA? (?:AND|OR) IN? <month2:MONTH>"  # the year behind the last


def _month(found: Found) -> Arguments:
    """A month, alone only where it is no name of a person and no verb."""
    month = found.one("month")
    if month is None:
        return None
    year, alone = found.value("year"), found.match.end() - found.match.start() == 1
    if alone and not _is_month(found):
        return None
    if found.group("relation"):
        relation = found.text("relation")
        if relation not in ("last", "past", "this", "next", "coming"):
            return None
        return {"month": str(month.value), "part": part_of(found), "year offset": OFFSETS[relation]}
    return {"month": str(month.value), "year": year, "part": part_of(found)}


def _first_of_two(found: Found) -> Arguments:
    """The meaning of "January" in "from January to March 2021", and of "November" in "November to March 2021"."""
    month, second, year = found.one("month"), found.one("month2"), found.one("year")
    if month is None or second is None or year is None:
        return None
    return {"month": str(month.value), "year": str(year.value - (month.value > second.value))}


def _of_one_year(found: Found) -> Arguments:
    """The meaning of "May" in "in May and in November last year": both are of the year that is told once."""
    month, year, relation = found.one("month"), found.value("year"), found.text("relation")
    if month is None or not _is_month(found) or not found.group("month2"):
        return None
    if int(found.value("month2")) <= month.value:  # "in November and May last year" may be of two years
        return None
    return {"month": str(month.value), "year": year, "year offset": OFFSETS.get(relation, "")}


def _is_month(found: Found) -> bool:
    word, before = found.one("month"), found.before()
    if word is None:
        return False
    token = found.tokens.get(word.start)
    if before is not None and before.capital and before.kind == "other" and found.tag(before) == "NNP":
        return False  # a family name
    if token is None or word.kind != "month":
        return word.kind == "month"
    if token.tag in ("MD", "VB", "VBP", "VBD") or token.entity.endswith(("PERSON", "ORG", "GPE", "FAC")):
        return bool(before and before.text in ("in", "since", "until", "by", "during", "of", "from"))
    if token.dep == "compound" and before is not None and before.capital and before.kind == "other":
        return False
    return token.pos in ("PROPN", "NOUN")


def _slice(found: Found) -> Arguments:
    """A week, half or few days of a month: "the first week of May", "the last days of June 2031"."""
    which = WHICH.get(found.text("which"), found.text("which"))
    part = f"{which} {found.text('slice')}"
    if part not in SLICES and part not in ("last week", "last days"):
        return None
    return {"month": found.value("month"), "year": found.value("year"), "part": part}


def _near_month(found: Found) -> Arguments:
    """The meaning of "last June", "this September": counted from the month itself."""
    relation = "next" if found.text("relation") == "coming" else found.text("relation")
    relation = "last" if relation == "past" else relation
    return {"month": found.value("month"), "relation": relation}


RULES = (
    Rule("month", f"THE? <which:ORDINAL|LAST|FINAL> <slice:WEEKWORD|HALF|UNITS> OF <month:MONTH> {YEAR}?", _slice),
    Rule("month", "<month:MONTH> (?=(?:TO|AND|OR|DASH|THROUGH) <month2:MONTH> COMMA? <year:YEAR>)", _first_of_two),
    Rule("month", f"<month:MONTH> {TOLD_ONCE} OF? <relation:LAST|PAST|THIS|NEXT> YEARWORD)", _of_one_year),
    Rule("month", f"<month:MONTH> {TOLD_ONCE} COMMA? OF? <year:YEAR>)", _of_one_year),
    Rule("month", f"{{PART}}? <month:MONTH> {YEAR}?", _month),
    Rule("month", "{PART}? <month:MONTH> OF? <relation:LAST|PAST|THIS|NEXT> YEARWORD", _month),
    Rule("month", "<month:MONTH> <century:TEEN> <rest:TENS DASH? ONES?>", spelled),
    Rule("near month", "{PART}? <relation:LAST|PAST|THIS|NEXT|THIS COMING> <month:MONTH>", _near_month),
)
