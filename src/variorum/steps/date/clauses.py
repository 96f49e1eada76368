"""Clauses: which day stands in the clause of a time of day, and which date a distance is told beside."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from variorum.records.annotation import Annotation, Sentence, TimeExpression
from variorum.records.article import Article

DAYS = frozenset(
    {"day", "weekday", "relative day", "holiday", "counted weekday", "counted day", "day of month", "nth weekday"}
)
DATES = DAYS | {"month", "near month", "year"}
BETWEEN = re.compile(r"\s*,\s*")
CLOSED = re.compile(r"\s*(?:[,.;:)—–]|$)")
NEAREST = 6  # time expressions on each side; a clause has fewer
STEPS = 12  # how far up the tree a verb is looked for
ASIDES = frozenset({"relcl", "acl"})  # clauses that describe somebody: "the minister, who had come on Monday"


class Clauses:
    """The sentences of one article with its time expressions, asked what stands beside what."""

    def __init__(self, article: Article, annotation: Annotation) -> None:
        self._text = article.text
        self._sentences = sorted(annotation.sentences, key=lambda sentence: sentence.span)
        self._starts = [sentence.span.start for sentence in self._sentences]
        self._times = sorted(annotation.times, key=lambda one: one.span)
        self._places: Mapping[TimeExpression, int] = {one: at for at, one in enumerate(self._times)}

    def day_of(self, clock: TimeExpression) -> TimeExpression | None:
        """The day that hangs on the same verb as the time of day, the nearest one before it first."""
        sentence = self.sentence_of(clock)
        if sentence is None:
            return None
        verb = _verb(sentence, clock)
        found = [
            one
            for one in self._times_near(clock, sentence)
            if is_day(one) and one != clock and (verb is None or _verb(sentence, one) == verb)
        ]
        before = [one for one in found if one.span.start < clock.span.start]
        return before[-1] if before else next(iter(found), None)

    def date_beside(self, distance: TimeExpression) -> TimeExpression | None:
        """The date to which the distance stands in apposition: "on March 3, nine days earlier,"."""
        place = self._places[distance]
        if not place or not CLOSED.match(self._text, distance.span.end):
            return None
        date = self._times[place - 1]
        beside = BETWEEN.fullmatch(self._text, date.span.end, distance.span.start) is not None
        return date if beside and date.rule in DATES and date.opening is None else None

    def after(self, expression: TimeExpression) -> TimeExpression | None:
        """The expression behind this one."""
        place = self._places[expression] + 1
        return self._times[place] if place < len(self._times) else None

    def sentence_of(self, expression: TimeExpression) -> Sentence | None:
        """The parsed sentence that holds the expression."""
        place = bisect_right(self._starts, expression.span.start) - 1
        sentence = self._sentences[place] if place >= 0 else None
        return sentence if sentence is not None and sentence.span.holds(expression.span) else None

    def is_main(self, expression: TimeExpression) -> bool:
        """Whether it stands in no relative clause."""
        sentence = self.sentence_of(expression)
        return sentence is not None and not any(
            sentence.tokens[at].dep in ASIDES for at in _above(sentence, expression)
        )

    def is_flashback(self, expression: TimeExpression) -> bool:
        """Whether its clause tells in the past perfect what had been before: "On Tuesday the company had said"."""
        sentence = self.sentence_of(expression)
        verb = _verb(sentence, expression) if sentence is not None else None
        if sentence is None or verb is None or sentence.tokens[verb].tag != "VBN":
            return False
        return any(
            token.head == verb and token.dep == "aux" and token.tag == "VBD" and token.lemma == "have"
            for token in sentence.tokens
        )

    def verb_of(self, expression: TimeExpression) -> str:
        """The lemma of the verb that governs the expression, "" for none."""
        sentence = self.sentence_of(expression)
        place = _verb(sentence, expression) if sentence is not None else None
        return sentence.tokens[place].lemma.lower() if sentence is not None and place is not None else ""

    def _times_near(self, expression: TimeExpression, sentence: Sentence) -> Sequence[TimeExpression]:
        """The few time expressions of the sentence that stand next to the expression."""
        place = self._places[expression]
        near = self._times[max(0, place - NEAREST) : place + NEAREST + 1]
        return [one for one in near if sentence.span.holds(one.span)]


def is_day(expression: TimeExpression) -> bool:
    """Whether it names a day of its own: "Tuesday", "3 May", not "that night"."""
    return expression.rule in DAYS and "from=narrative" not in expression.arguments and expression.opening is None


def _above(sentence: Sentence, expression: TimeExpression) -> list[int]:
    """The places of the tokens from the expression up to the root of its sentence, a few steps at most."""
    first = bisect_left(sentence.tokens, expression.span.start, key=lambda token: token.start)
    place: int | None = first if first < len(sentence.tokens) else None
    found: list[int] = []
    while place is not None and len(found) < STEPS:
        found.append(place)
        head = sentence.tokens[place].head
        place = head if head != place else None
    return found


def _verb(sentence: Sentence, expression: TimeExpression) -> int | None:
    """The place of the verb that governs the expression."""
    return next((at for at in _above(sentence, expression) if sentence.tokens[at].pos in ("VERB", "AUX")), None)
