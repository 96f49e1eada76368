"""Trace: who copied whom, and whose reporting each passage is."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.story import Dating
from variorum.records.tracing import Tracing


def traced(articles: Sequence[Article], annotations: Sequence[Annotation], dating: Dating) -> Tracing:
    """Copies, houses, origins and the origin of every passage of one story's articles."""
    return Tracing()
