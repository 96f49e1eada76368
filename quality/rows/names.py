"""Rows of `names`: how like two names are."""

from __future__ import annotations

from quality.formats import NamesRow


def names_row(key: str, score: float) -> NamesRow:
    """The row of one pair, its score kept between 0 and 1."""
    return NamesRow(id=key, score=min(1.0, max(0.0, score)))
