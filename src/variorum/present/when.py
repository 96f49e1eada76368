"""When: days as a reader writes them."""

from __future__ import annotations

from datetime import date

from variorum.records.interval import Interval

MONTHS = (
    "January February March April May June July August September October November December".split()
)  # not strftime: its month names follow the machine's locale
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def day(moment: date) -> str:
    """A day in words: "12 March 2024"."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def days(interval: Interval | None) -> str:
    """An interval in words: "12 March 2024", "21–30 April 2015", "May 2016", "not before 3 May 2016"."""
    if interval is None:
        return "day not known"
    first, last = interval.first, interval.last
    if first is None:
        return f"not after {day(last)}" if last else "day not known"
    if last is None:
        return f"not before {day(first)}"
    if first == last:
        return day(first)
    return _span(first, last, interval)


def _span(first: date, last: date, interval: Interval) -> str:
    if interval.grain == "year" and first.year == last.year:
        return str(first.year)
    if interval.grain == "month" and first.month == last.month:
        return f"{MONTHS[first.month - 1]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def span_of_time(first: str, last: str) -> str:
    """Two ISO days in words: "12 March 2024 to 8 November 2024"; one day alone; "" for none."""
    known = [_day_or_text(text) for text in dict.fromkeys((first, last)) if text]
    return " to ".join(known)


def _day_or_text(text: str) -> str:
    return day(date.fromisoformat(text)) if len(text) == len("2024-03-12") else text


def gap(earlier: date, later: date) -> str:
    """How long nothing is told, in words: "8 months", "3 years", "40 days"."""
    length = (later - earlier).days
    if length >= 730:
        return f"{round(length / 365.25)} years"
    return f"{round(length / 30.44)} months" if length >= 60 else f"{length} days"
