"""Reprinted: words counted from the day of the report that printed their sentence first."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.annotation import Annotation, Time
from variorum.records.article import Article, Published
from variorum.records.interval import Interval
from variorum.records.span import ArticleId
from variorum.text.shingles import words

FEWEST_WORDS = 12  # of a sentence; two newsrooms hit on the same eight or nine words now and then
COPIED = "its sentence stands word for word in an earlier report, from whose day it is counted"


class Printed(NamedTuple):
    """A sentence as a report printed it on a day that is known, with its times in order of place."""

    day: date
    article: ArticleId
    times: tuple[Time, ...]


def as_first_printed(
    articles: Sequence[Article],
    published: Mapping[ArticleId, Published],
    annotations: Mapping[ArticleId, Annotation],
    times: Sequence[Time],
) -> tuple[Time, ...]:
    """The times; one whose sentence an earlier report has, word for word, means the days that it means there.

    A paper that prints an agency's copy two days later leaves its "last Tuesday" as it is. What it would mean on the
    later day stays as an alternative, for the paper may have looked at it. A day of publication that was itself worked
    out is no day to count a sibling's words from.
    """
    told = _by_article(times)
    sentences = [
        (key, printed)
        for article in articles
        if (day := _day(published[article.id])) is not None
        for key, printed in _sentences(article, day, annotations[article.id], told.get(article.id, ()))
    ]
    first: dict[tuple[str, ...], Printed] = {}
    for key, printed in sentences:
        if published[printed.article].method != "worked out":
            first[key] = min(first.get(key, printed), printed, key=lambda one: (one.day, one.article))
    moved = {
        time.expression.span: _as_there(time, there, first[key].article)
        for key, printed in sentences
        if key in first and first[key].day < printed.day and len(first[key].times) == len(printed.times)
        for time, there in zip(printed.times, first[key].times, strict=True)
    }
    return tuple(moved.get(time.expression.span, time) for time in times)


def _by_article(times: Iterable[Time]) -> Mapping[ArticleId, Sequence[Time]]:
    found: dict[ArticleId, list[Time]] = defaultdict(list)
    for time in times:
        found[time.expression.span.article].append(time)
    return found


def _day(published: Published) -> date | None:
    interval = published.interval
    return interval.first if interval is not None and interval.first == interval.last else None


def _sentences(
    article: Article, day: date, annotation: Annotation, times: Iterable[Time]
) -> Iterable[tuple[tuple[str, ...], Printed]]:
    """The long sentences that tell one of these times of the article, by their words."""
    ordered = sorted(annotation.sentences, key=lambda sentence: sentence.span)
    starts = [sentence.span.start for sentence in ordered]
    inside: dict[int, list[Time]] = {}
    for time in times:
        if ordered:
            inside.setdefault(bisect_right(starts, time.expression.span.start) - 1, []).append(time)
    for number, found in sorted(inside.items()):
        span = ordered[max(0, number)].span
        key = tuple(word.key for word in words(article.text, span.start, span.end))
        if len(key) >= FEWEST_WORDS:
            yield key, Printed(day, article.id, tuple(found))


def _as_there(here: Time, there: Time, article: ArticleId) -> Time:
    if there.interval is None or there.interval == here.interval:
        return here
    others = {one for one in (here.interval, *here.alternatives, *there.alternatives) if one is not None}
    return replace(
        here, interval=there.interval, timex=there.timex, anchor=there.anchor, anchor_quote=there.anchor_quote,
        reason=f"{there.reason}; {COPIED}", alternatives=tuple(sorted(others - {there.interval}, key=Interval.iso)),
        helpers=tuple(sorted({*there.helpers, article})),
    )  # fmt: skip
