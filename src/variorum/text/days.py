"""Days: days and intervals as a reader writes them."""

from __future__ import annotations

from datetime import date

from variorum.records.interval import Interval

MONTHS = (
    "January February March April May June July August September October November December".split()
)  # not strftime: its month names follow the machine's locale


def day_in_words(day: date) -> str:
    """A day: "12 March 2024"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_in_words(interval: Interval) -> str:
    """An interval: "12 March 2024", "21–30 April 2015", "May 2016", "not before 3 May 2016"."""
    match (interval.first, interval.last):
        case (None, date() as last):
            return f"not after {day_in_words(last)}"
        case (date() as first, None):
            return f"not before {day_in_words(first)}"
        case (date() as first, date() as last):
            return day_in_words(first) if first == last else _span(first, last, interval)
    raise ValueError("an interval has a first or a last day")


def _span(first: date, last: date, interval: Interval) -> str:
    if interval.grain == "year" and first.year == last.year:
        return str(first.year)
    if interval.grain == "month" and first.month == last.month:
        return f"{MONTHS[first.month - 1]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_in_words(last)}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day_in_words(last)}"
    return f"{day_in_words(first)} – {day_in_words(last)}"
