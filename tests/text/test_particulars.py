from __future__ import annotations

from datetime import date

import pytest

from variorum.records.interval import one_day
from variorum.text.particulars import Figure, Particulars

WEEK = Figure("length", "a week", 10080, 10080)
SEVEN_DAYS = Figure("length", "seven days", 10080, 10080)
MONTH = Figure("length", "a month", 28 * 1440, 31 * 1440)
SIX_BOATS = Figure("boat", "six boats", 6, 6)
NINE_BOATS = Figure("boat", "nine boats", 9, 9)
NINE_MEN = Figure("man", "nine men", 9, 9)


@pytest.mark.parametrize(
    ("left", "right", "is_apart"),
    [
        ((WEEK,), (SEVEN_DAYS,), False),
        ((WEEK,), (MONTH,), True),
        ((SIX_BOATS,), (NINE_BOATS,), True),
        ((SIX_BOATS,), (NINE_MEN,), False),
        ((SIX_BOATS, NINE_BOATS), (NINE_BOATS,), False),
        ((), (NINE_BOATS,), False),
    ],
)
def test_figures_of_one_thing_are_apart_where_none_can_be_the_others(left, right, is_apart: bool) -> None:
    one, other = Particulars(figures=left), Particulars(figures=right)
    assert bool(one.apart(other)) == bool(other.apart(one)) == is_apart


def test_days_are_apart_where_none_is_shared() -> None:
    monday, tuesday = ("Monday", one_day(date(2026, 5, 4))), ("5 May", one_day(date(2026, 5, 5)))
    assert Particulars(days=(monday,)).apart(Particulars(days=(tuesday,))) == "“Monday” and “5 May”"
    assert not Particulars(days=(monday,)).apart(Particulars(days=(monday, tuesday)))
    assert not Particulars(days=(monday,)).apart(Particulars())
