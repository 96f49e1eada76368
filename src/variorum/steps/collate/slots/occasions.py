"""Occasions: when and where an event happened that several reports tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from variorum.records.annotation import EventMention, Role, Time
from variorum.records.article import Article
from variorum.records.collation import Value
from variorum.records.event import Event
from variorum.records.span import Quote, Span
from variorum.steps.collate.known import BEINGS, Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate
from variorum.steps.collate.units import Unit

BESIDE = 16  # characters between a time and the noun it stands before: "a 1992 dock strike"
DATED = frozenset({"day", "week", "part", "month", "season", "quarter", "half", "year", "decade", "range"})


def occasions(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "When …?" and "Where …?", one for each clause of a shared event that holds a time or a place."""
    for event in known.linking.events:
        if len(event.articles) > 1:
            for whose, own in _by_person(known, event):
                for mention in own.mentions:
                    for found in (*_when(known, own, mention), *_where(known, own, mention)):
                        yield found._replace(slot=(*found.slot, whose))


def _by_person(known: Known, event: Event) -> Iterator[tuple[str, Event]]:
    """The event; where its mentions name several people to whom it happened, one for each, else it is one of many.

    Two arrests of one day may be linked by their words, yet neither is the day or the place of the other.
    """
    people: dict[str, list[EventMention]] = defaultdict(list)
    for mention in event.mentions:
        people[_undergoing(known, mention)].append(mention)
    if not known.are_two(people):
        yield "", event
    else:
        yield from ((name, replace(event, mentions=tuple(people[name]))) for name in sorted(people))


def _undergoing(known: Known, mention: EventMention) -> str:
    """Who is named to whom it happened, or who did it where it happened to nobody else; "" where nobody is named."""
    roles = {role.name: role for role in reversed(mention.roles)}
    role = roles.get("patient") or roles.get("agent")
    if role is None:
        return ""
    sentence, _ = known.sentences_at(role.head)
    tokens = sentence.tokens if sentence else ()
    at = next((i for i, token in enumerate(tokens) if token.start == role.head.start), -1)
    beside = [token.start for token in tokens if token.head == at and token.dep == "appos"]  # "its director, Ida Moor"
    named = (
        name
        for head in (role.head.start, *beside)
        for start, end, name in known.entities_in(sentence.span if sentence else role.span)
        if start <= head < end and known.entities[name].kind in BEINGS
    )
    return next(named, "")


def _when(known: Known, event: Event, mention: EventMention) -> Iterator[Candidate]:
    clause = mention.clause or mention.span
    times = [time for time in known.times_in(clause) if time.interval and time.interval.grain in DATED]
    for time in [time for time in times if _is_of(mention, time)][:1]:
        assert time.interval is not None
        value = Value(kind="date", text=" ".join(time.expression.words.split()), interval=time.interval)
        quote = _around(known.by_id[clause.article], clause, (mention.span, time.expression.span))
        found = reading(known, quote, value, statement=known.statement_over(mention.span), helpers=time.helpers)
        kind = "when noun" if mention.kind == "noun" else "when"
        yield Candidate((kind, event.id), _question("When", known, event, quote), "When", found, 0, _rank(time))


def _where(known: Known, event: Event, mention: EventMention) -> Iterator[Candidate]:
    for role in mention.roles:
        if role.name != "place":
            continue
        for start, end, name in known.entities_in(role.span)[:1]:
            if known.entities[name].kind in {"GPE", "LOC"}:
                place = Span(article=role.span.article, start=start, end=end)
                quote = _around(known.by_id[role.span.article], mention.clause or mention.span, (mention.span, place))
                value = Value(kind="place", text=known.entities[name].name.casefold(), entity=name)
                found = reading(known, quote, value, statement=known.statement_over(mention.span))
                yield Candidate(("where", event.id), _question("Where", known, event, quote), "Where", found)


def _around(article: Article, clause: Span, inner: Sequence[Span]) -> Quote:
    """The shortest passage that holds the given spans; the clause itself when it is no longer than they need."""
    start, end = min(span.start for span in inner), max(span.end for span in inner)
    if clause.start <= start and end <= clause.end and clause.end - clause.start <= 2 * (end - start) + 40:
        start, end = clause.start, clause.end
    return article.quote(start, end)


def _rank(time: Time) -> int:
    """Days that the time leaves open, negated: the more exact reading of one report is the fuller one."""
    interval = time.interval
    if interval is None or interval.first is None or interval.last is None:
        return -100_000
    return -(interval.last - interval.first).days


def _is_of(mention: EventMention, time: Time) -> bool:
    """Whether the time hangs on the event's own word, or stands right before its noun: "a 1992 strike"."""
    span = time.expression.span
    if any(role.name == "time" and role.span.meets(span) for role in mention.roles):
        return True
    return mention.kind == "noun" and 0 <= mention.span.start - span.end <= BESIDE


def _question(word: str, known: Known, event: Event, quote: Quote) -> str:
    """The question with the name of whom it happened to, else with the words of the reading."""
    for mention in event.mentions:
        for role in mention.roles:
            named = _named(known, role)
            if mention.kind != "verb" or not named:
                continue
            if role.name == "agent":
                return f"{word} did {named} {mention.lemma}?"
            if role.name == "patient":
                return f"{word} was {named} {mention.words}?"
    return f"{word}: “{' '.join(quote.words.split())}”?"


def _named(known: Known, role: Role) -> str:
    """Name of the entity that the role's head belongs to, "" where it is none by name."""
    inside = known.entities_in(role.span)
    return next((known.entities[name].name for start, end, name in inside if start <= role.head.start < end), "")
