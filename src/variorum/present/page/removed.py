"""Removed: what was taken out of the pages, and why."""

from __future__ import annotations

from variorum.present.page.labels import Labels, in_order
from variorum.present.page.model import Cut, Cuts
from variorum.present.strings import shortened
from variorum.present.wording import PARTS
from variorum.records.account import Edition
from variorum.records.article import Article, Part

FIRST_WORDS = 90  # characters; enough to recognise a part
WITHHELD = "(words of private people are not printed)"  # readers' comments: their names are nobody's business


def removed(edition: Edition, labels: Labels) -> tuple[Cuts, ...]:
    """What was taken out of each report, parts of one kind for one reason together."""
    found = ((article, _cuts(article)) for article in (*in_order(edition), *edition.aside))
    return tuple(
        Cuts(label=labels.mark(article.id), outlet=labels.outlet(article.id), cuts=cuts)
        for article, cuts in found
        if cuts
    )


def _cuts(article: Article) -> tuple[Cut, ...]:
    grouped: dict[tuple[str, str], list[Part]] = {}
    for part in article.parts:
        if part.state == "out" and article.text[part.start : part.end].strip():
            grouped.setdefault((part.kind, part.reason), []).append(part)
    return tuple(_cut(article, parts) for parts in grouped.values())


def _cut(article: Article, parts: list[Part]) -> Cut:
    first = parts[0]
    words = shortened(article.text[first.start : first.end], FIRST_WORDS)
    return Cut(
        kind=PARTS[first.kind], reason=_reason(first), count=len(parts),
        characters=sum(part.end - part.start for part in parts),
        first_words=WITHHELD if first.kind == "comment" else words, start=first.start, end=first.end,
    )  # fmt: skip


def _reason(part: Part) -> str:
    """Why the part is out, "" where its kind says so already."""
    return "" if part.reason.removeprefix("the ") == PARTS[part.kind] else part.reason or "not part of the report"
