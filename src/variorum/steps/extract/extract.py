"""Extract: the articles that the bytes of one source hold."""

from __future__ import annotations

from variorum.records.article import Article, Snapshot
from variorum.records.problem import Problem
from variorum.steps.extract.pasted import pasted


def extracted(
    snapshot: Snapshot, content: bytes, *, address: str = ""
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles and what is the matter with others; several articles only from JSON lines.

    `address` is where a page was fetched from, where the page itself does not say.
    """
    return pasted(snapshot, content)
