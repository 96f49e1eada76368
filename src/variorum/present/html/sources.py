"""Sources: the whole text of a report, part by part, what was removed among it."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.present.wording import PARTS
from variorum.records.article import Article
from variorum.records.record import Record


class Stretch(Record, frozen=True):
    """Characters of one part, or between two parts."""

    text: str
    start: int
    end: int
    kind: str
    removed: bool
    reason: str


def source(article: Article) -> tuple[Stretch, ...]:
    """The text of the article from its first character to its last."""
    return tuple(stretch for stretch in _stretches(article) if stretch.text.strip())


def _stretches(article: Article) -> Iterator[Stretch]:
    place = 0
    for part in article.parts:
        yield _between(article, place, part.start)
        yield Stretch(
            text=article.text[part.start : part.end], start=part.start, end=part.end, kind=PARTS[part.kind],
            removed=part.state == "out", reason=part.reason,
        )  # fmt: skip
        place = part.end
    yield _between(article, place, len(article.text))


def _between(article: Article, start: int, end: int) -> Stretch:
    return Stretch(text=article.text[start:end], start=start, end=end, kind="", removed=True, reason="in no part")
