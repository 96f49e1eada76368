"""Lines: the account, each line the best-supported reading of a point in the outlet's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.account import Line
from variorum.records.collation import Comparison, Point, Reading
from variorum.records.interval import Interval
from variorum.records.span import Span
from variorum.steps.tell.best import CERTAIN, LONGEST, Teller, best_of, is_clause, sentence_at, speaking
from variorum.steps.tell.marks import marks
from variorum.steps.tell.savings import beside, told_of_version

MOST_LINES = 12
MOST_BESIDE = 4  # other readings in one line; the table has them all
ENOUGH = 8  # lines below which what one origin alone tells is told too
CONTRAST = ("conflict", "update", "certainty", "refine", "variant", "agree", "single")
STAND = {"denied": "denied", "hedged": "hedged", "unknown": "not known"}  # what the quoted words alone may not show
DIFFERENTLY = "told differently"
SILENCE = "Who was asked"
TWICE = frozenset({"Who"})  # spellings and ages are told in their own lists


def lines(points: Sequence[Point], teller: Teller) -> tuple[Line, ...]:
    """Five to twelve lines where the points allow, the weightiest points first, told in the order of the reports."""
    chosen: list[tuple[Point, Line]] = []
    told: list[Span] = []
    marked: list[Span] = []
    for point in _in_order(points):
        point = speaking(point, teller)
        best = best_of(point, teller)
        if best is None or len(chosen) == MOST_LINES or any(best.quote.span.meets(span) for span in told):
            continue
        known = [one for one in point.readings if any(one.quote.span.meets(span) for span in marked)]
        if 2 * len(known) > len(point.readings):  # most of it is in the lines above under another question
            continue
        marked += [one.quote.span for one in point.readings]
        sentence = sentence_at(best.quote.span, teller)
        told.append(sentence.span if sentence else best.quote.span)
        chosen.append((point, _line(point, best, teller)))
    return tuple(line for _, line in sorted(chosen, key=lambda row: _when(row[0], teller)))


def _in_order(points: Sequence[Point]) -> Iterator[Point]:
    """Points that several origins tell or that differ first, then what one origin alone tells, to fill ENOUGH lines."""
    told = [point for point in points if _is_news(point) or point.verdict == "conflict"]
    shared = [point for point in told if point.verdict != "single" and (point.origins > 1 or point.verdict != "agree")]
    yield from shared
    alone = [point for point in told if point not in shared]
    yield from alone[: max(0, ENOUGH - len(shared))]


def _is_news(point: Point) -> bool:
    """Whether the point is one for the narrative: names and ages have their own list, who kept silent is still open."""
    return point.group not in TWICE and not point.question.startswith(SILENCE)


def _when(point: Point, teller: Teller) -> tuple[object, ...]:
    """Points of the earliest report first, in the order in which it tells them."""
    first = min(point.readings, key=lambda one: (_day(teller.published.get(one.article)), one.quote))
    return (_day(teller.published.get(first.article)), first.quote)


def _day(interval: Interval | None) -> str:
    return str((interval.first or interval.last) if interval else "9999")


def _line(point: Point, best: Reading, teller: Teller) -> Line:
    """The line of one point: a sentence, and how other reports tell it, each in its own words with its own mark.

    A report is marked only where its words stand in the line, so that no mark vouches for what its report does not say,
    and where its own sentence has no other days or figures than the line.
    """
    sentence = _sentence(best, teller)
    words = [one for one in point.readings if _flat(one.quote.words) in sentence and one.commitment == best.commitment]
    alike = [one for one in words if not _are_apart(best, one, teller)]
    others = [row for row in _others(point, best, teller) if row[1] not in alike][:MOST_BESIDE]
    opening = "The reports differ: " if point.verdict == "conflict" else ""
    own = f"{sentence} [{_who(best, teller)}]" if others else sentence
    text = opening + " · ".join([own, *(_beside(word, one, teller) for word, one in others)])
    said = marks(teller.labels, [best, *alike, *(one for _, one in others)])
    differs = point.verdict == "conflict" or any(word == DIFFERENTLY for word, _ in others)
    only = said[0].label if point.origins <= 1 and not differs else ""
    return Line(
        text=text,
        marks=said,
        point=point.id,
        only=only,
        version=told_of_version([best, *alike, *(one for _, one in others)], teller.labels),
    )


def _sentence(reading: Reading, teller: Teller) -> str:
    """The whole sentence, so that no hedge, denial or attribution is lost; the reading alone where that is too long.

    A quotation that runs over several sentences is told with all of them, up to the mark at its end.
    """
    at = reading.quote.span
    spans = [at, *(one.span for one in teller.annotations[at.article].sentences if one.span.meets(at))]
    start, end = min(one.start for one in spans), max(one.end for one in spans)
    words = _flat(teller.texts[at.article][start:end])
    return words if len(words) <= LONGEST else _quoted(reading)


def _others(point: Point, best: Reading, teller: Teller) -> Iterator[tuple[str, Reading]]:
    """The reading of every other report that contrasts most with the best one, with the word for how it does.

    A reading that says the same as the best one of the same root stands for it: alike readings are compared once.
    """
    same = {i for i, one in enumerate(point.readings) if _class(one) == _class(best)}
    alike = {i for i in same if not _are_apart(best, point.readings[i], teller)}
    seen = {best.article}
    for pair in sorted(point.comparisons, key=lambda one: (CONTRAST.index(one.verdict), one.left, one.right)):
        other = pair.right if pair.left in alike else pair.left if pair.right in alike else None
        if other is not None and other not in alike and point.readings[other].article not in seen:
            seen.add(point.readings[other].article)
            yield (
                _named(pair, best, point.readings[other], teller, best_is_left=pair.left in alike),
                point.readings[other],
            )


def _named(pair: Comparison, best: Reading, other: Reading, teller: Teller, *, best_is_left: bool) -> str:
    """The word for how the other stands to the best one; a like value among other days or figures is not the same."""
    words = beside(teller.savings, best.article, other.article) or _word(pair, best, other, best_is_left=best_is_left)
    return DIFFERENTLY if words == "same" and _are_apart(best, other, teller) else words


def _are_apart(best: Reading, other: Reading, teller: Teller) -> bool:
    """Whether the sentences of the two give days, lengths or counts of which none can be the other's."""
    return bool(teller.particulars(best.quote.span).apart(teller.particulars(other.quote.span)))


