"""Marks: who says a line, through whom, and on which passage it rests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from variorum.records.account import Label, Mark
from variorum.records.collation import Reading
from variorum.records.span import ArticleId, Quote

Labels = Mapping[ArticleId, Label]


def mark(labels: Labels, quote: Quote, through: tuple[str, ...] = ()) -> Mark:
    """The mark of one passage."""
    return Mark(article=quote.span.article, label=labels[quote.span.article].label, through=through, quote=quote)


def marks(labels: Labels, readings: Iterable[Reading]) -> tuple[Mark, ...]:
    """A mark for each reading, in the order of the labels; a report that says it twice the same way has one."""
    order = {article: i for i, article in enumerate(labels)}
    rows: dict[tuple[ArticleId, tuple[str, ...]], Mark] = {}
    for reading in readings:
        rows.setdefault((reading.article, reading.through), mark(labels, reading.quote, reading.through))
    return tuple(sorted(rows.values(), key=lambda one: (order[one.article], one.quote)))
