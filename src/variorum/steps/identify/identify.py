"""Identify: who is who under all spellings."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation, Mention
from variorum.records.article import Article
from variorum.records.entity import Identities
from variorum.records.judgement import Tie


def identified(articles: Sequence[Article], annotations: Sequence[Annotation], ties: Sequence[Tie] = ()) -> Identities:
    """Entities of one story, from the mentions by name that its annotations hold."""
    return Identities()


def identified_mentions(
    articles: Sequence[Article], annotations: Sequence[Annotation], mentions: Sequence[Mention]
) -> Identities:
    """Entities behind exactly these mentions, names, descriptions and pronouns alike; each mention lies in one."""
    return Identities()
