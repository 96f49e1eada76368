from datetime import date

import pytest

from variorum.present.when import days, gap, span_of_time
from variorum.records.interval import Interval, one_day


@pytest.mark.parametrize(
    ("first", "last", "grain", "words"),
    [
        (date(2024, 3, 12), date(2024, 3, 12), "day", "12 March 2024"),
        (date(2024, 3, 21), date(2024, 3, 31), "part", "21–31 March 2024"),
        (date(2024, 3, 1), date(2024, 3, 31), "month", "March 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), "year", "2024"),
        (date(1992, 1, 1), date(1997, 12, 31), "range", "1992–1997"),
        (date(2024, 3, 30), date(2024, 4, 2), "range", "30 March – 2 April 2024"),
        (date(2023, 12, 30), date(2024, 1, 2), "range", "30 December 2023 – 2 January 2024"),
        (None, date(2024, 3, 12), "range", "not after 12 March 2024"),
        (date(2024, 3, 12), None, "range", "not before 12 March 2024"),
    ],
)
def test_an_interval_is_told_as_exactly_as_it_is_known(first, last, grain, words):
    assert days(Interval(first=first, last=last, grain=grain)) == words


def test_no_date_is_told_as_not_known():
    assert days(None) == "day not known"


def test_the_span_of_a_story_names_one_day_once():
    assert span_of_time("2024-03-12", "2024-03-12") == "12 March 2024"
    assert span_of_time("2024-03-12", "2024-11-08") == "12 March 2024 to 8 November 2024"
    assert span_of_time("", "") == ""


def test_a_gap_is_told_in_the_unit_that_fits():
    assert gap(date(2024, 3, 12), date(2024, 4, 21)) == "40 days"
    assert gap(date(2024, 3, 12), date(2024, 11, 8)) == "8 months"
    assert gap(date(1997, 1, 1), one_day(date(2015, 4, 23)).first) == "18 years"
