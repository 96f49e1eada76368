"""The account: the sourced narrative drawn from a collation, and the edition that holds all that is told of a story."""

from __future__ import annotations

from typing import Literal

from variorum.records.annotation import Annotation, Statement
from variorum.records.article import Article
from variorum.records.collation import Collation
from variorum.records.entity import Identities
from variorum.records.event import Linking
from variorum.records.interval import Interval
from variorum.records.problem import Problem
from variorum.records.record import Record
from variorum.records.span import ArticleId, Quote
from variorum.records.story import Dating, Story
from variorum.records.tracing import Tracing
from variorum.records.version import History


class Mark(Record, frozen=True):
    """An outlet's mark behind a line: who says it, through whom, and the passage."""

    article: ArticleId
    label: str  # "MT1": letters of the outlet, numbered where it has several reports
    through: tuple[str, ...]  # source chain below the outlet, outermost first
    quote: Quote


class Line(Record, frozen=True):
    """One line of the account; its words outside the marks are the outlets' own."""

    text: str
    marks: tuple[Mark, ...]
    point: str = ""  # Point.id
    only: str = ""  # label of the one origin that says it, empty where there are several
    version: str = ""  # "MT2: added in the later version (between …)", for each passage that the outlet changed


class Moment(Record, frozen=True):
    """A line of the timeline: when, what, how the date is known, who told it first."""

    interval: Interval
    text: str
    how: str
    marks: tuple[Mark, ...]
    kind: Literal["happened", "reported"] = "happened"


class Said(Record, frozen=True):
    """What one speaker said in all reports."""

    speaker: str
    kind: str  # LinkKind of the speaker
    statements: tuple[Statement, ...]
    marks: tuple[Mark, ...]  # one for each statement


class Label(Record, frozen=True):
    """The short mark of one article."""

    article: ArticleId
    label: str
    outlet: str  # display name, "outlet not named" where nothing names it


class Counters(Record, frozen=True):
    """The numbers at the head of the page."""

    reports: int
    origins: int
    unknown_passages: int  # passages of unknown origin
    roots: int
    points: int
    contested: int
    sentences: int
    placed: int
    first: str = ""  # ISO day of the earliest and the latest thing told
    last: str = ""


class Account(Record, frozen=True):
    """The sourced narrative of one story."""

    headline: str
    headline_mark: Mark | None
    counters: Counters
    labels: tuple[Label, ...]
    lines: tuple[Line, ...]
    timeline: tuple[Moment, ...]
    said: tuple[Said, ...]
    still_open: tuple[Line, ...] = ()


class Edition(Record, frozen=True):
    """All that is told of one story: what every page, file and notebook view is drawn from."""

    story: Story
    articles: tuple[Article, ...]  # the reports that count, in the order of their labels
    aside: tuple[Article, ...]  # reports in other languages: names and copies only
    annotations: tuple[Annotation, ...]
    dating: Dating
    tracing: Tracing
    identities: Identities
    linking: Linking
    collation: Collation
    account: Account
    histories: tuple[History, ...] = ()  # of the reports that were saved several times
    earlier: tuple[Article, ...] = ()  # versions without a passage of their own: nothing of them is read


class Telling(Record, frozen=True):
    """What one run gives back: an edition for each story, and all that could not be read or is not a report."""

    editions: tuple[Edition, ...] = ()
    left_out: tuple[Article, ...] = ()  # walls, stubs, lists, soft 404s: no reports
    problems: tuple[Problem, ...] = ()
    histories: tuple[History, ...] = ()  # of articles that are in no story
