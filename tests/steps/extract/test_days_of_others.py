"""A day that a page tells of something else is not said, without doubt, to be the one on which it was published."""

from __future__ import annotations

from variorum.steps.extract.published import address_dates


def test_a_day_before_there_was_a_web_dates_no_page() -> None:
    assert not list(address_dates("https://heron.example/anniversary/1945/05/08/remembered"))
    assert not list(address_dates("https://heron.example/archive/1989/12/remembered"))
    assert list(address_dates("https://heron.example/1998/05/08/dam"))
