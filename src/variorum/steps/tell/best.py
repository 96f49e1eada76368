"""Best: which reading of a point is told in the account, and which of them say anything."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.annotation import Annotation, Sentence, Time
from variorum.records.collation import Point, Reading
from variorum.records.interval import Interval
from variorum.records.span import ArticleId, Span
from variorum.steps.tell.marks import Labels
from variorum.steps.tell.savings import Saving
from variorum.text.particulars import Particulars, particulars

LONGEST = 260  # characters of a line's own words; a longer clause is not told in the account
CERTAIN = {"asserted": 0, "hedged": 1, "denied": 2, "unknown": 3}
SAYS = frozenset({"VERB", "AUX", "NUM"})  # one of which a passage needs to make a point of its own


class Teller(NamedTuple):
    """What the lines are drawn from."""

    annotations: Mapping[ArticleId, Annotation]
    labels: Labels
    texts: Mapping[ArticleId, str]
    published: Mapping[ArticleId, Interval]
    savings: Mapping[ArticleId, Saving] = MappingProxyType({})
    times: Mapping[ArticleId, tuple[Time, ...]] = MappingProxyType({})

    def particulars(self, at: Span) -> Particulars:
        """The days and figures of the sentence in which the passage begins."""
        sentence = sentence_at(at, self)
        if sentence is None:
            return Particulars()
        return particulars(sentence.tokens, self.texts[at.article], sentence.span, self.times.get(at.article, ()))


def speaking(point: Point, teller: Teller) -> Point:
    """The point with only those readings that say something: a bare name or place stands behind no sentence."""
    kept = [i for i, one in enumerate(point.readings) if _says(one, teller)]
    if len(kept) == len(point.readings):
        return point
    place = {i: at for at, i in enumerate(kept)}
    pairs = tuple(
        replace(pair, left=place[pair.left], right=place[pair.right])
        for pair in point.comparisons
        if pair.left in place and pair.right in place
    )
    readings = tuple(point.readings[i] for i in kept)
    reports = len({one.article for one in readings})
    return replace(point, readings=readings, comparisons=pairs, origins=min(point.origins, reports))


def _says(reading: Reading, teller: Teller) -> bool:
    """Whether the reading gives a typed value, or a verb or a figure stands in its words."""
    at = reading.quote.span
    sentence = sentence_at(at, teller) if reading.value.kind == "text" else None
    if sentence is None:
        return True
    inside = (token for token in sentence.tokens if at.start <= token.start and token.end <= at.end)
    return any(token.pos in SAYS for token in inside)


def best_of(point: Point, teller: Teller) -> Reading | None:
    """The reading to tell: one that is a clause with its own subject; the most certain, the fullest, the earliest."""
    is_contested = point.verdict == "conflict"  # a rival value is told even where its words are no clause
    told = [one for one in point.readings if len(one.quote.words) <= LONGEST and not _is_headline(one, teller)]
    whole = [one for one in told if is_contested or _subject(one, teller)]
    return min(whole, key=lambda one: _preference(one, teller), default=None)


def _is_headline(reading: Reading, teller: Teller) -> bool:
    found = sentence_at(reading.quote.span, teller)
    return found is not None and found.part == "title"


def _preference(reading: Reading, teller: Teller) -> tuple[object, ...]:
    """Newest versions first, then body text before decks and headlines, which say less and say it louder.

    Of these names before pronouns; then certainty.
    """
    found = sentence_at(reading.quote.span, teller)
    is_aside = found is None or found.part not in {"body", "correction"}
    is_pointing = _subject(reading, teller) == "pronoun"
    saving = teller.savings.get(reading.article)
    is_earlier = saving is not None and not saving.is_newest
    return (is_earlier, is_aside, is_pointing, CERTAIN[reading.commitment], -len(reading.value.text), reading.quote)


def _subject(reading: Reading, teller: Teller) -> str:
    """Either "named" or "pronoun" for words that hold a verb with its subject, "" for words that cannot stand alone.

    Looked at are the words that the line will print: the sentence, or the reading where that is too long.
    """
    at = reading.quote.span
    sentence = sentence_at(at, teller)
    if sentence is None:
        return ""
    return _subject_in(sentence, sentence.span if sentence.span.end - sentence.span.start <= LONGEST else at)


def is_clause(reading: Reading, teller: Teller) -> bool:
    """Whether the reading gives a typed value or holds a verb, so that it is told with its whole sentence."""
    at = reading.quote.span
    sentence = sentence_at(at, teller) if reading.value.kind == "text" else None
    if sentence is None:
        return True
    return any(token.pos in {"VERB", "AUX"} for token in sentence.tokens if at.start <= token.start < at.end)


def _subject_in(sentence: Sentence, span: Span) -> str:
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        inside = span.start <= token.start < span.end and span.start <= verb.start < span.end
        if inside and token.dep in {"nsubj", "nsubjpass"} and token.tag not in {"WP", "WDT"}:
            return "pronoun" if token.pos == "PRON" else "named"
    return ""


def sentence_at(at: Span, teller: Teller) -> Sentence | None:
    """The sentence in which the passage begins."""
    found = teller.annotations[at.article].sentences
    near = bisect_right(found, at.start, key=lambda one: one.span.start) - 1
    return found[near] if near >= 0 and at.start < found[near].span.end else None
