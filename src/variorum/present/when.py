"""When: days, spans and gaps of a telling in words."""

from __future__ import annotations

from datetime import date

from variorum.records.interval import Interval
from variorum.text.days import day_in_words, days_in_words


def days(interval: Interval | None) -> str:
    """The interval in words, and that the day is not known where there is none."""
    return days_in_words(interval) if interval else "day not known"


def span_of_time(first: str, last: str) -> str:
    """Two ISO days in words: "12 March 2024 to 8 November 2024"; one day alone; "" for none."""
    known = [_day_or_text(text) for text in dict.fromkeys((first, last)) if text]
    return " to ".join(known)


def _day_or_text(text: str) -> str:
    return day_in_words(date.fromisoformat(text)) if len(text) == len("2024-03-12") else text


def gap(earlier: date, later: date) -> str:
    """How long nothing is told, in words: "8 months", "3 years", "40 days"."""
    length = (later - earlier).days
    if length >= 730:
        return f"{round(length / 365.25)} years"
    return f"{round(length / 30.44)} months" if length >= 60 else f"{length} days"
