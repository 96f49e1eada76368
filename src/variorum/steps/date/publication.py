"""Publication: when a report that prints no date was published, as far as its words and its siblings tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, timedelta
from typing import NamedTuple

from variorum.records.annotation import Annotation, TimeExpression
from variorum.records.article import Article, Published
from variorum.records.interval import Grain, Interval
from variorum.records.span import ArticleId
from variorum.steps.date.bounds import allowed, bounds
from variorum.steps.date.facts import Shared
from variorum.steps.date.resolve import sense_on
from variorum.steps.date.sense import Sense
from variorum.text.calendar.periods import moved
from variorum.text.days import day_in_words

FORWARD = {"day": 370, "month": 370, "holiday": 370, "near month": 370}  # days that the search looks ahead, by rule
USUAL = 70  # days, for weekdays and for weeks and months counted from the publication
BACKWARD = 14  # days before the fact, for what is told ahead
ROUNDING = 1e-6  # nats
MOST_PAIRS = 24  # shared facts that are weighed for one report
EASTERNMOST = timedelta(hours=14)  # ahead of UTC: Kiribati
FIRST_YEAR, LAST_YEAR = 1989, 2100  # years outside are of a broken clock; the web is no older
WORN = frozenset({"file time", "none", "worked out"})  # methods that do not stand against evidence in the text


class Evidence(NamedTuple):
    """A shared fact, and the days of publication on which the undated words would mean the sibling's day."""

    pair: Shared
    days: frozenset[date]


def is_dated(article: Article) -> bool:
    """Whether the report has a day of publication that was found on the page and is not open."""
    interval = article.published.interval
    closed = interval is not None and interval.first is not None and interval.last is not None
    return closed and article.published.method not in WORN


def worked_out(
    article: Article, annotation: Annotation, pairs: Sequence[Shared], siblings: Mapping[ArticleId, Article]
) -> Published:
    """The narrowest days that the text, its siblings and its capture allow, else the publication as it was found."""
    latest = latest_day(article)
    evidence = [Evidence(pair, _inverse(pair, latest)) for pair in pairs[:MOST_PAIRS]]
    known = tuple(bound for bound in bounds(article, annotation) if latest is None or bound.day <= latest)
    run = _heaviest([one for one in evidence if one.days])
    if not run:
        limits = allowed(annotation, known, tuple(siblings.values())) if known else None
        found = _worked(article, limits.interval, limits.reason, limits.helpers) if limits else article.published
        return _captured(article, found, latest)
    days, later = _after_last_week(run, annotation)
    days = tuple(day for day in days if not known or day >= known[-1].day) or days
    used = _needed(evidence, days)
    told = "; ".join([*(_told(pair, siblings) for pair in used), *([later] if later else [])])
    interval = Interval(first=days[0], last=days[-1], grain="day" if len(days) == 1 else "range")
    return _worked(article, interval, told, tuple(sorted({pair.dated.article for pair in used})))


def latest_day(article: Article) -> date | None:
    """The last day, anywhere on earth, on which the report can have been published: that of its capture."""
    moment = article.capture.moment
    if moment is None or not FIRST_YEAR < moment.year < LAST_YEAR:
        return None
    return (moment.astimezone(UTC) + EASTERNMOST).date()


def _captured(article: Article, found: Published, latest: date | None) -> Published:
    """The publication with the capture as its last day, where it is not known to end before."""
    interval = found.interval
    if latest is None or (interval and interval.last and interval.last <= latest):
        return found
    first = interval.first if interval and interval.first and interval.first <= latest else None
    saved = f"it was saved by {day_in_words(latest)} ({article.capture.evidence or 'as what holds it says'})"
    told = [found.evidence] if first and found.evidence else []
    grain: Grain = "day" if first == latest else "range"
    return _worked(
        article,
        Interval(first=first, last=latest, grain=grain),
        "; ".join([*told, saved]),
        found.helpers if first else (),
    )


def _worked(article: Article, interval: Interval, why: str, helpers: tuple[ArticleId, ...] = ()) -> Published:
    """A publication that is worked out: always in doubt, and never to be taken for a printed one."""
    candidates = article.published.candidates
    return Published(
        interval=interval, method="worked out", evidence=why, doubt=True, candidates=candidates, helpers=helpers
    )


def _needed(evidence: Sequence[Evidence], days: Sequence[date]) -> list[Shared]:
    """The pairs that narrow the days, the most exact first: no sibling counts as a helper that says nothing new."""
    chosen = frozenset(days)
    fitting = sorted((one for one in evidence if one.days & chosen), key=lambda one: (len(one.days), -one.pair.weight))
    used, left = [fitting[0].pair], fitting[0].days
    for one in fitting[1:]:
        if len(left & one.days) < len(left) and left & one.days & chosen:
            used.append(one.pair)
            left = left & one.days
    return used


def _told(pair: Shared, siblings: Mapping[ArticleId, Article]) -> str:
    left, right, day = pair.undated.expression.words, pair.dated.expression.words, pair.dated.day
    when = day_in_words(day) if day else ""
    words = ", ".join(f"'{word}'" for word in pair.words[:4])
    sibling = siblings[pair.dated.article]
    name = sibling.outlet or sibling.title or sibling.name
    return (
        f"'{' '.join(left.split())}' here and '{' '.join(right.split())}' ({when}) in {name} "
        f"tell of the same: both sentences have {words}"
    )


def _heaviest(evidence: Sequence[Evidence]) -> tuple[date, ...]:
    """The first run of days on which the most weight of shared facts falls, none without evidence."""
    weight: dict[date, float] = {}
    for one in evidence:
        for day in one.days:
            weight[day] = weight.get(day, 0.0) + one.pair.weight
    most = max(weight.values(), default=0.0)
    best = sorted(day for day, value in weight.items() if value >= most - ROUNDING)
    gaps = (place for place in range(1, len(best)) if (best[place] - best[place - 1]).days > 1)
    return tuple(best[: next(gaps, len(best))])


def _inverse(pair: Shared, latest: date | None) -> frozenset[date]:
    """The days of publication on which the undated words would mean the day that the sibling gives."""
    day, expression = pair.dated.day, pair.undated.expression
    if day is None:
        return frozenset()
    days = (moved(day, step) for step in range(-BACKWARD, FORWARD.get(expression.rule, USUAL) + 1))
    able = (one for one in days if one is not None and (latest is None or one <= latest))
    return frozenset(one for one in able if _means(sense_on(expression, one), day))


def _means(sense: Sense, day: date) -> bool:
    interval = sense.interval
    if interval is None or sense.anchor != "published" or interval.first is None or interval.last is None:
        return False
    return interval.first <= day <= interval.last


def _after_last_week(days: Sequence[date], annotation: Annotation) -> tuple[tuple[date, ...], str]:
    """The days on which a bare weekday is later than what the same report calls last week, and the reason in words."""
    weeks = [one for one in annotation.times if " ".join(one.words.lower().split()) == "last week"]
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
