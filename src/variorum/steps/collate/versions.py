"""Versions: which reports are savings or pages of one, and what is said of passages that the outlet changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.article import Article
from variorum.records.collation import Reading
from variorum.records.span import ArticleId, Span
from variorum.records.version import Edit, History, heads
from variorum.text.moments import between_in_words, of_in_words


class Kin(NamedTuple):
    """Of which report an article is a version or a page."""

    head: ArticleId
    version: int  # number in the history, 0 without one
    is_sure: bool  # whether the order of the versions is known


class Edited(NamedTuple):
    """A passage that does not stand in all versions, in words."""

    span: Span
    words: str


def kin_of(histories: Sequence[History], articles: Sequence[Article]) -> Mapping[ArticleId, Kin]:
    """For each version and page of a report that has several, what it belongs to."""
    followed = heads(histories, articles)
    places = {one.article: (n, row.sure) for row in histories for n, one in enumerate(row.versions)}
    named = {*followed, *followed.values()}
    return {name: Kin(followed.get(name, name), *places.get(name, (0, True))) for name in sorted(named)}


def edits_of(histories: Sequence[History]) -> Mapping[ArticleId, tuple[Edited, ...]]:
    """For each article the passages that the outlet changed, in their order."""
    found: dict[ArticleId, list[Edited]] = defaultdict(list)
    for history in histories:
        for edit in history.edits:
            found[edit.quote.span.article].append(Edited(edit.quote.span, in_words(edit, history)))
    return {name: tuple(rows) for name, rows in found.items()}


def in_words(edit: Edit, history: History) -> str:
    """What is said of the passage: when it came, or that it is gone; nothing is later where the order is not known."""
    before, after = history.versions[edit.before], history.versions[edit.after]
    if not history.sure:
        return "not in every saving of this page (order not known)"
    if edit.kind == "removed":
        return f"no longer in the version of {of_in_words(after, before)}"
    return f"{edit.kind} in the later version ({between_in_words(before, after)})"


def with_version(reading: Reading, edits: Mapping[ArticleId, tuple[Edited, ...]]) -> Reading:
    """The reading with what is said of its passage, where the outlet changed it."""
    words = next((one.words for one in edits.get(reading.article, ()) if one.span.meets(reading.quote.span)), "")
    return replace(reading, version=words) if words else reading


def are_versions(kin: Mapping[ArticleId, Kin], left: ArticleId, right: ArticleId) -> bool:
    """Whether the two are different savings of one page."""
    a, b = kin.get(left), kin.get(right)
    return a is not None and b is not None and a.head == b.head and a.version != b.version


def are_one_report(kin: Mapping[ArticleId, Kin], left: ArticleId, right: ArticleId) -> bool:
    """Whether the two are versions or pages of one report."""
    a, b = kin.get(left), kin.get(right)
    return a is not None and b is not None and a.head == b.head
