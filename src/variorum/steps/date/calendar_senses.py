"""Calendar senses: months, quarters, seasons, years, decades and centuries, with or without a printed year."""

from __future__ import annotations

from variorum.records.interval import Interval
from variorum.steps.date.choice import NO_ANCHOR, around, begun, by_relation, dated, fixed
from variorum.steps.date.day_senses import PRINTED
from variorum.steps.date.sense import Sense, Setting, open_sense
from variorum.steps.date.wording import value_of
from variorum.text.calendar.periods import (
    century_of,
    decade_of,
    half_of,
    month_of,
    months,
    quarter_of,
    season_of,
    year_of,
)

FISCAL = "a fiscal year: the lands begin it between April of the year before and April of the year"


def month(setting: Setting) -> Sense:
    """A month or a part of it."""
    number, year, offset = setting.number("month") or 0, setting.number("year"), setting.number("year offset")
    if year is not None:
        return fixed(month_of(year, number, setting.part), PRINTED)
    if offset is not None and setting.day:
        there = month_of(setting.day.year + offset, number, setting.part)
        return fixed(there, "year told by the words", "published")
    return dated(setting, lambda year: month_of(year, number, setting.part), f"XXXX-{number:02d}")


def near_month(setting: Setting) -> Sense:
    """The meaning of "last June", the latest before the month of publication, of "next June" and of "this June"."""
    number, relation, day = setting.number("month") or 0, setting.arguments.get("relation", ""), setting.day
    if day is None:
        return open_sense(NO_ANCHOR, f"XXXX-{number:02d}")
    year = day.year
    if relation == "last" and number >= day.month:
        year -= 1
    if relation == "next" and number <= day.month:
        year += 1
    other = month_of(year + {"last": -1, "next": 1}.get(relation, 0), number)
    found = fixed(month_of(year, number, setting.part), f"the {relation} one", "published")
    return found._replace(alternatives=(other,) if other and relation != "this" else ())


def year(setting: Setting) -> Sense:
    """A year or a part of it; a fiscal year may begin up to nine months before the calendar's, or three behind."""
    number = setting.number("year") or 0
    if not setting.arguments.get("fiscal"):
        return fixed(year_of(number, setting.part), PRINTED)
    first, last = months(number - 1, 4, 1, "month"), months(number + 1, 3, 1, "month")
    wide = Interval(first=first.first, last=last.last) if first and last else None
    return Sense(wide, f"{number:04d}", FISCAL) if wide else open_sense("outside the calendar")


def years(setting: Setting) -> Sense:
    """From one year to another."""
    first, last = year_of(setting.number("year") or 0), year_of(setting.number("year2") or 0)
    if first is None or last is None:
        return open_sense("outside the calendar")
    return Sense(Interval(first=first.first, last=last.last), f"{value_of(first)}/{value_of(last)}", PRINTED)


def decade(setting: Setting) -> Sense:
    """A decade or a part of it."""
    whole = decade_of(setting.number("decade") or 0)
    found = fixed(decade_of(setting.number("decade") or 0, setting.part), PRINTED)
    return found._replace(timex=value_of(whole)) if whole else found


def century(setting: Setting) -> Sense:
    """A century by its number, or counted from the present one."""
    number, offset = setting.number("century"), setting.number("offset")
    if number is None:
        if setting.day is None or offset is None:
            return open_sense(NO_ANCHOR)
        number = setting.day.year // 100 + 1 + offset
    found = fixed(century_of(number, setting.part), PRINTED)
    return found._replace(timex=f"{number - 1:02d}")


def quarter(setting: Setting) -> Sense:
    """A quarter or half: of the printed year, of a year told by the words, else the latest that has begun."""
    number, year, offset = setting.number("number") or 1, setting.number("year"), setting.number("year offset")
    build = half_of if setting.arguments.get("period") == "half" else quarter_of
    if year is not None:
        return fixed(build(year, number), PRINTED)
    if setting.day is None:
        return open_sense(NO_ANCHOR)
    if offset is not None:
        return fixed(build(setting.day.year + offset, number), "year told by the words", "published")
    return begun(setting, lambda year: build(year, number))


def season(setting: Setting) -> Sense:
    """A season: of the printed year, last, this or next, else the latest that has begun."""
    name, year = setting.arguments["season"], setting.number("year")
    if year is not None:
        return fixed(season_of(year, name), PRINTED)._replace(timex=f"{year:04d}-{name}")
    if setting.day is None:
        return open_sense(NO_ANCHOR, f"XXXX-{name}")
    relation = setting.arguments.get("relation", "")
    choices = around(setting.day, lambda year: season_of(year, name))
    interval = by_relation(setting, choices, relation)
    if interval is None or interval.first is None:
        return open_sense(NO_ANCHOR, f"XXXX-{name}")
    return Sense(interval, f"{interval.first.year:04d}-{name}", f"the {relation or 'latest'} one", "published")
