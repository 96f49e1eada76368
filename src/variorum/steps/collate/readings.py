"""Readings: what one article says on one point, with whose reporting it is and through whom."""

from __future__ import annotations

from msgspec.structs import replace

from variorum.records.annotation import Commitment, Statement
from variorum.records.collation import Reading, Value
from variorum.records.interval import Interval
from variorum.records.span import ArticleId, Quote
from variorum.steps.collate.hedges import HEDGED, UNKNOWN
from variorum.steps.collate.known import Known
from variorum.steps.collate.refutals import is_refuted, negated
from variorum.steps.collate.roots import root_of

IN_WORDS = frozenset({"text", "name", "age"})


def reading(
    known: Known,
    quote: Quote,
    value: Value,
    *,
    statement: Statement | None,
    helpers: tuple[ArticleId, ...] = (),
    hedged: bool | None = None,
) -> Reading:
    """The reading of these words, with origin, root, chain, commitment and moment filled in.

    `hedged` tells whether the outlet's own words hedge the value; where it is None, any hedge in the quote counts.
    """
    article = quote.span.article
    stands = commitment(quote.words, statement, hedged=hedged)
    if value.kind not in IN_WORDS:  # a text keeps its own "not" among its words
        stands = negated(known, quote, stands)
    return Reading(
        quote=quote,
        article=article,
        value=value,
        commitment="denied" if stands != "unknown" and is_refuted(known, quote) else stands,
        origin=known.tracing.origin_at(quote.span),
        root=root_of(known, statement).id,
        through=tuple(link.name for link in statement.chain) if statement else (),
        moment=moment(known, quote),
        helpers=tuple(sorted(set(helpers) - {article})),
    )


def as_published(known: Known, one: Reading) -> Reading:
    """The reading with the day of publication as its moment: a toll is what was known then."""
    return replace(one, moment=known.published.get(one.article))


def commitment(words: str, statement: Statement | None, *, hedged: bool | None = None) -> Commitment:
    """How far the text stands behind the words: not known, denied, hedged or asserted, the first that holds."""
    if UNKNOWN.search(words):
        return "unknown"
    if statement is not None and statement.commitment != "asserted" and _in_scope(words, statement):
        return statement.commitment
    own = bool(HEDGED.search(words)) if hedged is None else hedged
    return "hedged" if own else "asserted"


def _in_scope(words: str, statement: Statement) -> bool:
    """Whether the statement's hedge reaches the words: one inside the content reaches only what stands around it."""
    hedge = statement.hedge
    inside = hedge is not None and any(part.holds(hedge.span) for part in statement.content)
    return not inside or (hedge is not None and hedge.words in words)


def moment(known: Known, quote: Quote) -> Interval | None:
    """The days of a time printed in the words, else those of publication; None where neither is known."""
    printed = [time.interval for time in known.times_in(quote.span) if time.interval]
    return printed[0] if printed else known.published.get(quote.span.article)
