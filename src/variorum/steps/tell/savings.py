"""Savings: which reports of a story are versions of one page, and what is said of a line that rests on one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from variorum.records.collation import Reading
from variorum.records.span import ArticleId
from variorum.records.version import History


class Saving(NamedTuple):
    """Which version of which report an article is."""

    history: int
    number: int
    is_newest: bool
    is_sure: bool  # whether the order of the versions is known


def savings(histories: Sequence[History]) -> Mapping[ArticleId, Saving]:
    """All versions of reports that were saved several times."""
    return {
        version.article: Saving(which, number, number == len(history.versions) - 1, history.sure)
        for which, history in enumerate(histories)
        for number, version in enumerate(history.versions)
    }


def beside(known: Mapping[ArticleId, Saving], best: ArticleId, other: ArticleId) -> str:
    """What the other is to the best where both are versions of one report, else ""."""
    a, b = known.get(best), known.get(other)
    if a is None or b is None or a.history != b.history:
        return ""
    if not a.is_sure:
        return "in another saving"
    return "in an earlier version" if b.number < a.number else "in a later version"


def told_of_version(readings: Sequence[Reading]) -> str:
    """What is said of the version of all these readings; "" where one of them stood there all the time."""
    words = {reading.version for reading in readings}
    return min(words) if "" not in words else ""
