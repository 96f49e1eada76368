"""Rows of `case`: a whole telling, in the form in which stories are annotated by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Literal

from quality.formats import (
    CaseRow,
    CaseSpan,
    DatedRow,
    DocumentRow,
    ExcludedRow,
    NamedRow,
    PointRow,
    ReadingRow,
    SaidRow,
)
from quality.product import Article, Edition, Entity, Span, Statement, Telling, Time

ExcludedKind = Literal["donation", "comment", "navigation", "caption", "related", "byline", "other"]
Names = Mapping[str, str]  # article -> document

KINDS: dict[str, ExcludedKind] = {
    "donation": "donation",
    "comment": "comment",
    "navigation": "navigation",
    "footer": "navigation",
    "caption": "caption",
    "related": "related",
    "byline": "byline",
}  # every other kind of part is "other"


def case_row(telling: Telling, names: Names) -> CaseRow:
    """The row of one telling; `names` gives the document of every article that is asked for."""
    editions = [
        edition for edition in telling.editions if isinstance(edition, Edition)
    ]  # all are: for the type checker
    articles = [a for edition in editions for a in (*edition.articles, *edition.aside)] + [*telling.left_out]
    return CaseRow(
        documents=tuple(chain.from_iterable(documents(edition, names) for edition in editions)),
        statements=tuple(chain.from_iterable(said(edition, names) for edition in editions)),
        times=tuple(chain.from_iterable(times(edition, names) for edition in editions)),
        entities=tuple(entity_row(e, names) for edition in editions for e in edition.identities.entities),
        points=tuple(chain.from_iterable(points(edition, names) for edition in editions)),
        excluded=tuple(row for article in articles if article.id in names for row in excluded(article, names)),
    )


def documents(edition: Edition, names: Names) -> Iterator[DocumentRow]:
    """Outlet, day and main origin of each report; an unknown origin is shared with nobody."""
    published = {one.article: one.published for one in edition.dating.published}
    known = {origin.id for origin in edition.tracing.origins if origin.kind != "unknown"}
    for article in edition.articles:
        interval = published.get(article.id, article.published).interval
        origin = edition.tracing.main_origin(article.id)
        yield DocumentRow(
            id=names[article.id],
            outlet=article.outlet or None,
            published=interval.iso() if interval else None,
            origin=origin if origin in known else None,
        )


def said(edition: Edition, names: Names) -> Iterator[SaidRow]:
    """A row for each unbroken piece of what somebody said."""
    for annotation in edition.annotations:
        for statement in filter(Statement.tells, annotation.statements):  # a case marks content, not what it is about
            for span in statement.content:
                yield said_row(statement, span, names)


def said_row(statement: Statement, span: Span, names: Names) -> SaidRow:
    """One piece of a statement with its speaker and the names of its chain."""
    links = tuple(link.name for link in statement.chain)
    return SaidRow(
        doc=names[span.article],
        start=span.start,
        end=span.end,
        speaker=statement.speaker or None,
        chain=links or ((statement.speaker,) if statement.speaker else ()),
    )


def times(edition: Edition, names: Names) -> Iterator[DatedRow]:
    """A row for each expression that lies on the calendar, and for a printed day that is none of them."""
    dated = [(time_span(time), time.interval.iso()) for time in edition.dating.times if time.interval]
    spans = [span for span, _ in dated]
    yield from (dated_row(span, days, names) for span, days in dated)
    for one in edition.dating.published:
        quote, interval = one.published.quote, one.published.interval
        if quote and interval and not any(quote.span.meets(span) for span in spans):
            yield dated_row(quote.span, interval.iso(), names)


def time_span(time: Time) -> Span:
    """Where the expression stands, with the word before it that makes its interval an open one."""
    expression = time.expression
    if expression.opening is None:
        return expression.span
    return Span(article=expression.span.article, start=expression.opening.span.start, end=expression.span.end)


def dated_row(span: Span, days: str, names: Names) -> DatedRow:
    """The row of one expression."""
    return DatedRow(doc=names[span.article], start=span.start, end=span.end, value=days)


def entity_row(entity: Entity, names: Names) -> NamedRow:
    """The row of one entity with all its mentions."""
    mentions = (CaseSpan(doc=names[span.article], start=span.start, end=span.end) for span in entity.mentions)
    return NamedRow(name=entity.name, type=entity.kind, mentions=tuple(sorted(mentions)))


def points(edition: Edition, names: Names) -> Iterator[PointRow]:
    """A row for each point; a reading's value is its own words."""
    for point in edition.collation.points:
        readings = tuple(
            ReadingRow(doc=names[r.article], start=r.quote.span.start, end=r.quote.span.end, value=r.quote.words)
            for r in point.readings
        )
        yield PointRow(title=point.question, verdict=point.verdict, readings=readings)


def excluded(article: Article, names: Names) -> Iterator[ExcludedRow]:
    """The parts of an article that are not read."""
    for part in article.parts:
        if part.state == "out":
            yield ExcludedRow(doc=names[article.id], start=part.start, end=part.end, kind=KINDS.get(part.kind, "other"))
