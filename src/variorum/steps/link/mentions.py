"""Mentions: what is known of an event mention for holding it against another: sense, participants, days, place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from variorum.records.annotation import Annotation, EventMention, Role
from variorum.records.article import Article
from variorum.records.entity import Identities
from variorum.records.interval import Interval
from variorum.records.span import ArticleId, Span
from variorum.records.story import Dating
from variorum.steps.link.words import Sense, sense_of, verbs_in

PARTNERS = frozenset({"agent", "patient", "recipient"})
EMPTY = frozenset("he she it they we i you him her them who which that this one someone people man woman".split())


class Known(NamedTuple):
    """An event mention with what it can be compared by."""

    mention: EventMention
    sense: Sense
    partners: frozenset[tuple[str, str]]  # (role, entity id or head word)
    places: frozenset[str]  # entity ids
    interval: Interval | None


class Names(NamedTuple):
    """Entities by where they are named, in one article."""

    starts: tuple[tuple[int, int, str, str], ...]  # start, end, entity id, kind

    def within(self, span: Span) -> list[tuple[str, str]]:
        """Entity ids and kinds of the names inside the span."""
        return [(entity, kind) for start, end, entity, kind in self.starts if span.start <= start and end <= span.end]


def known_mentions(
    articles: Sequence[Article], annotations: Sequence[Annotation], *, dating: Dating, identities: Identities
) -> list[Known]:
    """All event mentions of the reports, sorted by place."""
    verbs = verbs_in(annotations)
    names = _names(identities)
    days = _days(dating)
    lemmas = {article.id: _lemmas(annotations, article.id) for article in articles}
    found = [
        _known(event, sense_of(event.lemma, event.kind, verbs), names, days, lemmas)
        for annotation in annotations
        for event in annotation.events
    ]
    return sorted(found, key=lambda known: known.mention.span)


def _known(
    event: EventMention,
    sense: Sense,
    names: Mapping[ArticleId, Names],
    days: Mapping[ArticleId, Sequence[tuple[Span, Interval]]],
    lemmas: Mapping[ArticleId, Mapping[int, str]],
) -> Known:
    article = event.span.article
    own = names.get(article, Names(()))
    partners = {pair for role in event.roles if role.name in PARTNERS for pair in _partner(role, own, lemmas[article])}
    places = {entity for role in event.roles if role.name == "place" for entity, _ in own.within(role.span)}
    times = [role.span for role in event.roles if role.name == "time"]
    found = [interval for span, interval in days.get(article, ()) for time in times if time.meets(span)]
    return Known(event, sense, frozenset(partners), frozenset(places), found[0] if found else None)


def _partner(role: Role, names: Names, lemmas: Mapping[int, str]) -> list[tuple[str, str]]:
    """The entity that the role's head belongs to, else the head word; nothing for a pronoun."""
    at_head = [entity for start, end, entity, _ in names.starts if start < role.head.end and role.head.start < end]
    if at_head:
        return [(role.name, f"entity {at_head[0]}")]
    word = lemmas.get(role.head.start, "")
    return [(role.name, word)] if word and word not in EMPTY else []


def _names(identities: Identities) -> dict[ArticleId, Names]:
    found: dict[ArticleId, list[tuple[int, int, str, str]]] = {}
    for entity in identities.entities:
        for span in entity.mentions:
            found.setdefault(span.article, []).append((span.start, span.end, entity.id, entity.kind))
    return {article: Names(tuple(sorted(rows))) for article, rows in found.items()}


def _days(dating: Dating) -> dict[ArticleId, list[tuple[Span, Interval]]]:
    found: dict[ArticleId, list[tuple[Span, Interval]]] = {}
    for time in dating.times:
        if time.interval is not None:
            found.setdefault(time.expression.span.article, []).append((time.expression.span, time.interval))
    return found


def _lemmas(annotations: Sequence[Annotation], article: ArticleId) -> dict[int, str]:
    return {
        token.start: token.lemma.lower()
        for annotation in annotations
        if annotation.article == article
        for sentence in annotation.sentences
        for token in sentence.tokens
        if token.pos in {"NOUN", "PROPN"}
    }
