"""Product: the names of Variorum that the door uses, and its input in the product's form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from quality.formats import MarkedText, Text
from variorum.engines.models import parser
from variorum.records.account import Edition, Telling
from variorum.records.annotation import Annotation, Mention, MentionKind, Statement, Time
from variorum.records.article import Article
from variorum.records.collation import Point
from variorum.records.entity import Entity, Identities
from variorum.records.interval import Interval
from variorum.records.span import Span
from variorum.records.story import Dating, Story
from variorum.steps.annotate.annotate import annotated
from variorum.steps.date.date import dated
from variorum.steps.extract.given import plain_article
from variorum.steps.gather.gather import gathered
from variorum.steps.identify.identify import identified_mentions
from variorum.steps.link.link import linked_mentions
from variorum.text.names.compare import likeness

__all__ = [
    "Annotation", "Article", "Edition", "Entity", "Identities", "Interval", "Mention", "MentionKind", "Point", "Span",
    "Statement", "Story", "Telling", "Time", "annotate", "date", "gather", "given", "identify_mentions",
    "likeness_of", "link_mentions", "read_page", "tell_files",
]  # fmt: skip


def given(row: Text | MarkedText) -> Article:
    """The article of a row: its whole text is body, its day counts as printed."""
    text = row if isinstance(row, Text) else Text(id=row.id, text=row.text, published=row.published)
    return plain_article(text.text, name=text.id, title=text.title, published=text.day, address=text.url or "")


def read_page(path: Path, address: str) -> Article | None:
    """The article of a gzip'ed page, None where the product makes none of it."""
    raise NotImplementedError(path, address)


def annotate(articles: Sequence[Article]) -> list[Annotation]:
    """The annotation of each article, in their order."""
    return [annotated(article, parser()) for article in articles]


def date(article: Article, annotation: Annotation) -> Dating:
    """The dates of an article that stands alone."""
    return dated([article], [annotation])


def gather(articles: Sequence[Article], annotations: Sequence[Annotation]) -> tuple[Story, ...]:
    """The stories of a heap."""
    return gathered(articles, annotations)


def identify_mentions(
    articles: Sequence[Article], annotations: Sequence[Annotation], mentions: Sequence[Mention]
) -> Identities:
    """The entities behind given mentions."""
    return identified_mentions(articles, annotations, mentions)


def link_mentions(
    articles: Sequence[Article], annotations: Sequence[Annotation], mentions: Sequence[Span]
) -> tuple[tuple[Span, ...], ...]:
    """Given mentions of events in groups, one for each event."""
    return linked_mentions(articles, annotations, mentions)


def likeness_of(left: str, right: str, schema: str) -> float:
    """How like two names are, from 0 to 1."""
    return likeness(left, right, "PERSON" if schema == "PERSON" else "ORG")


def tell_files(files: Mapping[Path, str]) -> tuple[Telling, dict[str, str]]:
    """What the product tells of these files, and which of the names given each article has."""
    raise NotImplementedError(str(files))
