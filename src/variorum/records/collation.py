"""Collation: the table of points by articles, with the verdict of each point and what it rests on."""

from __future__ import annotations

from typing import Literal

from variorum.records.annotation import Commitment, LinkKind
from variorum.records.interval import Interval
from variorum.records.record import Record
from variorum.records.span import ArticleId, Quote

VerdictKind = Literal["conflict", "update", "certainty", "refine", "variant", "agree", "single"]
ValueRelation = Literal["equal", "contains", "contained", "overlaps", "disjoint", "cannot compare"]
Dependence = Literal["same passage", "same house", "same root", "independent"]
Group = Literal["Who", "What", "When", "Where", "How many", "Said"]
CellState = Literal[
    "first in this heap", "same", "copied", "less exact", "more exact", "less certain", "differs", "update",
    "variant", "one source",
]  # fmt: skip


class Value(Record, frozen=True):
    """What a reading says, typed as far as the words allow."""

    kind: Literal["count", "age", "money", "percent", "duration", "date", "place", "name", "status", "text"]
    text: str  # normalised words, for "text" the content words in order
    low: float | None = None  # least and greatest amount that the words allow, None where open
    high: float | None = None
    unit: str = ""  # what is counted: "people", "EUR", "minute"
    interval: Interval | None = None
    entity: str = ""  # Entity.id for a place or a name


class Root(Record, frozen=True):
    """Where a source chain ends."""

    id: str
    name: str  # "the video", "Interior Ministry", "an unnamed officer (Daily Heron)", "not stated"
    kind: LinkKind | Literal["not stated"]
    quotes: tuple[Quote, ...] = ()


class Reading(Record, frozen=True):
    """What one article says on one point, in its own words."""

    quote: Quote
    article: ArticleId
    value: Value
    commitment: Commitment
    origin: str  # Origin.id: whose reporting it is, however often reprinted
    root: str  # Root.id
    through: tuple[str, ...] = ()  # display names of the source chain, outermost first
    moment: Interval | None = None  # of the state that is told of, else of publication
    helpers: tuple[ArticleId, ...] = ()  # reports without whose dates the value is not known
    state: CellState = "one source"
    version: str = ""  # "added in the later version (between …)", where the outlet changed the passage


class Comparison(Record, frozen=True):
    """Two readings of one point held against each other on five axes."""

    left: int  # indices into Point.readings
    right: int
    value: ValueRelation
    commitment: Literal["same", "differs"]
    moment: Literal["same", "later", "unknown"]
    wording: Literal["same", "differs"]
    dependence: Dependence
    verdict: VerdictKind
    reason: str


class Point(Record, frozen=True):
    """A question on which articles say something, with their readings and the verdict drawn from all pairs."""

    id: str
    question: str  # "When did Asanova resign?"
    group: Group
    readings: tuple[Reading, ...]  # the reading of reference first: the earliest, of equals the most exact
    verdict: VerdictKind
    reason: str
    comparisons: tuple[Comparison, ...] = ()
    origins: int = 0  # independent origins of the readings
    roots: int = 0
    survived: tuple[str, ...] = ()  # innocent explanations that a conflict survives
    weight: float = 0.0  # how much it bears on the story; the table and the account are ordered by it


class Collation(Record, frozen=True):
    """All points of a story, the weightiest first, and the sentences that lie in none."""

    points: tuple[Point, ...] = ()
    roots: tuple[Root, ...] = ()
    unplaced: tuple[Quote, ...] = ()  # sentences of bodies and corrections that lie in no point
    sentences: int = 0  # of bodies and corrections in all
