"""Files that were forged so that checking them would hurt, or would hold without anything being checked."""

from __future__ import annotations

import pytest

from variorum.verify.decode import Run, text_of
from variorum.verify.report import Report


def test_a_terabyte_of_blanks_is_refused() -> None:
    with pytest.raises(ValueError, match="are said to stand nowhere"):
        text_of([Run(0, 10**12, 0, 0, "generated")], b"A dam broke.", "utf-8")


def test_a_page_whose_passages_were_taken_away_does_not_hold() -> None:
    assert not Report(articles=2, passages=0, lines=0).holds


def test_what_is_not_checked_is_told() -> None:
    assert Report(1, 1, 0, (), "The lines are not checked.").text().endswith("The lines are not checked.")
