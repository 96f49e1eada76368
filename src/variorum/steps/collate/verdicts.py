"""Verdicts: two readings held against each other on five axes, and the first relation that holds."""

from __future__ import annotations

import re
from typing import Literal

from variorum.records.collation import Comparison, Dependence, Reading, ValueRelation, VerdictKind
from variorum.records.interval import Interval
from variorum.steps.collate.clocks import BEFORE, hours_apart
from variorum.steps.collate.features import denies
from variorum.steps.collate.updates import FALLING, REVISED, SEQUEL, days_between, in_order_of_time, is_update
from variorum.steps.collate.values import AMOUNTS, relation
from variorum.text.days import days_in_words

Kinship = Literal["none", "one house", "versions"]
CHANGED = "changed between two savings of one page"
ORDER: tuple[VerdictKind, ...] = ("conflict", "update", "certainty", "refine", "variant", "agree")
OF_A_DAY = frozenset({"aboard"})  # amounts of one voyage: of another day they are another voyage's
SLOW = frozenset({"once"})  # what takes from one year into the next, so that either may be told
RIVAL = frozenset({"cause"})  # slots in which two answers by two sources exclude each other unless one holds the other


def compare(
    slot: str, readings: tuple[Reading, ...], left: int, right: int, *, kinship: Kinship = "none", apart: str = ""
) -> Comparison:
    """The two readings on the five axes, with the verdict and its reason; `slot` is the kind of question.

    `apart` are the days or figures beside the value, in words, of which neither can be the other's.
    Two versions of one article never contradict each other: the outlet has changed what it says.
    """
    a, b = readings[left], readings[right]
    value = relation(a.value, b.value)
    dependence = _dependence(a, b, kinship)
    verdict, reason = _verdict(slot, a, b, value)
    if apart and verdict != "update":
        verdict, reason = "variant", f"{_said(a)} and {_said(b)} are told with {apart}"
    if kinship == "versions" and (verdict == "conflict" or value == "disjoint"):
        verdict, reason = "update", f"{_said(a)} and {_said(b)}: {CHANGED}"
    return Comparison(
        left=left,
        right=right,
        value=value,
        commitment="same" if a.commitment == b.commitment else "differs",
        moment=_moment(a.moment, b.moment),
        wording="same" if _same_words(a, b) else "differs",
        dependence=dependence,
        verdict=verdict,
        reason=reason,
    )


def _verdict(slot: str, a: Reading, b: Reading, value: ValueRelation) -> tuple[VerdictKind, str]:
    first, second = in_order_of_time(a, b)
    if is_update(slot, first, second, value):
        return "update", f"{_said(second)} tells of a later state than {_said(first)}"
    if _is_conflict(slot, a, b, value):
        return "conflict", f"{_said(a)} and {_said(b)} cannot both be true of the same moment"
    if a.commitment != b.commitment:
        less, more = sorted((a, b), key=_certainty)
        return "certainty", f"{_said(less)} is {_word(less)} where {_said(more)} is {_word(more)}"
    return _by_value(slot, a, b, value)


def _by_value(slot: str, a: Reading, b: Reading, value: ValueRelation) -> tuple[VerdictKind, str]:
    left, right = _meant(a), _meant(b)
    if slot == "silence":
        return "variant", f"{_said(a)} and {_said(b)} tell each of whom they asked"
    if value != "disjoint" and a.value.interval and (hours := hours_apart(_timed(a), _timed(b))):
        return "variant", f"the same day; the hours differ: {hours[0]} and {hours[1]}"
    if value == "contains":
        return "refine", f"{left} holds {right}: nothing excludes anything"
    if value == "contained":
        return "refine", f"{right} holds {left}: nothing excludes anything"
    if value == "overlaps":
        return "refine", f"{left} and {right} can both be true"
    if value == "disjoint" and slot in FALLING:
        return "variant", f"{left} and {right} may each have been right at its hour"
    if value == "disjoint" and a.value.kind in AMOUNTS:
        return "variant", f"{left} and {right} are told days apart: either may have been right in its time"
    if value == "equal" or _same_words(a, b):
        return "agree", f"{left} and {right} {_agreeing(a)}"
    if a.value.kind == "name":
        return "variant", f"{left} and {right} are two spellings of one name"
    return "variant", f"{left} and {right} are told differently; whether they agree was not decided"


