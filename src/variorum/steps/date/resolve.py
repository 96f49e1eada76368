"""Resolve: the times of one article worked out in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from variorum.records.annotation import Time, TimeExpression
from variorum.records.article import Article, Published
from variorum.records.interval import Interval
from variorum.records.span import ArticleId, Quote
from variorum.steps.date import calendar_senses, day_senses, distance_senses, unit_senses, weekday_senses
from variorum.steps.date.opened import opened
from variorum.steps.date.sense import Sense, Setting
from variorum.steps.date.wording import interval_words
from variorum.text.calendar.arguments import unpacked

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


def resolved(article: Article, published: Published, expressions: Sequence[TimeExpression]) -> tuple[Time, ...]:
    """The times of the article, in order of place."""
    before: Time | None = None
    quarter: Time | None = None
    times = []
    for expression in sorted(expressions, key=lambda one: one.span):
        time = _time(article, published, expression, before, quarter)
        times.append(time)
        if _is_account(expression):
            before, quarter = (None if before is quarter else before), None
        elif _carries(time):
            before = time
            quarter = time if time.interval is not None and time.interval.grain == "quarter" else quarter
    return tuple(times)


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


def _time(
    article: Article, published: Published, expression: TimeExpression, before: Time | None, quarter: Time | None
) -> Time:
    arguments = unpacked(expression.arguments)
    rule = RULES[expression.rule]
    senses = [rule(Setting(expression, arguments, day, before, quarter)) for day in _days(published.interval)]
    sense = _one_of(senses)
    told = quarter if expression.rule == "period" or (sense.reason == "the quarter told before") else before
    anchor, quote, helpers = _anchor(article, published, sense, told)
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
    article: Article, published: Published, sense: Sense, told: Time | None
) -> tuple[str, Quote | None, tuple[ArticleId, ...]]:
    """The anchor in words, where it stands, and the siblings it rests on."""
    if sense.anchor == "published" and published.interval is not None:
        how = ", worked out" if published.method == "worked out" else ""
        return f"published {interval_words(published.interval)}{how}", published.quote, published.helpers
    if sense.anchor == "narrative" and told is not None:
        quote = article.quote(told.expression.span.start, told.expression.span.end)
        return f"the expression '{' '.join(told.expression.words.split())}'", quote, told.helpers
    return "", None, ()
