"""Find times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from variorum.records.annotation import Sentence, TimeExpression, TimeKind, Token
from variorum.records.article import Article, PartKind
from variorum.records.span import Span
from variorum.steps.annotate.times import (
    counted_days,
    days,
    distances,
    holidays,
    months,
    often,
    periods,
    references,
    units,
    weekdays,
    years,
)
from variorum.steps.annotate.times.counted_on import counted_on
from variorum.steps.annotate.times.grammar import Compiled, Found, Reading, alphabet, compiled
from variorum.steps.annotate.times.opening import opening_of
from variorum.steps.annotate.times.tense import Clauses, Tense
from variorum.steps.annotate.times.words import Word, token_starts, words_of
from variorum.text.calendar.arguments import packed

LENGTHLESS = frozenset(
    {"other", "mark", "comma", "stop", "a", "the", "of", "in", "to", "and", "s", "dash", "apostrophe", "on", "into"}
)
DATELINES = frozenset({"date", "dateline", "byline"})  # parts that no parser reads, yet print the day
HEADINGS = frozenset({"title", "deck", "caption"})  # parts that tell of the past in the present
COUNTED = frozenset({"counted weekday", "counted day", "day of month", "nth weekday"})
DATED_RULES = frozenset({"day", "month", "weekday"})
DAY_RULES = frozenset({"day", "weekday", "relative day", "holiday", *COUNTED})


def find_times(article: Article, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """Time expressions, sorted by place."""
    ordered = sorted((*sentences, *_unparsed(article, sentences)), key=lambda sentence: sentence.span)
    return tuple(found for sentence in ordered for found in _in_sentence(article, sentence))


def _unparsed(article: Article, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The dates and datelines that are read but not parsed, each as a sentence without tokens."""
    for part in article.read_parts():
        if part.kind in DATELINES and article.text[part.start : part.end].strip():
            span = Span(article=article.id, start=part.start, end=part.end)
            if not any(sentence.span.meets(span) for sentence in sentences):
                yield Sentence(span=span, part=part.kind, paragraph=-1, tokens=())


@lru_cache(maxsize=1)
def rules() -> tuple[Compiled, ...]:
    """All rules, made ready at their first use."""
    families = (days, months, years, holidays, periods, weekdays, units, distances, counted_days, often, references)
    return compiled([rule for family in families for rule in family.RULES])


def _in_sentence(article: Article, sentence: Sentence) -> Iterator[TimeExpression]:
    words = words_of(article.text, sentence.span.start, sentence.span.end)
    if all(word.kind in LENGTHLESS for word in words):
        return
    chosen = list(_clocked(_chosen(_readings(words, token_starts(sentence.tokens))), words))
    clauses = Clauses(sentence.tokens)
    for reading in counted_on(chosen, words):
        yield _expression(article, sentence.part, words, reading, clauses)


def _expression(
    article: Article, part: PartKind, words: Sequence[Word], reading: Reading, clauses: Clauses
) -> TimeExpression:
    start, end = words[reading.first].start, words[reading.last - 1].end
    return TimeExpression(
        span=Span(article=article.id, start=start, end=end),
        words=article.text[start:end],
        kind=reading.kind,
        rule=reading.rule,
        arguments=packed(_arguments(part, words, reading, clauses)),
        tense="present" if _is_moved(reading, clauses, start, end) else _tense(part, clauses.tense(start, end)),
        opening=opening_of(article, words, reading, clauses),
    )


def _is_moved(reading: Reading, clauses: Clauses, start: int, end: int) -> bool:
    """Whether it is a date that something was moved from or to, or a day of a month that something was ordered for."""
    use = clauses.use(start, end) if reading.rule in DATED_RULES else ""
    return use == "moved to" or (use != "" and reading.rule != "weekday")  # "ordered a search on Monday"


def _arguments(part: PartKind, words: Sequence[Word], reading: Reading, clauses: Clauses) -> Mapping[str, str]:
    """The arguments; an "overnight" of which the clause tells no news is of no day: "had been left open overnight"."""
    word = words[reading.first]
    alone = word.text == "overnight" and reading.last == reading.first + 1
    if alone and part not in HEADINGS and clauses.is_background(word.start, word.end):
        return {**reading.arguments, "day": "open"}
    return reading.arguments


def _tense(part: PartKind, tense: Tense) -> Tense:
    """The tense of the clause; headlines and captions tell of the past in the present: "Smoke rises over the port"."""
    if part in DATELINES or (tense == "present" and part in HEADINGS):
        return "past"
    return tense


def _readings(words: Sequence[Word], tokens: Mapping[int, Token]) -> Iterator[Reading]:
    """What each rule reads, wherever it matches."""
    letters = alphabet()
    row = "".join(letters[word.kind] for word in words)
    for rule, pattern, order in rules():
        for match in pattern.finditer(row):
            if match.end() > match.start():
                arguments = rule.read(Found(words, match, tokens))
                if arguments is not None:
                    yield Reading(match.start(), match.end(), order, rule.name, _kind(rule.kind, arguments), arguments)


def _kind(kind: TimeKind, arguments: Mapping[str, str]) -> TimeKind:
    return "TIME" if arguments.get("daypart") or arguments.get("clock") else kind


def _chosen(readings: Iterator[Reading]) -> list[Reading]:
    """Readings that do not overlap: the longest first, of equals the earliest, then the earlier rule."""
    taken: set[int] = set()
    chosen = []
    for reading in sorted(readings, key=lambda r: (r.first - r.last, r.first, r.order)):
        places = range(reading.first, reading.last)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(reading)
    return sorted(chosen)


def _clocked(readings: Sequence[Reading], words: Sequence[Word]) -> Iterator[Reading]:
    """The readings, a time of day joined with the day that stands beside it: "5 p.m. EST, Nov. 6"."""
    waiting: Reading | None = None
    for reading in readings:
        if waiting is not None:
            gap = words[waiting.last : reading.first]
            zone = _zone(gap)
            joined = _joined(waiting, reading, [word.text for word in (gap[2:] if zone else gap)], zone)
            if joined is not None:
                waiting = joined
                continue
            yield waiting
        waiting = reading
    if waiting is not None:
        yield waiting


def _zone(gap: Sequence[Word]) -> str:
    """The place by whose clock a time of day is told: "2 a.m. Moscow time on Tuesday", "" for none."""
    named = len(gap) > 1 and gap[1].text == "time" and (gap[0].capital or gap[0].text == "local")
    return gap[0].text if named else ""


def _joined(left: Reading, right: Reading, gap: list[str], zone: str) -> Reading | None:
    """Both as one expression, where one is a day and the other a time of that day."""
    day: Reading
    hours: Mapping[str, str]
    if right.rule in DAY_RULES | {"days"} and gap == ["of"] and left.arguments.get("from") == "narrative":
        day, hours = right, {"daypart": left.arguments.get("daypart", "")}  # "the night of 12 March"
    elif gap not in ([], [","], ["on"]):
        return None
    elif left.rule == "clock" and right.rule in DAY_RULES:
        day, hours = right, {**left.arguments, **({"zone": zone} if zone else {})}
    elif right.rule == "clock" and left.rule in DAY_RULES:
        day, hours = left, right.arguments
    else:
        return None
    return Reading(left.first, right.last, left.order, day.rule, "TIME", {**day.arguments, **hours})
