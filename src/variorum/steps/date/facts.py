"""Facts: which dated expressions of two reports tell of the same thing."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import log
from typing import NamedTuple

from variorum.records.annotation import Annotation, Time, TimeExpression, Token
from variorum.records.span import ArticleId
from variorum.text.frequency import expected_share

CONTENT = frozenset({"NOUN", "PROPN", "VERB"})
EMPTY = frozenset(
    "say tell report be have do make take get go come give see know use call ask add show people man woman year month "
    "week day time way thing accord state include become want begin monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october november december".split()
)  # words that every report uses, and words of the calendar itself: sharing one says nothing
SAYING = frozenset("say tell report announce add state claim write note quote confirm warn declare".split())
LEAST_SHARED = 2  # words; one shared word is chance
LEAST_WEIGHT = 7.0  # nats: as rare together as one sentence in a thousand; enough where the verb is the same
ENOUGH = 12.0  # nats: enough where the verbs differ
ONE_DAY_IN_SEVEN = 1.95  # nats: that both name the same weekday is evidence too
MOST_FACTS = 200  # of one report; what is news stands in its first part
LEAST_SENTENCES = 200  # a story of fewer cannot tell by itself which of its words are rare
STEPS = 12  # how far up the tree a verb is looked for


class Fact(NamedTuple):
    """A time expression with the content words of its sentence."""

    article: ArticleId
    expression: TimeExpression
    words: Mapping[str, str]  # of its sentence, as the text writes them, by their stems
    verb: str  # that the expression belongs to, "" for none
    day: date | None  # that it means, where that is known


class Shared(NamedTuple):
    """Two facts that look like one: an undated report's and a dated sibling's."""

    undated: Fact
    dated: Fact
    weight: float
    words: tuple[str, ...]


def facts(text: str, annotation: Annotation, times: Mapping[TimeExpression, Time]) -> tuple[Fact, ...]:
    """The time expressions of a report with what their sentences tell of."""
    found = []
    sentences = sorted(annotation.sentences, key=lambda sentence: sentence.span)
    starts = [sentence.span.start for sentence in sentences]
    for expression in annotation.times[:MOST_FACTS]:
        if not _is_evidence(expression):
            continue
        place = bisect_right(starts, expression.span.start) - 1
        sentence = sentences[place] if place >= 0 and sentences[place].span.holds(expression.span) else None
        if sentence is not None:
            time = times.get(expression)
            verb = _verb(sentence.tokens, expression)
            found.append(Fact(annotation.article, expression, content(text, sentence.tokens), verb, _one_day(time)))
    return tuple(found)


def _is_evidence(expression: TimeExpression) -> bool:
    """Whether it tells a day or week of its own: no time of day, no "the next day", and nothing as wide as a month."""
    arguments = set(expression.arguments)
    wide = expression.rule in ("unit", "distance") and not arguments & {"unit=day", "unit=week", "unit=weekend"}
    return not (wide or expression.rule == "clock" or "from=narrative" in arguments)


def _is_past(expression: TimeExpression) -> bool:
    """Whether it is told as past, by its clause or by its own words: "last week", "yesterday", "two days ago"."""
    return expression.tense == "past" or bool(set(expression.arguments) & {"offset=-1", "direction=-"})


def content(text: str, tokens: Sequence[Token]) -> dict[str, str]:
    """The content words of a sentence by their stems: the lemma in lower case, without the prefix of "reappear"."""
    found = {_stem(token.lemma.lower()): text[token.start : token.end] for token in tokens if token.pos in CONTENT}
    return {stem: word for stem, word in found.items() if stem not in EMPTY}


def _stem(lemma: str) -> str:
    return lemma[2:] if lemma.startswith("re") and len(lemma) > 7 else lemma  # "reappear", not "reach"


def _verb(tokens: Sequence[Token], expression: TimeExpression) -> str:
    """The stem of the verb that governs the expression, "" where none does."""
    place = next((i for i, token in enumerate(tokens) if token.start >= expression.span.start), None)
    for _ in range(STEPS):
        if place is None or tokens[place].pos == "VERB":
            break
        place = tokens[place].head if tokens[place].head != place else None
    return _stem(tokens[place].lemma.lower()) if place is not None and tokens[place].pos == "VERB" else ""


def _one_day(time: Time | None) -> date | None:
    interval = time.interval if time else None
    return interval.first if interval and interval.first == interval.last else None


def rarity(texts: Mapping[ArticleId, str], annotations: Iterable[Annotation]) -> dict[str, float]:
    """How much each content word says, in nats: by how seldom the story's sentences and reports at large have it."""
    rows = [content(texts[one.article], sentence.tokens) for one in annotations for sentence in one.sentences]
    counts = Counter(word for row in rows for word in row)
    whole = max(len(rows), LEAST_SENTENCES)
    return {word: min(log(whole / count), -log(expected_share(word))) for word, count in counts.items()}


def shared(undated: Sequence[Fact], dated: Sequence[Fact], weights: Mapping[str, float]) -> list[Shared]:
    """Pairs of facts that look like one, the weightiest first."""
    pairs = []
    for left in undated:
        for right in dated:
            words = left.words.keys() & right.words.keys()
            weight = sum(weights.get(word, 0.0) for word in sorted(words)) + _agreement(left, right)
            if right.day is not None and len(words) >= LEAST_SHARED and weight >= _needed(left, right):
                ranked = sorted(words, key=lambda word: (-weights.get(word, 0.0), word))
                pairs.append(Shared(left, right, round(weight, 6), tuple(left.words[word] for word in ranked)))
    return sorted(pairs, key=lambda pair: (-pair.weight, pair.undated.expression.span, pair.dated.expression.span))


def _agreement(left: Fact, right: Fact) -> float:
    """What it says that both name the same weekday."""
    same = left.expression.rule == right.expression.rule == "weekday"
    return ONE_DAY_IN_SEVEN if same and left.expression.arguments[-1] == right.expression.arguments[-1] else 0.0


def _needed(left: Fact, right: Fact) -> float:
    """The weight that both must share: less for one verb, never enough where one is the day of a saying only."""
    if not (_is_past(left.expression) and _is_past(right.expression)):  # what lies ahead is told in many ways
        return float("inf")
    if (left.verb in SAYING) != (right.verb in SAYING):
        return float("inf")
    return LEAST_WEIGHT if left.verb and left.verb == right.verb and left.verb not in SAYING else ENOUGH
