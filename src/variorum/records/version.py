"""Versions: savings of one article under one address, and what the outlet changed between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Literal

from variorum.records.article import Article
from variorum.records.record import Record
from variorum.records.span import ArticleId, Quote


class Change(Record, frozen=True):
    """One passage that differs between a version and the next; None where there is nothing on that side."""

    kind: Literal["added", "removed", "reworded"]
    before: Quote | None = None  # in the earlier version
    after: Quote | None = None  # in the later one
    how: str = ""  # why it is told so: "83 % of the words are common"


class Version(Record, frozen=True):
    """One saving of an article, and what differs from the version before it."""

    article: ArticleId
    name: str
    moment: datetime | None = None  # of the capture, or of the change that the page states
    evidence: str = ""  # how the moment or the day is known; "" where neither is
    changes: tuple[Change, ...] = ()
    day: date | None = None  # where only the day of the change is stated
    how: str = ""  # why it is a saving of the same article as the version before it


class Edit(Record, frozen=True):
    """A sentence that counts and does not stand in all versions: it came or went between two that follow each other."""

    quote: Quote
    kind: Literal["added", "removed", "reworded"]  # reworded: in the later one of two wordings
    before: int  # number of the version before the edit, in History.versions
    after: int


class History(Record, frozen=True):
    """All savings of one article, the oldest first; `sure` tells whether that order is known.

    The last one is the report that counts. Where the order is not known, it is the longest, and none is called later.
    """

    address: str
    versions: tuple[Version, ...]
    sure: bool = True
    edits: tuple[Edit, ...] = ()  # sorted by place
    how: str = ""  # by what the versions are in this order


def heads(histories: Iterable[History], articles: Iterable[Article] = ()) -> Mapping[ArticleId, ArticleId]:
    """For each earlier version its newest one, for each later page of a report its first page."""
    found = {one.article: history.versions[-1].article for history in histories for one in history.versions[:-1]}
    before = {one.id: one.continues for one in articles if one.continues and one.id not in found}
    for page in before:
        first, seen = page, {page}
        while (earlier := before.get(first)) is not None and earlier not in seen:
            first = earlier
            seen.add(first)
        if first != page:
            found[page] = found.get(first, first)
    return found
