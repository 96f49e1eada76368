"""When: every time expression of a telling with the days it means and how they were worked out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from variorum.present.when import days
from variorum.records.account import Edition, Telling
from variorum.records.annotation import Annotation, Time, TimeKind
from variorum.records.interval import Interval
from variorum.records.record import Record
from variorum.records.span import Span


class WhenRow(Record, frozen=True):
    """One time expression: its words, where it is printed, what it means and why."""

    story: int  # number of the story, from 1
    headline: str
    label: str  # mark of the report
    report: str  # its name
    start: int  # of the expression in the report's text
    end: int
    words: str
    sentence: str
    kind: TimeKind
    when: str  # the days in words, or the TIMEX3 value where it means none
    interval: Interval | None
    timex: str  # TIMEX3 value
    rule: str
    anchor: str  # what it was counted from, in words
    anchor_words: str  # the words that anchor it, where they are printed
    reason: str
    alternatives: tuple[Interval, ...]
    helpers: tuple[str, ...]  # names of the reports whose dates it rests on


def when(telling: Telling) -> tuple[WhenRow, ...]:
    """The time expressions of all stories, by story, those with days in the order of the days, then the others."""
    rows = (_story(number, edition) for number, edition in enumerate(telling.editions, start=1))
    return tuple(chain.from_iterable(sorted(story, key=_order) for story in rows))


def _order(row: WhenRow) -> tuple[bool, date, date, str, int]:
    if row.interval is None:
        return True, date.max, date.max, row.report, row.start
    first, last = row.interval.first or row.interval.last, row.interval.last or date.max
    return False, first or date.min, last, row.report, row.start


def _story(number: int, edition: Edition) -> Iterator[WhenRow]:
    articles = {article.id: article for article in (*edition.articles, *edition.aside)}
    labels = {label.article: label.label for label in edition.account.labels}
    found = {one.article: one for one in edition.annotations}
    for time in edition.dating.times:
        span = time.expression.span
        if span.article in labels and span.article in found:
            names = tuple(articles[name].name for name in time.helpers if name in articles)
            place = (number, edition.account.headline, labels[span.article], articles[span.article].name)
            yield _row(place, time, _sentence(found[span.article], articles[span.article].text, span), names)


def _row(place: tuple[int, str, str, str], time: Time, sentence: str, helpers: tuple[str, ...]) -> WhenRow:
    number, headline, label, report = place
    expression = time.expression
    return WhenRow(
        story=number, headline=headline, label=label, report=report, start=expression.span.start,
        end=expression.span.end, words=expression.words, sentence=sentence, kind=expression.kind,
        when=days(time.interval) if time.interval else time.timex, interval=time.interval, timex=time.timex,
        rule=expression.rule, anchor=time.anchor, anchor_words=time.anchor_quote.words if time.anchor_quote else "",
        reason=time.reason, alternatives=time.alternatives, helpers=helpers,
    )  # fmt: skip


def _sentence(annotation: Annotation, text: str, span: Span) -> str:
    """The sentence that holds the expression, on one line."""
    held = next((one.span for one in annotation.sentences if one.span.holds(span)), span)
    return " ".join(text[held.start : held.end].split())
