"""Find statements."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Mention, Sentence, Statement
from variorum.records.article import Article


def find_statements(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> tuple[Statement, ...]:
    """Statements, sorted by place."""
    return ()
