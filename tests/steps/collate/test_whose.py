from __future__ import annotations

import pytest

FIRST = "Mira Solt, the owner of the Orlen mill, was arrested on Monday. Her brother fled to Varn."


def told_together(collate, first: str, second: str) -> list[tuple[str, ...]]:
    collation = collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second))
    rows = [point for point in collation.points if point.group in {"When", "What", "How many", "Where"}]
    return [tuple(one.quote.words for one in point.readings) for point in rows if point.verdict != "single"]


@pytest.mark.parametrize(
    "second",
    [
        "The clerk, Ewan Dorn, was also arrested on Monday. He denies it.",
        "Ewan Dorn was arrested on Monday. He denies it.",
        "On Monday police also arrested her clerk, Ewan Dorn. He denies it.",
    ],
)
def test_the_arrest_of_one_is_not_that_of_another(collate, second: str) -> None:
    assert not [words for words in told_together(collate, FIRST, second) if any("Dorn" in one for one in words)]


def test_the_arrest_of_one_person_on_one_day_is_one(collate) -> None:
    assert told_together(collate, FIRST, "Mira Solt was arrested in Orlen on 4 May. She denies it.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nine people are missing.", "Nine people were killed."),
        ("Nine people were rescued.", "Nine people were killed."),
        ("Nine people were on board.", "Nine people were rescued."),
        ("Nine people were injured.", "Nine people were arrested."),
    ],
)
def test_one_number_of_two_states_is_not_the_same(collate, first: str, second: str) -> None:
    scene = "The ferry Marisol sank off Cape Lorn."
    together = told_together(collate, f"{scene} {first}", f"{scene} {second}")
    assert not [words for words in together if any("ine people" in one for one in words)]


def test_one_number_of_one_state_is_the_same(collate) -> None:
    scene = "The ferry Marisol sank off Cape Lorn."
    together = told_together(collate, f"{scene} Nine people died.", f"{scene} Nine people were killed.")
    assert [words for words in together if all("ine people" in one for one in words)]
