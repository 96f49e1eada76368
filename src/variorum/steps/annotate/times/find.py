"""Find times."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Sentence, TimeExpression
from variorum.records.article import Article


def find_times(article: Article, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """Time expressions, sorted by place."""
    return ()
