"""Moments: times of a capture or a change as a reader writes them, always in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime

from variorum.records.version import Version
from variorum.text.days import day_in_words


def moment_in_words(moment: datetime) -> str:
    """A moment: "12 March 2024, 14:05 UTC"."""
    there = moment.astimezone(UTC)
    return f"{day_in_words(there.date())}, {there:%H:%M} UTC"


def version_in_words(version: Version) -> str:
    """When the version was saved or changed, else its name in quotation marks."""
    if version.moment is not None:
        return moment_in_words(version.moment)
    return day_in_words(version.day) if version.day else f"“{version.name}”"


def between_in_words(before: Version, after: Version) -> str:
    """Between which times: days where they differ, else the times of the day."""
    first, last = day_of(before), day_of(after)
    if first and last and first != last:
        return f"between {day_in_words(first)} and {day_in_words(last)}"
    return f"between {version_in_words(before)} and {version_in_words(after)}"


def of_in_words(version: Version, beside: Version) -> str:
    """The version's day, with the time where the other is of the same day, else its name."""
    mine = day_of(version)
    return day_in_words(mine) if mine and mine != day_of(beside) else version_in_words(version)


def day_of(version: Version) -> date | None:
    """The day of the version, in UTC where its time is known."""
    return version.moment.astimezone(UTC).date() if version.moment else version.day
