"""Bounds: the earliest day on which a report can have been published, by the dates that it prints."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from variorum.records.annotation import Annotation, TimeExpression
from variorum.records.article import Article
from variorum.records.interval import Interval
from variorum.records.span import ArticleId
from variorum.steps.date.resolve import sense_on
from variorum.text.calendar.periods import moved
from variorum.text.days import day_in_words

EXACT = frozenset({"day", "days", "month"})  # rules that print more than a year
BARE = frozenset({"day", "month"})
ENDS = frozenset({"until", "till", "by", "before"})  # openings of what may still lie ahead
TOLD = frozenset({"in", "on", "since", "during", "from"})  # before a date that has been; "to May 2031" may be ahead
NEW_YEAR, OLD_YEAR = 2, 9  # months
NEAR = 731  # days; printed dates so near each other are of the story itself, not of its history
LAST_YEAR = 9000  # far enough from the end of the calendar for all that is counted from it
WITNESSES = 2  # printed dates near the latest one without which it may be mere history: "built in May 1968"


class Bound(NamedTuple):
    """A printed date that is not later than the publication."""

    day: date
    words: str
    told: bool  # by a verb in the past; else it stands alone, as in a caption
    exact: bool  # whether a month is printed
    full: bool  # whether a day is printed: many outlets print full dates of the year of publication too


def bounds(article: Article, annotation: Annotation) -> tuple[Bound, ...]:
    """The dates with a printed year that are told as past or stand in no clause, the latest last."""
    found = []
    for expression in annotation.times:
        day = _first(expression) if _is_bound(article, expression) else None
        if day is not None:
            words = " ".join(expression.words.split())
            found.append(
                Bound(
                    day,
                    words,
                    expression.tense == "past",
                    expression.rule in EXACT,
                    expression.rule != "month" and expression.rule != "year",
                )
            )
    return tuple(sorted(found))


def _is_bound(article: Article, expression: TimeExpression) -> bool:
    if not _has_year(expression) or (expression.opening and expression.opening.words.lower() in ENDS):
        return False
    lead = article.text[max(0, expression.span.start - 8) : expression.span.start].lower().split()[-1:]
    told = expression.tense == "past" and bool(lead) and lead[0] in TOLD
    return told if expression.rule == "year" else expression.rule in EXACT and (told or expression.tense == "")


class Allowed(NamedTuple):
    """The days of publication that the printed dates allow, the reason, and the siblings that it leans on."""

    interval: Interval
    reason: str
    helpers: tuple[ArticleId, ...] = ()


def allowed(annotation: Annotation, known: Sequence[Bound], siblings: Sequence[Article]) -> Allowed | None:
    """The days of publication that the printed dates allow, None where they are far from those of all siblings.

    Newsrooms leave the year out for dates of the year of publication and print it for others (AP Stylebook, "dates").
    So in a report with bare days, those told as past are of the year of publication, and two months or years with the
    year printed are of an earlier one. The first year that fits is taken, but only where a sibling or two printed dates
    near each other show that the printed dates are of the story and not of its history; else the end stays open.
    """
    latest = known[-1]
    bare = [one for one in annotation.times if one.rule in BARE and not _has_year(one) and one.tense == "past"]
    near = [] if _is_recent(known) else [one.id for one in siblings if _is_near(one, latest.day)]
    if siblings and not near and not _is_recent(known):
        return None  # history only: "built in May 1968" would make the report the first of its story
    if not any(one.rule == "day" for one in bare) or not (near or _is_recent(known)):
        reason = f"'{latest.words}' is told, and the text sets no later limit"
        return Allowed(Interval(first=latest.day, last=None), reason)
    past = {one.day for one in known if one.told and not one.full and one.day.year == latest.day.year}
    start = latest.day if len(past) < WITNESSES else date(latest.day.year + 1, 1, 1)
    told = [(day, one) for one in bare if (day := _in_year(one, start.year)) is not None]
    first, words = max([*((day, one.words) for day, one in told if one.rule == "day"), (start, latest.words)])
    if start.month <= NEW_YEAR and all(day.month >= OLD_YEAR for day, _ in told):
        first, words = start, latest.words  # in January and February bare dates of autumn may be last year's
    why = (
        f"'{latest.words}' is told, and dates without a year, as of the year of publication; the first year that fits "
        f"is {first.year}: on or after {day_in_words(first)} ('{' '.join(words.split())}')"
    )
    return Allowed(Interval(first=first, last=date(first.year, 12, 31)), why, tuple(sorted(near)))


def _is_recent(known: Sequence[Bound]) -> bool:
    """Whether the latest printed date is one of several near each other: then it is of the story."""
    since = moved(known[-1].day, -NEAR)
    return len({one.day for one in known if one.exact and since and one.day >= since}) >= WITNESSES


def _is_near(sibling: Article, day: date) -> bool:
    interval = sibling.published.interval
    return bool(interval and interval.first and abs((interval.first - day).days) <= NEAR)


def _has_year(expression: TimeExpression) -> bool:
    return any(argument.startswith("year=") for argument in expression.arguments)


def _first(expression: TimeExpression) -> date | None:
    interval = sense_on(expression, None).interval
    return interval.first if interval and interval.first and interval.first.year < LAST_YEAR else None


def _in_year(expression: TimeExpression, year: int) -> date | None:
    """The first day of the bare date in the year."""
    interval = sense_on(expression, date(year, 12, 31)).interval
    return interval.first if interval and interval.first and interval.first.year == year else None
