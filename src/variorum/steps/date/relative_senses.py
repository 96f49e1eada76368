"""Relative senses: weekdays, last week, three days later, counted from the publication or from the date told before."""

from __future__ import annotations

from datetime import date, timedelta

from variorum.records.interval import Grain, Interval, one_day
from variorum.steps.date.calendar_senses import clock_of
from variorum.steps.date.sense import Anchor, Sense, Setting, open_sense
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

UNKNOWN = "nothing tells when the report was published"
NOTHING_BEFORE = "no date is told before it"
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
LONGEST_MOVE = 100_000  # units; anything longer lies outside the calendar


def weekday(setting: Setting) -> Sense:
    """The last such day on or before publication, the next for a future tense, or as "last", "next", "of last week" say."""
    number, day = setting.number("weekday") or 0, setting.day
    relation, week = setting.arguments.get("relation", ""), setting.number("week")
    if relation in ("previous", "following", "same") and setting.before and setting.before.interval:
        return _beside(setting, number, relation)
    if day is None:
        return open_sense(UNKNOWN, f"XXXX-WXX-{number + 1}")
    if week is not None:
        monday = day - timedelta(days=day.weekday())
        return _on(setting, moved(monday, 7 * week + number), "the day of that week")
    back, ahead = (day.weekday() - number) % 7, (number - day.weekday()) % 7
    match relation:
        case "last" | "previous":
            found = _on(setting, moved(day, -(back or 7)), "the last one before publication")
            earlier = moved(day, -(back or 7) - 7)
            return found._replace(
                alternatives=(one_day(earlier),) if earlier and back and back <= day.weekday() else ()
            )
        case "next" | "following":
            found = _on(setting, moved(day, ahead or 7), "the next one after publication")
            later = moved(day, (ahead or 7) + 7)
            return found._replace(alternatives=(one_day(later),) if later and number > day.weekday() else ())
        case "this":
            return _on(setting, moved(day, number - day.weekday()), "the one of the week of publication")
    if setting.ahead:
        return _on(setting, moved(day, ahead), "the next one: the clause speaks of the future")
    found = _on(setting, moved(day, -back), "the last one on or before publication")
    if back == 0 and (earlier := moved(day, -7)):
        return found._replace(alternatives=(one_day(earlier),), reason="the day of publication itself")
    if not setting.behind and (later := moved(day, ahead)):
        return found._replace(alternatives=(one_day(later),))
    return found


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
    if setting.arguments.get("from") == "narrative" and setting.before and setting.before.interval:
        start = setting.before.interval.first
        if start and setting.before.interval.last == start:
            return _on(setting, start, "of the day told before", "narrative")
    if setting.day is None:
        return open_sense(UNKNOWN)
    return _on(setting, moved(setting.day, offset), "counted from the day of publication")


def clock(setting: Setting) -> Sense:
    """A time of day: of the day told before, else of the day of publication."""
    return relative_day(setting._replace(arguments={**setting.arguments, "from": "narrative"}))


def unit(setting: Setting) -> Sense:
    """A week, month or year counted from the publication, or from the date told before."""
    name, offset = setting.arguments["unit"], setting.number("offset") or 0
    told = setting.arguments.get("from") == "narrative"
    if told and setting.before and setting.before.interval and setting.before.interval.first:
        if name == "quarter" and offset == 0 and setting.quarter and setting.quarter.interval:
            return Sense(setting.quarter.interval, setting.quarter.timex, "the quarter told before", "narrative")
        if name not in ("weekend", "week", "quarter") or offset:
            return _part(setting, _edge(setting, offset), offset, "narrative")
    if setting.day is None:
        return open_sense(UNKNOWN)
    if told and name == "quarter":
        offset = offset or -1
    if told and name == "weekend" and offset == 0 and setting.day.weekday() < 5 and not setting.ahead:
        offset = -1
    return _part(setting, setting.day, offset, "published")


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
    if name == "weekend":
        timex = "{:04d}-W{:02d}-WE".format(*whole.first.isocalendar()[:2])
    if part in ("earlier", "later") and anchor == "published" and whole.contains(one_day(day)):
        interval = Interval(first=whole.first, last=day) if part == "earlier" else Interval(first=day, last=whole.last)
    elif name == "month":
        interval = month_of(whole.first.year, whole.first.month, part) or whole
    elif name == "year":
        interval = year_of(whole.first.year, part) or whole
    return Sense(interval, timex, reason, anchor)


def distance(setting: Setting) -> Sense:
    """So many units before or after the publication, or the date told before."""
    count, name = setting.arguments.get("count", "X"), setting.arguments["unit"]
    sign = -1 if setting.arguments.get("direction") == "-" else 1
    told = setting.arguments.get("from") == "narrative"
    if not count.isdigit() or int(count) > LONGEST_MOVE:
        return _vague(setting, sign)
    steps = sign * int(count)
    if name == "year" and sign < 0 and setting.quarter and setting.quarter is setting.before:
        return _shifted(setting, setting.quarter.interval, name, steps, "narrative")
    if told and setting.before and setting.before.interval:
        return _shifted(setting, setting.before.interval, name, steps, "narrative")
    if setting.day is None or (told and sign > 0):
        return open_sense(NOTHING_BEFORE if told else UNKNOWN)
    there = _there(setting.day, name, steps)
    if there is None:
        return Sense(one_day(setting.day), str(setting.day), "of the day of publication", "published")
    whole = unit_of(there, {"fortnight": "week", "decade": "year", "century": "year"}.get(name, name))
    if whole is None:
        return open_sense("outside the calendar")
    return Sense(whole, value_of(whole), f"{count} {name}s counted from the publication", "published")


def _vague(setting: Setting, sign: int) -> Sense:
    return Sense(None, "PAST_REF" if sign < 0 else "FUTURE_REF", "the words give no number")


def _there(day: date, unit: str, steps: int) -> date | None:
    if unit in MONTHS_IN:
        return moved_months(day, steps * MONTHS_IN[unit])
    return moved(day, steps * DAYS_IN[unit]) if unit in DAYS_IN else None


def _shifted(setting: Setting, known: Interval | None, unit: str, steps: int, anchor: Anchor) -> Sense:
    """The known days moved, at their own grain where it is finer than the unit."""
    if known is None or known.first is None or known.last is None:
        return open_sense(NOTHING_BEFORE)
    first, last = _there(known.first, unit, steps), _there(known.last, unit, steps)
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
