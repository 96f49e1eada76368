"""Day senses: days, spans of days and holidays, with or without a printed year."""

from __future__ import annotations

from datetime import date

from variorum.records.interval import Interval, one_day
from variorum.steps.date.choice import around, by_relation, dated, fixed
from variorum.steps.date.sense import Sense, Setting, open_sense
from variorum.steps.date.wording import value_of
from variorum.text.calendar.holidays import holiday
from variorum.text.calendar.periods import (
    valid_day,
)

PRINTED = "as printed"
OTHER_WEEKDAY = "the weekday beside it does not agree"


def day(setting: Setting) -> Sense:
    """A day of a month."""
    month, number, year = setting.number("month") or 0, setting.number("day") or 0, setting.number("year")
    clock = clock_of(setting)
    if year is not None:
        there = valid_day(year, month, number)
        if there is None:
            return open_sense("there is no such day")
        doubt = valid_day(year, number, month) if setting.arguments.get("doubt") else None
        reason = PRINTED if setting.number("weekday") in (None, there.weekday()) else f"{PRINTED}; {OTHER_WEEKDAY}"
        return Sense(one_day(there), f"{there}{clock}", reason, "", (one_day(doubt),) if doubt else ())
    return _without_year(setting, month, number, clock)


def _without_year(setting: Setting, month: int, number: int, clock: str) -> Sense:
    """A day without a year, but where a weekday stands beside it only in a year in which it falls on that weekday."""
    weekday, unknown = setting.number("weekday"), f"XXXX-{month:02d}-{number:02d}"

    def build(year: int) -> Interval | None:
        there = valid_day(year, month, number)
        return _one(there) if there and weekday in (None, there.weekday()) else None

    found = dated(setting, build, unknown, clock)
    if found.interval is None and weekday is not None and setting.day is not None:
        found = dated(setting, lambda year: _one(valid_day(year, month, number)), unknown, clock)
        return found._replace(reason=f"{found.reason}; {OTHER_WEEKDAY}")
    return found


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
        return dated(setting, span, "")
    interval = span(year)
    return Sense(interval, value_of(interval), PRINTED) if interval else open_sense("there is no such day")


def named_day(setting: Setting) -> Sense:
    """A holiday: of the printed year, last, this or next, else by the tense."""
    name, year = setting.arguments["name"], setting.number("year")
    if year is not None:
        return fixed(_one(holiday(name, year)), PRINTED)
    relation = setting.arguments.get("relation", "")
    if relation and setting.day:
        interval = by_relation(setting, around(setting.day, lambda year: _one(holiday(name, year))), relation)
        return fixed(interval, f"the {relation} one", "published")
    return dated(setting, lambda year: _one(holiday(name, year)), "")
