"""Savings: which reports of a story are versions of one page, and what is said of a line that rests on one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from variorum.records.collation import Reading
from variorum.records.span import ArticleId
from variorum.records.version import History
from variorum.steps.tell.marks import Labels


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


def told_of_version(readings: Sequence[Reading], labels: Labels) -> str:
    """What is said of the passages of these readings that the outlet changed, under their marks; "" for none."""
    marked = defaultdict(set)
    for one in readings:
        if one.version:
            marked[one.version].add(labels[one.article].label)
    return "; ".join(sorted(f"{', '.join(sorted(found))}: {words}" for words, found in marked.items()))
