import re

import pytest

from variorum.present.page import page
from variorum.present.terminal import render

ESCAPE = "\x1b"


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("width", [60, 80, 140])
def test_no_line_is_wider_than_the_screen(telling, width):
    assert max(len(line) for line in render(telling, width=width, colour=False).splitlines()) <= width


def test_without_colour_there_is_no_escape_sequence_even_from_a_hostile_report(telling):
    told = render(telling, width=80, colour=False)
    assert ESCAPE not in told
    assert "\u202e" not in told


def test_colour_adds_nothing_but_colour(telling):
    coloured = render(telling, width=140, colour=True)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in plain.splitlines()] == render(telling, width=140, colour=False).splitlines()


def test_every_line_ends_in_the_marks_of_its_outlets(telling):
    told = flat(render(telling, width=140, colour=False))
    assert "later “Six people were killed.” TE ‹ Emergency Ministry [2] · ML ‹ Telvane [3] · HP [4]" in told
    assert "“Nobody sounded the alarm” only HP ‹ an engineer [5]" in told


def test_an_empty_cell_says_that_nothing_was_found(telling):
    assert flat(render(telling, width=140, colour=False)).count("– nothing found") == 4
    assert flat(render(telling, width=80, colour=False)).count("TE, ML, X: – nothing found") == 1


def test_a_screen_too_narrow_for_the_table_still_tells_support_and_reason(telling):
    told = flat(render(telling, width=80, colour=False))
    for row in page(telling).tales[0].table:
        assert row.support in told
        assert row.reason in told


@pytest.mark.parametrize("width", [80, 140])
def test_every_passage_has_its_number_on_the_screen(telling, width):
    told = render(telling, width=width, colour=False)
    for passage in page(telling).passages:
        assert f"[{passage.number}]" in told


def test_what_was_not_read_is_told_with_its_remedy(telling):
    told = flat(render(telling, width=80, colour=False))
    assert "holds no text – save the page again" in told
    assert "only a wall (consent or payment) was saved, not the report" in told


def test_nothing_told_is_still_a_page():
    from variorum.records.account import Telling

    assert "Machine reading" in render(Telling(), width=80, colour=False)
