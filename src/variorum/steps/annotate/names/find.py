"""Find names."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Mention, Sentence
from variorum.records.article import Article


def find_names(article: Article, sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """Mentions by name, sorted by place."""
    return ()
