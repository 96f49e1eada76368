"""Days: days of a month in the forms that newsrooms print."""

from __future__ import annotations

from variorum.steps.annotate.times.grammar import Arguments, Found, Rule
from variorum.text.calendar.periods import valid_day

LEAP_YEAR = 2000  # a year that has every day of the calendar


COUNTED = frozenset({"NNS", "CD"})  # tags of what is counted by a number: "in April 23 people", "2000 refugees"


MOVED = frozenset(
    "postponed moved delayed shifted pushed rescheduled deferred adjourned brought put switched changed".split()
)
MOVED_WITHIN = 4  # words: "put back from", "moved the vote from"


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
    return {"month": month, "day": day, "year": year, "weekday": found.value("weekday")}


def _is_moved(found: Found) -> bool:
    """Whether something is moved from the one day to the other."""
    words = [word.text for word in map(found.before, range(1, MOVED_WITHIN + 1)) if word is not None]
    return words[:1] == ["from"] and not MOVED.isdisjoint(words)


def _of_event(found: Found) -> Arguments:
    """The meaning of "October 7" in "the October 7 attack in 2023": the year that stands behind the event."""
    before = found.before()
    named = before is not None and before.text in ("the", "'s", "s", "this", "that", "a")
    return _day(found) if named and found.tag(found.after()) in ("NN", "NNS", "NNP", "JJ") else None


def _days(found: Found) -> Arguments:
    """A range of days: "May 3-5", "April 28 to May 2"."""
    month, day, year = found.value("month") or found.value("month2"), found.value("day"), found.value("year")
    month2, day2 = found.value("month2") or month, found.value("day2")
    known = int(year or LEAP_YEAR)
    if found.group("far") and _is_moved(found):  # "postponed from 3 June to 10 June"
        return None
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


YEAR = "(?:COMMA? <year:YEAR>)"
WEEKDAY = "(?:<weekday:ANYWEEKDAY> COMMA? THE?)"
RULES = (
    Rule("day", "<month:MONTH> <day:DAYNUM> (?=OTHER{1,3} (?:IN|OF) <year:YEAR>)", _of_event),
    Rule("day", f"{WEEKDAY}? <month:MONTH> THE? <day:DAYNUM|DAYORD> {YEAR}?", _day),
    Rule("day", f"{WEEKDAY}? <day:DAYNUM|DAYORD> (?:DAYWORD? OF)? <month:MONTH> {YEAR}?", _day),
    Rule("day", f"{WEEKDAY}? THE <day:DAYORD> (?:DAYWORD? OF)? <month:MONTH> {YEAR}?", _day),
    Rule("day", f"<day:DAYNUM> (?=(?:COMMA DAYNUM){{0,6}} COMMA? (?:AND|OR) DAYNUM <month:MONTH> {YEAR}?)", _day),
    Rule(
        "days", f"<month:MONTH> <day:DAYNUM> (?:DASH|<far:TO|AND|THROUGH>) <month2:MONTH>? <day2:DAYNUM> {YEAR}?", _days
    ),
    Rule("days", f"<day:DAYNUM> <month:MONTH>? (?:DASH|<far:TO>) <day2:DAYNUM> <month2:MONTH> {YEAR}?", _days),
    Rule("day", "<year:YEAR> (?:DASH|SLASH) <b:DAYNUM> (?:DASH|SLASH) <c:DAYNUM>", _numeric),
    Rule("day", "<a:DAYNUM> SLASH <b:DAYNUM> SLASH <year:YEAR>|DOTTED", _numeric),
)
