"""Drafts: what is known so far of one source or one story while the plan is worked through."""

from __future__ import annotations

from variorum.records.account import Account
from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.collation import Collation
from variorum.records.entity import Identities
from variorum.records.event import Linking
from variorum.records.judgement import Tie
from variorum.records.problem import Problem
from variorum.records.record import Record
from variorum.records.story import Dating, Story
from variorum.records.tracing import Tracing
from variorum.records.version import History


class Extracted(Record, frozen=True):
    """What one source holds: its articles, and what is the matter with the rest of it."""

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()


class Versions(Record, frozen=True):
    """All articles of a run as they are read, and the histories of those that were saved several times."""

    articles: tuple[Article, ...] = ()
    histories: tuple[History, ...] = ()  # sorted by address


class Heap(Record, frozen=True):
    """All reports of a run with their annotations, in the order of their ids."""

    articles: tuple[Article, ...] = ()
    annotations: tuple[Annotation, ...] = ()


class Stories(Record, frozen=True):
    """The stories of a heap, sorted by id."""

    stories: tuple[Story, ...] = ()


class Draft(Record, frozen=True):
    """All that is known of one story so far; each step Together fills the field of its name."""

    story: Story
    articles: tuple[Article, ...] = ()  # the reports that count, in the order of their ids
    annotations: tuple[Annotation, ...] = ()
    aside: tuple[Article, ...] = ()  # reports in other languages
    aside_annotations: tuple[Annotation, ...] = ()  # nothing but their names
    ties: tuple[Tie, ...] = ()
    histories: tuple[History, ...] = ()  # of these reports, those in other languages too
    dating: Dating = Dating(published=(), times=())
    tracing: Tracing = Tracing()
    identities: Identities = Identities()
    linking: Linking = Linking()
    collation: Collation = Collation()
    account: Account | None = None
