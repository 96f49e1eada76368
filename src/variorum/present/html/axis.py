"""Axis: days on a line whose long empty stretches are folded."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from math import log2

from variorum.present.when import gap
from variorum.records.interval import Interval
from variorum.records.record import Record

FOLDED = 60  # days in which nothing is told; longer stretches are folded
FOLD = 14.0  # days of width that a folded stretch keeps
EDGE = 2  # days of air around what is told


class Stretch(Record, frozen=True):
    """Days [first, last] of the axis, told at full length or folded."""

    first: int  # day numbers as date.toordinal gives them
    last: int
    left: float  # in days of width
    width: float
    folded: str = ""  # "8 months" for a folded stretch


class Axis:
    """Gives the place of each day between 0 and `width`."""

    def __init__(self, stretches: Sequence[Stretch], width: float) -> None:
        self.stretches = stretches
        self._starts = [stretch.first for stretch in stretches]
        last = stretches[-1]
        self._scale = width / (last.left + last.width)

    def place(self, day: int) -> float:
        """Where the day begins, in units of the drawing."""
        stretch = self.stretches[max(0, bisect_right(self._starts, day) - 1)]
        share = (day - stretch.first) / max(1, stretch.last - stretch.first)
        return (stretch.left + min(1.0, max(0.0, share)) * stretch.width) * self._scale

    def breaks(self) -> tuple[tuple[float, str], ...]:
        """The middle of each folded stretch and how long it is."""
        return tuple((self.place((s.first + s.last) // 2), s.folded) for s in self.stretches if s.folded)

    def ends(self) -> tuple[tuple[float, date], ...]:
        """The first and the last day of each stretch that is told, with their places."""
        told = [stretch for stretch in self.stretches if not stretch.folded]
        days = [day for stretch in told for day in (stretch.first, stretch.last)]
        return tuple((self.place(day), date.fromordinal(day)) for day in days)


def days(interval: Interval) -> tuple[int, int]:
    """First and last day as numbers; an open end is taken to be the other end."""
    first, last = interval.first or interval.last, interval.last or interval.first
    if first is None or last is None:
        raise ValueError("an interval has at least one end")
    return first.toordinal(), last.toordinal()


def axis(intervals: Iterable[Interval], width: float) -> Axis:
    """The axis that holds all intervals, its long empty stretches folded."""
    spans = sorted(days(interval) for interval in intervals)
    stretches: list[Stretch] = []
    left = 0.0
    for first, last in _merged(spans):
        if stretches:
            pause = gap(date.fromordinal(stretches[-1].last), date.fromordinal(first))
            stretches.append(Stretch(first=stretches[-1].last, last=first, left=left, width=FOLD, folded=pause))
            left += FOLD
        length = _length(last - first)
        stretches.append(Stretch(first=first, last=last, left=left, width=length))
        left += length
    return Axis(stretches, width)


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches of days that are told, with some air; those less than the fold apart are one."""
    merged: list[tuple[int, int]] = []
    for first, last in spans:
        first, last = max(1, first - EDGE), min(date.max.toordinal(), last + EDGE + 1)
        if merged and first - merged[-1][1] < FOLDED:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _length(days_told: int) -> float:
    """Width of a stretch: a decade must not squeeze a week, so that long stretches grow by their logarithm."""
    return float(days_told) if days_told <= FOLDED else FOLDED + 12 * log2(days_told / FOLDED)
