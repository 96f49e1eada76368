"""Rows of `quotes`: what is ascribed to somebody, and where the source is named."""

from __future__ import annotations

from collections.abc import Sequence

from quality.formats import QuotesRow, StatementRow
from quality.product import Statement


def quotes_row(key: str, statements: Sequence[Statement]) -> QuotesRow:
    """The row of one text, its statements in their order.

    The corpus marks the outer statement only, so that one inside another's content has no row of its own.
    """
    outer = [one for one in statements if not any(is_inside(one, other) for other in statements)]
    return QuotesRow(id=key, statements=tuple(statement_row(statement) for statement in outer))


def is_inside(statement: Statement, other: Statement) -> bool:
    """Whether the whole content lies within one unbroken piece of the other's longer content."""
    start, end = statement.content[0].start, statement.content[-1].end
    return any(
        part.start <= start and end <= part.end and end - start < part.end - part.start for part in other.content
    )


def statement_row(statement: Statement) -> StatementRow:
    """One statement; a content in several parts is also given as its covering span."""
    parts = tuple((span.start, span.end) for span in statement.content)
    source = statement.source
    return StatementRow(
        start=min(start for start, _ in parts),
        end=max(end for _, end in parts),
        source_start=source.start if source else None,
        source_end=source.end if source else None,
        parts=parts,
    )
