"""Opened: intervals that "since", "until", "before" or "after" leave open at one end."""

from __future__ import annotations

from variorum.records.interval import Interval
from variorum.records.span import Quote
from variorum.text.calendar.periods import moved


def opened(interval: Interval | None, opening: Quote | None) -> Interval | None:
    """The interval as the opening word makes it; unchanged without one."""
    if interval is None or opening is None or interval.first is None or interval.last is None:
        return interval
    words = opening.words.lower().split()
    match words[-1]:
        case "before" | "until" | "till" if len(words) > 1:  # it is denied: "is not expected before May"
            return Interval(first=interval.first, last=None)
        case "since":
            return Interval(first=interval.first, last=None)
        case "until" | "till" | "by":
            return Interval(first=None, last=interval.last)
        case "before":
            last = moved(interval.first, -1)
            return Interval(first=None, last=last) if last else interval
        case "after":
            first = moved(interval.last, 1)
            return Interval(first=first, last=None) if first else interval
        case _:
            return interval
