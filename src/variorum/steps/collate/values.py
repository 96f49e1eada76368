"""Values: how two typed values stand to each other."""

from __future__ import annotations

import math

from variorum.records.collation import Value, ValueRelation
from variorum.steps.collate.features import NEGATIONS

AMOUNTS = frozenset({"count", "age", "money", "percent", "duration"})


def relation(left: Value, right: Value) -> ValueRelation:
    """How the left stands to the right: it "contains" a narrower value; other kinds or units cannot be compared."""
    if left.kind != right.kind or left.unit != right.unit:
        return "cannot compare"
    if left.kind in AMOUNTS:
        return _amounts(left, right)
    if left.kind == "date":
        return _dates(left, right)
    if left.entity and left.entity == right.entity:
        return "equal" if left.kind == "place" or left.text == right.text else "cannot compare"
    return _words(left, right)


def _amounts(left: Value, right: Value) -> ValueRelation:
    a, b = _ends(left), _ends(right)
    if a == b:
        return "equal"
    if a[0] <= b[0] and b[1] <= a[1]:
        return "contains"
    if b[0] <= a[0] and a[1] <= b[1]:
        return "contained"
    return "overlaps" if a[0] <= b[1] and b[0] <= a[1] else "disjoint"


def _ends(value: Value) -> tuple[float, float]:
    return (-math.inf if value.low is None else value.low, math.inf if value.high is None else value.high)


def _dates(left: Value, right: Value) -> ValueRelation:
    a, b = left.interval, right.interval
    if a is None or b is None:
        return "cannot compare"
    if (a.first, a.last) == (b.first, b.last):
        return "equal"
    if a.contains(b):
        return "contains"
    if b.contains(a):
        return "contained"
    return "overlaps" if a.meets(b) else "disjoint"


def _words(left: Value, right: Value) -> ValueRelation:
    a, b = set(left.text.split()), set(right.text.split())
    if a == b:
        return "equal"
    if not a or not b or bool(a & NEGATIONS) != bool(b & NEGATIONS):
        return "cannot compare"
    if a <= b:
        return "contains"  # fewer words say less: the wider value
    return "contained" if b <= a else "cannot compare"
