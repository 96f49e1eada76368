"""Wording: days and TIMEX3 values in words."""

from __future__ import annotations

from datetime import date

from variorum.records.interval import Interval

MONTHS = "January February March April May June July August September October November December".split()


def day_words(day: date) -> str:
    """The day as a reader says it: "28 May 2015"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def interval_words(interval: Interval) -> str:
    """The interval as a reader says it: "3 to 7 June 2015", "on or after 3 September 2016"."""
    first, last = interval.first, interval.last
    if first is None or last is None:
        return f"on or after {day_words(first)}" if first else f"on or before {day_words(last)}" if last else ""
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_words(last)}"
    return f"{day_words(first)} to {day_words(last)}"


def value_of(interval: Interval) -> str:
    """The TIMEX3 value of an interval at its own grain."""
    first, last = interval.first, interval.last
    if first is None or last is None:
        return interval.iso()
    match interval.grain:
        case "quarter":
            return f"{first.year:04d}-Q{(first.month + 2) // 3}"
        case "half":
            return f"{first.year:04d}-H{1 if first.month == 1 else 2}"
        case "decade":
            return f"{first.year // 10:03d}"
        case "century":
            return f"{first.year // 100:02d}"
        case "year":
            return f"{first.year:04d}"
        case "part" if (first.year, first.month) == (last.year, last.month):
            return f"{first.year:04d}-{first.month:02d}"
        case "part" if first.year == last.year:
            return f"{first.year:04d}"
        case _:
            return interval.iso()
