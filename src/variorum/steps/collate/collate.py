"""Collate: points, readings and verdicts of one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.collation import Collation, Point, Root
from variorum.records.entity import Identities
from variorum.records.event import Linking
from variorum.records.span import Quote
from variorum.records.story import Dating
from variorum.records.tracing import Tracing
from variorum.records.version import History
from variorum.steps.collate.cover import Cover
from variorum.steps.collate.known import Known, known
from variorum.steps.collate.points import points
from variorum.steps.collate.roots import root_of
from variorum.steps.collate.slots.aboard import aboard
from variorum.steps.collate.slots.agents import agents
from variorum.steps.collate.slots.ages import ages
from variorum.steps.collate.slots.amounts import amounts
from variorum.steps.collate.slots.candidate import Candidate
from variorum.steps.collate.slots.causes import causes
from variorum.steps.collate.slots.descriptions import descriptions
from variorum.steps.collate.slots.occasions import occasions
from variorum.steps.collate.slots.once import once
from variorum.steps.collate.slots.showings import showings
from variorum.steps.collate.slots.silence import silence
from variorum.steps.collate.slots.spellings import spellings
from variorum.steps.collate.slots.stages import stages
from variorum.steps.collate.slots.statuses import statuses
from variorum.steps.collate.slots.tellings import lone, tellings
from variorum.steps.collate.slots.tolls import tolls
from variorum.steps.collate.slots.utterances import utterances
from variorum.steps.collate.slots.whereabouts import whereabouts
from variorum.steps.collate.units import Unit, units
from variorum.steps.collate.verdicts import ORDER
from variorum.steps.collate.versions import edits_of, kin_of
from variorum.steps.collate.weights import weighed

MOST_ALONE = 12  # points of one origin that a reader can take in beside the table
SLOTS = (
    ages, agents, spellings, descriptions, tolls, aboard, amounts, occasions, once, showings, whereabouts, statuses,
    stages, causes, utterances, silence,
)  # fmt: skip


def collated(
    articles: Sequence[Article],
    annotations: Sequence[Annotation],
    *,
    dating: Dating,
    tracing: Tracing,
    identities: Identities,
    linking: Linking,
    histories: Sequence[History] = (),
) -> Collation:
    """All points of one story, the weightiest first; typed questions before clauses that merely tell the same."""
    desk = known(articles, annotations, dating=dating, tracing=tracing, identities=identities, linking=linking)
    desk = desk._replace(kin=kin_of(histories, desk.articles), edits=edits_of(histories))
    found = units(desk)
    typed = _distinct([one for one in points(desk, _typed(desk, found)) if _is_shared(one)])
    told = [one for one in points(desk, tellings(desk, found, typed)) if _is_shared(one)]
    shared = typed + told
    single = list(points(desk, lone(desk, found, shared)))
    rows = _kept(weighed(desk, shared + single))
    return Collation(points=rows, roots=_roots(desk, rows), unplaced=_unplaced(desk, rows), sentences=_count(desk))


def _typed(desk: Known, found: Sequence[Unit]) -> Iterator[Candidate]:
    for slot in SLOTS:
        yield from slot(desk, found)


def _distinct(found: Sequence[Point]) -> list[Point]:
    """The points without those that have just the readings of another one: one clause may name several events.

    Of these the one that differs most is kept, else the first: agreement on one question hides no other.
    """
    rows: dict[tuple[Quote, ...], Point] = {}
    for point in found:
        readings = tuple(sorted(reading.quote for reading in point.readings))
        rows[readings] = min(rows.get(readings, point), point, key=lambda one: ORDER.index(one.verdict))
    return list(rows.values())


def _kept(rows: Sequence[Point]) -> tuple[Point, ...]:
    """All points that compare something, and the weightiest of those that one origin alone tells."""
    alone = [row for row in rows if row.verdict == "single" or (row.verdict == "agree" and row.origins == 1)]
    left_out = {row.id for row in alone[MOST_ALONE:]}
    return tuple(row for row in rows if row.id not in left_out)


def _is_shared(point: Point) -> bool:
    return len({reading.article for reading in point.readings}) > 1


def _roots(desk: Known, rows: Sequence[Point]) -> tuple[Root, ...]:
    """The roots behind the points that several reports tell, sorted by id."""
    roots: dict[str, Root] = {}
    for reading in (reading for row in rows if row.verdict != "single" for reading in row.readings):
        statement = desk.statement_over(reading.quote.span)
        root = root_of(desk, statement)
        if root.id == reading.root and root.id:
            roots.setdefault(root.id, root)
    return tuple(roots[name] for name in sorted(roots))


def _counted(desk: Known) -> Iterator[Quote]:
    """The sentences of which an account has to tell where they are: the outlet's own corrections are among them."""
    for article in desk.articles:
        for sentence in desk.annotations[article.id].sentences:
            if sentence.part in {"body", "correction"}:
                yield article.quote(sentence.span.start, sentence.span.end)


def _count(desk: Known) -> int:
    return sum(1 for _ in _counted(desk))


def _unplaced(desk: Known, rows: Sequence[Point]) -> tuple[Quote, ...]:
    """Sentences of which no reading quotes a word."""
    placed = Cover((0, reading.quote.span) for row in rows for reading in row.readings)
    return tuple(quote for quote in _counted(desk) if not placed.meets(quote.span))
