"""Counted senses: days counted off from another day, from a month or from the weeks around the publication."""

from __future__ import annotations

from datetime import date

from variorum.records.interval import Interval, one_day
from variorum.steps.date.choice import NO_ANCHOR, dated
from variorum.steps.date.day_senses import PRINTED, clock_of
from variorum.steps.date.distance_senses import DAYS_IN, LONGEST_MOVE, there_from
from variorum.steps.date.sense import Sense, Setting, open_sense
from variorum.steps.date.weekday_senses import UNKNOWN
from variorum.steps.date.wording import value_of
from variorum.text.calendar.periods import month_of, moved, moved_months, nth_weekday_of, valid_day

WEEKS_ON = "so many weeks after the next one"
NOT_AHEAD = "the clause does not speak of the future: it may be a length of time"


def counted_weekday(setting: Setting) -> Sense:
    """The meaning of "Monday week" and "two weeks on Sunday": always ahead."""
    number, weeks, day = setting.number("weekday") or 0, setting.number("weeks") or 1, setting.day
    if day is None or weeks > LONGEST_MOVE:
        return open_sense(UNKNOWN, f"XXXX-WXX-{number + 1}")
    following, unit = moved(day, (number - day.weekday()) % 7 or 7), setting.arguments.get("unit")
    if unit and following:
        return _one(setting, there_from(following, unit, setting.number("count") or 0), "so long after the next one")
    return _one(setting, moved(day, ((number - day.weekday()) % 7 or 7) + 7 * weeks), WEEKS_ON)


def counted_day(setting: Setting) -> Sense:
    """The meaning of "a week today", "a year ago today", "a week ago Monday", "ten years ago this May"."""
    day, count, unit = setting.day, setting.number("count") or 0, setting.arguments["unit"]
    if day is None or count > LONGEST_MOVE:
        return open_sense(UNKNOWN)
    offset, weekday = setting.number("offset"), setting.number("weekday")
    if setting.arguments.get("direction") != "-":
        if not (setting.ahead or setting.arguments.get("ahead")):  # "She has been missing for a week today"
            return open_sense(NOT_AHEAD)
        start = moved(day, offset or 0)
        return _one(setting, there_from(start, unit, count) if start else None, "counted from the day of publication")
    if offset is not None:
        start = moved(day, offset)
        return _one(setting, there_from(start, unit, -count) if start else None, "counted from that day")
    if weekday is None:
        return _of_the_same_part(setting, day, unit, count)
    return _on_weekday(setting, day, weekday)


def _on_weekday(setting: Setting, day: date, weekday: int) -> Sense:
    """The meaning of "two weeks ago Monday"; years ago "on Monday" may be the date or the weekday: the days around."""
    unit, count = setting.arguments["unit"], setting.number("count") or 0
    last = moved(day, -((day.weekday() - weekday) % 7))
    there = there_from(last, unit, -count) if last else None
    if unit in DAYS_IN or there is None:
        return _one(setting, there, "so many weeks before the last one")
    first, end = moved(there, -3), moved(there, 3)
    around = Interval(first=first, last=end) if first and end else None
    return (
        Sense(around, value_of(around), "the days around the date", "published") if around else _one(setting, there, "")
    )


def _of_the_same_part(setting: Setting, day: date, unit: str, count: int) -> Sense:
    """The month, week or weekend of publication, or the month that is named, so many years before."""
    month, within = setting.number("month"), setting.arguments.get("within", "")
    there = there_from(day.replace(day=1), unit, -count)
    if there is None:
        return open_sense("outside the calendar")
    if month is not None or within == "month":
        found = month_of(there.year, month or there.month)
    else:
        first, last = moved_months(day, 12 * (there.year - day.year)), 6 if within in ("week", "weekend") else 183
        found = _around(first, last)
    if found is None:
        return open_sense("outside the calendar")
    return Sense(found, value_of(found), "the same time of the year, counted from the publication", "published")


def _around(day: date | None, days: int) -> Interval | None:
    first, last = (moved(day, -days), moved(day, days)) if day else (None, None)
    return Interval(first=first, last=last) if first and last else None


def day_of_month(setting: Setting) -> Sense:
    """A day of the last, this or next month; alone of the month that the tense tells, the other one kept beside it."""
    number, step, day = setting.number("day") or 0, setting.number("month offset"), setting.day
    if day is None:
        return open_sense(NO_ANCHOR, f"XXXX-XX-{number:02d}")
    if step is not None:
        return _one(setting, _in_month(day, step, number), "the month told by the words")
    near = [one for steps in (-2, -1, 0, 1, 2) if (one := _in_month(day, steps, number)) is not None]
    past, ahead = max(one for one in near if one <= day), min(one for one in near if one >= day)
    meant, other = (ahead, past) if setting.ahead else (past, ahead)
    found = _one(setting, meant, "no month is printed: the nearest one that the tense allows")
    return found._replace(alternatives=(one_day(other),) if other != meant else ())


def _in_month(day: date, steps: int, number: int) -> date | None:
    there = moved_months(day.replace(day=1), steps)
    return valid_day(there.year, there.month, number) if there else None


def nth_weekday(setting: Setting) -> Sense:
    """The meaning of "the first Tuesday in November": by the printed year, else by the tense."""
    month, weekday = setting.number("month") or 1, setting.number("weekday") or 0
    which, year = setting.number("which") or 1, setting.number("year")

    def build(year: int) -> Interval | None:
        there = nth_weekday_of(year, month, weekday, which)
        return one_day(there) if there else None

    step = setting.number("month offset")
    if step is not None:
        there = moved_months(setting.day.replace(day=1), step) if setting.day else None
        counted = nth_weekday_of(there.year, there.month, weekday, which) if there else None
        return _one(setting, counted, "the month told by the words") if there else open_sense(NO_ANCHOR)
    if year is None:
        return dated(setting, build, f"XXXX-{month:02d}", clock_of(setting))
    found = build(year)
    return Sense(found, value_of(found) + clock_of(setting), PRINTED) if found else open_sense("there is no such day")


def _one(setting: Setting, day: date | None, reason: str) -> Sense:
    if day is None:
        return open_sense("outside the calendar")
    return Sense(one_day(day), f"{day}{clock_of(setting)}", reason, "published")
