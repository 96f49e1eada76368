"""Periods: the first and last day of months, quarters, seasons, decades and parts of them."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from variorum.records.interval import Grain, Interval

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month, northern; winter ends in the next year
PARTS_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31),
                  "early to mid": (1, 20), "mid to late": (11, 31)}  # fmt: skip
PARTS_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "early to mid": (1, 8), "mid to late": (5, 12)}
PARTS_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "early to mid": (0, 6), "mid to late": (4, 9)}
SLICES = {  # of a month
    "first week": (1, 7), "second week": (8, 14), "third week": (15, 21), "fourth week": (22, 28),
    "first half": (1, 15), "second half": (16, 31), "first days": (1, 7),
}  # fmt: skip
EDGES = {"start": "early", "middle": "mid", "end": "late"}  # "the end of May" is late May


def valid_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def nth_weekday_of(year: int, month: int, weekday: int, which: int) -> date | None:
    """The first, second … such weekday (Monday 0) of the month, its last for -1; None where the month has none."""
    found = [
        day
        for number in range(1, 32)
        if (day := valid_day(year, month, number)) is not None and day.weekday() == weekday
    ]
    place = which if which < 0 else which - 1
    return found[place] if -len(found) <= place < len(found) else None


def months(year: int, month: int, count: int, grain: Grain) -> Interval | None:
    """The interval of `count` months from the given one; None outside the calendar."""
    carried, index = divmod(month - 1 + count - 1, 12)
    if not (year >= MINYEAR and year + carried <= MAXYEAR):
        return None
    last_day = monthrange(year + carried, index + 1)[1]
    return Interval(first=date(year, month, 1), last=date(year + carried, index + 1, last_day), grain=grain)


def month_of(year: int, month: int, part: str = "") -> Interval | None:
    """The month, or its early (1-10), mid (11-20) or late (21-end) days, its halves, its first or last week or days."""
    whole = months(year, month, 1, "month")
    if whole is None or whole.last is None:
        return whole
    first, last = _days_of_part(EDGES.get(part, part), whole.last.day)
    if (first, last) == (1, 31):
        return whole
    return Interval(first=date(year, month, first), last=date(year, month, min(last, whole.last.day)), grain="part")


def _days_of_part(part: str, length: int) -> tuple[int, int]:
    """First and last day of the part in a month of that length; 1 and 31 where it is no part."""
    if part in PARTS_OF_MONTH:
        return PARTS_OF_MONTH[part]
    return {"last week": (length - 6, length), "last days": (length - 6, length)}.get(part, SLICES.get(part, (1, 31)))


def year_of(year: int, part: str = "") -> Interval | None:
    """The year, or its early (January to April), mid (to August) or late months."""
    part = EDGES.get(part, part)
    if part in PARTS_OF_YEAR:
        first, last = PARTS_OF_YEAR[part]
        return months(year, first, last - first + 1, "part")
    return months(year, 1, 12, "year")


def decade_of(year: int, part: str = "") -> Interval | None:
    """The decade that begins with the year, or its early (0-3), mid (4-6) or late (7-9) years."""
    part = EDGES.get(part, part)
    if part in PARTS_OF_DECADE:
        first, last = PARTS_OF_DECADE[part]
        return months(year + first, 1, 12 * (last - first + 1), "part")
    return months(year, 1, 120, "decade")


def century_of(number: int, part: str = "") -> Interval | None:
    """The century: the twentieth is 1900 to 1999 as the press counts, or a third of it."""
    part = EDGES.get(part, part)
    offset = {"early": 0, "mid": 33, "late": 66}.get(part)
    if offset is None:
        return months(max(1, (number - 1) * 100), 1, 1200, "century")
    return months(max(1, (number - 1) * 100 + offset), 1, 408, "part")


def quarter_of(year: int, quarter: int) -> Interval | None:
    """The quarter of the calendar year."""
    return months(year, 3 * quarter - 2, 3, "quarter")


def half_of(year: int, half: int) -> Interval | None:
    """The half of the calendar year."""
    return months(year, 6 * half - 5, 6, "half")


def season_of(year: int, season: str) -> Interval | None:
    """The meteorological season of the northern half of the earth; winter begins in December of the year."""
    return months(year, SEASONS[season], 3, "season")


def week_of(day: date, weeks: int = 0) -> Interval | None:
    """Monday to Sunday of the week of the day, moved by so many weeks."""
    monday = moved(day, -day.weekday() + 7 * weeks)
    sunday = moved(monday, 6) if monday else None
    return Interval(first=monday, last=sunday, grain="week") if monday and sunday else None


def moved(day: date, days: int) -> date | None:
    """The day moved by so many days, None outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def moved_months(day: date, count: int) -> date | None:
    """The day so many months away, the last of its month where that month is shorter."""
    years, index = divmod(day.month - 1 + count, 12)
    year = day.year + years
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))


def unit_of(day: date, unit: str, offset: int = 0) -> Interval | None:
    """The whole day, week, weekend, month, quarter, year, decade or century that lies `offset` after the day's own."""
    match unit:
        case "day":
            there = moved(day, offset)
            return Interval(first=there, last=there, grain="day") if there else None
        case "week":
            return week_of(day, offset)
        case "weekend":
            return weekend_of(day, offset)
        case "month" | "quarter" | "year" | "decade" | "century":
            return _months_unit(day, unit, offset)
        case _:
            return None


def weekend_of(day: date, offset: int = 0) -> Interval | None:
    """Saturday and Sunday of the week of the day, moved by so many weeks."""
    week = week_of(day, offset)
    if week is None or week.last is None:
        return None
    saturday = moved(week.last, -1)
    return Interval(first=saturday, last=week.last, grain="part")


def _months_unit(day: date, unit: str, offset: int) -> Interval | None:
    match unit:
        case "month":
            there = moved_months(day.replace(day=1), offset)
            return month_of(there.year, there.month) if there else None
        case "quarter":
            years, index = divmod((day.month - 1) // 3 + offset, 4)
            return quarter_of(day.year + years, index + 1)
        case "year":
            return year_of(day.year + offset)
        case "decade":
            return decade_of(day.year // 10 * 10 + 10 * offset)
        case _:
            return century_of(day.year // 100 + 1 + offset)
