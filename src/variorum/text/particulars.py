"""Particulars: the days, lengths of time and counts in a passage, and whether two passages give different ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from variorum.records.annotation import Time, Token
from variorum.records.interval import Interval
from variorum.records.span import Span
from variorum.text.clauses import subtree
from variorum.text.frequency import stem
from variorum.text.numbers import amount

MINUTES = {  # least and most minutes of each unit of a TIMEX3 duration
    "TS": (1 / 60, 1 / 60), "TM": (1, 1), "TH": (60, 60), "D": (1440, 1440), "W": (10080, 10080),
    "M": (28 * 1440, 31 * 1440), "Y": (365 * 1440, 366 * 1440),
}  # fmt: skip
LENGTH = re.compile(r"P(?P<clock>T?)(?P<number>\d+(?:\.\d+)?)(?P<unit>[SMHDWY])")
BEFORE = 16  # characters before a length in which "more than" or "about" stands
OLD = re.compile(r"[-‑\s]olds?\b")
NOT_COUNTED = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "ORDINAL"})  # entities whose figures count nothing
TIMES = frozenset("second minute hour day week month year time percent".split())


class Figure(NamedTuple):
    """What is measured, "length" or the stem of what is counted, as printed, with the least and the greatest amount."""

    of: str
    words: str
    low: float
    high: float

    def meets(self, other: Figure) -> bool:
        """Whether both can be the same amount."""
        return self.low <= other.high and other.low <= self.high


class Particulars(NamedTuple):
    """The days, each with its words, and the figures of one passage."""

    days: tuple[tuple[str, Interval], ...] = ()
    figures: tuple[Figure, ...] = ()

    def apart(self, other: Particulars) -> str:
        """The words of the first kind of particular that each gives and none of which can be the other's, else ""."""
        if self.days and other.days and not any(a.meets(b) for _, a in self.days for _, b in other.days):
            return _side_by_side(self.days[0][0], other.days[0][0])
        for kind in sorted({one.of for one in self.figures} & {one.of for one in other.figures}):
            left, right = ([one for one in row.figures if one.of == kind] for row in (self, other))
            if not any(a.meets(b) for a in left for b in right):
                return _side_by_side(left[0].words, right[0].words)
        return ""


def particulars(tokens: Sequence[Token], text: str, span: Span, times: Iterable[Time]) -> Particulars:
    """The particulars of the span of a sentence with these tokens; `text` is its article's."""
    inside = sorted((time for time in times if span.holds(time.expression.span)), key=lambda one: one.expression.span)
    days = tuple(
        (" ".join(one.expression.words.split()), one.interval) for one in inside if one.interval and _is_day(one)
    )
    lengths = (found for one in inside if (found := _length(one, text)) is not None)
    words = [i for i, token in enumerate(tokens) if span.start <= token.start and token.end <= span.end]
    counts = (found for i in words if (found := _count(tokens, i, text)) is not None)
    return Particulars(days, (*lengths, *counts))


def qualified(tokens: Sequence[Token], i: int, text: str) -> str:
    """The figure at this place with the two words before it, which may qualify it: "at least six"."""
    first = max(0, subtree(tokens, i)[0] - 2)
    return text[tokens[first].start : tokens[i].end]


def _side_by_side(left: str, right: str) -> str:
    return f"“{left}” and “{right}”"


def _is_day(time: Time) -> bool:
    """Whether the expression gives a day, with no "since" or "before" that leaves it open."""
    return time.interval is not None and time.interval.grain == "day" and time.expression.opening is None


def _length(time: Time, text: str) -> Figure | None:
    """How long the expression says it takes; None for an age and for what is no single length."""
    found = LENGTH.fullmatch(time.timex)
    at = time.expression.span
    if time.expression.kind != "DURATION" or found is None or OLD.match(text, at.end):
        return None
    number = float(found["number"])
    allowed = amount(text[max(0, at.start - BEFORE) : at.end])
    low, high = (allowed.low, allowed.high) if allowed is not None and _spans(allowed, number) else (number, number)
    least, most = MINUTES[found["clock"] * (found["unit"] in "SMH") + found["unit"]]
    words = " ".join(time.expression.words.split())
    return Figure("length", words, (low or 0) * least, float("inf") if high is None else high * most)


def _spans(allowed: tuple[float | None, float | None], number: float) -> bool:
    low, high = allowed
    return (low is None or low <= number) and (high is None or number <= high)


def _count(tokens: Sequence[Token], i: int, text: str) -> Figure | None:
    """How many of what the number at this place counts, None where it counts nothing."""
    token, noun = tokens[i], tokens[tokens[i].head]
    counts_it = token.pos == "NUM" and token.dep == "nummod" and token.entity[2:] not in NOT_COUNTED
    if not counts_it or noun.pos != "NOUN" or noun.tag != "NNS" or noun.lemma.lower() in TIMES:
        return None
    figure = text[token.start : token.end]
    allowed = amount(qualified(tokens, i, text)) or amount(figure)  # "Dorn in three steps" is no share
    if allowed is None:
        return None
    words = " ".join(text[token.start : noun.end].split())
    low, high = allowed.low or 0, float("inf") if allowed.high is None else allowed.high
    return Figure(stem(text[noun.start : noun.end].casefold()), words, low, high)
