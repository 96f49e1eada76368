"""Weekday senses: weekdays, today, last night and times of day."""

from __future__ import annotations

from datetime import date, timedelta

from variorum.records.interval import Interval, one_day
from variorum.steps.date.day_senses import clock_of
from variorum.steps.date.sense import Anchor, Sense, Setting, open_sense
from variorum.text.calendar.periods import (
    moved,
)

UNKNOWN = "nothing tells when the report was published"


NOTHING_BEFORE = "no date is told before it"


def weekday(setting: Setting) -> Sense:
    """The last such day on or before publication, the next for a future tense, or as "last" and "next" say."""
    number, day = setting.number("weekday") or 0, setting.day
    relation, week = setting.arguments.get("relation", ""), setting.number("week")
    if relation in ("previous", "following", "same") and not (relation == "following" and setting.ahead):
        return _beside(setting, number, relation)
    if day is None:
        return open_sense(UNKNOWN, f"XXXX-WXX-{number + 1}")
    if week is not None:
        monday = day - timedelta(days=day.weekday())
        return _on(setting, moved(monday, 7 * week + number), "the day of that week")
    return _near(setting, number, day, relation) or _by_tense(setting, number, day)


def _near(setting: Setting, number: int, day: date, relation: str) -> Sense | None:
    """The meaning of "last", "next" and "this" with a weekday; a week further off is kept where some read it so."""
    back, ahead = (day.weekday() - number) % 7 or 7, (number - day.weekday()) % 7 or 7
    match relation:
        case "last":
            other = moved(day, -back - 7) if back <= day.weekday() else None
            return _beside_it(_on(setting, moved(day, -back), "the last one before publication"), other)
        case "next" | "following":
            other = moved(day, ahead + 7) if number > day.weekday() else None
            return _beside_it(_on(setting, moved(day, ahead), "the next one after publication"), other)
        case "this":
            return _on(setting, moved(day, number - day.weekday()), "the one of the week of publication")
        case _:
            return None


def _by_tense(setting: Setting, number: int, day: date) -> Sense:
    """The last on or before publication, the next for what is ahead; the other is kept where the tense is not plain."""
    back, ahead = (day.weekday() - number) % 7, (number - day.weekday()) % 7
    if setting.ahead or (setting.expression.tense == "present" and back):
        found = _on(setting, moved(day, ahead), "the next one: the clause speaks of what is ahead")
        return _beside_it(found, None if setting.ahead else moved(day, -back))
    if back == 0:
        return _beside_it(_on(setting, day, "the day of publication itself"), moved(day, -7))
    found = _on(setting, moved(day, -back), "the last one on or before publication")
    return _beside_it(found, None if setting.behind else moved(day, ahead))


def _beside_it(sense: Sense, other: date | None) -> Sense:
    return sense._replace(alternatives=(one_day(other),)) if other else sense


def _on(setting: Setting, day: date | None, reason: str, anchor: Anchor = "published") -> Sense:
    if day is None:
        return open_sense("outside the calendar")
    return Sense(one_day(day), f"{day}{clock_of(setting)}", reason, anchor)


def _beside(setting: Setting, number: int, relation: str) -> Sense:
    """The meaning of "the previous Friday", "the following Monday", "that Tuesday"."""
    known = setting.before.interval if setting.before else None
    start = known.first if known else None
    if start is None:
        return open_sense(NOTHING_BEFORE)
    if relation == "previous":
        return _on(setting, moved(start, -((start.weekday() - number) % 7 or 7)), "the one before it", "narrative")
    steps = (number - start.weekday()) % 7
    steps = steps or (7 if relation == "following" else 0)
    return _on(setting, moved(start, steps), "the one after it", "narrative")


def relative_day(setting: Setting) -> Sense:
    """Today, yesterday, last night; "that evening" is of the day told before."""
    offset = setting.number("offset") or 0
    if setting.arguments.get("from") == "narrative":
        known = setting.before.interval if setting.before else None
        if known and known.first and known.last == known.first:
            return _on(setting, moved(known.first, offset), "counted from the day told before", "narrative")
        if offset:
            return open_sense(NOTHING_BEFORE, f"XXXX-XX-XX{clock_of(setting)}")
        return _unsure(setting)
    if setting.day is None:
        return open_sense(UNKNOWN, f"XXXX-XX-XX{clock_of(setting)}")
    return _on(setting, moved(setting.day, offset), "counted from the day of publication")


def clock(setting: Setting) -> Sense:
    """A time of day: of the day told before, else of the day of publication or its eve."""
    return relative_day(setting._replace(arguments={**setting.arguments, "from": "narrative"}))


def _unsure(setting: Setting) -> Sense:
    """A time of day with no day told before it: of the day of publication or its eve."""
    if setting.day is None:
        return open_sense(UNKNOWN, f"XXXX-XX-XX{clock_of(setting)}")
    found = _on(setting, setting.day, "no day is told before it: the day of publication or its eve")
    eve = moved(setting.day, -1)
    return found._replace(interval=Interval(first=eve, last=setting.day)) if eve else found
