"""Link: mentions of events and exhibits across a story's reports become events and exhibits."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.entity import Identities
from variorum.records.event import Linking
from variorum.records.span import Span
from variorum.records.story import Dating
from variorum.steps.link.events import linked_events
from variorum.steps.link.exhibits import linked_exhibits
from variorum.steps.link.given import grouped_mentions
from variorum.steps.link.mentions import known_mentions


def linked(
    articles: Sequence[Article], annotations: Sequence[Annotation], *, dating: Dating, identities: Identities
) -> Linking:
    """Events and exhibits of one story."""
    known = known_mentions(annotations, dating=dating, identities=identities)
    return Linking(
        events=linked_events(known),
        exhibits=linked_exhibits(articles, annotations, identities),
    )


def linked_mentions(
    articles: Sequence[Article], annotations: Sequence[Annotation], mentions: Sequence[Span]
) -> tuple[tuple[Span, ...], ...]:
    """Exactly these mentions in groups, a group for each event; the articles may tell of several look-alike stories."""
    return grouped_mentions(articles, annotations, mentions)
