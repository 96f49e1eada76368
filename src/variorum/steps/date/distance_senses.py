"""Distance senses: three days later, a year ago, the year-earlier quarter."""

from __future__ import annotations

from datetime import date

from variorum.records.interval import Grain, Interval, one_day
from variorum.steps.date.sense import Anchor, Sense, Setting, open_sense
from variorum.steps.date.weekday_senses import NOTHING_BEFORE, UNKNOWN
from variorum.steps.date.wording import value_of
from variorum.text.calendar.periods import (
    month_of,
    moved,
    moved_months,
    quarter_of,
    unit_of,
    week_of,
    year_of,
)

MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}


CLOCK_UNITS = frozenset({"second", "minute", "hour"})  # "four hours later" counts from a time of day


HALVES = {  # unit -> half of it, and the grain that is then meant
    "decade": ("year", 5, "year"), "year": ("month", 6, "month"), "month": ("day", 15, "week"),
    "week": ("day", 3, "day"),
}  # fmt: skip


LONGEST_MOVE = 100_000  # units; anything longer lies outside the calendar


def distance(setting: Setting) -> Sense:
    """So many units before or after the publication, or the date told before."""
    count, name = setting.arguments.get("count", "X"), setting.arguments["unit"]
    sign = -1 if setting.arguments.get("direction") == "-" else 1
    told = setting.arguments.get("from") == "narrative"
    beside = setting.surroundings.beside
    if setting.arguments.get("from") == "next":
        known = beside.interval if beside is not None else None
        found = _shifted(setting, known, name, sign * int(count), "narrative")
        return found._replace(told=beside, reason="counted from the date told behind it") if found.interval else found
    if told and beside is not None:  # "on March 3, nine days earlier": March 3
        return Sense(
            beside.interval, beside.timex, "the date told right before it, in other words", "narrative", (), beside
        )
    if setting.arguments.get("strict") and setting.before is None:
        return open_sense(NOTHING_BEFORE)
    if not count.isdigit() or int(count) > LONGEST_MOVE:
        return _vague(setting, sign, told)
    steps = sign * int(count)
    if name == "year" and sign < 0 and setting.quarter and setting.quarter is setting.before:
        return _shifted(setting, setting.quarter.interval, name, steps, "narrative")
    if told and name in CLOCK_UNITS and not (setting.before and setting.before.expression.kind == "TIME"):
        return open_sense("no time of day is told before it")
    if told and setting.before and setting.before.interval:
        return _shifted(setting, setting.before.interval, name, steps, "narrative")
    if setting.day is None or (told and sign > 0):
        return open_sense(NOTHING_BEFORE if told else UNKNOWN)
    if setting.arguments.get("half"):
        return _halved(setting.day, name, sign, int(count))
    there = there_from(setting.day, name, steps)
    if there is None:
        return Sense(one_day(setting.day), str(setting.day), "of the day of publication", "published")
    whole = unit_of(there, {"fortnight": "week", "decade": "year", "century": "year"}.get(name, name))
    if whole is None:
        return open_sense("outside the calendar")
    return Sense(whole, value_of(whole), f"{count} {name}s counted from the publication", "published")


def _halved(day: date, unit: str, sign: int, count: int) -> Sense:
    """So many units and a half, at the grain below: "a year and a half ago" is a month, "a month and a half" a week."""
    whole, (name, half, grain) = there_from(day, unit, sign * count), HALVES.get(unit, ("day", 0, "day"))
    there = there_from(whole, name, sign * half) if whole else None
    interval = unit_of(there, grain) if there else None
    if interval is None:
        return open_sense("outside the calendar")
    return Sense(interval, value_of(interval), f"{count}.5 {unit}s counted from the publication", "published")


def _vague(setting: Setting, sign: int, told: bool) -> Sense:
    """No days: "a few months ago", "several days later"."""
    if told:
        return Sense(None, f"PX{setting.arguments['unit'][0].upper()}", "the words give no number")
    return Sense(None, "PAST_REF" if sign < 0 else "FUTURE_REF", "the words give no number")


def there_from(day: date, unit: str, steps: int) -> date | None:
    """The day so many units away, None outside the calendar and for hours and minutes."""
    if unit in MONTHS_IN:
        return moved_months(day, steps * MONTHS_IN[unit])
    return moved(day, steps * DAYS_IN[unit]) if unit in DAYS_IN else None


def _shifted(setting: Setting, known: Interval | None, unit: str, steps: int, anchor: Anchor) -> Sense:
    """The known days moved, at their own grain where it is finer than the unit."""
    if known is None or known.first is None or known.last is None:
        return open_sense(NOTHING_BEFORE)
    first, last = there_from(known.first, unit, steps), there_from(known.last, unit, steps)
    if unit not in MONTHS_IN and unit not in DAYS_IN:
        first, last = known.first, known.last  # hours and minutes stay on the day
    if first is None or last is None:
        return open_sense("outside the calendar")
    grain: Grain = known.grain if known.grain in ("day", "month", "quarter", "year") and unit in MONTHS_IN else "range"
    if grain == "month":
        return _whole(month_of(first.year, first.month), anchor)
    if grain == "quarter":
        return _whole(quarter_of(first.year, (first.month + 2) // 3), anchor)
    if grain == "year":
        return _whole(year_of(first.year), anchor)
    if first == last:
        return _whole(one_day(first), anchor)
    if unit == "week" and known.grain == "week":
        return _whole(week_of(first), anchor)
    return _whole(Interval(first=first, last=last), anchor)


def _whole(interval: Interval | None, anchor: Anchor) -> Sense:
    if interval is None:
        return open_sense("outside the calendar")
    return Sense(interval, value_of(interval), "counted from the date told before", anchor)


def period(setting: Setting) -> Sense:
    """The meaning of "the year-ago quarter", "the latest period": the quarter told before, moved by years."""
    year, offset = setting.number("year"), setting.number("offset") or 0
    known = setting.quarter.interval if setting.quarter else None
    if known and known.first:
        there = quarter_of(year or known.first.year + offset, (known.first.month + 2) // 3)
        return _whole(there, "narrative")
    if year is not None:
        return _whole(year_of(year), "")
    if setting.day is None:
        return open_sense(UNKNOWN)
    if offset:
        return _whole(year_of(setting.day.year + offset), "published")
    return _whole(unit_of(setting.day, "quarter", -1), "published")
