"""Updates: whether one of two readings tells of a later state than the other, or corrects it."""

from __future__ import annotations

import re

from variorum.records.collation import Reading, ValueRelation
from variorum.records.interval import Interval
from variorum.steps.collate.values import AMOUNTS, relation
from variorum.text.numbers import amount

CHANGE = re.compile(
    r"\b(?:became|become|becoming|promot\w+|no longer|has since|have since|now|rose to|risen to|climbed to"
    r"|grew to|revised|updated|later|by then|meanwhile has|was replaced|succeeded)\b",
    re.IGNORECASE,
)
REVISION = re.compile(
    r"\b(?:up|down) from\b|\b(?:rose|risen|rises|raised|increased|climbed|grew|fell|fallen|cut|reduced|lowered|revised"
    r"|put back|brought forward|postponed|delayed|now|no longer)\b",
    re.IGNORECASE,
)
REPLACED = re.compile(  # the figure that another has taken the place of
    r"\b(?:(?P<moved>(?:up|down|raised|increased|lowered|reduced|corrected|revised)\b[^.;]{0,30}? from)"
    r"|(?:and )?not|rather than|instead of)(?: the)?(?: (?:earlier|previous|original|first))? "
    r"(?P<old>\w[\w,-]*(?: \w+){0,3})",
    re.IGNORECASE,
)
REVISED = frozenset({"count", "money"})  # amounts that a later report may change only by saying so
MONOTONE = frozenset({"toll"})  # counts that only grow while a story is told
FALLING = frozenset({"still"})  # counts that rise and fall by the hour: who is missing now may be found tonight
MOVED = frozenset({"whereabouts"})  # states that change without a word of change: a man is elsewhere later
LONG_AFTER = 30  # days; by then a person may simply be elsewhere
SEQUEL = 7  # days between reports from which a word of change tells of a later state, not of the same news day


def is_update(slot: str, first: Reading, second: Reading, value: ValueRelation) -> bool:
    """Whether the second tells of a later state, not merely on a later day, or corrects the first.

    A later state is a later step of an ordered status, a higher count of what only grows, a word of change.
    """
    days = days_between(first.moment, second.moment)
    if corrects(second, first):
        return True
    if days is None or days <= 0:
        return False
    if slot == "age":
        return 0 < (second.value.low or 0) - (first.value.low or 0) <= days // 365 + 1
    if slot == "status":
        return (second.value.low or 0) > (first.value.low or 0)
    if slot in MONOTONE:
        is_open = first.value.high is None and relation(first.value, second.value) == "contains"
        return (value == "disjoint" or is_open) and (second.value.low or 0) > (first.value.low or 0)
    if slot in REVISED:
        return value == "disjoint" and bool(REVISION.search(second.quote.words))
    if slot in FALLING:
        return value == "disjoint"
    if slot in MOVED:
        return (
            days >= LONG_AFTER and value == "cannot compare" and "unknown" not in (first.commitment, second.commitment)
        )
    changed = days >= SEQUEL and bool(CHANGE.search(second.quote.words))
    return slot == "telling" and value != "equal" and changed and _mostly_shared(first, second)


def corrects(later: Reading, earlier: Reading) -> bool:
    """Whether one gives a figure in place of the other's, by the same speaker: "221 people, not 212", "up from 212"."""
    if later.value.kind not in AMOUNTS or relation(later.value, earlier.value) != "disjoint":
        return False
    found = REPLACED.search(later.quote.words)
    old = amount(found["old"]) if found else None
    is_old = old is not None and (old.low, old.high) == (earlier.value.low, earlier.value.high)
    return is_old and (bool(found and found["moved"]) or _is_one_speaker(later, earlier))


def _is_one_speaker(a: Reading, b: Reading) -> bool:
    """Whether both have it from a source of one name, or each in its own voice."""
    return [name.casefold() for name in a.through[-1:]] == [name.casefold() for name in b.through[-1:]]


def in_order_of_time(a: Reading, b: Reading) -> tuple[Reading, Reading]:
    """The two, the earlier or the corrected one first; as given where neither is known to be earlier."""
    if corrects(a, b) or corrects(b, a):
        return (b, a) if corrects(a, b) else (a, b)
    return (b, a) if (days_between(a.moment, b.moment) or 0) < 0 else (a, b)


def days_between(a: Interval | None, b: Interval | None) -> int | None:
    """Days between the two, negative when b lies before a, 0 when they meet; None where one is not known."""
    if a is None or b is None:
        return None
    if a.meets(b):
        return 0
    if a.last is not None and b.first is not None and a.last < b.first:
        return (b.first - a.last).days
    assert a.first is not None
    assert b.last is not None
    return (b.last - a.first).days


def _mostly_shared(a: Reading, b: Reading) -> bool:
    """Whether half of the shorter reading's words stand in the other: only then is it one thing that changed."""
    left, right = set(a.value.text.split()), set(b.value.text.split())
    return bool(left and right) and 2 * len(left & right) >= min(len(left), len(right))
