"""Lines: the account, each line the best-supported reading of a point in the outlet's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.account import Line
from variorum.records.annotation import Annotation, Sentence
from variorum.records.collation import Comparison, Point, Reading
from variorum.records.interval import Interval
from variorum.records.span import ArticleId, Span
from variorum.steps.tell.marks import Labels, marks
from variorum.steps.tell.savings import Saving, beside, told_of_version

MOST_LINES = 12
MOST_BESIDE = 4  # other readings in one line; the table has them all
ENOUGH = 8  # lines below which what one origin alone tells is told too
LONGEST = 260  # characters of a line's own words; a longer clause is not told in the account
CERTAIN = {"asserted": 0, "hedged": 1, "denied": 2, "unknown": 3}
CONTRAST = ("conflict", "update", "certainty", "refine", "variant", "agree", "single")
STAND = {"denied": "denied", "hedged": "hedged", "unknown": "not known"}  # what the quoted words alone may not show
SILENCE = "Who was asked"
SAYS = frozenset({"VERB", "AUX", "NUM"})  # one of which a passage needs to make a point of its own
TWICE = frozenset({"Who"})  # spellings and ages are told in their own lists


class Teller(NamedTuple):
    """What the lines are drawn from."""

    annotations: Mapping[ArticleId, Annotation]
    labels: Labels
    texts: Mapping[ArticleId, str]
    published: Mapping[ArticleId, Interval]
    savings: Mapping[ArticleId, Saving] = MappingProxyType({})


def lines(points: Sequence[Point], teller: Teller) -> tuple[Line, ...]:
    """Five to twelve lines where the points allow, the weightiest points first, told in the order of the reports."""
    chosen: list[tuple[Point, Line]] = []
    told: list[Span] = []
    marked: list[Span] = []
    for point in _in_order(points):
        point = _speaking(point, teller)
        best = _best(point, teller)
        if best is None or len(chosen) == MOST_LINES or any(best.quote.span.meets(span) for span in told):
            continue
        known = [one for one in point.readings if any(one.quote.span.meets(span) for span in marked)]
        if 2 * len(known) > len(point.readings):  # most of it is in the lines above under another question
            continue
        marked += [one.quote.span for one in point.readings]
        sentence = _sentence_at(best.quote.span, teller)
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


def _speaking(point: Point, teller: Teller) -> Point:
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
    sentence = _sentence_at(at, teller) if reading.value.kind == "text" else None
    if sentence is None:
        return True
    inside = (token for token in sentence.tokens if at.start <= token.start and token.end <= at.end)
    return any(token.pos in SAYS for token in inside)


def _best(point: Point, teller: Teller) -> Reading | None:
    """The reading to tell: one that is a clause with its own subject; the most certain, the fullest, the earliest."""
    is_contested = point.verdict == "conflict"  # a rival value is told even where its words are no clause
    told = [one for one in point.readings if len(one.quote.words) <= LONGEST and not _is_headline(one, teller)]
    whole = [one for one in told if is_contested or _subject(one, teller)]
    return min(whole, key=lambda one: _preference(one, teller), default=None)


def _is_headline(reading: Reading, teller: Teller) -> bool:
    found = _sentence_at(reading.quote.span, teller)
    return found is not None and found.part == "title"


def _preference(reading: Reading, teller: Teller) -> tuple[object, ...]:
    """Newest versions first, then body text before decks and headlines, which say less and say it louder.

    Of these names before pronouns; then certainty.
    """
    found = _sentence_at(reading.quote.span, teller)
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
    sentence = _sentence_at(at, teller)
    if sentence is None:
        return ""
    span = sentence.span if sentence.span.end - sentence.span.start <= LONGEST else at
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        inside = span.start <= token.start < span.end and span.start <= verb.start < span.end
        if inside and token.dep in {"nsubj", "nsubjpass"} and token.tag not in {"WP", "WDT"}:
            return "pronoun" if token.pos == "PRON" else "named"
    return ""


def _when(point: Point, teller: Teller) -> tuple[object, ...]:
    """Points of the earliest report first, in the order in which it tells them."""
    first = min(point.readings, key=lambda one: (_day(teller.published.get(one.article)), one.quote))
    return (_day(teller.published.get(first.article)), first.quote)


def _day(interval: Interval | None) -> str:
    return str((interval.first or interval.last) if interval else "9999")


def _line(point: Point, best: Reading, teller: Teller) -> Line:
    """The line of one point: a sentence, and how other reports tell it, each in its own words with its own mark.

    A report is marked only where its words stand in the line, so that no mark vouches for what its report does not say.
    """
    sentence = _sentence(best, teller)
    alike = [one for one in point.readings if _flat(one.quote.words) in sentence and one.commitment == best.commitment]
    others = [row for row in _others(point, best, teller) if row[1] not in alike][:MOST_BESIDE]
    opening = "The reports differ: " if point.verdict == "conflict" else ""
    own = f"{sentence} [{_who(best, teller)}]" if others else sentence
    text = opening + " · ".join([own, *(_beside(word, one, teller) for word, one in others)])
    said = marks(teller.labels, [best, *alike, *(one for _, one in others)])
    only = said[0].label if point.origins <= 1 else ""
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


def _sentence_at(at: Span, teller: Teller) -> Sentence | None:
    found = teller.annotations[at.article].sentences
    return next((one for one in found if one.span.start <= at.start < one.span.end), None)


def _others(point: Point, best: Reading, teller: Teller) -> Iterator[tuple[str, Reading]]:
    """The reading of every other report that contrasts most with the best one, with the word for how it does.

    A reading that says the same as the best one of the same root stands for it: alike readings are compared once.
    """
    alike = {i for i, one in enumerate(point.readings) if _class(one) == _class(best)}
    seen = {best.article}
    for pair in sorted(point.comparisons, key=lambda one: (CONTRAST.index(one.verdict), one.left, one.right)):
        other = pair.right if pair.left in alike else pair.left if pair.right in alike else None
        if other is not None and other not in alike and point.readings[other].article not in seen:
            seen.add(point.readings[other].article)
            words = beside(teller.savings, best.article, point.readings[other].article)
            yield (
                words or _word(pair, best, point.readings[other], best_is_left=pair.left in alike),
                point.readings[other],
            )


def _class(reading: Reading) -> tuple[object, ...]:
    return (reading.value, reading.commitment, reading.root)


def _word(pair: Comparison, best: Reading, other: Reading, *, best_is_left: bool) -> str:
    match pair.verdict:
        case "conflict":
            return "differs"
        case "update":
            return "later" if _is_later(best, other) else "earlier"
        case "certainty":
            return _certainty(best, other)
        case "refine":
            return "more exact" if (pair.value == "contains") == best_is_left else "less exact"
        case "agree":
            return "same"
        case _:
            return "told differently"


def _beside(word: str, reading: Reading, teller: Teller) -> str:
    stand = STAND.get(reading.commitment, "")
    stand = f", {stand}" if stand and stand not in word else ""
    return f"{word}{stand}: {_quoted(reading)} [{_who(reading, teller)}]"


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


def _is_later(best: Reading, other: Reading) -> bool:
    return _day(other.moment) > _day(best.moment)
