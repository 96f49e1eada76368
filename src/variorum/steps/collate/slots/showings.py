"""Showings: when and where a video, document or picture came out that several reports describe, and how long it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.collation import Value
from variorum.records.event import Exhibit
from variorum.records.span import Span
from variorum.steps.collate.features import gist
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.units import Unit, hedges_head
from variorum.text.clauses import children, subtree

# Verbs by which something comes out; our own list of newsroom usage.
COMING_OUT = frozenset(
    (
        "appear reappear emerge resurface surface post publish release share upload spread air broadcast circulate leak"
    ).split()
)
WHERE = frozenset({"on", "in", "via", "through", "with"})


def showings(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for when and where an exhibit came out, from clauses of coming out in a sentence that names it."""
    for unit in units:
        if unit.kind != "clause" or unit.sentence.tokens[unit.head].lemma.lower() not in COMING_OUT:
            continue
        for exhibit in _exhibits(known, unit):
            yield from _when(known, unit, exhibit)
            yield from _where(known, unit, exhibit)


def _exhibits(known: Known, unit: Unit) -> list[Exhibit]:
    """The shared exhibits in the clause, else the only one of its sentence."""
    shared = {one.id: one for one in known.linking.exhibits if len(one.articles) > 1}
    inside = sorted({name for _, _, name in known.exhibits_in(unit.span)} & shared.keys())
    around = sorted({name for _, _, name in known.exhibits_in(unit.sentence.span)} & shared.keys())
    return [shared[name] for name in (inside or (around if len(around) == 1 else []))]


def _when(known: Known, unit: Unit, exhibit: Exhibit) -> Iterator[Candidate]:
    times = [time for time in known.times_in(unit.span) if time.interval is not None]
    if times:
        time = times[0]
        value = Value(kind="date", text=" ".join(time.expression.words.split()), interval=time.interval)
        found = reading(
            known, unit.quote, value, statement=unit.statement, helpers=time.helpers, hedged=hedges_head(unit)
        )
        question = f"When did {_named(exhibit)} come out?"
        yield Candidate(("showing", exhibit.id), question, "When", found, part_rank(unit.sentence.part))


def _where(known: Known, unit: Unit, exhibit: Exhibit) -> Iterator[Candidate]:
    """Where it came out: "online", or what hangs on the verb by "on" or "in" and is no time."""
    tokens = unit.sentence.tokens
    for i in children(tokens, unit.head):
        words = [j for j in subtree(tokens, i) if j in unit.tokens]
        is_place = tokens[i].lemma.lower() == "online" or (tokens[i].dep == "prep" and tokens[i].lemma.lower() in WHERE)
        if not is_place or not words or _tells_else(known, unit, words):
            continue
        start = tokens[unit.head].start
        if tokens[words[-1]].end > start:
            quote = known.by_id[unit.span.article].quote(start, tokens[words[-1]].end)
            value = Value(kind="text", text=gist(known, quote.words))
            found = reading(known, quote, value, statement=unit.statement, hedged=hedges_head(unit))
            question = f"Where did {_named(exhibit)} come out?"
            yield Candidate(("outlet of", exhibit.id), question, "Where", found, part_rank(unit.sentence.part))


def _tells_else(known: Known, unit: Unit, words: Sequence[int]) -> bool:
    """Whether the phrase is a time or the exhibit itself: "appeared in a video" tells no place."""
    tokens = unit.sentence.tokens
    span = Span(article=unit.span.article, start=tokens[words[0]].start, end=tokens[words[-1]].end)
    return any(tokens[j].entity[2:] in {"DATE", "TIME"} for j in words) or bool(known.exhibits_in(span))


def _named(exhibit: Exhibit) -> str:
    return exhibit.title if exhibit.title.startswith("the ") else f"the {exhibit.title}"
