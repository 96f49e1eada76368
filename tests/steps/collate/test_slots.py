from __future__ import annotations

import pytest

COMPANY = (
    "The footbridge in Orlen collapsed on Monday. The operator, Ponta Lines, blamed a hidden crack for the accident."
)
UNION = "The footbridge in Orlen collapsed on Monday. The builders' union blamed careless welding for the accident."


def test_two_interested_parties_that_blame_different_things_differ(collate, find_point) -> None:
    point = find_point(collate(("Dawn", "2026-05-05", COMPANY), ("Dusk", "2026-05-06", UNION)), "What caused it")
    assert point.verdict == "conflict"
    assert point.survived
    assert point.roots == 2


def test_one_cause_told_twice_does_not_differ(collate, find_point) -> None:
    again = "A footbridge collapsed in Orlen. Engineers said the accident was caused by a hidden crack."
    point = find_point(collate(("Dawn", "2026-05-05", COMPANY), ("Dusk", "2026-05-06", again)), "What caused it")
    assert point.verdict != "conflict"


def test_a_person_is_described_in_other_words_by_other_reports(collate, find_point) -> None:
    first = "Selma Varga, the head of the port police in Orlen, resigned on Monday."
    second = "Selma Varga led the harbour police. She resigned on Monday."
    point = find_point(collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second)), "Who is Selma Varga")
    assert {reading.quote.words for reading in point.readings} >= {"the head of the port police in Orlen"}


def test_a_video_is_dated_by_when_it_came_out(collate, find_point) -> None:
    first = "A video of the raid emerged on Monday. It shows Arno Pell at the gate."
    second = "In a video posted online on May 4, Arno Pell is seen at the gate."
    point = find_point(collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second)), "When did the video")
    assert point.verdict == "agree"


def test_a_warrant_after_a_search_is_an_update(collate, find_point) -> None:
    first = "Arno Pell vanished on Sunday, prompting a search by police."
    second = "The court in Orlen issued an arrest warrant for Arno Pell on Friday."
    point = find_point(collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-15", second)), "pursuit of Arno Pell")
    assert point.verdict == "update"


def test_what_is_wanted_is_not_held_against_what_has_happened(collate) -> None:
    first = "Arno Pell joined the Orlen Brigade in March."
    second = "Many young men from the valley want to join the Orlen Brigade."
    collation = collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second))
    assert not [point for point in collation.points if point.verdict == "conflict"]


@pytest.mark.parametrize(
    "other",
    ["Arno Pell, 43, was seen in Varn.", "Arno Pell, a 43-year-old baker, was seen in Varn."],
)
def test_two_ages_of_one_man_differ(collate, find_point, other: str) -> None:
    first = "Arno Pell, 40, left Orlen on Sunday."
    point = find_point(collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", other)), "How old is Arno Pell")
    assert point.verdict == "conflict"


def test_an_unnamed_source_is_never_the_root_of_two_reports(collate) -> None:
    first = "The bridge at Orlen was sabotaged, a police officer who asked not to be named said."
    second = "A police officer who asked not to be named said the bridge at Orlen was sabotaged by strangers."
    collation = collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second))
    roots = {reading.root for point in collation.points for reading in point.readings if reading.root}
    assert len(roots) == 2


def test_what_one_affirms_and_another_negates_differs(collate) -> None:
    first = "Drifting ice broke the gate of the Orlen weir, the operator Ponta Lines said."
    second = "Drifting ice did not break the gate of the Orlen weir, said Ines Varga, who leads the union."
    collation = collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second))
    assert [point.verdict for point in collation.points if "ice" in point.question.casefold()] == ["conflict"]


def test_a_negation_of_something_else_does_not_differ(collate) -> None:
    first = "Drifting ice broke the gate of the Orlen weir, the operator Ponta Lines said."
    second = "The alarm at the gate of the Orlen weir did not sound, said Ines Varga, who leads the union."
    collation = collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second))
    assert not [point for point in collation.points if point.verdict == "conflict"]


def test_who_announces_an_arrest_is_not_the_one_pursued(collate) -> None:
    first = (
        "Inspector Pavel Brandt announced the arrest of two men on Monday. Pavel Brandt said they were caught in Orlen."
    )
    second = "Two men were arrested in Orlen, Inspector Pavel Brandt said. Brandt had issued a warrant for them."
    collation = collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second))
    assert not [point for point in collation.points if "pursuit of Pavel Brandt" in point.question]


def test_a_report_that_cites_another_report_of_the_heap_adds_no_origin(collate, find_point) -> None:
    own = "Four people were killed in the fire at the Orlen works, the fire chief said."
    citing = "According to the Marrow Gazette, four people were killed in the fire at the Orlen works."
    collation = collate(("Marrow Gazette", "2026-05-05", own), ("Dusk", "2026-05-06", citing))
    assert find_point(collation, "killed").origins == 1


def test_a_status_that_is_negated_or_of_a_name_is_nobodys(collate) -> None:
    first = "Arno Pell was questioned in Orlen on Monday. His name has not been released, police said."
    second = "Police are investigating Arno Pell, prosecutors in Orlen said. Arno Pell was not charged."
    collation = collate(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second))
    assert not [point for point in collation.points if point.verdict == "conflict"]
    told = [
        reading.quote.words
        for point in collation.points
        if "case against" in point.question
        for reading in point.readings
    ]
    assert not [words for words in told if "released" in words or "not charged" in words]
