"""Resolve: the times of one article worked out in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from variorum.records.annotation import Annotation, Sentence, Time, TimeExpression
from variorum.records.article import Article, Published
from variorum.records.interval import Interval
from variorum.records.span import ArticleId, Quote
from variorum.steps.date import (
    calendar_senses,
    counted_senses,
    day_senses,
    distance_senses,
    unit_senses,
    weekday_senses,
)
from variorum.steps.date.clauses import Clauses, is_day
from variorum.steps.date.entries import Stretch, stretches
from variorum.steps.date.opened import opened
from variorum.steps.date.sense import Sense, Setting, Surroundings
from variorum.steps.date.spans import spanned
from variorum.steps.date.zones import zoned
from variorum.text.calendar.arguments import unpacked
from variorum.text.days import days_in_words

Rule = Callable[[Setting], Sense]


def _value(setting: Setting) -> Sense:
    """A duration, a set, or a word such as "now": it has a value and no days."""
    return Sense(None, setting.arguments["value"], "")


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "day": day_senses.day,
        "days": day_senses.days,
        "month": calendar_senses.month,
        "near month": calendar_senses.near_month,
        "year": calendar_senses.year,
        "years": calendar_senses.years,
        "decade": calendar_senses.decade,
        "century": calendar_senses.century,
        "quarter": calendar_senses.quarter,
        "season": calendar_senses.season,
        "holiday": day_senses.named_day,
        "weekday": weekday_senses.weekday,
        "relative day": weekday_senses.relative_day,
        "clock": weekday_senses.clock,
        "counted weekday": counted_senses.counted_weekday,
        "counted day": counted_senses.counted_day,
        "day of month": counted_senses.day_of_month,
        "nth weekday": counted_senses.nth_weekday,
        "unit": unit_senses.unit,
        "distance": distance_senses.distance,
        "period": distance_senses.period,
        "duration": _value,
        "window": _value,
        "recent": _value,
        "set": _value,
        "reference": _value,
    }
)


LEANING = frozenset({"clock", "relative day", "weekday"})  # rules that may lean on a day told before
MOST_DAYS = 100  # days told before that are looked at
MOST_NEAR = 20  # days told before; a paragraph has fewer


class Told(NamedTuple):
    """An expression with what was told before it."""

    expression: TimeExpression
    before: Time | None
    quarter: Time | None
    around: Surroundings


def resolved(article: Article, published: Published, annotation: Annotation) -> tuple[Time, ...]:
    """The times of the article, in order of place."""
    clauses = Clauses(article, annotation)
    found = stretches(article, published, annotation.times)
    return tuple(time for stretch in found for time in _resolved_in(article, stretch, clauses))


def _resolved_in(article: Article, stretch: Stretch, clauses: Clauses) -> tuple[Time, ...]:
    """The times of expressions that are counted from one day."""
    before: Time | None = None
    quarter: Time | None = None
    times: list[Time] = []
    days: list[Time] = []
    for expression in stretch.expressions:
        around = _surroundings(expression, clauses, times, days)
        if (beside := _partner(expression, clauses)) is not None:
            partner = _time(article, stretch, Told(beside, before, quarter, Surroundings()))
            around = around._replace(beside=partner if partner.interval is not None else None)
        time = _time(article, stretch, Told(expression, before, quarter, around))
        times.append(time)
        if is_day(expression) and expression.tense != "future" and _is_one_day(time):
            days.append(time)
        if _is_account(expression):
            before, quarter = (None if before is quarter else before), None
        elif _carries(time):
            before = time
            quarter = time if time.interval is not None and time.interval.grain == "quarter" else quarter
    return spanned(article, times, clauses)


def _partner(expression: TimeExpression, clauses: Clauses) -> TimeExpression | None:
    """The date that stands beside a time of day or a distance and gives it its days."""
    if expression.rule == "clock":
        return clauses.day_of(expression)
    if "from=next" in expression.arguments:
        return clauses.after(expression)
    return clauses.date_beside(expression) if expression.rule == "distance" else None


def _surroundings(
    expression: TimeExpression, clauses: Clauses, times: Sequence[Time], days: Sequence[Time]
) -> Surroundings:
    """What was told before the expression; worked out only for those that may lean on it."""
    if expression.rule not in LEANING:
        return Surroundings()
    here = clauses.sentence_of(expression)
    near = tuple(time for time in days[-MOST_NEAR:] if here is not None and _is_near(time, here, clauses))
    return Surroundings(
        days=tuple(days[-MOST_DAYS:]), near=near, bare=not any(time.interval for time in times),
        main=_main_line(expression, clauses, days[-MOST_NEAR:]),
    )  # fmt: skip


def _main_line(expression: TimeExpression, clauses: Clauses, days: Sequence[Time]) -> Time | None:
    """The last day told that is of no flashback, None where "in the evening" cannot but go on with the day told last.

    "He spoke on Wednesday. On Tuesday the firm had denied it. In the evening he resigned": on Wednesday, most likely.
    """
    if not days or expression.rule != "relative day" or not expression.words.lower().startswith("the "):
        return None
    if clauses.is_flashback(expression) or not clauses.is_flashback(days[-1].expression):
        return None
    return next((day for day in reversed(days) if not clauses.is_flashback(day.expression)), None)


def _is_near(time: Time, here: Sentence, clauses: Clauses) -> bool:
    """Whether a main clause of an earlier sentence in the same paragraph tells it."""
    there = clauses.sentence_of(time.expression)
    beside = there is not None and there.paragraph == here.paragraph and there.span != here.span
    return beside and clauses.is_main(time.expression)


def _is_one_day(time: Time) -> bool:
    return time.interval is not None and time.interval.first is not None and time.interval.first == time.interval.last


def _is_account(expression: TimeExpression) -> bool:
    """Whether it is the length of an account, "the first nine months": a year earlier is then the year, no quarter."""
    arguments = unpacked(expression.arguments)
    plain = expression.rule == "window" and arguments.get("side", "first") in ("first", "latest", "")
    return plain and arguments["value"].endswith("M")


def _carries(time: Time) -> bool:
    """Whether later words may count from it: no open interval, and no comparison such as "a year earlier"."""
    expression = time.expression
    arguments = set(expression.arguments)
    compared = expression.rule == "period" or arguments >= {"direction=-", "unit=year"}
    return time.interval is not None and expression.opening is None and not compared


def sense_on(expression: TimeExpression, day: date | None) -> Sense:
    """What the expression alone would mean in a report published on the day."""
    return RULES[expression.rule](Setting(expression, unpacked(expression.arguments), day, None, None))


def _time(article: Article, stretch: Stretch, row: Told) -> Time:
    expression, before, quarter, around = row
    arguments = unpacked(expression.arguments)
    rule = RULES[expression.rule]
    days = _days(stretch.published.interval)
    sense = _one_of([rule(Setting(expression, arguments, day, before, quarter, around)) for day in days])
    sense = zoned(sense, arguments)
    told = quarter if expression.rule == "period" or (sense.reason == "the quarter told before") else before
    anchor, quote, helpers = _anchor(article, stretch, sense, sense.told or told)
    return Time(
        expression=expression,
        interval=opened(sense.interval, expression.opening),
        timex=sense.timex,
        anchor=anchor,
        anchor_quote=quote,
        reason=sense.reason,
        alternatives=tuple(one for each in sense.alternatives if (one := opened(each, expression.opening))),
        helpers=helpers,
    )


def _days(published: Interval | None) -> tuple[date | None, ...]:
    """The days to count from: both ends where the day of publication is not known exactly, None where it is open."""
    if published is None or published.first is None or published.last is None:
        return (None,)
    return tuple(sorted({published.first, published.last}))


def _one_of(senses: Sequence[Sense]) -> Sense:
    """The one sense, or where the days of publication give two: all days between, both kept as alternatives."""
    first, last = senses[0], senses[-1]
    if first.interval == last.interval:
        return last._replace(alternatives=tuple(one for one in last.alternatives if one in first.alternatives))
    one, other = first.interval, last.interval
    if one is None or other is None or one.first is None or other.last is None:
        return Sense(None, "", "the day of publication is not known well enough")
    hull = Interval(first=min(one.first, other.first or one.first), last=max(other.last, one.last or other.last))
    reason = f"{first.reason}; the day of publication is not known exactly"
    return Sense(hull, hull.iso(), reason, first.anchor, (one, other))


def _anchor(
    article: Article, stretch: Stretch, sense: Sense, told: Time | None
) -> tuple[str, Quote | None, tuple[ArticleId, ...]]:
    """The anchor in words, where it stands, and the siblings it rests on."""
    published = stretch.published
    if sense.anchor == "published" and published.interval is not None:
        how = ", worked out" if published.method == "worked out" else ""
        word = "the entry was posted" if stretch.posted else "published"
        return f"{word} {days_in_words(published.interval)}{how}", published.quote, published.helpers
    if sense.anchor == "narrative" and told is not None:
        quote = article.quote(told.expression.span.start, told.expression.span.end)
        return f"the expression '{' '.join(told.expression.words.split())}'", quote, told.helpers
    return "", None, ()
