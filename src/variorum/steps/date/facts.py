"""Facts: which dated expressions of two reports tell of the same thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import log
from typing import NamedTuple

from variorum.records.annotation import Annotation, Sentence, Time, TimeExpression, Token
from variorum.records.span import ArticleId

CONTENT = frozenset({"NOUN", "PROPN", "VERB"})
EMPTY = frozenset(
    "say tell report be have do make take get go come give see know use call ask add show people man woman year month "
    "week day time way thing accord state include become become want begin monday tuesday wednesday thursday friday "
    "saturday sunday last next".split()
)  # words that every report uses: sharing one says nothing
LEAST_SHARED = 2  # words; one shared word is chance
LEAST_WEIGHT = 4.0  # nats: as rare together as one sentence in fifty


class Fact(NamedTuple):
    """A time expression with the content words of its sentence."""

    article: ArticleId
    expression: TimeExpression
    words: frozenset[str]
    day: date | None  # that it means, where that is known


class Shared(NamedTuple):
    """Two facts that look like one: an undated report's and a dated sibling's."""

    undated: Fact
    dated: Fact
    weight: float
    words: tuple[str, ...]


def facts(annotation: Annotation, times: Mapping[TimeExpression, Time]) -> tuple[Fact, ...]:
    """The time expressions of a report with what their sentences tell of."""
    found = []
    for expression in annotation.times:
        sentence = _sentence(annotation.sentences, expression)
        if sentence is not None:
            time = times.get(expression)
            found.append(Fact(annotation.article, expression, content(sentence.tokens), _one_day(time)))
    return tuple(found)


def content(tokens: Sequence[Token]) -> frozenset[str]:
    """The content words of a sentence as lemmas in lower case, without the prefix of "reappear"."""
    return frozenset(_stem(token.lemma.lower()) for token in tokens if token.pos in CONTENT) - EMPTY


def _stem(lemma: str) -> str:
    return lemma[2:] if lemma.startswith("re") and len(lemma) > 7 else lemma  # "reappear", not "reach"


def _one_day(time: Time | None) -> date | None:
    interval = time.interval if time else None
    return interval.first if interval and interval.first == interval.last else None


def _sentence(sentences: Sequence[Sentence], expression: TimeExpression) -> Sentence | None:
    return next((sentence for sentence in sentences if sentence.span.holds(expression.span)), None)


def rarity(annotations: Iterable[Annotation]) -> dict[str, float]:
    """How much each content word says: the logarithm of how seldom the sentences of the story have it."""
    rows = [content(sentence.tokens) for annotation in annotations for sentence in annotation.sentences]
    counts = Counter(word for row in rows for word in row)
    return {word: log(len(rows) / count) for word, count in counts.items()}


def shared(undated: Sequence[Fact], dated: Sequence[Fact], weights: Mapping[str, float]) -> list[Shared]:
    """Pairs of facts that look like one, the weightiest first."""
    pairs = []
    for left in undated:
        for right in dated:
            words = left.words & right.words
            weight = sum(weights.get(word, 0.0) for word in sorted(words))
            if right.day is not None and len(words) >= LEAST_SHARED and weight >= LEAST_WEIGHT:
                ordered = tuple(sorted(words, key=lambda word: (-weights.get(word, 0.0), word)))
                pairs.append(Shared(left, right, round(weight, 6), ordered))
    return sorted(pairs, key=lambda pair: (-pair.weight, pair.undated.expression.span, pair.dated.expression.span))
