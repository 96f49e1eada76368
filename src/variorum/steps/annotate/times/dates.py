"""Dates: days of a month, months and years in the forms that newsrooms print."""

from __future__ import annotations

from variorum.steps.annotate.times.grammar import Arguments, Found, Rule
from variorum.text.calendar.periods import valid_day

LEAP_YEAR = 2000  # a year that has every day of the calendar
FIRST_YEAR, LAST_YEAR = 1500, 2099  # a bare number outside is no year in the news
COUNTED = frozenset({"NNS", "CD"})  # tags of what is counted by a number: "in April 23 people", "2000 refugees"


def _day(found: Found) -> Arguments:
    month, day, year = found.value("month"), found.value("day"), found.value("year")
    if not month or valid_day(int(year or LEAP_YEAR), int(month), int(day)) is None:
        return None
    before, after = found.before(), found.after()
    numeral = found.one("day")
    last = found.words[found.match.end() - 1]
    if before and before.text == "in" and last is numeral and found.tag(after) in COUNTED:
        return None
    ahead = found.after(2)
    if (
        after
        and after.joined
        and (after.kind in ("percent", "slash") or (after.kind == "colon" and ahead and ahead.joined))
    ):
        return None
    return {"month": month, "day": day, "year": year}


def _days(found: Found) -> Arguments:
    """A range of days: "May 3-5", "April 28 to May 2"."""
    month, day, year = found.value("month") or found.value("month2"), found.value("day"), found.value("year")
    month2, day2 = found.value("month2") or month, found.value("day2")
    known = int(year or LEAP_YEAR)
    if found.group("far") and month2 != month:  # "from May 3 to June 4" are two expressions
        return None
    if not valid_day(known, int(month), int(day)) or not valid_day(known, int(month2), int(day2)):
        return None
    if month2 == month and int(day2) <= int(day):
        return None
    return {"month": month, "day": day, "month2": month2, "day2": day2, "year": year}


def _numeric(found: Found) -> Arguments:
    """A date in figures: ISO, with dots (day first), with slashes (month first unless that cannot be)."""
    one = found.words[found.match.start()]
    if one.kind == "dotted date":
        day, month, year = (int(part) for part in one.text.split("."))
        return _checked(year, month, day)
    before = found.before()
    if one.joined and before is not None and before.kind in ("slash", "dash", "stop"):  # part of an address
        return None
    if found.one("year") is one:
        return _checked(int(found.value("year")), int(found.value("b")), int(found.value("c")))
    a, b, year = int(found.value("a")), int(found.value("b")), int(found.value("year"))
    us, them = _checked(year, a, b), _checked(year, b, a)
    if us and them and a != b:
        return {**us, "doubt": "day first"}
    return us or them


def _checked(year: int, month: int, day: int) -> dict[str, str] | None:
    return {"year": str(year), "month": str(month), "day": str(day)} if valid_day(year, month, day) else None


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


OFFSETS = {"last": "-1", "past": "-1", "this": "0", "next": "1", "coming": "1"}


def _is_month(found: Found) -> bool:
    word, before = found.one("month"), found.before()
    if word is None:
        return False
    token = found.tokens.get(word.start)
    if token is None or word.kind != "month":
        return word.kind == "month"
    if token.tag in ("MD", "VB", "VBP", "VBD") or token.entity.endswith(("PERSON", "ORG", "GPE", "FAC")):
        return bool(before and before.text in ("in", "since", "until", "by", "during", "of", "from"))
    if token.dep == "compound" and before is not None and before.capital and before.kind == "other":
        return False
    return token.pos in ("PROPN", "NOUN")


def _near_month(found: Found) -> Arguments:
    """The meaning of "last June", "this September": counted from the month itself."""
    relation = "next" if found.text("relation") == "coming" else found.text("relation")
    relation = "last" if relation == "past" else relation
    return {"month": found.value("month"), "relation": relation}


