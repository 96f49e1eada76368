"""Intervals: days on the calendar, as exact as the report is and no more."""

from __future__ import annotations

from datetime import date
from typing import Literal

from variorum.records.record import Record

Grain = Literal["day", "week", "part", "month", "quarter", "season", "half", "year", "decade", "century", "range"]


class Interval(Record, frozen=True):
    """All days from `first` to `last`, both included; None is an open end."""

    first: date | None
    last: date | None
    grain: Grain = "range"

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it begins or has no end at all."""
        if self.first is None and self.last is None:
            raise ValueError("an interval needs a first or a last day")
        if self.first is not None and self.last is not None and self.first > self.last:
            raise ValueError(f"an interval ends before it begins: {self.first} to {self.last}")

    def contains(self, other: Interval) -> bool:
        """Whether every day of the other lies in this one."""
        early = self.first is None or (other.first is not None and self.first <= other.first)
        late = self.last is None or (other.last is not None and other.last <= self.last)
        return early and late

    def meets(self, other: Interval) -> bool:
        """Whether at least one day lies in both."""
        early = self.first is None or other.last is None or self.first <= other.last
        late = self.last is None or other.first is None or other.first <= self.last
        return early and late

    def iso(self) -> str:
        """ISO 8601: `2015-04-23`, `2015-04`, `2015`, else `first/last` with `..` for an open end."""
        first, last = self.first, self.last
        if first is None or last is None:
            return f"{first or '..'}/{last or '..'}"
        match self.grain:
            case "day" if first == last:
                return first.isoformat()
            case "month":
                return f"{first:%Y-%m}"
            case "year":
                return f"{first:%Y}"
            case "week":
                return "{:04d}-W{:02d}".format(*first.isocalendar()[:2])
            case _:
                return f"{first.isoformat()}/{last.isoformat()}"


def one_day(day: date) -> Interval:
    """The interval of exactly this day."""
    return Interval(first=day, last=day, grain="day")
