"""Agents: who or what did it, where reports let another do the same thing to the same patient."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.annotation import EventMention, Role
from variorum.records.collation import Value
from variorum.records.event import Event
from variorum.records.span import Span
from variorum.steps.collate.features import gist
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate
from variorum.steps.collate.units import Unit

POINTING = frozenset({"he", "she", "it", "they", "who", "which", "that", "this", "we", "i", "you"})


def agents(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "Who killed X?", slot by event and by the patient, who must be known by name."""
    for event in known.linking.events:
        if len(event.articles) > 1:
            for mention in event.mentions:
                yield from _candidate(known, event, mention)


def _candidate(known: Known, event: Event, mention: EventMention) -> Iterator[Candidate]:
    agent, patient = _role(mention, "agent"), _role(mention, "patient")
    if mention.kind != "verb" or agent is None or patient is None or mention.polarity == "negative":
        return
    text = known.by_id[mention.span.article].text
    doer = text[agent.span.start : agent.span.end]
    inside = known.entities_in(patient.span)
    suffered = next((name for start, end, name in inside if start <= patient.head.start < end), "")
    if suffered and known.entities[suffered].kind != "PERSON":  # many may join or leave one body; a man is killed once
        return
    value = Value(kind="text", text=gist(known, doer))
    if doer.casefold() in POINTING or not suffered or not value.text or _is_purpose(known, mention):
        return
    spans = (agent.span, mention.span, patient.span)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    quote = known.by_id[mention.span.article].quote(start, end)
    statement = known.statement_over(Span(article=mention.span.article, start=start, end=end))
    found = reading(known, quote, value, statement=statement)
    question = f"Who did it: {mention.lemma} {known.entities[suffered].name}?"
    yield Candidate(("cause", event.id, suffered), question, "What", found)


def _is_purpose(known: Known, mention: EventMention) -> bool:
    """Whether a noun is said to be for it: "the order to leave" does not leave."""
    sentence, _ = known.sentences_at(mention.span)
    token = next((one for one in sentence.tokens if one.start == mention.span.start), None) if sentence else None
    return token is not None and token.tag == "VB" and token.dep == "acl"


def _role(mention: EventMention, name: str) -> Role | None:
    return next((role for role in mention.roles if role.name == name), None)
