"""Find events."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import EventMention, Sentence, Statement
from variorum.records.article import Article


def find_events(
    article: Article, sentences: Sequence[Sentence], statements: Sequence[Statement]
) -> tuple[EventMention, ...]:
    """Event mentions, sorted by place."""
    return ()
