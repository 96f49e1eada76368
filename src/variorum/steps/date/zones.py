"""Zones: a day told by the clock of another place may be the day before or after where it happened."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from variorum.records.interval import Interval, one_day
from variorum.steps.date.sense import Sense
from variorum.text.calendar.periods import moved

UNIVERSAL = frozenset({"gmt", "utc"})  # agencies give it for scenes anywhere
LOCAL = frozenset({"", "local"})
NIGHT = ("T06", "T18")  # six hours either way hold the scenes from the east of America to India
WORLD = ("T08", "T15")  # eight behind to nine ahead: from the west of America to Japan
LAND = ("T03", "T21")  # a land's own clock is mostly the scene's; the lands with several zones are about so wide


def zoned(sense: Sense, arguments: Mapping[str, str]) -> Sense:
    """The sense with the day that it may be at the scene, where the hour is printed by the clock of a named zone.

    Universal time says nothing of the scene. In its six hours around midnight both days are as likely: the interval
    holds both, the printed day comes first among the alternatives. In the hours around those, and near midnight by the
    clock of a land ("EST", "Moscow time"), the printed day stays and the other one is kept as an alternative. Local
    time and a time without a zone are the scene's own.
    """
    zone, clock, known = arguments.get("zone", ""), arguments.get("clock", ""), sense.interval
    if zone in LOCAL or not clock or known is None or known.first is None or known.first != known.last:
        return sense
    printed, wide = known.first, WORLD if zone in UNIVERSAL else LAND
    other = _other(printed, clock, wide)
    if other is None:
        return sense
    reason = (
        f"{sense.reason}; by the clock of another zone it may be the day {'after' if other > printed else 'before'}"
    )
    if zone in UNIVERSAL and _other(printed, clock, NIGHT):
        both = Interval(first=min(printed, other), last=max(printed, other))
        return sense._replace(interval=both, reason=reason, alternatives=(one_day(printed), one_day(other)))
    return sense._replace(reason=reason, alternatives=(*sense.alternatives, one_day(other)))


def _other(day: date, clock: str, hours: tuple[str, str]) -> date | None:
    early, late = hours
    if clock < early:
        return moved(day, -1)
    return moved(day, 1) if clock >= late else None
