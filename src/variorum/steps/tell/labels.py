"""Labels: the short mark of each report, from the letters of its outlet."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from variorum.records.account import Label
from variorum.records.article import Article
from variorum.records.interval import Interval
from variorum.records.span import ArticleId

UNNAMED = "outlet not named"
ARTICLES = frozenset({"the", "a", "an", "of", "and"})


def labels(articles: Sequence[Article], published: Mapping[ArticleId, Interval]) -> tuple[Label, ...]:
    """A label for each article in the order of publication: "MT1", "MT2" for two reports of one outlet."""
    houses: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=lambda one: _order(one, published)):
        houses[article.outlet or UNNAMED].append(article)
    letters = _letters(sorted(houses))
    rows = {
        article.id: Label(article=article.id, label=letters[outlet] + (str(i) if len(found) > 1 else ""), outlet=outlet)
        for outlet, found in houses.items()
        for i, article in enumerate(found, start=1)
    }
    return tuple(rows[article.id] for article in sorted(articles, key=lambda one: _order(one, published)))


def _order(article: Article, published: Mapping[ArticleId, Interval]) -> tuple[date, str, str]:
    interval = published.get(article.id)
    known = (interval.first or interval.last) if interval else None
    return (known or date.max, article.name, article.id)


def _letters(outlets: Sequence[str]) -> dict[str, str]:
    """Letters for each outlet, more of them until no two are alike."""
    taken: dict[str, str] = {}
    for outlet in outlets:
        candidates = _candidates(outlet)
        taken[outlet] = next(one for one in candidates if one not in taken.values())
    return taken


def _candidates(outlet: str) -> list[str]:
    if outlet == UNNAMED:
        return ["U", "UN", "UNN"]
    words = [word for word in re.findall(r"\w+", outlet) if word.casefold() not in ARTICLES] or ["X"]
    initials = "".join(word[0] for word in words[:4]).upper()
    joined = "".join(words).upper()
    first = [initials] if len(words) > 1 else []
    return first + [joined[:n] for n in range(2, len(joined) + 1)] + [f"{joined[:2]}{n}" for n in range(2, 1000)]
