"""Unread: what could not be read or is no report, and why."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.present.page.model import Unread
from variorum.present.wording import STANDINGS, language
from variorum.records.account import Telling
from variorum.records.article import Article
from variorum.records.problem import Problem

LISTED = 3  # inputs skipped for one reason that have a row each; no reader goes through more


def unread(telling: Telling) -> tuple[Unread, ...]:
    """The inputs that are in no story: what failed first, then what was left out on purpose."""
    problems = _problems(sorted(telling.problems))
    told = {problem.source for problem in telling.problems if problem.severity == "failed"}
    left = [
        Unread(source=article.name, reason=_reason(article), remedy="", kind="no report")
        for article in sorted(telling.left_out, key=lambda article: (article.name, article.id))
        if article.standing != "empty" or article.name not in told  # one row an input
    ]
    order = {"failed": 0, "no report": 1, "noted": 2, "skipped": 3}
    return tuple(sorted((*problems, *left), key=lambda row: order[row.kind]))


def heading(rows: Sequence[Unread]) -> str:
    """What stands over the rows: those that were read with a doubt may well be in a story."""
    noted = {row.kind == "noted" for row in rows}
    return "Read with a doubt" if noted == {True} else "Not in any story" + (", or read with a doubt" * any(noted))


def _problems(found: list[Problem]) -> list[Unread]:
    """A row for each loss; one for all that was skipped for one reason, as the hundred parts of a saved page are."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for one in found:
        apart = one.source if one.severity != "skipped" else ""
        alike.setdefault((one.reason, one.remedy, one.severity, apart), []).append(one.source)
    return [
        Unread(source=name, reason=reason, remedy=remedy, kind=kind)
        for (reason, remedy, kind, _), names in alike.items()
        for name in (names if len(names) <= LISTED else [f"{names[0]} and {len(names) - 1} more"])
    ]


def _reason(article: Article) -> str:
    if article.standing == "other_language":
        return f"in {language(article.language)}: names and copies only, and no story here to go with"
    return STANDINGS[article.standing]
