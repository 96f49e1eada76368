"""Collate: points, readings and verdicts of one story."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.collation import Collation
from variorum.records.entity import Identities
from variorum.records.event import Linking
from variorum.records.story import Dating
from variorum.records.tracing import Tracing


def collated(
    articles: Sequence[Article],
    annotations: Sequence[Annotation],
    *,
    dating: Dating,
    tracing: Tracing,
    identities: Identities,
    linking: Linking,
) -> Collation:
    """All points of one story, the weightiest first."""
    return Collation()
