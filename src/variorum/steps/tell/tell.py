"""Tell: the account of one story."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.account import Account, Counters
from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.collation import Collation
from variorum.records.entity import Identities
from variorum.records.event import Linking
from variorum.records.story import Dating
from variorum.records.tracing import Tracing


def told(
    articles: Sequence[Article],
    annotations: Sequence[Annotation],
    *,
    dating: Dating,
    tracing: Tracing,
    identities: Identities,
    linking: Linking,
    collation: Collation,
) -> Account:
    """The sourced narrative of one story."""
    counters = Counters(
        reports=len(articles), origins=0, unknown_passages=0, roots=0, points=0, contested=0, sentences=0, placed=0
    )
    return Account(headline="", headline_mark=None, counters=counters, labels=(), lines=(), timeline=(), said=())
