"""Times mean the days that a careful reader would give them, and the reason says how that is known."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import pytest

from variorum.engines.models import parser
from variorum.records.annotation import Annotation, Time
from variorum.steps.annotate.parse import parsed
from variorum.steps.annotate.times import find_times
from variorum.steps.date.date import dated
from variorum.steps.extract.given import plain_article

THURSDAY = date(2026, 5, 14)


@lru_cache(maxsize=256)
def told(text: str, published: date | None = THURSDAY) -> tuple[Time, ...]:
    article = plain_article(text, published=published)
    sentences = parsed(article, parser())
    annotation = Annotation(article=article.id, sentences=sentences, times=find_times(article, sentences))
    return dated([article], [annotation]).times


def days(time: Time) -> str:
    return time.interval.iso() if time.interval else ""


MEANINGS = [
    ("The bridge fell on 3 May 2019.", "2019-05-03", "2019-05-03"),
    ("The bridge fell on 13/02/2022.", "2022-02-13", "2022-02-13"),
    ("The bridge fell on May 3.", "2026-05-03", "2026-05-03"),
    ("The bridge fell on June 3.", "2025-06-03", "2025-06-03"),
    ("The bridge will open on June 3.", "2026-06-03", "2026-06-03"),
    ("The bridge will open on May 3.", "2027-05-03", "2027-05-03"),
    ("The bridge fell on Monday, May 3.", "2027-05-03", "2027-05-03"),
    ("The fair ran May 3-5.", "2026-05-03/2026-05-05", "2026-05-03/2026-05-05"),
    ("He vanished in April.", "2026-04", "2026-04"),
    ("He vanished in November.", "2025-11", "2025-11"),
    ("The vote will be held in November.", "2026-11", "2026-11"),
    ("He vanished in early April.", "2026-04-01/2026-04-10", "2026-04"),
    ("He vanished in mid-April.", "2026-04-11/2026-04-20", "2026-04"),
    ("He vanished in late April.", "2026-04-21/2026-04-30", "2026-04"),
    ("He vanished in late February 2024.", "2024-02-21/2024-02-29", "2024-02"),
    ("It fell in early 2013.", "2013-01-01/2013-04-30", "2013"),
    ("It fell in mid-2013.", "2013-05-01/2013-08-31", "2013"),
    ("It fell in late 2013.", "2013-09-01/2013-12-31", "2013"),
    ("It fell in the 1990s.", "1990-01-01/1999-12-31", "199"),
    ("It fell in the late 1990s.", "1997-01-01/1999-12-31", "199"),
    ("It fell in the 19th century.", "1800-01-01/1899-12-31", "18"),
    ("A 1992-97 war ended it.", "1992-01-01/1997-12-31", "1992/1997"),
    ("It fell in nineteen ninety-six.", "1996", "1996"),
    ("The mayor resigned Wednesday.", "2026-05-13", "2026-05-13"),
    ("The mayor resigned on Friday.", "2026-05-08", "2026-05-08"),
    ("The mayor resigned Thursday.", "2026-05-14", "2026-05-14"),
    ("The mayor will resign on Friday.", "2026-05-15", "2026-05-15"),
    ("The mayor resigned last Tuesday.", "2026-05-12", "2026-05-12"),
    ("The mayor resigned on Tuesday last week.", "2026-05-05", "2026-05-05"),
    ("The trial opens on Monday.", "2026-05-18", "2026-05-18"),
    ("Yesterday he left.", "2026-05-13", "2026-05-13"),
    ("He left the day before yesterday.", "2026-05-12", "2026-05-12"),
    ("He sang last night.", "2026-05-13", "2026-05-13TNI"),
    ("He came at 5 p.m. on Friday.", "2026-05-08", "2026-05-08T17:00"),
    ("Prices rose last week.", "2026-W19", "2026-W19"),
    ("Prices rose last month.", "2026-04", "2026-04"),
    ("Prices rose last year.", "2025", "2025"),
    ("Prices will rise next year.", "2027", "2027"),
    ("Prices rose earlier this week.", "2026-05-11/2026-05-14", "2026-W20"),
    ("He left in June last year.", "2025-06", "2025-06"),
    ("He left last May.", "2025-05", "2025-05"),
    ("A fire broke out 10 days ago.", "2026-05-04", "2026-05-04"),
    ("A fire broke out two weeks ago.", "2026-W18", "2026-W18"),
    ("A fire broke out five months ago.", "2025-12", "2025-12"),
    ("A fire broke out four years ago.", "2022", "2022"),
    ("Profit rose in the third quarter of 2025.", "2025-07-01/2025-09-30", "2025-Q3"),
    ("Profit rose in the first quarter.", "2026-01-01/2026-03-31", "2026-Q1"),
    ("Profit rose in the fourth quarter.", "2025-10-01/2025-12-31", "2025-Q4"),
    ("He came back last summer.", "2025-06-01/2025-08-31", "2025-SU"),
    ("He died on Christmas Day.", "2025-12-25", "2025-12-25"),
    ("They will meet on Labor Day.", "2026-09-07", "2026-09-07"),
    ("They met on Easter Monday.", "2026-04-06", "2026-04-06"),
    ("She has ruled since 1992.", "1992-01-01/..", "1992"),
    ("She ruled until 1992.", "../1992-12-31", "1992"),
    ("Before 3 March nothing moved.", "../2026-03-02", "2026-03-03"),
    ("After 9 April all moved.", "2026-04-10/..", "2026-04-09"),
    ("She waited for three hours.", "", "PT3H"),
    ("It rains every spring.", "", "XXXX-SP"),
    ("He currently lives abroad.", "", "PRESENT_REF"),
    ("He left a few months ago.", "", "PAST_REF"),
]


@pytest.mark.parametrize(("text", "interval", "timex"), MEANINGS, ids=[text for text, _, _ in MEANINGS])
def test_an_expression_means_these_days(text: str, interval: str, timex: str) -> None:
    (time,) = told(text)
    assert (days(time), time.timex) == (interval, timex)


STORIES = [
    ("On 1 March 2025 the mine flooded. The next day two men died.", "2025-03-02"),
    ("On 1 March 2025 the mine flooded. A week later it reopened.", "2025-03-08"),
    ("On 1 March 2025 the mine flooded. Two days earlier men had warned of it.", "2025-02-27"),
    ("On 1 March 2025 the mine flooded. That evening two men died.", "2025-03-01"),
    ("On 1 March 2025 the mine flooded. The following Monday it reopened.", "2025-03-03"),
    ("In 2009 the mine flooded. The following year it reopened.", "2010"),
    ("In the third quarter of 2025 sales rose, from a low a year earlier.", "2024-07-01/2024-09-30"),
]


@pytest.mark.parametrize(("text", "interval"), STORIES, ids=[text for text, _ in STORIES])
def test_the_wording_counts_from_the_date_told_before(text: str, interval: str) -> None:
    time = told(text)[-1]
    assert days(time) == interval
    assert time.anchor.startswith("the expression '")
    assert time.anchor_quote is not None


@pytest.mark.parametrize(
    "text", ["The next day two men died.", "The following year she was freed.", "Three days later it was out."]
)
def test_without_a_date_before_it_nothing_is_invented(text: str) -> None:
    (time,) = told(text)
    assert time.interval is None
    assert time.reason


@pytest.mark.parametrize(
    "text", ["The mayor resigned Wednesday.", "He vanished in April.", "Prices rose last week.", "He left on May 3."]
)
def test_without_a_day_of_publication_the_days_stay_unknown(text: str) -> None:
    (time,) = told(text, None)
    assert time.interval is None
    assert time.reason


def test_a_weekday_that_is_the_day_of_publication_may_be_a_week_earlier() -> None:
    (time,) = told("The mayor resigned Thursday.")
    assert [one.iso() for one in time.alternatives] == ["2026-05-07"]


def test_days_in_a_list_share_the_month_that_stands_behind_the_last() -> None:
    assert [days(time) for time in told("The court sat on 3, 4 and 5 May 2021.")] == [
        "2021-05-03",
        "2021-05-04",
        "2021-05-05",
    ]


def test_months_from_one_to_another_share_the_printed_year() -> None:
    assert [days(time) for time in told("From November to March 2021 prices rose.")] == ["2020-11-01/2021-03-31"] * 2


def test_a_time_of_day_with_no_day_told_before_may_be_of_the_eve() -> None:
    (time,) = told("The blast came at 9 p.m.")
    assert days(time) == "2026-05-13/2026-05-14"


MINE = "Four men died early on Tuesday when a wall of the mine broke."
VISIT = "The engineer, who had come on Monday evening, has not been seen since the wall gave way at 3:40 a.m."


def test_a_time_of_day_is_not_put_on_the_day_of_another_clause() -> None:
    *_, time = told(f"{MINE}\n\n{VISIT}")
    assert time.expression.words == "3:40 a.m."
    assert (time.interval, time.reason) == (None, "the text does not say of which day")


def test_a_time_of_day_is_of_the_only_day_told_before_it() -> None:
    *_, time = told(f"{MINE}\n\nThe pumps stopped at 3:40 a.m., police said.")
    assert days(time) == "2026-05-12"
    assert time.anchor == "the expression 'Tuesday'"


def test_a_morning_behind_an_evening_may_be_the_next_day() -> None:
    *_, time = told("She came to the mine on Monday evening. The wall gave way at 3:40 a.m.")
    assert time.interval is None


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the mine closed. It fell shortly before 4 a.m. on Tuesday.",
        "On Monday the mine closed. On Tuesday at about 4 a.m. it fell.",
        "On Monday the mine closed. It fell at 4 a.m. local time on Tuesday.",
    ],
)
def test_a_time_of_day_takes_the_day_of_its_own_clause(text: str) -> None:
    time = told(text)[-1]
    assert days(time) == "2026-05-12"
    assert time.timex == "2026-05-12T04:00"


@pytest.mark.parametrize("text", ["It closes at 6 p.m. every day.", "It will close at 6 p.m., the owner said."])
def test_a_time_of_day_that_recurs_or_lies_ahead_is_of_no_day_told_before(text: str) -> None:
    _, time, *_ = told(f"The shop opened on 3 May. {text}")
    assert (time.expression.words, time.interval) == ("6 p.m.", None)


def test_that_night_is_left_open_where_no_single_day_was_told() -> None:
    *_, time = told("The trial began in September. There was no ice that night.")
    assert time.interval is None


def test_an_apposition_that_counts_back_from_the_story_means_the_date_it_stands_beside() -> None:
    assert [days(time) for time in told("The frost had ended on March 3, nine days earlier, they said.")] == [
        "2026-03-03",
        "2026-03-03",
    ]


def test_a_distance_that_opens_a_clause_is_no_apposition() -> None:
    *_, time = told("The frost ended on March 3. Nine days earlier, the river had risen.")
    assert days(time) == "2026-02-22"


def test_hours_later_need_a_time_of_day_before_them() -> None:
    *_, time = told("The first came back on Friday. The film was handed over four hours later.")
    assert time.interval is None


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister declared Friday a day of mourning.",
        "The king proclaimed a day of mourning for Friday.",
        "The council set Friday as the date of the vote.",
        "The council scheduled Friday for the count.",
        "The vote was set for Friday.",
    ],
)
def test_a_day_that_is_declared_or_set_lies_ahead(text: str) -> None:
    (time,) = told(text)
    assert days(time) == "2026-05-15"


def test_a_day_on_which_something_is_declared_has_been() -> None:
    (time,) = told("The court declared Friday that the law was void.")
    assert days(time) == "2026-05-08"


def test_that_monday_is_the_monday_told_of_else_unknown() -> None:
    called = "“Somebody called him that Monday,” he said."
    assert told(f"In March 2025 the mine flooded. {called}")[-1].interval is None
    told_of = told(f"On Monday, 10 March 2025, the mine flooded. In April two men died. {called}")
    assert days(told_of[-1]) == "2025-03-10"


def test_two_months_share_the_year_that_is_told_once() -> None:
    for text in (
        "They warned the firm in May and in November last year.",
        "It fell in May, June and November of 2025.",
    ):
        assert {days(time)[:4] for time in told(text)} == {"2025"}


def test_months_that_run_backwards_share_no_year() -> None:
    first, _ = told("It fell in November and in May last year.")
    assert "year offset=-1" not in first.expression.arguments


def test_without_a_plain_tense_the_other_year_is_kept() -> None:
    (time,) = told("The ban ends on 1 July.")
    assert days(time) == "2026-07-01"
    assert [one.iso() for one in time.alternatives] == ["2025-07-01"]


def test_a_date_in_figures_that_reads_both_ways_keeps_the_other_reading() -> None:
    (time,) = told("The dam burst on 04/05/2024.")
    assert {days(time), *(one.iso() for one in time.alternatives)} == {"2024-04-05", "2024-05-04"}


def test_a_weekday_that_does_not_agree_with_its_date_is_said_so() -> None:
    (time,) = told("The bridge fell on Monday, May 3, 2019.")
    assert days(time) == "2019-05-03"
    assert "does not agree" in time.reason


def test_the_anchor_is_named_in_words() -> None:
    (time,) = told("The mayor resigned Wednesday.")
    assert time.anchor == "published 14 May 2026"
    assert time.reason == "the last one on or before publication"


def test_a_day_that_the_calendar_does_not_have_is_no_time() -> None:
    assert all(days(time) in {"2019-06", "2019"} for time in told("The bridge fell on 31 June 2019."))


def _days_of(text: str) -> list[str]:
    return [days(time) for time in told(text)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The opening has been put back from the end of May to 30 June.", ["2026-05-21/2026-05-31", "2026-06-30"]),
        ("The talks were postponed to Friday.", ["2026-05-15"]),
        ("The race was brought forward to 20 June.", ["2026-06-20"]),
        ("A court ordered a second count there on 20 June.", ["2026-06-20"]),
        ("A second ballot is set for 20 June.", ["2026-06-20"]),
        ("The minister ordered a check of all lifts by Friday.", ["../2026-05-15"]),
        ("The talks, which were moved to 3 May, ended on 9 May.", ["2026-05-03", "2026-05-09"]),  # near misses
        ("The family moved to Leeds on 3 June.", ["2025-06-03"]),
        ("The court ordered a search on Monday.", ["2026-05-11"]),
    ],
)
def test_what_is_moved_or_ordered_lies_near_the_report_on_either_side(text: str, meant: list[str]) -> None:
    assert _days_of(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Police are looking into a theft on Saturday.", "2026-05-09"),
        ("Police are investigating a fire at a barn on Sunday night.", "2026-05-10"),
        ("The choir is singing a mass on Sunday.", "2026-05-17"),  # near misses
        ("Police will look into the theft on Saturday.", "2026-05-16"),
    ],
)
def test_the_matter_of_an_inquiry_has_happened(text: str, meant: str) -> None:
    assert _days_of(text) == [meant]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Snow fell overnight.", "2026-05-13"),
        ("Two crates had been left open overnight.", ""),
        ("The gate is kept locked overnight.", ""),
        ("On 1 May the doors were shut. The crates were left there overnight.", ""),
    ],
)
def test_overnight_is_the_last_night_only_where_it_is_told_as_news(text: str, meant: str) -> None:
    assert _days_of(text)[-1] == meant


def test_a_night_that_names_a_sort_of_guard_is_no_time() -> None:
    assert not told("The night guard called for the night shift.")
    assert told("The guard sang through the night.")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The mill caught fire on Saturday night. At 2:20 a.m. the roof fell.", "2026-05-10"),
        ("The mill caught fire on Saturday night. At 9:30 p.m. the roof fell.", "2026-05-09"),
        ("The mill caught fire on Saturday morning. At 3 a.m. the roof fell.", "2026-05-09"),
    ],
)
def test_the_small_hours_told_behind_a_night_are_of_the_next_day(text: str, meant: str) -> None:
    assert _days_of(text)[-1] == meant


def test_that_day_of_a_month_is_not_its_first() -> None:
    month, that = told("He had read the warning in April. He should have shut the hall that day.")
    assert days(month) == days(that) == "2026-04"
    assert "of which day" in that.reason
    _, following = told("He read the warning in April. He shut the hall the following day.")
    assert following.interval is None


@pytest.mark.parametrize("words", ["Rain is expected", "The bridge is shut", "The bridge will be shut"])
def test_what_is_so_until_a_day_lies_ahead(words: str) -> None:
    assert days(told(f"{words} until Friday.")[0]) == "../2026-05-15"
