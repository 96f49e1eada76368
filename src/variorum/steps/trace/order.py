"""Order: which of two articles came first, as far as evidence goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from variorum.records.article import Article
from variorum.records.interval import Interval
from variorum.records.span import ArticleId
from variorum.records.story import Dating
from variorum.text.days import days_in_words

Direction = Literal["left first", "right first", "unknown"]
WHOLE = frozenset({"byline", "dateline", "tail"})  # places where an agency is credited for a whole report


def days_of(articles: Sequence[Article], dating: Dating) -> dict[ArticleId, Interval | None]:
    """When each article was published: as worked out, else as printed."""
    known = {row.article: row.published.interval for row in dating.published}
    return {article.id: known.get(article.id) or article.published.interval for article in articles}


def outlet_key(name: str) -> str:
    """An outlet's name as it is compared."""
    return " ".join(name.casefold().split()).removeprefix("the ")


def credits_outlet(article: Article, other: Article) -> bool:
    """Whether an article names the other's outlet as the source of its copy."""
    key = outlet_key(other.outlet)
    return bool(key) and key != outlet_key(article.outlet) and any(outlet_key(c.agency) == key for c in article.credits)


def direction(left: Article, right: Article, days: Mapping[ArticleId, Interval | None]) -> tuple[Direction, str]:
    """Which one came first and the evidence in words: a declared credit, else days that do not meet."""
    if credits_outlet(left, right) != credits_outlet(right, left):
        credited: Direction = "right first" if credits_outlet(left, right) else "left first"
        return credited, f"{(right if credited == 'right first' else left).outlet} is credited"
    early, late = days[left.id], days[right.id]
    if early is not None and late is not None and (first := _likely(early, late)):
        one, other = (early, late) if first == "left first" else (late, early)
        return first, f"probably published earlier ({_both(one, other)}); it may have been on the same day"
    if early is not None and early == late and early.first == early.last:
        return "unknown", f"both were published on one day ({days_in_words(early)})"
    if early is None or late is None or early.meets(late):
        return "unknown", "no day of publication tells which was first"
    if early.last is not None and late.first is not None and early.last < late.first:
        return "left first", f"published earlier ({_both(early, late)})"
    return "right first", f"published earlier ({_both(late, early)})"


def _both(early: Interval, late: Interval) -> str:
    return f"{days_in_words(early)}, {days_in_words(late)}"


def _likely(left: Interval, right: Interval) -> Direction | None:
    """Which is probably first where the days meet in one day only: neither begins nor ends after the other's."""
    ends = (left.first, left.last, right.first, right.last)
    if None in ends or not left.meets(right) or (left.first, left.last) == (right.first, right.last):
        return None
    if _reaches(left, right):
        return "left first"
    return "right first" if _reaches(right, left) else None


def _reaches(early: Interval, late: Interval) -> bool:
    """Whether the first interval ends on the day on which the second begins, or before."""
    return early.last is not None and late.first is not None and early.last <= late.first


def precedence(articles: Sequence[Article], days: Mapping[ArticleId, Interval | None]) -> list[Article]:
    """The articles, those first that the others may have copied.

    Copy of an agency, then reports without a credit to another outlet of the heap, then those with one; in each the
    dated by their last possible day, then the undated; of equals those with a named outlet, then the smallest id.
    """
    outlets = {outlet_key(article.outlet) for article in articles if article.outlet}
    return sorted(
        articles, key=lambda article: (_class(article, outlets), _day(days[article.id]), not article.outlet, article.id)
    )


def _class(article: Article, outlets: set[str]) -> int:
    own = outlet_key(article.outlet)
    if any(outlet_key(credit.agency) in outlets - {own} for credit in article.credits):
        return 2
    return 0 if any(credit.form in WHOLE for credit in article.credits) else 1


def _day(interval: Interval | None) -> date:
    return date.max if interval is None else interval.last or interval.first or date.max
