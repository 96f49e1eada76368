"""Entries: in a live blog each post has a day of its own, from which the words in it are counted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from variorum.records.annotation import TimeExpression
from variorum.records.article import Article, Entry, Published

HEAD = 200  # characters of an entry in which its time stands


class Stretch(NamedTuple):
    """Expressions that are counted from one day, and lean on nothing that is told outside the stretch."""

    expressions: tuple[TimeExpression, ...]
    published: Published
    posted: bool = False  # whether the day is that of the entry and not of the report


def stretches(article: Article, published: Published, expressions: Sequence[TimeExpression]) -> Iterator[Stretch]:
    """The expressions in order of place: one stretch for each entry, one for all before and between them.

    A post that stands above another was often written after it, so "the next day" never counts from a day that
    another post tells. An entry whose day is not known is counted from the publication of the report.
    """
    ordered = sorted(expressions, key=lambda one: one.span)
    starts = [entry.start for entry in article.entries]

    def number(expression: TimeExpression) -> int:
        at = bisect_right(starts, expression.span.start) - 1
        return at if at >= 0 and expression.span.start < article.entries[at].end else -1

    for at, group in groupby(ordered, key=number):
        entry = article.entries[at] if at >= 0 else Entry(start=0, end=0)
        own = _of_entry(article, entry)
        yield Stretch(tuple(group), own or published, own is not None)


def _of_entry(article: Article, entry: Entry) -> Published | None:
    """The day of the entry as that of a publication, None where it is not known."""
    if entry.posted is None:
        return None
    at = article.text.find(entry.clock, entry.start, min(entry.end, entry.start + HEAD)) if entry.clock else -1
    quote = article.quote(at, at + len(entry.clock)) if at >= 0 else None
    return Published(interval=entry.posted, method="printed", evidence="the day of the entry", doubt=False, quote=quote)
