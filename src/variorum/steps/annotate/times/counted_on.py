"""Counted on: lengths of time that a date behind them turns into a day: "two days after the fire on May 3"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from variorum.steps.annotate.times.grammar import Reading
from variorum.steps.annotate.times.words import Word

DATED = frozenset({"day", "weekday", "relative day", "holiday"})
SIGNS = {"after": "+", "following": "+", "before": "-"}
FARTHEST = 8  # words between "after" and the date of the event that it is counted from
LETTERS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
LASTING = frozenset({"for", "in", "over", "within", "during"})
APART = frozenset({"comma", "stop", "colon", "mark", "open"})


def counted_on(readings: Sequence[Reading], words: Sequence[Word]) -> Iterator[Reading]:
    """The readings, each length that is followed by "after" or "before" and a date counted from that date."""
    for reading, following in zip_longest(readings, readings[1:]):
        yield _from_next(reading, following, words) if following is not None else reading


def _from_next(reading: Reading, following: Reading, words: Sequence[Word]) -> Reading:
    gap = words[reading.last : following.first]
    value = reading.arguments.get("value", "")
    known = value[1:-1].isdigit() and value[-1:] in LETTERS and not value.startswith("PT")
    if reading.first and words[reading.first - 1].text in LASTING:  # "was ill for two days after the vote on Sunday"
        return reading
    if reading.rule != "duration" or following.rule not in DATED or not known or not 2 <= len(gap) <= FARTHEST:
        return reading
    if gap[0].text not in SIGNS or any(word.kind in APART for word in gap):
        return reading
    counted = {"count": value[1:-1], "unit": LETTERS[value[-1]], "direction": SIGNS[gap[0].text], "from": "next"}
    return reading._replace(rule="distance", kind="DATE", arguments=counted)
