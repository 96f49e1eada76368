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


SUNK = "The ferry Marisol sank off Cape Lorn on Monday."


def verdicts_of(collate, first: str, second: str, day: str = "2026-03-04") -> set[str]:
    collation = collate(("Dawn", "2026-03-03", f"{SUNK} {first}"), ("Dusk", day, f"{SUNK} {second}"))
    return {point.verdict for point in collation.points if "How many were" in point.question}


@pytest.mark.parametrize(
    "part",
    [
        "The last two missing people were declared dead.",
        "The last two died in hospital.",
        "Two more people died in hospital.",
        "The two missing sailors were found dead.",
        "It is the worst accident since the sinking of the Halcyon in 1987, in which 23 people died.",
        "It is the worst accident since the loss of the Halcyon, in which 23 people died.",
    ],
)
def test_some_of_the_dead_and_the_dead_of_another_wreck_are_no_total(collate, part: str) -> None:
    assert not verdicts_of(collate, "At least seven people are dead.", part)


def test_two_totals_are_held_against_each_other(collate) -> None:
    assert verdicts_of(collate, "Seven people are dead.", "Nine people are dead.") == {"update"}


@pytest.mark.parametrize("day", ["2026-03-03", "2026-03-04"])
def test_who_is_missing_may_be_found(collate, day: str) -> None:
    assert not verdicts_of(collate, "Nine people are missing.", "Two people are missing.", day) & {"conflict", "agree"}


def test_who_misses_a_boat_is_not_missing(collate) -> None:
    assert not verdicts_of(collate, "Nine people missed the boat.", "Two people missed the boat.")


def test_a_headline_without_its_at_least_contradicts_nothing(collate) -> None:
    first = ("Dawn", "2026-03-03", "# Seven dead as ferry sinks\n\nAt least seven people died when the Marisol sank.")
    second = ("Dusk", "2026-03-03", "At least 11 people died when the Marisol sank off Cape Lorn on Monday.")
    assert not [point for point in collate(first, second).points if point.verdict == "conflict"]
