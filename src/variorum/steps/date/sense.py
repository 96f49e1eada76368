"""Sense: what an expression means once its anchor is known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

from variorum.records.annotation import Time, TimeExpression
from variorum.records.interval import Interval

Anchor = Literal["", "published", "narrative"]


class Sense(NamedTuple):
    """The days of an expression, its TIMEX3 value and what it was counted from."""

    interval: Interval | None
    timex: str
    reason: str
    anchor: Anchor = ""
    alternatives: tuple[Interval, ...] = ()
    told: Time | None = None  # the time that it is counted from, where that is not the last one told


class Surroundings(NamedTuple):
    """What an expression that names no day of its own may lean on."""

    beside: Time | None = None  # the day in its own clause, or the date that it stands in apposition to
    days: tuple[Time, ...] = ()  # the times told before it that mean one day each, in order of place
    near: tuple[Time, ...] = ()  # those of them that the main clauses of its paragraph have told before its sentence
    bare: bool = True  # whether no days at all have been told before it
    main: Time | None = None  # the last day of the main line, where the day told last is of a flashback


class Setting(NamedTuple):
    """What stands around an expression: the day of publication and what was told before."""

    expression: TimeExpression
    arguments: Mapping[str, str]
    day: date | None  # of publication
    before: Time | None  # the expression told before, with known days
    quarter: Time | None  # the last expression that means a quarter
    surroundings: Surroundings = Surroundings()

    def number(self, name: str) -> int | None:
        """The argument as a number, None where it is not given."""
        text = self.arguments.get(name, "")
        return int(text) if text.lstrip("-").isdigit() else None

    @property
    def part(self) -> str:
        """The part of the period that is meant."""
        return self.arguments.get("part", "")

    @property
    def ahead(self) -> bool:
        """Whether the clause speaks of the future."""
        return self.expression.tense == "future"

    @property
    def behind(self) -> bool:
        """Whether the clause speaks of the past."""
        return self.expression.tense == "past"


def open_sense(reason: str, timex: str = "") -> Sense:
    """A sense without days, and why."""
    return Sense(None, timex, reason)
