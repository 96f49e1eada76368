"""Spans: two times that are the bounds of one interval, and a weekday whose date stands in brackets behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from msgspec.structs import replace

from variorum.records.annotation import Time
from variorum.records.article import Article
from variorum.records.interval import Interval
from variorum.steps.date.clauses import Clauses
from variorum.text.calendar.periods import moved, moved_months

BOUNDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {"from": frozenset({"to", "until", "till", "through", "up to"}), "between": frozenset({"and"})}
)  # word before the first -> what may stand between it and the second
THROUGH = frozenset({"through", "thru"})  # needs no "from": "Monday through Friday"
DATED = frozenset("day weekday month year season quarter decade holiday".split()) | {
    "relative day", "near month", "counted weekday", "counted day", "day of month", "nth weekday",
}  # fmt: skip
MOVES = frozenset("postpone delay move shift push reschedule defer adjourn extend put bring change switch".split())
LEAD = 12  # characters before the first time in which "from" or "between" stands
WHY = "the bounds of one interval"
NIGHT = 1  # days from the first to the last of "the night from Saturday to Sunday"


def spanned(article: Article, times: Sequence[Time], clauses: Clauses) -> tuple[Time, ...]:
    """The times, each two that bound one interval with that interval: "from 2011 until 2014", "between May and July".

    Their values stay their own. A hearing that is moved from one day to another lasts no time between them.
    """
    found = list(times)
    for place, (left, right) in enumerate(pairwise(times)):
        if _agree(article, left, right):
            found[place] = _with(left, right.interval, "the date beside it")
            continue
        span = _span(article, left, right, clauses)
        if span is None:
            continue
        others = _others(left, right)
        found[place] = _with(left, span, WHY, others)
        found[place + 1] = _with(right, span, WHY, others)
        if place and _is_night(article, times[place - 1], left, span):
            found[place - 1] = _with(times[place - 1], span, WHY)
    return tuple(found)


def _with(time: Time, interval: Interval | None, why: str, others: tuple[Interval, ...] = ()) -> Time:
    reason = f"{time.reason}; {why}" if time.reason else why
    return replace(time, interval=interval, reason=reason, alternatives=others)


def _others(left: Time, right: Time) -> tuple[Interval, ...]:
    """The same span as either may also be read: "from Friday to Sunday" of the coming week."""
    pairs = zip(left.alternatives, right.alternatives, strict=False)
    return tuple(
        Interval(first=one.first, last=other.last)
        for one, other in pairs
        if one.first is not None and other.last is not None and one.first < other.last
    )


def _agree(article: Article, left: Time, right: Time) -> bool:
    """Whether the date in brackets is such a weekday: "on Sunday (May 3)"."""
    rules = (left.expression.rule, right.expression.rule)
    if rules != ("weekday", "day") or _gap(article, left, right) != "(" or right.interval is None:
        return False
    first, weekday = right.interval.first, f"weekday={right.interval.first.weekday()}" if right.interval.first else ""
    return first is not None and first == right.interval.last and weekday in left.expression.arguments


def _span(article: Article, left: Time, right: Time, clauses: Clauses) -> Interval | None:
    """From the first day of the one to the last of the other, None where they do not bound one interval."""
    if left.expression.rule not in DATED or right.expression.rule not in DATED:
        return None
    gap = _gap(article, left, right)
    if not _are_bounds(article, left, gap) or clauses.verb_of(left.expression) in MOVES:
        return None
    one, other = left.interval, right.interval
    if one is None or other is None or one.first is None or other.last is None:
        return None
    if one.first > other.last:
        one = _earlier(left, one)
    in_order = one is not None and one.first is not None and one.first < other.last
    return Interval(first=one.first, last=other.last) if one is not None and in_order else None


def _are_bounds(article: Article, left: Time, gap: str) -> bool:
    start = left.expression.span.start
    lead = article.text[max(0, start - LEAD) : start].lower().split()[-1:]
    named = left.expression.words.lower().startswith("night of") and gap == "to"
    return gap in THROUGH or named or gap in BOUNDS.get(lead[0] if lead else "", ())


def _earlier(time: Time, interval: Interval) -> Interval | None:
    """The one before it: "between November and March", each read for itself, may come out in the wrong order."""
    if interval.first is None or any(argument.startswith("year") for argument in time.expression.arguments):
        return None
    if time.expression.rule == "weekday":
        first = moved(interval.first, -7)
    elif time.expression.rule in ("day", "month"):
        first = moved_months(interval.first, -12)
    else:
        return None
    return Interval(first=first, last=None) if first else None


def _is_night(article: Article, night: Time, left: Time, span: Interval) -> bool:
    """Whether the night is told by its two days: "overnight from Saturday to Sunday"."""
    near = span.first is not None and span.last is not None and (span.last - span.first).days <= NIGHT
    is_night = night.expression.rule == "relative day" and "daypart=TNI" in night.expression.arguments
    return near and is_night and _gap(article, night, left) in ("from", "of", "between")


def _gap(article: Article, left: Time, right: Time) -> str:
    return " ".join(article.text[left.expression.span.end : right.expression.span.start].lower().split())
