"""Lines: the account, each line the best-supported reading of a point in the outlet's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from variorum.records.account import Line, Mark
from variorum.records.annotation import Annotation, Sentence
from variorum.records.collation import Point, Reading
from variorum.records.interval import Interval
from variorum.records.span import ArticleId
from variorum.steps.tell.marks import Labels, marks

MOST_LINES = 12
LEAST_LINES = 5
LONGEST = 260  # characters; a longer sentence is told by the words of the reading alone
CERTAIN = {"asserted": 0, "hedged": 1, "denied": 2, "unknown": 3}
TWICE = frozenset({"Who"})  # spellings and ages are told in their own lists


def lines(
    points: Sequence[Point],
    annotations: Mapping[ArticleId, Annotation],
    *,
    labels: Labels,
    texts: Mapping[ArticleId, str],
    published: Mapping[ArticleId, Interval],
) -> tuple[Line, ...]:
    """Five to twelve lines where the points allow, the weightiest points first, told in the order of time."""
    teller = Teller(annotations, texts, labels)
    chosen: list[tuple[Point, Line]] = []
    told: set[str] = set()
    for point in _in_order(points):
        sentence = teller.sentence_of(_best(point))
        if len(chosen) < MOST_LINES and sentence not in told:
            told.add(sentence)
            chosen.append((point, teller.line(point)))
    return tuple(line for _, line in sorted(chosen, key=lambda row: _when(row[0], published)))


def _in_order(points: Sequence[Point]) -> Iterator[Point]:
    """Shared points of substance first, then single ones as far as LEAST_LINES needs them."""
    shared = [point for point in points if point.verdict != "single" and point.group not in TWICE]
    yield from shared
    if len(shared) < LEAST_LINES + 3:
        yield from [point for point in points if point.verdict == "single"][: LEAST_LINES + 3 - len(shared)]


def _best(point: Point) -> Reading:
    """The most certain reading, of equals the one with most words of its own, of equals the earliest."""
    return min(point.readings, key=lambda one: (CERTAIN[one.commitment], -len(one.value.text.split()), one.quote))


def _when(point: Point, published: Mapping[ArticleId, Interval]) -> tuple[object, ...]:
    """Points of the earliest report first, in the order in which it tells them."""
    first = min(point.readings, key=lambda one: (_day(published.get(one.article)), one.quote))
    return (_day(published.get(first.article)), first.quote)


def _day(interval: Interval | None) -> str:
    return str((interval.first or interval.last) if interval else "9999")


class Teller:
    """Tells points in the words of the reports."""

    def __init__(
        self, annotations: Mapping[ArticleId, Annotation], texts: Mapping[ArticleId, str], labels: Labels
    ) -> None:
        self._annotations = annotations
        self._texts = texts
        self._labels = labels

    def line(self, point: Point) -> Line:
        """The line of one point; rival, later and less certain readings stand beside the best one, never inside it."""
        best = _best(point)
        said = marks(self._labels, point.readings)
        return Line(text=self._text(point, best), marks=said, point=point.id, only=self._only(point, said))

    def sentence_of(self, reading: Reading) -> str:
        """The sentence in which the reading stands, without line breaks, or its own words where that is too long."""
        sentence = self._sentence(reading)
        span = sentence.span if sentence is not None and sentence.span.holds(reading.quote.span) else reading.quote.span
        words = _flat(self._texts[span.article][span.start : span.end])
        return words if len(words) <= LONGEST else _flat(reading.quote.words)

    def _sentence(self, reading: Reading) -> Sentence | None:
        at = reading.quote.span
        found = self._annotations[at.article].sentences
        return next((one for one in found if one.span.start <= at.start < one.span.end), None)

    def _text(self, point: Point, best: Reading) -> str:
        if point.verdict == "conflict":
            return "The reports differ: " + "; ".join(
                f"{self.sentence_of(one)} [{self._label(one)}]" for one in _rivals(point)
            )
        beside = _beside(point, best)
        words = self.sentence_of(best)
        if beside is None or self.sentence_of(beside) == words:
            return words
        word = {"update": "Later" if _is_later(best, beside) else "Earlier", "certainty": "Less certain"}[point.verdict]
        return f"{words} — {word}: {self.sentence_of(beside)} [{self._label(beside)}]"

    def _label(self, reading: Reading) -> str:
        return self._labels[reading.article].label

    def _only(self, point: Point, said: Sequence[Mark]) -> str:
        return said[0].label if point.origins <= 1 else ""


def _rivals(point: Point) -> tuple[Reading, ...]:
    pair = next(one for one in point.comparisons if one.verdict == "conflict")
    return (point.readings[pair.left], point.readings[pair.right])


def _beside(point: Point, best: Reading) -> Reading | None:
    """The other reading of the pair that decides an update or a difference in certainty."""
    if point.verdict not in {"update", "certainty"}:
        return None
    for pair in point.comparisons:
        if pair.verdict == point.verdict:
            left, right = point.readings[pair.left], point.readings[pair.right]
            if best in (left, right):
                return right if best == left else left
    return None


def _is_later(best: Reading, other: Reading) -> bool:
    return _day(other.moment) > _day(best.moment)


def _flat(words: str) -> str:
    return " ".join(words.split())
