"""Link: mentions of events and exhibits across a story's reports become events and exhibits."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.entity import Identities
from variorum.records.event import Linking
from variorum.records.span import Span
from variorum.records.story import Dating


def linked(
    articles: Sequence[Article], annotations: Sequence[Annotation], *, dating: Dating, identities: Identities
) -> Linking:
    """Events and exhibits of one story."""
    return Linking()


def linked_mentions(
    articles: Sequence[Article], annotations: Sequence[Annotation], mentions: Sequence[Span]
) -> tuple[tuple[Span, ...], ...]:
    """Exactly these mentions in groups, a group for each event; the articles may tell of several look-alike stories."""
    return tuple((mention,) for mention in mentions)
