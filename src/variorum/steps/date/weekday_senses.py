"""Weekday senses: weekdays, today, last night and times of day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from variorum.records.annotation import Time
from variorum.records.interval import Interval, one_day
from variorum.steps.date.day_senses import clock_of
from variorum.steps.date.sense import Anchor, Sense, Setting, open_sense
from variorum.text.calendar.periods import (
    moved,
)

UNKNOWN = "nothing tells when the report was published"
ANY_DAY = "the text does not say which of these weekdays"
NO_DAY = "the text does not say of which day"
ONLY_DAY = "of the only day told before it"
MORNING_AFTER = "the small hours after the night told before"
MAIN_LINE = "of the last day of the main line: the day told before it is of what had been earlier"
DAWN = "T06"  # a time of day before it, told behind a night, is of the next day


NOTHING_BEFORE = "no date is told before it"


def weekday(setting: Setting) -> Sense:
    """The last such day on or before publication, the next for a future tense, or as "last" and "next" say."""
    number, day = setting.number("weekday") or 0, setting.day
    relation, week = setting.arguments.get("relation", ""), setting.number("week")
    if setting.arguments.get("day") == "open":
        return open_sense(ANY_DAY, f"XXXX-WXX-{number + 1}")
    if setting.arguments.get("night"):
        return _overnight(setting, number)
    if relation in ("previous", "following", "same") and not (relation == "following" and setting.ahead):
        return _beside(setting, number, relation)
    if day is None:
        return open_sense(UNKNOWN, f"XXXX-WXX-{number + 1}")
    if week is not None:
        monday = day - timedelta(days=day.weekday())
        return _on(setting, moved(monday, 7 * week + number), "the day of that week")
    return _near(setting, number, day, relation) or _by_tense(setting, number, day)


def _overnight(setting: Setting, number: int) -> Sense:
    """Both days of the night: "overnight Sunday" ends on Monday, "overnight into Sunday" began on Saturday."""
    if setting.day is None:
        return open_sense(UNKNOWN, f"XXXX-WXX-{number + 1}TNI")
    told = _by_tense(setting, number, setting.day)
    known = told.interval.first if told.interval else None
    leads_in = setting.arguments["night"] in ("into", "to", "through")
    first = moved(known, -1 if leads_in else 0) if known else None
    last = moved(first, 1) if first else None
    return told._replace(interval=Interval(first=first, last=last), alternatives=()) if first and last else told


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
    if relation == "same":
        return _that_weekday(setting, number)
    known = setting.before.interval if setting.before else None
    start = known.first if known else None
    if start is None:
        return open_sense(NOTHING_BEFORE)
    if relation == "previous":
        return _on(setting, moved(start, -((start.weekday() - number) % 7 or 7)), "the one before it", "narrative")
    steps = (number - start.weekday()) % 7 or 7
    return _on(setting, moved(start, steps), "the one after it", "narrative")


def _that_weekday(setting: Setting, number: int) -> Sense:
    """The meaning of "that Monday": the Monday told before, or the one of the week told before; else not known."""
    for time in reversed(setting.surroundings.days):
        day = time.interval.first if time.interval else None
        if day is not None and day.weekday() == number:
            return _on(setting, day, "the one told before", "narrative")._replace(told=time)
    known = setting.before.interval if setting.before else None
    if known and known.first and known.last and 0 < (known.last - known.first).days < 7:
        there = moved(known.first, (number - known.first.weekday()) % 7)
        if there is not None and there <= known.last:
            return _on(setting, there, "the one of the week told before", "narrative")
    return open_sense("the text does not say of which week", f"XXXX-WXX-{number + 1}")


def relative_day(setting: Setting) -> Sense:
    """Today, yesterday, last night; "that evening" is of the day told before."""
    offset = setting.number("offset") or 0
    if setting.arguments.get("from") == "narrative":
        known = setting.before.interval if setting.before else None
        if known and known.first and known.last == known.first:
            if (main := setting.surroundings.main) is not None and not offset:
                return _at(setting, main, MAIN_LINE)._replace(alternatives=(known,))
            return _on(setting, moved(known.first, offset), "counted from the day told before", "narrative")
        if offset:
            return open_sense(NOTHING_BEFORE, f"XXXX-XX-XX{clock_of(setting)}")
        return _unsure(setting)
    if setting.arguments.get("day") == "open" or _is_of_another_day(setting):
        return open_sense(NO_DAY, f"XXXX-XX-XX{clock_of(setting)}")
    if setting.day is None:
        return open_sense(UNKNOWN, f"XXXX-XX-XX{clock_of(setting)}")
    return _on(setting, moved(setting.day, offset), "counted from the day of publication")


def _is_of_another_day(setting: Setting) -> bool:
    """Whether "overnight" stands in a paragraph that tells of a day before the eve of publication."""
    eve = moved(setting.day, -1) if setting.day else None
    told = (time.interval.first for time in setting.surroundings.near if time.interval)
    return setting.expression.words.lower() == "overnight" and any(eve and day and day < eve for day in told)


def clock(setting: Setting) -> Sense:
    """A time of day: of the day in its clause, else of the day that the text makes plain, else of no known day."""
    around = setting.surroundings
    if around.beside is not None:
        night = setting.behind and _is_small_hours(setting, around.beside)
        return _at(setting, around.beside, MORNING_AFTER if night else "of the day told in its clause", int(night))
    if setting.ahead or setting.expression.tense == "present":  # "It closes at 6 p.m." tells of no day that was told
        return open_sense(NO_DAY, f"XXXX-XX-XX{clock_of(setting)}")
    for days, reason in ((around.near, f"{ONLY_DAY} in the paragraph"), (around.days, ONLY_DAY)):
        plain = _only(days)
        if days and _is_small_hours(setting, days[-1]) and (plain is not None or days is around.near):
            return _at(setting, days[-1], MORNING_AFTER, 1)
        if plain is not None and not _is_past_midnight(setting, plain):
            return _at(setting, plain, reason)
    return _unsure(setting)


def _is_past_midnight(setting: Setting, day: Time) -> bool:
    """Whether a morning is told behind an evening, as in "on Monday evening. At 3 a.m.": it may be the next day's."""
    parts = set(day.expression.arguments)
    return clock_of(setting) < "T12" and not parts.isdisjoint({"daypart=TEV", "daypart=TNI"})


