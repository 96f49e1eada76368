"""Once: the year of what happens to a thing only once: when a tower was built, a firm was founded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.records.annotation import Time, Token
from variorum.records.collation import Value
from variorum.records.span import Span
from variorum.steps.collate.clocks import BEFORE, VAGUE
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.units import Unit, hedges_head, is_open

# What a thing undergoes, by the verbs that tell it. What is built may be completed years later: these never meet.
ONCE = {"built": "build construct erect", "completed": "complete finish", "founded": "found establish"}
ONCE_BY = {verb: what for what, verbs in ONCE.items() for verb in verbs.split()}
EXACT = re.compile(r"\d{4}(?:-\d\d){0,2}")  # TIMEX3 of a year, a month, a day; no decade and no part of one
DEFINITE = frozenset({"the", "this", "that"})
RELATIVE = frozenset({"which", "that"})


def once(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "When was X built?", slot by what was done and to which thing; the thing has a name."""
    for unit in units:
        tokens = unit.sentence.tokens
        what = ONCE_BY.get(tokens[unit.head].lemma.lower(), "") if tokens[unit.head].tag == "VBN" else ""
        if not what or unit.kind != "clause" or is_open(unit) or known.events_in(_span(unit, tokens[unit.head])):
            continue  # an event that several reports tell of has its own question
        time, thing = _time(known, unit), _thing(unit)
        name = "" if thing is None else _named(known, unit, thing)
        if time is None or not name:
            continue
        value = Value(kind="date", text=" ".join(time.expression.words.split()), interval=time.interval)
        one = reading(
            known, unit.quote, value, statement=unit.statement, helpers=time.helpers, hedged=hedges_head(unit)
        )
        question = f"When was {known.entities[name].name} {what}?"
        yield Candidate(("once", what, name), question, "When", one, part_rank(unit.sentence.part))


def _time(known: Known, unit: Unit) -> Time | None:
    """The one time of the clause, where it is exact and nothing before it makes it vague: "around 1974"."""
    found = known.times_in(unit.span)
    if len(found) != 1 or not EXACT.fullmatch(found[0].timex) or found[0].interval is None:
        return None
    at = found[0].expression.span.start - unit.span.start
    vague = VAGUE.search(unit.quote.words[max(0, at - BEFORE) : at])
    negated = any(token.dep == "neg" and token.head == unit.head for token in unit.sentence.tokens)
    return None if vague or negated or found[0].expression.opening else found[0]


def _thing(unit: Unit) -> int | None:
    """The noun to which it was done: the passive's subject, or what a participle describes."""
    tokens = unit.sentence.tokens
    head = tokens[unit.head]
    subject = next((i for i, token in enumerate(tokens) if token.head == unit.head and token.dep == "nsubjpass"), None)
    if subject is not None and tokens[subject].lemma.lower() not in RELATIVE:
        return subject
    if head.dep in {"acl", "relcl"}:
        return head.head
    described = (i for i, token in enumerate(tokens) if token.head == head.head and token.dep.startswith("nsubj"))
    return next(described, None) if head.dep == "advcl" and subject is None else None


def _named(known: Known, unit: Unit, noun: int) -> str:
    """The entity that the noun names, or for which "the tower" stands as the only one of the report so called."""
    token = unit.sentence.tokens[noun]
    article = unit.span.article
    if named := known.entities_in(_span(unit, token, whole=True)):
        return next((name for start, end, name in named if start <= token.start and token.end == end), "")
    kids = [one for one in unit.sentence.tokens if one.head == noun and one.start < token.start]
    if not any(one.lemma.lower() in DEFINITE for one in kids) or len(kids) > 1:
        return ""  # "a tower", "the other tower"
    everywhere = Span(article=article, start=0, end=len(known.by_id[article].text))
    names = {name for _, _, name in known.entities_in(everywhere)}
    called = {one for one in names if known.entities[one].name.casefold().split()[-1:] == [token.lemma.lower()]}
    return called.pop() if len(called) == 1 else ""


def _span(unit: Unit, token: Token, *, whole: bool = False) -> Span:
    """The word's own span, or the sentence's up to the end of the word."""
    start = unit.sentence.span.start if whole else token.start
    return Span(article=unit.span.article, start=start, end=token.end)
