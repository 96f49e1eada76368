from __future__ import annotations

import pytest

from variorum.steps.collate.clocks import hours_apart


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("7:20 a.m. on Tuesday", "7:40 a.m. on Tuesday"),
        ("7.20am", "7.40pm"),
        ("at 19:20", "at 7:40 p.m."),
        ("about 7 a.m.", "about 9 a.m."),
        ("noon on Monday", "3 p.m. on Monday"),
        ("7:20 GMT", "8:40 local time"),
    ],
)
def test_hours_that_exclude_each_other_are_apart(left: str, right: str) -> None:
    assert hours_apart(left, right)
    assert hours_apart(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("7:20 a.m. on Tuesday", "07:20 on Tuesday"),
        ("about 7:20 a.m.", "7:40 a.m."),
        ("7 a.m.", "7:20 a.m."),
        ("shortly after 7 a.m.", "9:40 a.m."),
        ("7:20", "7:20 p.m."),
        ("7:20 GMT", "8:20 local time"),
        ("7:20 JST", "8:20 a.m."),
        ("7:20 a.m. Varn time", "8:20 a.m."),
        ("11:58 p.m.", "about midnight"),
        ("Tuesday morning", "7:40 a.m."),
        ("between 7:20 and 8 a.m.", "9 a.m."),
        ("6 May 2025", "6.05.2025"),
        ("costs 10.50 on Tuesday", "7:40 a.m. on Tuesday"),
    ],
)
def test_hours_that_may_be_one_are_not_apart(left: str, right: str) -> None:
    assert hours_apart(left, right) is None
    assert hours_apart(right, left) is None


def story(first: str, second: str) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    return ("Dawn", "2026-05-06", f"The tram Olwen struck a gate in Orlen {first} on Tuesday, police said."), (
        "Dusk", "2026-05-06", f"The tram Olwen struck a gate in Orlen {second} on Tuesday, the city said.")  # fmt: skip


def test_two_hours_of_one_day_are_told_differently_and_never_the_same(collate, find_point) -> None:
    point = find_point(collate(*story("at 7:20 a.m.", "at 7:40 a.m.")), "When did Olwen strike")
    assert point.verdict == "variant"
    assert point.readings[1].state == "variant"
    assert "the same day; the hours differ: " in point.reason


def test_an_hour_beside_its_rounding_says_the_same(collate, find_point) -> None:
    point = find_point(collate(*story("at 7:20 a.m.", "at about 7:30 a.m.")), "When did Olwen strike")
    assert point.verdict == "agree"
