"""The collation table: points × reports, a cell for each, with the support of each point in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.present.page.labels import Labels, in_order
from variorum.present.page.model import Column, Entry, Row
from variorum.present.when import days
from variorum.present.wording import COMMITMENTS, VERDICTS, counted
from variorum.records.account import Edition
from variorum.records.collation import Point, Reading, Value
from variorum.records.interval import Interval

AMOUNTS = frozenset({"count", "age", "money", "percent"})  # kinds whose least and greatest value mean much


def columns(edition: Edition, labels: Labels) -> tuple[Column, ...]:
    """The reports as columns, those of one outlet side by side."""
    articles = in_order(edition)
    outlets = list(dict.fromkeys(labels.outlet(article.id) for article in articles))
    names = {origin.id: origin.name for origin in edition.tracing.origins if origin.kind != "unknown"}
    chosen = sorted(articles, key=lambda article: outlets.index(labels.outlet(article.id)))
    return tuple(
        Column(
            article=article.id,
            label=labels.mark(article.id),
            outlet=labels.outlet(article.id),
            origin=_elsewhere(names.get(edition.tracing.main_origin(article.id), ""), labels.outlet(article.id)),
        )
        for article in chosen
    )


def _elsewhere(origin: str, outlet: str) -> str:
    """The origin where it is another than the outlet itself."""
    return "" if origin == outlet else origin


def rows(edition: Edition, labels: Labels, *, anchor: str) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The points that several reports tell and those that one alone tells, each the weightiest first."""
    told = _rows(edition, labels, anchor)
    return tuple(row for row in told if not _is_alone(row)), tuple(row for row in told if _is_alone(row))


def _is_alone(row: Row) -> bool:
    return row.verdict == VERDICTS["single"]


def _rows(edition: Edition, labels: Labels, anchor: str) -> tuple[Row, ...]:
    reports = columns(edition, labels)
    return tuple(
        Row(
            anchor=f"{anchor}{number}",
            place=f"point {number}",
            number=number,
            question=point.question,
            group=point.group,
            verdict=VERDICTS[point.verdict],
            values=_values(point),
            support=_support(point, edition),
            reason=point.reason,
            survived=point.survived,
            cells=_cells(point, reports, labels),
        )
        for number, point in enumerate(edition.collation.points, 1)
    )


def _cells(point: Point, reports: Sequence[Column], labels: Labels) -> tuple[tuple[Entry, ...], ...]:
    return tuple(
        tuple(_entry(reading, labels) for reading in point.readings if reading.article == report.article)
        for report in reports
    )


def _entry(reading: Reading, labels: Labels) -> Entry:
    return Entry(
        state=reading.state,
        note="; ".join(words for words in (COMMITMENTS[reading.commitment], reading.version) if words),
        cite=labels.cite(reading.quote, reading.through),
    )


def _support(point: Point, edition: Edition) -> str:
    """Origins and roots in words: "4 origins, 1 root: the video"."""
    stated = {root.id: root.name for root in edition.collation.roots if root.kind != "not stated"}
    behind = {reading.root for reading in point.readings}
    names = Counter(stated[root] for root in sorted(behind) if root in stated)
    origins = counted(point.origins, "origin")
    if not names:
        return f"{origins}, root not stated"
    told = ", ".join(f"{name} ×{number}" if number > 1 else name for name, number in sorted(names.items()))
    partly = "" if behind <= set(stated) else " (and some not stated)"
    return f"{origins}, {counted(point.roots, 'root')}: {told}{partly}"


def _values(point: Point) -> str:
    """The range of the readings' amounts or days, "" for others and where all are the same."""
    values = [reading.value for reading in point.readings]
    spans = [value.interval for value in values if value.interval]
    if len(spans) == len(values) > 1 and len(set(spans)) > 1:
        return _covering(spans)
    amounts = {_amount(value) for value in values}
    known = sorted(amount for amount in amounts if amount is not None)
    if None in amounts or len(known) < 2:
        return ""
    return f"{known[0]:,.10g} to {known[-1]:,.10g} {_unit(values[0])}".rstrip()


def _amount(value: Value) -> float | None:
    """The one number that the words hold: no range of our own making is printed for "about 1,200"."""
    if value.kind not in AMOUNTS or (value.low is not None and value.high is not None and value.low != value.high):
        return None
    return value.high if value.low is None else value.low


def _unit(value: Value) -> str:
    if value.kind == "age":
        return "years"
    return value.unit if value.unit.isupper() or value.unit == "people" else ""  # others are lemmas: "resident"


def _covering(spans: Sequence[Interval]) -> str:
    first = [span.first for span in spans if span.first]
    last = [span.last for span in spans if span.last]
    whole = Interval(
        first=min(first) if len(first) == len(spans) else None, last=max(last) if len(last) == len(spans) else None
    ) if len(first) == len(spans) or len(last) == len(spans) else None  # fmt: skip
    return days(whole) if whole else ""
