from __future__ import annotations

import pytest

from variorum.records.collation import Collation

TOLD = "The leak at the Orlen depot began in the upper tank, a welder said."
REFUTED = (
    "Reports that the leak at the Orlen depot began in the upper tank were wrong, an inspector said.",
    "Rumours that the leak at the Orlen depot began in the upper tank proved to be untrue, an inspector said.",
    "It is not true that the leak at the Orlen depot began in the upper tank, an inspector said.",
    "It wasn't true that the leak at the Orlen depot began in the upper tank, an inspector said.",
    "Correction: an earlier version of this report said that the leak at the Orlen depot began in the upper tank.",
    "The Valley Echo wrongly reported that the leak at the Orlen depot began in the upper tank.",
    "The owner refuted claims that the leak at the Orlen depot began in the upper tank.",
    "The leak at the Orlen depot began in the upper tank, some wrote. That is not correct, an inspector said.",
    "The leak at the Orlen depot did not begin in the upper tank, an inspector said.",
)
UPHELD = (
    "Reports that the leak at the Orlen depot began in the upper tank were not wrong, an inspector said.",
    "The inspector did not dispute that the leak at the Orlen depot began in the upper tank.",
    "The leak at the Orlen depot began in the upper tank. It was wrong of the owner to hide it, an inspector said.",
    "A first report said that the leak at the Orlen depot began in the upper tank.",
    "The leak at the Orlen depot began in the upper tank, and claims that nobody was warned are false.",
)


def told_alike(collation: Collation) -> list[str]:
    rows = [point for point in collation.points if any("upper tank" in one.quote.words for one in point.readings)]
    return [one.state for point in rows for one in point.readings if one.state in {"same", "copied"}]


@pytest.mark.parametrize("other", REFUTED)
def test_what_a_report_refutes_it_does_not_say(collate, other: str) -> None:
    collation = collate(("Dawn", "2026-05-05", TOLD), ("Dusk", "2026-05-06", other))
    assert not told_alike(collation)
    assert not [one for point in collation.points for one in point.readings if one.state == "more exact"]


@pytest.mark.parametrize("other", UPHELD)
def test_what_stands_beside_a_refutal_of_something_else_is_not_denied(collate, other: str) -> None:
    collation = collate(("Dawn", "2026-05-05", TOLD), ("Dusk", "2026-05-06", other))
    assert not [point for point in collation.points if point.verdict == "conflict"]
    told = [one for point in collation.points for one in point.readings if "upper tank" in one.quote.words]
    assert "denied" not in {one.commitment for one in told}


def test_a_refuted_report_is_told_with_the_words_that_refute_it(story) -> None:
    _, _, account = story(("Dawn", "2026-05-05", TOLD), ("Dusk", "2026-05-06", REFUTED[0]))
    lines = [line for line in account.lines if len(line.marks) > 1]
    assert lines
    assert all("were wrong" in line.text for line in lines)


def test_a_count_that_nobody_was_part_of_is_not_the_same_day(collate) -> None:
    first = "The ferry Marisol sailed from Caldera on Monday, the harbour master said."
    second = "The ferry Marisol did not sail from Caldera on Monday, the owner said."
    collation = collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second))
    assert collation.points
    assert not {one.state for point in collation.points for one in point.readings} & {"same", "copied"}


def test_a_gate_not_opened_until_a_day_was_opened_on_it(collate) -> None:
    first = "The Marisol sailed from Caldera on Monday, the harbour master said."
    second = "The Marisol did not sail from Caldera until Monday, the owner said."
    collation = collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second))
    assert not [point for point in collation.points if point.verdict == "conflict"]


def test_the_denial_of_a_day_leaves_the_month_open(collate) -> None:
    first = "The ferry Marisol sank off Cape Lorn in March, the owner said."
    second = "The ferry Marisol did not sink off Cape Lorn on March 9, the harbour master said."
    collation = collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second))
    assert not [point for point in collation.points if point.verdict == "conflict" and point.group == "When"]