def _class(reading: Reading) -> tuple[object, ...]:
    return (reading.value, reading.commitment, reading.root)


def _word(pair: Comparison, best: Reading, other: Reading, *, best_is_left: bool) -> str:
    match pair.verdict:
        case "conflict":
            return "differs"
        case "update":
            return "later" if _is_later(best, other, best_is_left=best_is_left) else "earlier"
        case "certainty":
            return _certainty(best, other)
        case "refine":
            return "more exact" if (pair.value == "contains") == best_is_left else "less exact"
        case "agree":
            return "same"
        case _:
            return DIFFERENTLY


def _beside(word: str, reading: Reading, teller: Teller) -> str:
    stand = STAND.get(reading.commitment, "")
    stand = f", {stand}" if stand and stand not in word else ""
    needs_more = reading.commitment == "denied" or (word == DIFFERENTLY and is_clause(reading, teller))
    words = f"“{_sentence(reading, teller).strip('“”')}”" if needs_more else _quoted(reading)
    return f"{word}{stand}: {words} [{_who(reading, teller)}]"


def _who(reading: Reading, teller: Teller) -> str:
    return " ‹ ".join([teller.labels[reading.article].label, *reading.through])


def _quoted(reading: Reading) -> str:
    return f"“{_flat(reading.quote.words)}”"


def _flat(words: str) -> str:
    """The words with each run of white space as one space."""
    return " ".join(words.split())


def _certainty(best: Reading, beside: Reading) -> str:
    if beside.commitment == "unknown":
        return "not known"
    return "less certain" if CERTAIN[beside.commitment] > CERTAIN[best.commitment] else "more certain"


def _is_later(best: Reading, other: Reading, *, best_is_left: bool) -> bool:
    """Whether the other tells of a later state: of a later day, or of one day the one that is not the reference."""
    days = _day(best.moment), _day(other.moment)
    return best_is_left if days[0] == days[1] else days[0] < days[1]