def _is_small_hours(setting: Setting, day: Time) -> bool:
    """Whether a time before dawn is told behind a night: 2:20 a.m. of "Saturday night" is Sunday's."""
    return clock_of(setting) < DAWN and "daypart=TNI" in day.expression.arguments


def _at(setting: Setting, day: Time, reason: str, later: int = 0) -> Sense:
    known = day.interval.first if day.interval and day.interval.first == day.interval.last else None
    if known is None:  # "one day next week, at noon"
        return open_sense("the day beside it is not known", f"XXXX-XX-XX{clock_of(setting)}")
    return _on(setting, moved(known, later), reason, "narrative")._replace(told=day)


def _only(days: Sequence[Time]) -> Time | None:
    """The last of the times where all of them mean one day."""
    return days[-1] if len({day.interval for day in days}) == 1 else None


def _unsure(setting: Setting) -> Sense:
    """A time of day with no day told before it: of the day of publication or its eve; with several: not known."""
    if setting.day is None:
        return open_sense(UNKNOWN, f"XXXX-XX-XX{clock_of(setting)}")
    if not setting.surroundings.bare:
        return open_sense(NO_DAY, f"XXXX-XX-XX{clock_of(setting)}")
    found = _on(setting, setting.day, "no day is told before it: the day of publication or its eve")
    eve = moved(setting.day, -1)
    return found._replace(interval=Interval(first=eve, last=setting.day)) if eve else found
