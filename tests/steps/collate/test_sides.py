from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Olaf Dorn was acquitted by the court in Orlen.", "Olaf Dorn was convicted by the court in Orlen."),
        ("Olaf Dorn was found dead in Orlen on Monday.", "Olaf Dorn was found alive in Orlen on Monday."),
        ("Olaf Dorn was dismissed by the Orlen council.", "Olaf Dorn was suspended by the Orlen council."),
    ],
)
def test_two_ends_of_one_road_are_not_the_same(collate, first: str, second: str) -> None:
    collation = collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second))
    steps = [point for point in collation.points if point.question.startswith(("How far", "What became", "Is Olaf"))]
    assert steps
    assert not {one.state for point in steps for one in point.readings} & {"same", "copied"}


def test_one_end_in_two_words_is_the_same(collate, find_point) -> None:
    first = "Olaf Dorn was convicted by the court in Orlen."
    second = "Olaf Dorn was found guilty by the court in Orlen."
    collation = collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second))
    assert find_point(collation, "case against").verdict == "agree"
