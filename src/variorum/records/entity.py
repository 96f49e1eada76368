"""Entities: the person, organisation or place behind mentions in all spellings."""

from __future__ import annotations

from variorum.records.annotation import MentionKind
from variorum.records.record import Record
from variorum.records.span import ArticleId, Quote, Span


class Spelling(Record, frozen=True):
    """One way in which an entity's name is written."""

    words: str
    script: str  # "Latin", "Cyrillic", "Arabic", …
    articles: tuple[ArticleId, ...]
    count: int
    first: Quote


class Join(Record, frozen=True):
    """Why two spellings stand for one entity."""

    left: Quote
    right: Quote
    rule: str  # "same name", "family name", "other transliteration", "printed acronym", "judgement"
    reason: str
    score: float = 1.0


class Entity(Record, frozen=True):
    """A person, organisation or place with all its mentions and spellings."""

    id: str
    name: str  # the most complete spelling, of equals the most frequent
    kind: MentionKind
    mentions: tuple[Span, ...]
    spellings: tuple[Spelling, ...]
    joins: tuple[Join, ...] = ()
    titles: tuple[str, ...] = ()


class Apart(Record, frozen=True):
    """Two entities with like names that are kept apart, and why."""

    left: str  # Entity.id
    right: str
    reason: str


class Identities(Record, frozen=True):
    """Who is who in a story; a pure function of its mentions and of the judgements."""

    entities: tuple[Entity, ...] = ()
    apart: tuple[Apart, ...] = ()
    refused: tuple[str, ...] = ()  # judgements that contradict each other, in words
