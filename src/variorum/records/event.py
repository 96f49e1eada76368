"""Events and exhibits: what happened, and the videos, documents and pictures that several reports describe."""

from __future__ import annotations

from typing import Literal

from variorum.records.annotation import EventMention
from variorum.records.interval import Interval
from variorum.records.record import Record
from variorum.records.span import ArticleId, Quote


class Event(Record, frozen=True):
    """One thing that happened, with the words in all reports that tell of it."""

    id: str
    title: str  # "disappear", "issue warrant"
    mentions: tuple[EventMention, ...]
    articles: tuple[ArticleId, ...]
    interval: Interval | None = None  # the most exact days that no mention excludes
    reason: str = ""  # why the mentions are one event


class Exhibit(Record, frozen=True):
    """A video, document, picture or statement that several reports describe."""

    id: str
    kind: Literal["video", "document", "picture", "statement", "audio", "post"]
    title: str
    mentions: tuple[Quote, ...]
    articles: tuple[ArticleId, ...]


class Linking(Record, frozen=True):
    """Events and exhibits of a story, sorted by id."""

    events: tuple[Event, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
