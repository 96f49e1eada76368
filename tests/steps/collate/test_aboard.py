from __future__ import annotations

import pytest

FIRST = "The ferry Olwen struck a pier at Orlen on Monday with 212 people on board, the port authority said."


def aboard(collate, other: str) -> list[str]:
    collation = collate(("Dawn", "2026-05-06", FIRST), ("Dusk", "2026-05-07", other))
    return [point.verdict for point in collation.points if point.question.startswith("How many were aboard")]


def test_two_counts_of_those_aboard_differ(collate) -> None:
    other = "The Olwen was carrying 221 people when it struck a pier at Orlen on Monday, the harbour office said."
    assert aboard(collate, other) == ["conflict"]


@pytest.mark.parametrize(
    "carried",
    [
        "was carrying about 210 people when it",  # rounded
        "which can carry 400 people,",  # what it may hold
    ],
)
def test_what_may_be_true_beside_a_count_of_those_aboard_contradicts_nothing(collate, carried: str) -> None:
    other = f"The Olwen {carried} struck a pier at Orlen on Monday, the harbour office said."
    assert "conflict" not in aboard(collate, other)


def test_another_ship_has_its_own_count(collate) -> None:
    other = "The ferry Marit struck a pier at Orlen on Monday with 90 people on board, the harbour office said."
    assert "conflict" not in aboard(collate, other)


def test_those_aboard_on_another_day_are_of_another_voyage(collate) -> None:
    other = "The Olwen was carrying 90 people when it struck a pier at Orlen on 28 April, the harbour office said."
    assert "conflict" not in aboard(collate, other)
