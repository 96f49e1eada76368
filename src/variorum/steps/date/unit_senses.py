"""Unit senses: last week, this year, the following month."""

from __future__ import annotations

from datetime import date

from variorum.records.interval import Interval, one_day
from variorum.steps.date.distance_senses import there_from
from variorum.steps.date.sense import Anchor, Sense, Setting, open_sense
from variorum.steps.date.weekday_senses import NOTHING_BEFORE, UNKNOWN
from variorum.steps.date.wording import value_of
from variorum.text.calendar.periods import (
    month_of,
    unit_of,
    year_of,
)

NIGHT = 1  # days between the first and the last of "Monday night"
WHICH_DAY = "the time told before does not say of which day"
# TIMEX3 values of units whose place on the calendar is not known.
UNKNOWN_VALUES = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip


def unit(setting: Setting) -> Sense:
    """A week, month or year counted from the publication, or from the date told before."""
    name, offset = setting.arguments["unit"], setting.number("offset") or 0
    told = setting.arguments.get("from") == "narrative" and not (setting.ahead and offset > 0)
    if told and not setting.before and _is_limit(setting) and setting.day is not None:
        return _part(setting, setting.day, offset, "published")
    if told and setting.before and setting.before.interval and setting.before.interval.first:
        if name == "quarter" and offset == 0 and setting.quarter and setting.quarter.interval:
            return Sense(setting.quarter.interval, setting.quarter.timex, "the quarter told before", "narrative")
        if name == "day" and (vague := _of_many_days(setting.before.interval, offset)):
            return vague
        if name not in ("weekend", "week", "quarter") or offset:
            return _part(setting, _edge(setting, offset), offset, "narrative")
    elif told and (offset or name in ("day", "year", "month")):
        return open_sense(NOTHING_BEFORE, UNKNOWN_VALUES.get(name, ""))
    if setting.day is None:
        return open_sense(UNKNOWN, UNKNOWN_VALUES.get(name, ""))
    if told and name == "quarter":
        offset = offset or -1
    if told and name == "weekend" and offset == 0 and setting.day.weekday() < 5 and not setting.ahead:
        offset = -1
    return _part(setting, setting.day, offset, "published")


def _of_many_days(told: Interval, offset: int) -> Sense | None:
    """What "that day" and "the next day" mean behind a time of many days: one of these, and none that is known."""
    if told.first is None or told.last is None or (told.last - told.first).days <= NIGHT:
        return None
    return open_sense(WHICH_DAY, "XXXX-XX-XX") if offset else Sense(told, "XXXX-XX-XX", WHICH_DAY, "narrative")


def _is_limit(setting: Setting) -> bool:
    """Whether it is the end of the present month or year: "must leave by the end of the month"."""
    opening = setting.expression.opening
    bounded = opening is not None and opening.words.lower().split()[-1] in ("by", "until", "till", "before")
    return setting.part == "end" and (setting.ahead or bounded)


def _edge(setting: Setting, offset: int) -> date:
    """The day of the earlier expression that is counted from: its last for what follows, else its first."""
    known = setting.before.interval if setting.before else None
    if known is None or known.first is None:
        raise ValueError("no date is told before")
    return known.last if offset > 0 and known.last is not None else known.first


def _part(setting: Setting, day: date, offset: int, anchor: Anchor) -> Sense:
    name, part = setting.arguments["unit"], setting.part
    whole = unit_of(day, name, offset)
    if whole is None or whole.first is None:
        return open_sense("outside the calendar")
    timex, interval, reason = value_of(whole), whole, f"the {name} counted from there"
    if setting.arguments.get("rolling") and (since := there_from(day, name, offset)) is not None:
        up_to = Interval(first=since, last=day)
        return Sense(up_to, timex, f"the {name} up to publication", anchor, (whole,))
    if name == "weekend":
        timex = "{:04d}-W{:02d}-WE".format(*whole.first.isocalendar()[:2])
    if part in ("earlier", "later") and anchor == "published" and whole.contains(one_day(day)):
        interval = Interval(first=whole.first, last=day) if part == "earlier" else Interval(first=day, last=whole.last)
    elif name == "month":
        interval = month_of(whole.first.year, whole.first.month, part) or whole
    elif name == "year":
        interval = year_of(whole.first.year, part) or whole
    return Sense(interval, timex, reason, anchor)
