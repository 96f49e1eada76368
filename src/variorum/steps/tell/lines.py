"""Lines: the account, each line the best-supported reading of a point in the outlet's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from variorum.records.account import Line
from variorum.records.annotation import Annotation
from variorum.records.collation import Point, Reading
from variorum.records.interval import Interval
from variorum.records.span import ArticleId, Span
from variorum.steps.tell.marks import Labels, marks

MOST_LINES = 12
LEAST_LINES = 5
LONGEST = 260  # characters of a line's own words; a longer clause is not told in the account
CERTAIN = {"asserted": 0, "hedged": 1, "denied": 2, "unknown": 3}
TWICE = frozenset({"Who"})  # spellings and ages are told in their own lists


class Teller(NamedTuple):
    """What the lines are drawn from."""

    annotations: Mapping[ArticleId, Annotation]
    labels: Labels
    published: Mapping[ArticleId, Interval]


def lines(points: Sequence[Point], teller: Teller) -> tuple[Line, ...]:
    """Five to twelve lines where the points allow, the weightiest points first, told in the order of the reports."""
    chosen: list[tuple[Point, Line]] = []
    told: list[Span] = []
    for point in _in_order(points):
        best = _best(point, teller)
        if best is None or any(best.quote.span.meets(span) for span in told) or len(chosen) == MOST_LINES:
            continue
        told.append(best.quote.span)
        chosen.append((point, _line(point, best, teller)))
    return tuple(line for _, line in sorted(chosen, key=lambda row: _when(row[0], teller)))


def _in_order(points: Sequence[Point]) -> Iterator[Point]:
    """Shared points of substance first, then single ones as far as LEAST_LINES needs them."""
    shared = [point for point in points if point.verdict != "single" and point.group not in TWICE]
    yield from shared
    if len(shared) < LEAST_LINES + 3:
        yield from [point for point in points if point.verdict == "single"][: LEAST_LINES + 3 - len(shared)]


def _best(point: Point, teller: Teller) -> Reading | None:
    """The reading to tell: one that is a clause with its own subject; the most certain, the fullest, the earliest."""
    whole = [one for one in point.readings if len(one.quote.words) <= LONGEST and _subject(one, teller)]
    order = sorted(
        whole,
        key=lambda one: (_subject(one, teller) == "pronoun", CERTAIN[one.commitment], -len(one.value.text), one.quote),
    )
    return order[0] if order else None


def _subject(reading: Reading, teller: Teller) -> str:
    """Either "named" or "pronoun" for words that hold a verb with its subject, "" for words that cannot stand alone."""
    at = reading.quote.span
    for sentence in teller.annotations[at.article].sentences:
        if sentence.span.start <= at.start < sentence.span.end:
            for token in sentence.tokens:
                verb = sentence.tokens[token.head]
                inside = at.start <= token.start < at.end and at.start <= verb.start < at.end
                if inside and token.dep in {"nsubj", "nsubjpass"} and token.tag not in {"WP", "WDT"}:
                    return "pronoun" if token.pos == "PRON" else "named"
    return ""


def _when(point: Point, teller: Teller) -> tuple[object, ...]:
    """Points of the earliest report first, in the order in which it tells them."""
    first = min(point.readings, key=lambda one: (_day(teller.published.get(one.article)), one.quote))
    return (_day(teller.published.get(first.article)), first.quote)


def _day(interval: Interval | None) -> str:
    return str((interval.first or interval.last) if interval else "9999")


def _line(point: Point, best: Reading, teller: Teller) -> Line:
    """The line of one point; rival, later and less certain readings stand beside the best one, in their own words."""
    said = marks(teller.labels, point.readings)
    only = said[0].label if point.origins <= 1 else ""
    return Line(text=_text(point, best, teller), marks=said, point=point.id, only=only)


def _text(point: Point, best: Reading, teller: Teller) -> str:
    if point.verdict == "conflict":
        return "The reports differ: " + " — but: ".join(_told(one, teller) for one in _rivals(point))
    beside = _beside(point, best)
    if beside is None:
        return _own(best)
    word = {"update": "later" if _is_later(best, beside) else "earlier", "certainty": _certainty(best, beside)}[
        point.verdict
    ]
    return f"{_own(best)} — {word}: {_told(beside, teller)}"


def _told(reading: Reading, teller: Teller) -> str:
    return f"{_own(reading)} [{teller.labels[reading.article].label}]"


def _own(reading: Reading) -> str:
    """The outlet's own words without line breaks; what somebody says stands in quotation marks."""
    words = " ".join(reading.quote.words.split())
    return f"“{words}”" if reading.through else words


def _certainty(best: Reading, beside: Reading) -> str:
    if beside.commitment == "unknown":
        return "not known"
    return "less certain" if CERTAIN[beside.commitment] > CERTAIN[best.commitment] else "more certain"


def _rivals(point: Point) -> tuple[Reading, ...]:
    pair = next(one for one in point.comparisons if one.verdict == "conflict")
    return (point.readings[pair.left], point.readings[pair.right])


def _beside(point: Point, best: Reading) -> Reading | None:
    """The other reading of the pair that decides an update or a difference in certainty."""
    if point.verdict not in {"update", "certainty"}:
        return None
    for pair in point.comparisons:
        if pair.verdict == point.verdict:
            left, right = point.readings[pair.left], point.readings[pair.right]
            if best in (left, right):
                return right if best == left else left
    return None


def _is_later(best: Reading, other: Reading) -> bool:
    return _day(other.moment) > _day(best.moment)
