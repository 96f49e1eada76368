"""Years: in figures, in words, and from one year to another."""

from __future__ import annotations

from variorum.steps.annotate.times.grammar import Arguments, Found, Rule
from variorum.steps.annotate.times.parts import part_of

FIRST_YEAR, LAST_YEAR = 1500, 2099  # a bare number outside is no year in the news


NUMBERED = frozenset(
    (
        "no number nos flight route room page about around nearly almost over than least some only article section "
        "resolution clause paragraph"
    ).split()
)


DETERMINERS = frozenset("the a an this that its their his her our my s".split())


def _year(found: Found) -> Arguments:
    """A year, alone only where nothing says that it counts, costs or numbers something."""
    year = found.one("year")
    if year is None:
        return None
    value = str(year.value)
    if found.group("part") or found.group("named"):
        fiscal = "fiscal" in found.text("named")
        return {"year": value, "part": part_of(found), "fiscal": "yes" if fiscal else ""}
    before, after = found.before(), found.after()
    if not FIRST_YEAR <= year.value <= LAST_YEAR or (before and before.kind in ("money", "slash", "decimal")):
        return None
    if before and (before.text in NUMBERED or (before.kind in ("dash", "stop", "colon") and year.joined)):
        return None
    if before and before.text == "at" and after and after.capital and after.kind == "other":  # "at 1987 Mill Street"
        return None
    cut = after is not None and (after.kind == "slash" or (after.joined and after.kind in ("colon", "dash")))
    if after and (cut or after.kind in ("percent", "units", "money")):
        return None if after.kind != "dash" or not _is_compound(found) else {"year": value}
    counted = found.tag(after) == "NNS" and not (before and before.text in DETERMINERS)
    if counted and not (before and before.text in ("in", "since", "until", "of") and year.value >= 1900):
        return None
    return {"year": value}


def _is_compound(found: Found) -> bool:
    """The meaning of "1989-style", not "1989-4512"."""
    after = found.after(2)
    return after is not None and after.kind not in ("day", "two digits", "count", "year")


def spelled_year(found: Found) -> int | None:
    """The year of the words "nineteen ninety-six", None for other numbers."""
    century, rest = found.group("century"), found.group("rest")
    if century[0].text not in ("eighteen", "nineteen", "twenty"):
        return None
    year = 100 * century[0].value + sum(word.value for word in rest)
    return year if year <= LAST_YEAR else None


def spelled(found: Found) -> Arguments:
    """A year in words, with or without its month."""
    year = spelled_year(found)
    return {"month": found.value("month"), "year": str(year), "part": part_of(found)} if year else None


def _thousands(found: Found) -> Arguments:
    """The meaning of "the year two thousand", "the year two thousand and five"."""
    return {"year": str(2000 + sum(word.value for word in found.group("rest")))}


def _years(found: Found) -> Arguments:
    """The meaning of "1992-97", "1992/1997"."""
    first, last = found.one("year"), found.one("year2")
    if first is None or last is None:
        return None
    end = last.value if last.kind == "year" else first.value // 100 * 100 + int(last.text)
    if last.kind != "year" and len(last.text) != 2:
        return None
    right = FIRST_YEAR <= first.value < end <= LAST_YEAR
    return {"year": str(first.value), "year2": str(end)} if right else None


RULES = (
    Rule("year", "<year:YEAR>", _year),
    Rule("year", "{PART} <year:YEAR>", _year),
    Rule("year", "<named:THE? YEARWORD|FISCAL YEARWORD?> <year:YEAR>", _year),
    Rule("year", "{PART}? (?:THE YEARWORD)? <century:TEEN> <rest:TENS DASH? ONES?>", spelled),
    Rule("year", "THE? YEARWORD TWO THOUSAND <rest:AND? ONES>?", _thousands),
    Rule("years", "<year:YEAR> (?:DASH|SLASH) <year2:YEAR|TWODIGITS>", _years),
)
