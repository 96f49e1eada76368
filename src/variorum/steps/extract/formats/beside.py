"""Beside: columns of a row that another one of their kind came before, though they hold more, or another day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from variorum.records.problem import Problem
from variorum.steps.extract.page.instants import given_instant
from variorum.steps.extract.page.tags import MARKUP
from variorum.text.lengths import words_in

MORE = 2  # times as many words; a text with a headline and a byline in it is not so much longer
LEAST = 50  # words more
MOST_SHOWN = 20  # pairs of columns of one table


class Lost(NamedTuple):
    """A column of this kind that lost to the one that was taken."""

    kind: str
    taken: str
    name: str


def lost(found: Mapping[str, Sequence[tuple[str, str]]]) -> Iterator[Lost]:
    """The columns that lost though they say more; of each kind the filled ones are given, the one that counts first."""
    for kind, differs in (("text", _is_cut), ("published", _is_other_day)):
        (taken, words), *others = found.get(kind) or (("", ""),)
        if kind != "text" or not found.get("html"):
            yield from (Lost(kind, taken, name) for name, other in others if differs(words, other))


def told_lost(source: str, counted: Mapping[Lost, int]) -> Iterator[Problem]:
    """A line for each pair of columns of a table that says in how many rows one lost."""
    for one in sorted(counted)[:MOST_SHOWN]:
        taken, name = one.taken.strip(), one.name.strip()
        if one.kind == "text":
            why = f"the report is read from “{taken}” though “{name}” holds far more words"
            remedy = "remove the column that is not the report's text"
        else:
            why = f"the day is read from “{taken}” though “{name}” gives another, and is in doubt"
            remedy = "remove the column that is not the day of publication"
        reason = f"in {counted[one]} of its rows {why}"
        yield Problem(source=source, reason=reason, remedy=remedy, severity="noted", stage="extract")


def _is_cut(words: str, other: str) -> bool:
    """Whether the other text is so much longer that this may be its summary or beginning."""
    if len(other) < MORE * len(words):
        return False
    shown, more = words_in(MARKUP.sub(" ", words)), words_in(MARKUP.sub(" ", other))
    return more >= MORE * shown and more - shown >= LEAST


def _is_other_day(words: str, other: str) -> bool:
    day, second = given_instant(words, None), given_instant(other, None)
    return day is not None and second is not None and not day.interval.meets(second.interval)
