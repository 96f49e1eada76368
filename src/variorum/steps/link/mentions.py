"""Mentions: what is known of an event mention for holding it against another: sense, participants, days, place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from variorum.records.annotation import Annotation, EventMention, Role, Sentence, Token
from variorum.records.entity import Entity, Identities
from variorum.records.interval import Interval
from variorum.records.span import ArticleId, Span
from variorum.records.story import Dating
from variorum.steps.link.words import Sense, sense_of, verbs_in

PARTNERS = frozenset({"agent", "patient", "recipient"})
EMPTY = frozenset("he she it they we i you him her them us me who which that this one someone people".split())
REAL_TAGS = frozenset({"VBD", "VBN", "VBZ", "VBP"})
PERSONAL = frozenset("he she him her himself herself".split())
REACH = 300  # characters between a name and a pronoun that may stand for it: about two sentences
ENTITY = "entity "  # before the id of an entity, to tell it from a word


class Known(NamedTuple):
    """An event mention with what it can be compared by."""

    mention: EventMention
    sense: Sense
    partners: frozenset[tuple[str, str]]  # (role or "modifier", entity id or head word)
    places: frozenset[str]  # entity ids
    interval: Interval | None
    is_real: bool | None  # whether it is told as having happened; None where the form does not say

    def who(self, role: str) -> frozenset[str]:
        """The entities and words in the role."""
        return frozenset(name for own, name in self.partners if own == role)


class Place(NamedTuple):
    """A word in its sentence."""

    sentence: Sentence
    at: int

    def token(self) -> Token:
        """The word itself."""
        return self.sentence.tokens[self.at]

    def modifiers(self) -> Iterator[str]:
        """Adjectives and nouns that narrow a noun: "civil" of "civil war"."""
        for token in self.sentence.tokens:
            if token.dep in {"amod", "compound"} and self.sentence.tokens[token.head] is self.token():
                yield token.lemma.lower()


class Report(NamedTuple):
    """One article as it is looked up: names, worked-out days and words by place."""

    names: Sequence[tuple[int, int, str]]  # start, end, entity id
    persons: Sequence[tuple[int, int, str]]
    days: Sequence[tuple[Span, Interval]]
    words: Mapping[int, Place]

    def entity_at(self, span: Span) -> str:
        """The entity of a name that lies over the span, the longest name first, "" where there is none."""
        found = [(start - end, entity) for start, end, entity in self.names if start < span.end and span.start < end]
        return min(found)[1] if found else ""

    def person_before(self, place: int) -> str:
        """The person named last before a pronoun, not far off: likely the one meant, never proof of another."""
        at = bisect_left(self.persons, (place,))
        near = at > 0 and place - self.persons[at - 1][1] <= REACH
        return self.persons[at - 1][2] if near else ""


def known_mentions(annotations: Sequence[Annotation], *, dating: Dating, identities: Identities) -> list[Known]:
    """All event mentions of the reports, sorted by place."""
    verbs = verbs_in(annotations)
    names, days = _names(identities.entities), _days(dating)
    persons = _names([entity for entity in identities.entities if entity.kind == "PERSON"])
    found = []
    for annotation in annotations:
        article = annotation.article
        report = Report(names.get(article, ()), persons.get(article, ()), days.get(article, ()), _words(annotation))
        found += [_known(event, sense_of(event.lemma, event.kind, verbs), report) for event in annotation.events]
    return sorted(found, key=lambda known: known.mention.span)


def _known(event: EventMention, sense: Sense, report: Report) -> Known:
    place = report.words.get(event.span.start)
    partners = {pair for role in event.roles if role.name in PARTNERS for pair in _partner(role, report)}
    if place is not None and event.kind == "noun":
        partners |= {("modifier", word) for word in place.modifiers()}
    places = {report.entity_at(role.head) for role in event.roles if role.name == "place"} - {""}
    return Known(
        mention=event,
        sense=sense,
        partners=frozenset(partners),
        places=frozenset(places),
        interval=_interval(event, report),
        is_real=_is_real(event, place),
    )


def _partner(role: Role, report: Report) -> Iterator[tuple[str, str]]:
    """The entity that the role's head belongs to, else the head word; nothing for a pronoun."""
    entity = report.entity_at(role.head)
    place = report.words.get(role.head.start)
    if entity:
        yield role.name, ENTITY + entity
    elif place is not None and place.token().pos in {"NOUN", "PROPN"} and place.token().lemma.lower() not in EMPTY:
        yield role.name, place.token().lemma.lower()
    elif (
        place is not None
        and place.token().lemma.lower() in PERSONAL
        and (likely := report.person_before(role.head.start))
    ):
        yield f"{role.name}?", ENTITY + likely


def _interval(event: EventMention, report: Report) -> Interval | None:
    times = [role.span for role in event.roles if role.name == "time"]
    return next((interval for span, interval in report.days for time in times if time.meets(span)), None)


def _is_real(event: EventMention, place: Place | None) -> bool | None:
    if event.kind != "verb" or place is None:
        return None
    if event.tense == "future" or (place.token().tag == "VB" and event.tense != "past"):
        return False
    return True if place.token().tag in REAL_TAGS or event.tense == "past" else None


def _names(entities: Sequence[Entity]) -> dict[ArticleId, list[tuple[int, int, str]]]:
    found: dict[ArticleId, list[tuple[int, int, str]]] = {}
    for entity in entities:
        for span in entity.mentions:
            found.setdefault(span.article, []).append((span.start, span.end, entity.id))
    return {article: sorted(rows) for article, rows in found.items()}


def _days(dating: Dating) -> dict[ArticleId, list[tuple[Span, Interval]]]:
    found: dict[ArticleId, list[tuple[Span, Interval]]] = {}
    for time in sorted(dating.times, key=lambda time: time.expression.span):
        if time.interval is not None:
            found.setdefault(time.expression.span.article, []).append((time.expression.span, time.interval))
    return found


def _words(annotation: Annotation) -> dict[int, Place]:
    return {
        token.start: Place(sentence, at)
        for sentence in annotation.sentences
        for at, token in enumerate(sentence.tokens)
    }
