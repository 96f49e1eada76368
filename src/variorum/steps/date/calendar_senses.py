"""Calendar senses: days, months, years, decades, quarters, seasons and holidays, with or without a printed year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from variorum.records.interval import Interval, one_day
from variorum.steps.date.sense import Sense, Setting, open_sense
from variorum.steps.date.wording import value_of
from variorum.text.calendar.holidays import holiday
from variorum.text.calendar.periods import (
    century_of,
    decade_of,
    half_of,
    month_of,
    moved,
    quarter_of,
    season_of,
    valid_day,
    year_of,
)

PRINTED = "as printed"
NO_ANCHOR = "no year is printed and nothing tells when the report was published"
AHEAD = 100  # days; without a tense a date so little ahead is nearer than last year's (the press prints the year of far dates)

TOLD_FOR = (
    92  # days; what a report expects of a quarter that has just ended is its result, which is told in the next one
)


def day(setting: Setting) -> Sense:
    """A day of a month."""
    month, number, year = setting.number("month") or 0, setting.number("day") or 0, setting.number("year")
    clock = clock_of(setting)
    if year is not None:
        there = valid_day(year, month, number)
        if there is None:
            return open_sense("there is no such day")
        doubt = valid_day(year, number, month) if setting.arguments.get("doubt") else None
        return Sense(one_day(there), f"{there}{clock}", PRINTED, "", (one_day(doubt),) if doubt else ())
    return _dated(setting, lambda year: _one(valid_day(year, month, number)), f"XXXX-{month:02d}-{number:02d}", clock)


def clock_of(setting: Setting) -> str:
    """The time of day as the tail of a TIMEX3 value."""
    return setting.arguments.get("clock") or setting.arguments.get("daypart") or ""


def _one(day: date | None) -> Interval | None:
    return one_day(day) if day else None


def days(setting: Setting) -> Sense:
    """From one day to another."""
    month, number = setting.number("month") or 0, setting.number("day") or 0
    month2, number2 = setting.number("month2") or 0, setting.number("day2") or 0

    def span(year: int) -> Interval | None:
        first = valid_day(year, month, number)
        last = valid_day(year + (1 if (month2, number2) < (month, number) else 0), month2, number2)
        return Interval(first=first, last=last) if first and last else None

    year = setting.number("year")
    if year is None:
        return _dated(setting, span, "")
    interval = span(year)
    return Sense(interval, value_of(interval), PRINTED) if interval else open_sense("there is no such day")


def month(setting: Setting) -> Sense:
    """A month or a part of it."""
    number, year, offset = setting.number("month") or 0, setting.number("year"), setting.number("year offset")
    if year is not None:
        return _fixed(month_of(year, number, setting.part), PRINTED)
    if offset is not None and setting.day:
        return _fixed(month_of(setting.day.year + offset, number, setting.part), "year told by the words", "published")
    return _dated(setting, lambda year: month_of(year, number, setting.part), f"XXXX-{number:02d}")


def near_month(setting: Setting) -> Sense:
    """The meaning of "last June": the latest before the month of publication; "next June"; "this June": of the same year."""
    number, relation, day = setting.number("month") or 0, setting.arguments.get("relation", ""), setting.day
    if day is None:
        return open_sense(NO_ANCHOR, f"XXXX-{number:02d}")
    year = day.year
    if relation == "last" and number >= day.month:
        year -= 1
    if relation == "next" and number <= day.month:
        year += 1
    other = month_of(year + {"last": -1, "next": 1}.get(relation, 0), number)
    found = _fixed(month_of(year, number, setting.part), f"the {relation} one", "published")
    return found._replace(alternatives=(other,) if other and relation != "this" else ())


def year(setting: Setting) -> Sense:
    """A year or a part of it."""
    return _fixed(year_of(setting.number("year") or 0, setting.part), PRINTED)


def years(setting: Setting) -> Sense:
    """From one year to another."""
    first, last = year_of(setting.number("year") or 0), year_of(setting.number("year2") or 0)
    if first is None or last is None:
        return open_sense("outside the calendar")
    return Sense(Interval(first=first.first, last=last.last), f"{value_of(first)}/{value_of(last)}", PRINTED)


def decade(setting: Setting) -> Sense:
    """A decade or a part of it."""
    whole = decade_of(setting.number("decade") or 0)
    found = _fixed(decade_of(setting.number("decade") or 0, setting.part), PRINTED)
    return found._replace(timex=value_of(whole)) if whole else found


def century(setting: Setting) -> Sense:
    """A century by its number, or counted from the present one."""
    number, offset = setting.number("century"), setting.number("offset")
    if number is None:
        if setting.day is None or offset is None:
            return open_sense(NO_ANCHOR)
        number = setting.day.year // 100 + 1 + offset
    found = _fixed(century_of(number, setting.part), PRINTED)
    return found._replace(timex=f"{number - 1:02d}")


def quarter(setting: Setting) -> Sense:
    """A quarter or half: of the printed year, of a year told by the words, else the latest that has begun."""
    number, year, offset = setting.number("number") or 1, setting.number("year"), setting.number("year offset")
    build = half_of if setting.arguments.get("period") == "half" else quarter_of
    if year is not None:
        return _fixed(build(year, number), PRINTED)
    if setting.day is None:
        return open_sense(NO_ANCHOR)
    if offset is not None:
        return _fixed(build(setting.day.year + offset, number), "year told by the words", "published")
    return _begun(setting, lambda year: build(year, number))


def season(setting: Setting) -> Sense:
    """A season: of the printed year, last, this or next, else the latest that has begun."""
    name, year = setting.arguments["season"], setting.number("year")
    if year is not None:
        return _fixed(season_of(year, name), PRINTED)._replace(timex=f"{year:04d}-{name}")
    if setting.day is None:
        return open_sense(NO_ANCHOR, f"XXXX-{name}")
    relation = setting.arguments.get("relation", "")
    choices = _around(setting.day, lambda year: season_of(year, name))
    interval = _by_relation(setting, choices, relation)
    if interval is None or interval.first is None:
        return open_sense(NO_ANCHOR, f"XXXX-{name}")
    return Sense(interval, f"{interval.first.year:04d}-{name}", f"the {relation or 'latest'} one", "published")


def named_day(setting: Setting) -> Sense:
    """A holiday: of the printed year, last, this or next, else by the tense."""
    name, year = setting.arguments["name"], setting.number("year")
    if year is not None:
        return _fixed(_one(holiday(name, year)), PRINTED)
    relation = setting.arguments.get("relation", "")
    if relation and setting.day:
        interval = _by_relation(setting, _around(setting.day, lambda year: _one(holiday(name, year))), relation)
        return _fixed(interval, f"the {relation} one", "published")
    return _dated(setting, lambda year: _one(holiday(name, year)), "")


def _by_relation(setting: Setting, choices: Sequence[Interval], relation: str) -> Interval | None:
    """The choice that "last", "past", "this", "next" or the tense points to."""
    day = setting.day
    if day is None:
        return None
    ended = [one for one in choices if one.last and one.last < day]
    begun = [one for one in choices if one.first and one.first <= day]
    to_come = [one for one in choices if one.first and one.first > day]
    match relation:
        case "last" | "past":
            return ended[-1] if ended else None
        case "next" | "coming":
            return to_come[0] if to_come else None
        case "this":
            same = [one for one in choices if one.first and one.last and day.year in (one.first.year, one.last.year)]
            return next((one for one in same if one.contains(one_day(day))), same[-1] if same else None)
        case _:
            running = [one for one in choices if one.contains(one_day(day))]
            return running[0] if running else to_come[0] if setting.ahead and to_come else begun[-1] if begun else None


def _around(day: date, build: Callable[[int], Interval | None]) -> list[Interval]:
    return [one for year in range(day.year - 2, day.year + 3) if (one := build(year)) is not None]


def _begun(setting: Setting, build: Callable[[int], Interval | None]) -> Sense:
    """The latest period that has begun, or for a future tense the next that has not ended."""
    day = setting.day
    if day is None:
        return open_sense(NO_ANCHOR)
    choices = _around(day, build)
    open_ones = [one for one in choices if one.last and one.last >= day]
    begun = [one for one in choices if one.first and one.first <= day]
    told = moved(begun[-1].last, TOLD_FOR) if begun and begun[-1].last else None
    if setting.ahead and open_ones and not (told and told >= day and setting.arguments.get("period") == "quarter"):
        return _fixed(open_ones[0], "the next one: the clause speaks of the future", "published")
    return _fixed(begun[-1], "the latest one that had begun", "published") if begun else open_sense(NO_ANCHOR)


def _dated(setting: Setting, build: Callable[[int], Interval | None], unknown: str, clock: str = "") -> Sense:
    """The latest not after publication; the next for a future tense; the nearer for none.

    The other one is kept as an alternative unless the tense is plain.
    """
    day = setting.day
    if day is None:
        return open_sense(NO_ANCHOR, unknown)
    choices = _around(day, build)
    behind = [one for one in choices if one.first and one.first <= day]
    ahead = [one for one in choices if one.last and one.last >= day]
    if not behind or not ahead:
        return open_sense("there is no such day", unknown)
    past, coming = behind[-1], ahead[0]
    if past == coming:
        return Sense(past, value_of(past) + clock, "the one of the time of publication", "published")
    if setting.ahead:
        return Sense(coming, value_of(coming) + clock, "the next one: the clause speaks of the future", "published")
    limit = moved(day, AHEAD)
    if not setting.behind and limit and coming.first and coming.first <= limit:
        reason = "the nearer one: the clause has no plain tense"
        return Sense(coming, value_of(coming) + clock, reason, "published", (past,))
    return Sense(past, value_of(past) + clock, "the latest one not after publication", "published")


def _fixed(interval: Interval | None, reason: str, anchor: str = "") -> Sense:
    if interval is None:
        return open_sense("outside the calendar")
    return Sense(interval, value_of(interval), reason, "published" if anchor else "")
