"""Publication: when a report that prints no date was published, as far as its words and its siblings tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from variorum.records.annotation import Annotation, TimeExpression
from variorum.records.article import Article, Published
from variorum.records.interval import Interval
from variorum.records.span import ArticleId
from variorum.steps.date.bounds import Bound, earliest, within_year
from variorum.steps.date.facts import Shared
from variorum.steps.date.resolve import sense_on
from variorum.steps.date.sense import Sense
from variorum.steps.date.wording import day_words
from variorum.text.calendar.periods import moved

FORWARD = {"day": 370, "month": 370, "holiday": 370, "near month": 370}  # days that the search looks ahead, by rule
USUAL = 70  # days, for weekdays and for weeks and months counted from the publication
BACKWARD = 14  # days before the fact, for what is told ahead
MOST_PAIRS = 24  # shared facts that are weighed for one report
WORN = frozenset({"file time", "none", "worked out"})  # methods that do not stand against evidence in the text


class Guess(NamedTuple):
    """Days of publication that the shared facts point to, with the pairs that do."""

    days: tuple[date, ...]
    pairs: tuple[Shared, ...]


def is_dated(article: Article) -> bool:
    """Whether the report has a day of publication that was found on the page and is not open."""
    interval = article.published.interval
    closed = interval is not None and interval.first is not None and interval.last is not None
    return closed and article.published.method not in WORN


def worked_out(
    article: Article, annotation: Annotation, pairs: Sequence[Shared], names: Mapping[ArticleId, str]
) -> Published:
    """The narrowest days that the text and its siblings allow, else the publication as it was found."""
    guess = _guess(pairs[:MOST_PAIRS])
    bound = earliest(annotation)
    if guess is None:
        return _from_text(article, annotation, bound)
    days, later = _after_last_week(guess.days, annotation)
    days = tuple(day for day in days if bound is None or day >= bound.day) or days
    used = _needed(guess.pairs, days)
    evidence = "; ".join([_told(used[0], names), *([later] if later else [])])
    return Published(
        interval=Interval(first=days[0], last=days[-1], grain="day" if len(days) == 1 else "range"),
        method="worked out",
        evidence=evidence,
        doubt=True,
        candidates=article.published.candidates,
        helpers=tuple(sorted({pair.dated.article for pair in used})),
    )


def _needed(pairs: Sequence[Shared], days: Sequence[date]) -> list[Shared]:
    """The pairs that narrow the days, the most exact first: no sibling counts as a helper that says nothing new."""
    ranges = [(pair, {*_inverse(pair)}) for pair in pairs]
    ranges = sorted((one for one in ranges if one[1] & {*days}), key=lambda one: (len(one[1]), -one[0].weight))
    used, left = [ranges[0][0]], ranges[0][1]
    for pair, allowed in ranges[1:]:
        if len(left & allowed) < len(left) and left & allowed & {*days}:
            used.append(pair)
            left = left & allowed
    return used


def _told(pair: Shared, names: Mapping[ArticleId, str]) -> str:
    left, right, day = pair.undated.expression.words, pair.dated.expression.words, pair.dated.day
    when = day_words(day) if day else ""
    words = ", ".join(f"'{word}'" for word in pair.words[:4])
    return (
        f"'{' '.join(left.split())}' here and '{' '.join(right.split())}' ({when}) in {names[pair.dated.article]} "
        f"tell of the same: both sentences have {words}"
    )


def _guess(pairs: Sequence[Shared]) -> Guess | None:
    """The days on which the most weight of shared facts falls, those in one run with the weightiest pair's."""
    weight: dict[date, float] = {}
    for pair in pairs:
        for day in _inverse(pair):
            weight[day] = weight.get(day, 0.0) + pair.weight
    if not weight:
        return None
    most = max(weight.values())
    best = sorted(day for day, value in weight.items() if value >= most - 1e-9)
    run = [best[0]]
    for day in best[1:]:
        if (day - run[-1]).days > 1:
            break
        run.append(day)
    return Guess(tuple(run), tuple(pair for pair in pairs if set(_inverse(pair)) & set(run)))


def _inverse(pair: Shared) -> list[date]:
    """The days of publication on which the undated words would mean the day that the sibling gives."""
    day, expression = pair.dated.day, pair.undated.expression
    if day is None:
        return []
    days = (moved(day, step) for step in range(-BACKWARD, FORWARD.get(expression.rule, USUAL) + 1))
    return [one for one in days if one is not None and _means(sense_on(expression, one), day)]


def _means(sense: Sense, day: date) -> bool:
    interval = sense.interval
    if interval is None or sense.anchor != "published" or interval.first is None or interval.last is None:
        return False
    return interval.first <= day <= interval.last


def _after_last_week(days: Sequence[date], annotation: Annotation) -> tuple[tuple[date, ...], str]:
    """The days on which a bare weekday is later than what the same report calls last week, and the reason in words."""
    weeks = [one for one in annotation.times if one.rule == "unit" and set(one.arguments) >= {"unit=week", "offset=-1"}]
    bare = [
        one for one in annotation.times if one.rule == "weekday" and one.tense == "past" and len(one.arguments) == 1
    ]
    if not weeks or not bare:
        return tuple(days), ""
    kept = tuple(day for day in days if all(_is_later(one, weeks[0], day) for one in bare))
    if not kept:
        return tuple(days), ""
    return kept, f"'{bare[0].words}' is later than '{' '.join(weeks[0].words.split())}'"


def _is_later(weekday: TimeExpression, week: TimeExpression, day: date) -> bool:
    left, right = sense_on(weekday, day).interval, sense_on(week, day).interval
    return bool(left and right and left.first and right.last and left.first > right.last)


def _from_text(article: Article, annotation: Annotation, bound: Bound | None) -> Published:
    """What the report's own dates allow: not before the latest that is told, in its year where bare dates say so."""
    if bound is None:
        return article.published
    interval, why = within_year(annotation, bound)
    return Published(
        interval=interval, method="worked out", evidence=why, doubt=True, candidates=article.published.candidates
    )
