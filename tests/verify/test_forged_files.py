"""Files that were forged so that checking them would hurt, or would hold without anything being checked."""

from __future__ import annotations

from variorum.verify.report import Report


def test_a_page_whose_passages_were_taken_away_does_not_hold() -> None:
    assert not Report(articles=2, passages=0, lines=0).holds


def test_what_is_not_checked_is_told() -> None:
    assert Report(1, 1, 0, (), "The lines are not checked.").text().endswith("The lines are not checked.")
