"""Days counted off, bounds of one interval and clocks of other zones mean what a reader understands."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import pytest

from variorum.engines.models import parser
from variorum.records.annotation import Time
from variorum.steps.annotate.annotate import annotated
from variorum.steps.date.date import dated
from variorum.steps.extract.given import plain_article

WEDNESDAY = date(2026, 5, 20)


@lru_cache(maxsize=512)
def told(text: str, published: date | None = WEDNESDAY) -> tuple[Time, ...]:
    article = plain_article(text, published=published)
    return dated([article], [annotated(article, parser())]).times


def days(text: str) -> list[str]:
    return [time.interval.iso() for time in told(text) if time.interval]


COUNTED = [
    ("The mine made a loss in fiscal 2025.", ["2024-04-01/2026-03-31"]),
    ("The mine made a loss in the year 2025.", ["2025"]),
    ("The bridge fell on the 3rd of this month.", ["2026-05-03"]),
    ("The bridge fell on the 3rd of last month.", ["2026-04-03"]),
    ("The trial will open on the 28th of this month.", ["2026-05-28"]),
    ("The trial will open on the 1st of next month.", ["2026-06-01"]),
    ("She lives on the 3rd floor.", []),
    ("She finished on the 3rd attempt.", []),
    ("The dam burst overnight Sunday.", ["2026-05-17/2026-05-18"]),
    (
        "The dam burst overnight from Saturday to Sunday.",
        ["2026-05-16/2026-05-17", "2026-05-16/2026-05-17", "2026-05-16/2026-05-17"],
    ),
    (
        "The dam burst in the night from Saturday to Sunday.",
        ["2026-05-16/2026-05-17", "2026-05-16/2026-05-17", "2026-05-16/2026-05-17"],
    ),
    ("The dam burst in the small hours of Sunday.", ["2026-05-17"]),
    ("The dam burst on Tuesday night local time.", ["2026-05-19"]),
    ("The minister will arrive Monday week.", ["2026-06-01"]),
    ("The minister will arrive a week on Friday.", ["2026-05-29"]),
    ("The minister will arrive a week from Friday.", ["2026-05-29"]),
    ("The minister will arrive two weeks on Sunday.", ["2026-06-07"]),
    ("The minister will arrive a week today.", ["2026-05-27"]),
    ("The minister will arrive a week tomorrow.", ["2026-05-28"]),
    ("The minister left a week ago today.", ["2026-05-13"]),
    ("The minister left a week ago Monday.", ["2026-05-11"]),
    ("The minister left a year ago today.", ["2025-05-20"]),
    ("The minister left a month ago tomorrow.", ["2026-04-21"]),
    ("The minister left two weeks ago today.", ["2026-05-06"]),
    ("The minister left on Thursday last week.", ["2026-05-14"]),
    ("The minister will leave the week after next.", ["2026-W23"]),
    ("The minister left the week before last.", ["2026-W19"]),
    ("The minister left the year before last.", ["2024"]),
    ("The vote was held on Monday. He resigned the day after.", ["2026-05-18", "2026-05-19"]),
    ("The vote was held on Monday. He had resigned the day before.", ["2026-05-18", "2026-05-17"]),
    ("He resigned in mid-to-late May.", ["2026-05-11/2026-05-31"]),
    ("He resigned in early to mid-April.", ["2026-04-01/2026-04-20"]),
    ("He resigned in mid to late April 2024.", ["2024-04-11/2024-04-30"]),
    ("He resigned at the turn of the year.", []),
    ("Between 2011 and 2014 the mine was shut.", ["2011-01-01/2014-12-31", "2011-01-01/2014-12-31"]),
    ("He ruled from 2011 until 2014.", ["2011-01-01/2014-12-31", "2011-01-01/2014-12-31"]),
    ("He ruled from March 2011 until June 2014.", ["2011-03-01/2014-06-30", "2011-03-01/2014-06-30"]),
    ("He fought between April and June.", ["2025-04-01/2025-06-30", "2025-04-01/2025-06-30"]),
    ("The fair ran from Friday to Sunday.", ["2026-05-15/2026-05-17", "2026-05-15/2026-05-17"]),
    ("The shops shut from 30 April to 4 May.", ["2026-04-30/2026-05-04", "2026-04-30/2026-05-04"]),
    ("The shops shut on 3 and 4 May.", ["2026-05-03", "2026-05-04"]),
    ("The temperature was in the 50s.", []),
    ("The dam was built in the 50s.", ["1950-01-01/1959-12-31"]),
    ("The dam was built in the noughties.", ["2000-01-01/2009-12-31"]),
    ("He is in his mid-to-late 30s.", []),
    ("A 1990s-era law bans it.", ["1990-01-01/1999-12-31"]),
    ("The fast began on 3 Rajab.", []),
    ("The law was passed on 22 Bahman 1357.", []),
    ("The temple was built in AD 79.", []),
    ("He resigned on Whit Monday.", ["2025-06-09"]),
    ("He resigned on Orthodox Easter.", ["2026-04-12"]),
    ("He resigned on Easter Sunday.", ["2026-04-05"]),
    ("Coptic Christmas was quiet.", ["2026-01-07"]),
    ("He resigned on Anzac Day.", ["2026-04-25"]),
    ("He resigned on Independence Day.", []),
    ("He resigned during Ramadan.", []),
    ("The quake struck at 2330 GMT on Monday.", ["2026-05-18/2026-05-19"]),
    ("The quake struck at 1430 GMT on Monday.", ["2026-05-18"]),
    ("The quake struck at 14:00 Moscow time on Monday.", ["2026-05-18"]),
    ("He must leave by the end of the month.", ["../2026-05-31"]),
    ("Prices will stay until Friday.", ["../2026-05-22"]),
    ("Prices rose on the first Monday of May.", ["2026-05-04"]),
    ("Voting takes place on the first Tuesday in November.", ["2026-11-03"]),
    ("Voting takes place on the last Sunday in June.", ["2026-06-28"]),
    ("Prices rose one Tuesday in March.", ["2026-03"]),
    ("He lives at 1987 Mill Street.", []),
    ("The fire was 12 years ago this month.", ["2014-05"]),
    ("Ten years ago this May the fire broke out.", ["2016-05"]),
    ("He was freed on Monday (18 May).", ["2026-05-18", "2026-05-18"]),
    ("The bridge fell on Sunday (May 3).", ["2026-05-03", "2026-05-03"]),
    ("It happened on a Tuesday.", []),
    ("The hearing was moved from Monday to Friday.", ["2026-05-18", "2026-05-22"]),
    ("The hearing was postponed from 3 June to 10 June.", ["2026-06-03", "2026-06-10"]),
    ("Sales rose from May to July last year.", ["2025-05-01/2025-07-31", "2025-05-01/2025-07-31"]),
    ("The mine was shut from November to March.", ["2025-11-01/2026-03-31", "2025-11-01/2026-03-31"]),
    ("He was paid $500 a week today.", ["2026-05-20"]),
    ("The shop closed for two weeks from Monday.", ["2026-05-18"]),
    ("The ban is in force a week today.", []),
    ("He gave a Tuesday speech.", ["2026-05-19"]),
    ("Police raided the house on a Monday morning.", []),
    ("The day after the vote, he left.", []),
    ("It was the day before.", []),
    ("He left the day after tomorrow.", ["2026-05-22"]),
    ("The first Monday of the month was wet.", []),
    ("She has worked there for the past year.", ["2025-05-20/2026-05-20"]),
    ("Last year was hard.", ["2025"]),
    ("Rain fell overnight into Sunday.", ["2026-05-16/2026-05-17"]),
    ("Police detained him overnight.", ["2026-05-19"]),
    ("Until Friday, shops were shut.", ["../2026-05-15"]),
    ("Orthodox Easter in 2024 was late.", ["2024-05-05"]),
    ("He was hurt in the week after next of kin were told.", []),
    ("The Friday after next is a holiday.", ["2026-05-29"]),
    ("The Friday after the vote is a holiday.", ["2026-05-22"]),
    ("A Monday week-long strike began.", []),
    ("Two years ago on Monday the dam burst.", ["2024-05-15/2024-05-21"]),
]


@pytest.mark.parametrize(("text", "meant"), COUNTED)
def test_the_days_are_those_that_a_reader_counts_off(text: str, meant: list[str]) -> None:
    assert days(text) == meant


def test_the_bounds_of_one_interval_keep_their_own_values() -> None:
    assert [time.timex for time in told("He ruled from 2011 until 2014.")] == ["2011", "2014"]


def test_a_weekend_fair_may_also_be_the_coming_one() -> None:
    first, last = told("The fair runs from Friday to Sunday.")
    assert [one.iso() for one in first.alternatives] == ["2026-05-22/2026-05-24"]
    assert first.alternatives == last.alternatives


def test_near_midnight_by_universal_time_both_days_are_kept_and_the_printed_one_comes_first() -> None:
    (time,) = told("The quake struck at 00:15 UTC on Tuesday.")
    assert [one.iso() for one in time.alternatives] == ["2026-05-19", "2026-05-18"]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The quake struck at 11:30 p.m. EST on Monday.", ["2026-05-19"]),
        ("The quake struck at 1 a.m. EST on Monday.", ["2026-05-17"]),
        ("The quake struck at 1700 GMT on Monday.", ["2026-05-19"]),
        ("The quake struck at 8 p.m. EST on Monday.", []),
        ("The quake struck at 1200 GMT on Monday.", []),
        ("The quake struck at 11:30 p.m. on Monday.", []),
        ("The quake struck at 11:30 p.m. local time on Monday.", []),
    ],
)
def test_by_the_clock_of_a_land_the_printed_day_stays_and_the_other_is_kept(text: str, other: list[str]) -> None:
    (time,) = told(text)
    assert time.interval is not None
    assert time.interval.iso() == "2026-05-18"
    assert [one.iso() for one in time.alternatives] == other


def test_a_day_of_an_unnamed_month_keeps_the_other_month() -> None:
    (time,) = told("The appeal was heard on the 3rd.")
    assert [one.iso() for one in time.alternatives] == ["2026-06-03"]
    assert "no month is printed" in time.reason


def test_without_a_day_of_publication_nothing_is_counted_off() -> None:
    for text in ("He returns Monday week.", "It burst a week ago today.", "It burst on the 3rd of last month."):
        assert all(time.interval is None for time in told(text, None))
