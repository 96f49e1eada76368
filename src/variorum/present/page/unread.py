"""Unread: what could not be read or is no report, and why."""

from __future__ import annotations

from variorum.present.page.model import Unread
from variorum.present.wording import STANDINGS, language
from variorum.records.account import Telling
from variorum.records.article import Article


def unread(telling: Telling) -> tuple[Unread, ...]:
    """The inputs that are in no story: what failed first, then what was left out on purpose."""
    problems = [
        Unread(source=problem.source, reason=problem.reason, remedy=problem.remedy, kind=problem.severity)
        for problem in sorted(telling.problems)
    ]
    told = {problem.source for problem in telling.problems if problem.severity == "failed"}
    left = [
        Unread(source=article.name, reason=_reason(article), remedy="", kind="no report")
        for article in sorted(telling.left_out, key=lambda article: (article.name, article.id))
        if article.standing != "empty" or article.name not in told  # one row an input
    ]
    order = {"failed": 0, "no report": 1, "noted": 2, "skipped": 3}
    return tuple(sorted((*problems, *left), key=lambda row: order[row.kind]))


def _reason(article: Article) -> str:
    if article.standing == "other_language":
        return f"in {language(article.language)}: names and copies only, and no story here to go with"
    return STANDINGS[article.standing]
