"""Choice: which year is meant where none is printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from variorum.records.interval import Interval, one_day
from variorum.steps.date.sense import Sense, Setting, open_sense
from variorum.steps.date.wording import value_of
from variorum.text.calendar.periods import (
    moved,
)

NO_ANCHOR = "no year is printed and nothing tells when the report was published"


AHEAD = 100  # days; without a tense a date so little ahead is meant (the press prints the year of far dates)


TOLD_FOR = 92  # days; what a report expects of a quarter just ended is its result, which is told in the next one


YEARS = 6  # a date falls on the same weekday again after 5, 6 or 11 years; leap days come after 4
FAR = 2  # years; a date without its year is not of longer ago
ONLY = "the only year near publication in which there is such a day"
NO_SUCH_DAY = "there is no such day near publication"


def _years_away(one: Interval, day: date) -> int:
    return abs(one.first.year - day.year) if one.first else YEARS


def dated(setting: Setting, build: Callable[[int], Interval | None], unknown: str, clock: str = "") -> Sense:
    """The latest not after publication; the next for a future tense; the nearer for none.

    The other one is kept as an alternative unless the tense is plain.
    """
    day = setting.day
    if day is None:
        return open_sense(NO_ANCHOR, unknown)
    choices = around(day, build)
    behind = [one for one in choices if one.first and one.first <= day]
    ahead = [one for one in choices if one.last and one.last >= day]
    near = [one for one in (*behind[-1:], *ahead[:1]) if _years_away(one, day) <= FAR]
    if len(near) < 2:
        only = next(iter(near), None)
        return Sense(only, value_of(only) + clock, ONLY, "published") if only else open_sense(NO_SUCH_DAY, unknown)
    past, coming = near
    if past == coming:
        return Sense(past, value_of(past) + clock, "the one of the time of publication", "published")
    if setting.ahead:
        return Sense(coming, value_of(coming) + clock, "the next one: the clause speaks of the future", "published")
    if setting.behind:
        return Sense(past, value_of(past) + clock, "the latest one not after publication", "published")
    if _is_nearer(setting, past, coming, day):
        reason = "the nearer one: the clause has no plain tense"
        return Sense(coming, value_of(coming) + clock, reason, "published", (past,))
    reason = "the latest one not after publication; the clause has no plain tense"
    return Sense(past, value_of(past) + clock, reason, "published", (coming,))


def _is_nearer(setting: Setting, past: Interval, coming: Interval, day: date) -> bool:
    """Whether what is to come is meant: the nearer for a present tense, else only what is near."""
    if past.last is None or coming.first is None:
        return False
    ahead = (coming.first - day).days
    return ahead < ((day - past.last).days if setting.expression.tense == "present" else AHEAD)


def begun(setting: Setting, build: Callable[[int], Interval | None]) -> Sense:
    """The latest period that has begun, or for a future tense the next that has not ended."""
    day = setting.day
    if day is None:
        return open_sense(NO_ANCHOR)
    choices = around(day, build)
    open_ones = [one for one in choices if one.last and one.last >= day]
    begun = [one for one in choices if one.first and one.first <= day]
    told = moved(begun[-1].last, TOLD_FOR) if begun and begun[-1].last else None
    if setting.ahead and open_ones and not (told and told >= day and setting.arguments.get("period") == "quarter"):
        return fixed(open_ones[0], "the next one: the clause speaks of the future", "published")
    return fixed(begun[-1], "the latest one that had begun", "published") if begun else open_sense(NO_ANCHOR)


def by_relation(setting: Setting, choices: Sequence[Interval], relation: str) -> Interval | None:
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


def around(day: date, build: Callable[[int], Interval | None]) -> list[Interval]:
    """What each of the years around the day gives, in order."""
    return [one for year in range(day.year - YEARS, day.year + YEARS + 1) if (one := build(year)) is not None]


def fixed(interval: Interval | None, reason: str, anchor: str = "") -> Sense:
    """The sense of days that leave no choice."""
    if interval is None:
        return open_sense("outside the calendar")
    return Sense(interval, value_of(interval), reason, "published" if anchor else "")
