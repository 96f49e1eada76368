"""Wording: TIMEX3 values of intervals."""

from __future__ import annotations

from variorum.records.interval import Interval


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
