"""Bounds: the earliest day on which a report can have been published, by the dates that it prints."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from variorum.records.annotation import Annotation, TimeExpression
from variorum.records.interval import Interval
from variorum.steps.date.resolve import sense_on
from variorum.steps.date.wording import day_words

DATED = frozenset({"day", "month", "year", "quarter", "season", "days"})
BARE = frozenset({"day", "month"})


class Bound(NamedTuple):
    """The earliest possible day of publication, and the words that say so."""

    day: date
    words: str


def earliest(annotation: Annotation) -> Bound | None:
    """The first day of the latest date with a printed year that is not told as future, None without one."""
    found = [
        Bound(day, expression.words)
        for expression in annotation.times
        if expression.rule in DATED and _has_year(expression) and expression.tense != "future"
        if not (expression.opening and expression.opening.words.lower() in ("until", "till", "by", "before"))
        if (day := _first(expression)) is not None
    ]
    return max(found, default=None, key=lambda bound: (bound.day, bound.words))


def within_year(annotation: Annotation, bound: Bound) -> tuple[Interval, str]:
    """The days of publication that the printed dates allow.

    Newsrooms leave the year out for dates of the year of publication (AP Stylebook, "dates"; in January also for the
    last weeks of the old year). So bare dates told as past are of the year of publication: the first one that fits.
    """
    told = " ".join(bound.words.split())
    bare = [one for one in annotation.times if one.rule in BARE and not _has_year(one) and one.tense == "past"]
    if not bare:
        return Interval(first=bound.day, last=None), f"'{told}' is told, and nothing in the text sets a later limit"
    days = [(day, one.words) for one in bare if (day := _from(one, bound.day)) is not None]
    first, words = max(days, default=(bound.day, told))
    last = date(first.year, 12, 31)
    why = (
        f"'{' '.join(words.split())}' is told as past without a year, so it is of the year of publication; "
        f"'{told}' is told too, so the first year that fits is {first.year}: on or after {day_words(first)}"
    )
    return Interval(first=first, last=last), why


def _has_year(expression: TimeExpression) -> bool:
    return any(argument.startswith("year=") for argument in expression.arguments)


def _first(expression: TimeExpression) -> date | None:
    interval = sense_on(expression, None).interval
    return interval.first if interval else None


def _from(expression: TimeExpression, day: date) -> date | None:
    """The first day of the bare date in the year of the given day, or in the next where it would lie before it."""
    for year in (day.year, day.year + 1):
        interval = sense_on(expression, date(year, 12, 31)).interval
        if interval and interval.first and interval.last and interval.last >= day:
            return interval.first
    return None
