"""Causes: why the thing that a story turns on happened, as the reports or their sources explain it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.records.annotation import Sentence, Statement
from variorum.records.collation import Value
from variorum.records.span import Quote, Span
from variorum.steps.collate.features import gist
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.units import Unit
from variorum.text.frequency import stem

# Phrases by which news gives a reason; each leaves the reason behind it.
CAUSE = re.compile(
    r"\b(?:caused by|because(?: of)?|due to|as a result of|result(?:ed|ing)? from"
    r"|blam(?:ed|es|ing)(?: it)?(?: [\w' -]{1,40}?)? on|driven (?:to [\w ,'’-]{1,60}? )?by|triggered by|sparked by"
    r"|prompted by|motivated by|owing to)\s",
    re.IGNORECASE,
)
# What reports call the thing that a story turns on, whatever it was; our own list.
MISHAPS = frozenset(
    "accident disaster crash collapse sinking explosion blast fire death attack incident tragedy outbreak spill".split()
)
SHARED_BY = 0.5  # of the reports must tell of an event before the story turns on it


def causes(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "What caused it?": what follows a phrase of cause, and what somebody blames for it."""
    turning = _turning(known)
    for unit in units:
        found = CAUSE.search(unit.quote.words) if unit.kind == "clause" else None
        if found and any(_is_mishap(known, unit.sentence, i, turning) for i in _core(unit)):
            reason = unit.quote.words[found.end() :]
            yield _candidate(known, unit.quote, reason, unit.sentence, unit.statement)
    for article in known.articles:
        for statement in known.annotations[article.id].statements:
            sentence = _sentence(known, statement) if _blames(known, statement) else None
            reason, _, target = statement.words.partition(" for ")
            if sentence is not None and target and _names_mishap(known, sentence, statement, turning):
                quote = Quote(span=statement.content[0], words=statement.words)
                yield _candidate(known, quote, reason, sentence, statement)


def _core(unit: Unit) -> Iterator[int]:
    """The clause's verb and the head of its subject: what the reason is given for."""
    tokens = unit.sentence.tokens
    yield unit.head
    yield from (i for i in unit.tokens if tokens[i].head == unit.head and tokens[i].dep.startswith("nsubj"))


def _names_mishap(known: Known, sentence: Sentence, statement: Statement, turning: frozenset[str]) -> bool:
    """Whether what stands behind "for" in the blame is the thing that the story turns on."""
    start = statement.content[0].start + statement.words.index(" for ")
    end = statement.content[0].end
    behind = [i for i, token in enumerate(sentence.tokens) if start <= token.start < end]
    return any(_is_mishap(known, sentence, i, turning) for i in behind)


def _is_mishap(known: Known, sentence: Sentence, i: int, turning: frozenset[str]) -> bool:
    """Whether the word is of an event that the story turns on, or calls it an accident or the like."""
    token = sentence.tokens[i]
    span = Span(article=sentence.span.article, start=token.start, end=token.end)
    return token.lemma.lower() in MISHAPS or bool({name for _, _, name in known.events_in(span)} & turning)


def _candidate(known: Known, quote: Quote, reason: str, sentence: Sentence, statement: Statement | None) -> Candidate:
    value = Value(kind="text", text=gist(known, reason))
    one = reading(known, quote, value, statement=statement)
    return Candidate(("cause",), "What caused it?", "What", one, part_rank(sentence.part))


def _sentence(known: Known, statement: Statement) -> Sentence | None:
    span = statement.content[0]
    return next((one for one in known.annotations[span.article].sentences if one.span.holds(span)), None)


def _blames(known: Known, statement: Statement) -> bool:
    """Whether the statement is what somebody blames: its cue is a form of the verb."""
    cue = statement.cue
    words = known.by_id[cue.article].text[cue.start : cue.end].casefold() if cue else ""
    return stem(words) in {"blame", "blam"} and len(statement.content) == 1


def _turning(known: Known) -> frozenset[str]:
    """Ids of the events that at least half of the reports tell of."""
    least = max(2.0, SHARED_BY * len(known.articles))
    return frozenset(event.id for event in known.linking.events if len(event.articles) >= least)
