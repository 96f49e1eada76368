from __future__ import annotations

from itertools import permutations

from variorum.records.record import canonical

AGENCY = "The ferry Marisol sank off Cape Lorn on Monday, killing at least 12 people, the coast guard said."
FIRST = (
    "Harbour Gazette",
    "2026-03-03",
    f"{AGENCY}\n\nThe captain, Tomas Arvelo, 52, was missing. His whereabouts were not known.",
)
SECOND = (
    "Eastern Star",
    "2026-03-05",
    "The death toll from the sinking of the Marisol rose to 19 on Wednesday.\n\n"
    "Captain Tomás Arvelo, 52, is in Caldera, a harbour official said. "
    "The ferry sank on March 2.\n\nThe owner declined to comment.",
)
THIRD = (
    "Morning Bell",
    "2026-03-05",
    "Nineteen people died when the Marisol sank in March.\n\nThe transport ministry could not be reached for comment.",
)


def test_the_age_of_one_man_agrees_under_two_spellings(collate, find_point) -> None:
    point = find_point(collate(FIRST, SECOND), "How old is")
    assert point.verdict == "agree"
    assert [reading.value.low for reading in point.readings] == [52, 52]


def test_a_toll_that_rose_is_an_update_with_the_later_reading_marked(collate, find_point) -> None:
    point = find_point(collate(FIRST, SECOND, THIRD), "How many were killed")
    assert point.verdict == "update"
    assert point.readings[0].state == "first in this heap"
    assert {reading.state for reading in point.readings[1:]} == {"update"}


def test_a_day_inside_a_month_is_more_exact(collate, find_point) -> None:
    point = find_point(collate(SECOND, THIRD), "sink")
    assert point.verdict == "refine"


def test_a_place_beside_not_known_is_a_matter_of_certainty(collate, find_point) -> None:
    point = find_point(collate(FIRST, SECOND), "Where is")
    assert point.verdict == "certainty"


def test_refusals_stand_side_by_side_and_do_not_conflict(collate, find_point) -> None:
    point = find_point(collate(SECOND, THIRD), "did not comment")
    assert point.verdict in {"variant", "refine", "agree"}


def test_a_reprint_adds_no_origin(collate, find_point) -> None:
    reprint = ("Valley Echo", "2026-03-03", FIRST[2])
    alone = find_point(collate(FIRST, SECOND), "How old is")
    with_reprint = find_point(collate(FIRST, SECOND, reprint), "How old is")
    assert with_reprint.origins == alone.origins


def test_two_reports_of_one_house_are_one_origin(collate, find_point) -> None:
    sequel = ("Harbour Gazette", "2026-03-06", "Tomas Arvelo, 52, the captain of the Marisol, was seen in Port Sel.")
    assert find_point(collate(FIRST, sequel), "How old is").origins == 1


def test_every_reading_quotes_its_article(collate) -> None:
    texts = {text for _, _, text in (FIRST, SECOND, THIRD)}
    for point in collate(FIRST, SECOND, THIRD).points:
        for reading in point.readings:
            start, end = reading.quote.span.start, reading.quote.span.end
            assert any(text[start:end] == reading.quote.words for text in texts)
        assert point.reason


def test_the_order_of_reports_changes_nothing(collate) -> None:
    results = {canonical(collate(*order)) for order in permutations((FIRST, SECOND, THIRD))}
    assert len(results) == 1


def test_what_lies_in_no_point_is_counted(collate) -> None:
    collation = collate(
        FIRST, SECOND, ("Far Post", "2026-03-04", "The carnival in Ondar opens on Saturday with a parade.")
    )
    assert collation.sentences >= len(collation.unplaced) >= 0
    placed = {reading.quote.words for point in collation.points for reading in point.readings}
    assert all(quote.words not in placed for quote in collation.unplaced)


def test_one_report_alone_has_only_single_points(collate) -> None:
    assert {point.verdict for point in collate(FIRST).points} <= {"single"}


def test_no_report_gives_an_empty_table(collate) -> None:
    assert collate().points == ()


FILLER = (
    "Rain fell on the coast all night. Police closed the northern road. A baker gave bread to the crews. "
    "The school stays shut this week. Her sister sold the boat last spring.",
    "Trains stopped at the border. Doctors treated a horse with burns. Two cranes lifted the beams. "
    "Children planted apple trees. The union asked for new pumps.",
)


def told_by_two(collate, one: str, other: str) -> list[str]:
    """The questions of the points that both reports tell, in which each says other things besides."""
    left = ("Harbour Gazette", "2026-10-20", f"{one}\n\n{FILLER[0]}")
    right = ("Eastern Star", "2026-10-13", f"{other}\n\n{FILLER[1]}")
    return [point.question for point in collate(left, right).points if len(point.readings) > 1]


def test_one_number_of_two_things_makes_no_point(collate) -> None:
    assert not told_by_two(collate, "The hall stood for 30 years.", "The hall sheltered 30 survivors.")
    assert told_by_two(collate, "The hall stood for 30 years.", "The hall had stood for 30 years.")


def test_the_words_that_say_who_somebody_is_are_not_what_happened(collate) -> None:
    found = told_by_two(
        collate, "Former harbour pilot Ewan Dorn signed both.", "Ewan Dorn, a former harbour pilot, fell."
    )
    assert found == ["“a former harbour pilot”"]