def _meant(reading: Reading) -> str:
    """The typed value in its own words, else the words of the reading."""
    typed = reading.value.kind in AMOUNTS or reading.value.kind == "date"
    return f"“{reading.value.text}”" if typed and reading.value.text else _said(reading)


def _timed(reading: Reading) -> str:
    """The words of the time with what stands right before it: "shortly after 7 a.m. on Tuesday"."""
    words, time = " ".join(reading.quote.words.split()), reading.value.text
    at = words.find(time)
    return words[max(0, at - BEFORE) : at + len(time)] if at >= 0 else time


def _agreeing(reading: Reading) -> str:
    """Days alone are compared; a reader must not take it that hours were."""
    interval = reading.value.interval
    return f"fall on the same days ({days_in_words(interval)}); hours are not compared" if interval else "say the same"


def _is_conflict(slot: str, a: Reading, b: Reading, value: ValueRelation) -> bool:
    """A conflict survives every doubt: nobody hedges, nobody borrows the other's date, the moment is the same."""
    if a.commitment != "asserted" or b.commitment != "asserted" or a.helpers or b.helpers:
        contrary = {a.commitment, b.commitment} == {"denied", "asserted"} and _excludes(a, value)
        return contrary and _are_two_voices(a, b)
    if slot in RIVAL:
        return value == "cannot compare" and _are_two_voices(a, b) and not _shares_words(a, b)
    if slot in FALLING:
        return False
    if slot in OF_A_DAY and days_between(a.moment, b.moment) != 0:
        return False
    if a.value.kind in AMOUNTS:
        return value == "disjoint" and not (slot in REVISED and _is_days_apart(a, b))
    if a.value.kind == "date":
        return value == "disjoint" and not (slot in SLOW and _are_years_running(a, b))
    return slot == "denial" and _denies(a, b)


def _excludes(a: Reading, value: ValueRelation) -> bool:
    """Whether the one that is asserted says all that the other denies: "in May" is open where 9 May is denied."""
    return value == "equal" or value == ("contained" if a.commitment == "asserted" else "contains")


def _is_days_apart(a: Reading, b: Reading) -> bool:
    """Whether the figures are of times so far apart that the thing itself may have changed."""
    days = days_between(a.moment, b.moment)
    return days is None or abs(days) > SEQUEL


def _are_years_running(a: Reading, b: Reading) -> bool:
    """Whether one's year follows the other's."""
    years = [one.value.interval.first.year for one in (a, b) if one.value.interval and one.value.interval.first]
    return len(years) == len((a, b)) and abs(years[0] - years[1]) <= 1


def _are_two_voices(a: Reading, b: Reading) -> bool:
    """Whether two different sources stand behind the readings, both known."""
    return a.root != b.root and "" not in (a.root, b.root)


def _denies(a: Reading, b: Reading) -> bool:
    """Whether one says with "not" what the other says, or part of it, without; both of about the same days."""
    days = days_between(a.moment, b.moment)
    if days is not None and abs(days) > SEQUEL:
        return False
    return denies(a.value.text, b.value.text) or denies(b.value.text, a.value.text)


def _moment(a: Interval | None, b: Interval | None) -> Literal["same", "later", "unknown"]:
    days = days_between(a, b)
    return "unknown" if days is None else "same" if days == 0 else "later"


def _dependence(a: Reading, b: Reading, kinship: Kinship) -> Dependence:
    if a.origin and a.origin == b.origin:
        return "same passage"
    if kinship != "none":
        return "same house"
    return "same root" if a.root and a.root == b.root else "independent"


def _same_words(a: Reading, b: Reading) -> bool:
    return _folded(a.quote.words) == _folded(b.quote.words)


def _folded(words: str) -> list[str]:
    return re.findall(r"\w+", words.casefold())


def _shares_words(a: Reading, b: Reading) -> bool:
    return bool(set(a.value.text.split()) & set(b.value.text.split()))


def _certainty(reading: Reading) -> int:
    return ("unknown", "denied", "hedged", "asserted").index(reading.commitment)


def _word(reading: Reading) -> str:
    return {"unknown": "not known", "denied": "denied", "hedged": "hedged", "asserted": "asserted"}[reading.commitment]


def _said(reading: Reading) -> str:
    words = " ".join(reading.quote.words.split())
    return f"“{words if len(words) <= 60 else words[:57].rsplit(' ', 1)[0] + '…'}”"
