"""Versions: savings of one article under one address, and what the outlet changed between them."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from variorum.records.record import Record
from variorum.records.span import ArticleId, Quote


class Change(Record, frozen=True):
    """One passage that differs between a version and the next; "" and None where there is nothing on that side."""

    kind: Literal["added", "removed", "reworded"]
    before: Quote | None = None  # in the earlier version
    after: Quote | None = None  # in the later one


class Version(Record, frozen=True):
    """One saving of an article, and what differs from the version before it."""

    article: ArticleId
    name: str
    moment: datetime | None = None  # of the capture, or of the change that the page states
    evidence: str = ""  # how the moment is known; "" where it is not
    changes: tuple[Change, ...] = ()


class History(Record, frozen=True):
    """All savings of one article, the oldest first; `sure` tells whether that order is known."""

    address: str
    versions: tuple[Version, ...]
    sure: bool = True
