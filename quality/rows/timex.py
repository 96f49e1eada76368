"""Rows of `timex`: the time expressions of a text with their TIMEX3 values."""

from __future__ import annotations

from collections.abc import Sequence

from quality.formats import TimeRow, TimexRow
from quality.product import Time


def timex_row(key: str, times: Sequence[Time]) -> TimexRow:
    """The row of one text, its expressions in the order of the text."""
    found = (
        TimeRow(start=time.expression.span.start, end=time.expression.span.end, value=time.timex) for time in times
    )
    return TimexRow(id=key, times=tuple(sorted(found, key=lambda row: (row.start, row.end))))