def _year(found: Found) -> Arguments:
    """A year, alone only where nothing says that it counts, costs or numbers something."""
    year = found.one("year")
    if year is None:
        return None
    value = str(year.value)
    if found.group("part") or found.group("named"):
        return {"year": value, "part": part_of(found)}
    before, after = found.before(), found.after()
    if not FIRST_YEAR <= year.value <= LAST_YEAR or (before and before.kind in ("money", "slash", "decimal")):
        return None
    if before and (before.text in NUMBERED or (before.kind in ("dash", "stop", "colon") and year.joined)):
        return None
    cut = after is not None and (after.kind == "slash" or (after.joined and after.kind in ("colon", "dash")))
    if after and (cut or after.kind in ("percent", "units", "money")):
        return None if after.kind != "dash" or not _is_compound(found) else {"year": value}
    counted = found.tag(after) == "NNS" and not (before and before.text in DETERMINERS)
    if counted and not (before and before.text in ("in", "since", "until", "of") and year.value >= 1900):
        return None
    return {"year": value}


NUMBERED = frozenset(
    "no number nos flight route room page about around nearly almost over than least some only".split()
)
DETERMINERS = frozenset("the a an this that its their his her our my of s".split())


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


def _spelled(found: Found) -> Arguments:
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


def part_of(found: Found) -> str:
    """The part of the period that is meant: early, mid, late, start, middle, end, or ""."""
    words = {word.text for word in found.group("part")}
    for part, signs in PARTS.items():
        if words & signs:
            return part
    return ""


PARTS = {
    "early": frozenset({"early"}),
    "mid": frozenset({"mid"}),
    "late": frozenset({"late"}),
    "start": frozenset({"beginning", "start", "starting", "opening", "turn"}),
    "middle": frozenset({"middle"}),
    "end": frozenset({"end", "close", "closing"}),
}
YEAR = "(?:COMMA? OF? <year:YEAR>)"
RULES = (
    Rule("day", "(?:ANYWEEKDAY COMMA? THE?)? <month:MONTH> THE? <day:DAYNUM|DAYORD> (?:COMMA? <year:YEAR>)?", _day),
    Rule("day", "(?:ANYWEEKDAY COMMA?)? THE? <day:DAYNUM|DAYORD> (?:DAYWORD? OF)? <month:MONTH> (?:COMMA? <year:YEAR>)?", _day),
    Rule("days", "<month:MONTH> <day:DAYNUM> (?:DASH|<far:TO|AND|THROUGH>) <month2:MONTH>? <day2:DAYNUM> (?:COMMA? <year:YEAR>)?", _days),
    Rule("days", "<day:DAYNUM> <month:MONTH>? (?:DASH|<far:TO>) <day2:DAYNUM> <month2:MONTH> <year:YEAR>?", _days),
    Rule("day", "<year:YEAR> (?:DASH|SLASH) <b:DAYNUM> (?:DASH|SLASH) <c:DAYNUM>", _numeric),
    Rule("day", "<a:DAYNUM> SLASH <b:DAYNUM> SLASH <year:YEAR>|DOTTED", _numeric),
    Rule("month", "{PART}? <month:MONTH> " + YEAR + "?", _month),
    Rule("month", "{PART}? <month:MONTH> OF? <relation:LAST|PAST|THIS|NEXT> YEARWORD", _month),
    Rule("near month", "{PART}? <relation:LAST|PAST|THIS|NEXT|THIS COMING> <month:MONTH>", _near_month),
    Rule("year", "<year:YEAR>", _year),
    Rule("year", "{PART} <year:YEAR>", _year),
    Rule("year", "<named:THE? YEARWORD|FISCAL YEARWORD?> <year:YEAR>", _year),
    Rule("year", "{PART}? (?:THE YEARWORD)? <century:TEEN> <rest:TENS DASH? ONES?>", _spelled),
    Rule("month", "<month:MONTH> <century:TEEN> <rest:TENS DASH? ONES?>", _spelled),
    Rule("year", "THE? YEARWORD <thousands:TWO THOUSAND> <rest:AND? ONES>?", _thousands),
    Rule("years", "<year:YEAR> (?:DASH|SLASH) <year2:YEAR|TWODIGITS>", _years),
)  # fmt: skip
