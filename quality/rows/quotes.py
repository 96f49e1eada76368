"""Rows of `quotes`: what is ascribed to somebody, and where the source is named."""

from __future__ import annotations

from collections.abc import Sequence

from quality.formats import QuotesRow, StatementRow
from quality.product import Statement


def quotes_row(key: str, statements: Sequence[Statement]) -> QuotesRow:
    """The row of one text, its statements in their order."""
    return QuotesRow(id=key, statements=tuple(statement_row(statement) for statement in statements))


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
