"""Readings: what one article says on one point, with whose reporting it is and through whom."""

from __future__ import annotations

import re

from variorum.records.annotation import Commitment, Statement
from variorum.records.collation import Reading, Value
from variorum.records.interval import Interval
from variorum.records.span import ArticleId, Quote
from variorum.steps.collate.known import Known
from variorum.steps.collate.roots import root_of

# Words that lower or take back what the outlet itself says; scope is the unit they stand in.
HEDGED = re.compile(
    r"\b(?:believed|thought|suspected|alleged(?:ly)?|reported(?:ly)?|supposed(?:ly)?|apparent(?:ly)?|purported(?:ly)?"
    r"|claim(?:s|ed|ing)?|resembl(?:es|ed|ing)|appears? to|appeared to|seems? to|seemed to|may have|might"
    r"|possibly|perhaps|presumably|rumou?red|unconfirmed|likely)\b",
    re.IGNORECASE,
)
UNKNOWN = re.compile(
    r"\b(?:not|n['’]t|un)\s?(?:immediately )?(?:clear|known|certain|say|tell|determined?)\b"
    r"|\bunclear\b|\bunknown\b|\bhard to tell\b|\bno word on\b",
    re.IGNORECASE,
)


def reading(
    known: Known, quote: Quote, value: Value, *, statement: Statement | None, helpers: tuple[ArticleId, ...] = ()
) -> Reading:
    """The reading of these words, with origin, root, chain, commitment and moment filled in."""
    article = quote.span.article
    return Reading(
        quote=quote,
        article=article,
        value=value,
        commitment=commitment(quote.words, statement),
        origin=known.tracing.origin_at(quote.span),
        root=root_of(known, statement).id,
        through=tuple(link.name for link in statement.chain) if statement else (),
        moment=moment(known, quote),
        helpers=tuple(sorted(set(helpers) - {article})),
    )


def commitment(words: str, statement: Statement | None) -> Commitment:
    """How far the text stands behind the words: not known, denied, hedged or asserted, the first that holds."""
    if UNKNOWN.search(words):
        return "unknown"
    if statement is not None and statement.commitment != "asserted" and _in_scope(words, statement):
        return statement.commitment
    return "hedged" if HEDGED.search(words) else "asserted"


def _in_scope(words: str, statement: Statement) -> bool:
    """Whether the statement's hedge reaches the words: one inside the content reaches only what stands around it."""
    hedge = statement.hedge
    inside = hedge is not None and any(part.holds(hedge.span) for part in statement.content)
    return not inside or (hedge is not None and hedge.words in words)


def moment(known: Known, quote: Quote) -> Interval | None:
    """The days of a time printed in the words, else those of publication; None where neither is known."""
    printed = [time.interval for time in known.times_in(quote.span) if time.interval]
    return printed[0] if printed else known.published.get(quote.span.article)
