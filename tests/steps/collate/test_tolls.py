from __future__ import annotations

import pytest

PLAIN = "A tram hit a gate in Orlen on Monday. Two people were killed, police said."


def tolls(collate, words: str) -> list[tuple[float | None, float | None]]:
    collation = collate(("Dawn", "2026-05-06", f"A tram hit a gate in Orlen on Monday. {words}"),
                        ("Dusk", "2026-05-06", PLAIN))  # fmt: skip
    found = [point for point in collation.points if point.question == "How many were killed?"]
    readings = [one for point in found for one in point.readings if one.quote.words not in PLAIN]
    return sorted({(one.value.low, one.value.high) for one in readings})


@pytest.mark.parametrize(
    "words",
    [
        "Two people were killed, and a woman of 67 died in hospital.",
        "A woman of 67 died in hospital.",
        "A boy of nine died on Monday evening.",
        "A sailor of 31 was killed in Orlen.",
        "A girl aged 11 was killed in Orlen.",
        "Ida Moor, 67, died in Orlen.",
    ],
)
def test_how_old_somebody_was_is_no_number_of_the_dead(collate, words: str) -> None:
    assert set(tolls(collate, words)) <= {(2, 2)}


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("A total of 67 people died in Orlen.", 67),
        ("A family of nine died in Orlen.", 9),
        ("Sixty-seven women were killed in Orlen.", 67),
    ],
)
def test_a_number_of_people_stays_one_behind_of(collate, words: str, number: int) -> None:
    assert tolls(collate, words) == [(number, number)]


@pytest.mark.parametrize(
    "words",
    ["Thirty of the 212 passengers were killed.", "30 of the 212 passengers were killed.",
     "Thirty of its 212 passengers died."],
)  # fmt: skip
def test_of_a_whole_the_part_is_counted(collate, words: str) -> None:
    assert tolls(collate, words) == [(30, 30)]


def test_one_of_those_killed_is_not_told_as_one_dead(collate) -> None:
    assert (1, 1) not in tolls(collate, "One of the four men killed in Orlen was a driver.")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("The death toll of the accident in Orlen is now four.", 4),
        ("The number of people killed in the accident at Orlen was five.", 5),
    ],
)
def test_a_toll_that_is_stated_is_counted(collate, words: str, number: int) -> None:
    assert (number, number) in tolls(collate, words)


def test_a_later_toll_is_an_update_and_no_contradiction(collate) -> None:
    later = "The death toll of the accident in Orlen is now four."
    collation = collate(("Dawn", "2026-05-06", PLAIN), ("Dusk", "2026-05-09", later))
    assert [point.verdict for point in collation.points if "killed" in point.question] == ["update"]


def test_the_number_of_something_else_is_no_toll(collate) -> None:
    assert tolls(collate, "The number of the house where the driver died is four.") == []
