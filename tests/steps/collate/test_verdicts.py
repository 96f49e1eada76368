from __future__ import annotations

from datetime import date

import pytest

from variorum.records.collation import Reading, Value
from variorum.records.interval import Interval, one_day
from variorum.records.span import ArticleId, Quote, Span
from variorum.steps.collate.values import relation
from variorum.steps.collate.verdicts import compare


def reading(
    article: str,
    words: str,
    value: Value,
    *,
    day: int = 1,
    commitment: str = "asserted",
    root: str = "",
    **more: object,
) -> Reading:
    name = ArticleId(article)
    quote = Quote(span=Span(article=name, start=0, end=len(words)), words=words)
    return Reading(
        quote=quote, article=name, value=value, commitment=commitment, origin=article, root=root,
        moment=one_day(date(2026, 3, day)), **more,
    )  # fmt: skip


def count(low: float, high: float | None, unit: str = "people") -> Value:
    return Value(kind="count", text=str(low), low=low, high=high, unit=unit)


def days(first: date, last: date) -> Value:
    return Value(kind="date", text="", interval=Interval(first=first, last=last))


APRIL = days(date(2026, 4, 1), date(2026, 4, 30))
LATE_APRIL = days(date(2026, 4, 21), date(2026, 4, 30))
APRIL_9 = days(date(2026, 4, 9), date(2026, 4, 9))


def verdict(slot: str, left: Reading, right: Reading) -> str:
    return compare(slot, (left, right), 0, 1).verdict


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (count(4, 4), count(4, 4), "equal"),
        (count(4, None), count(6, 6), "contains"),
        (count(6, 6), count(4, None), "contained"),
        (count(36, 44), count(40, None), "overlaps"),
        (count(4, 4), count(6, 6), "disjoint"),
        (count(4, 4), count(4, 4, "child"), "cannot compare"),
        (APRIL, LATE_APRIL, "contains"),
        (LATE_APRIL, APRIL_9, "disjoint"),
        (Value(kind="age", text="40", low=40, high=40, unit="year"), count(40, 40), "cannot compare"),
    ],
)
def test_values_are_compared_by_what_they_leave_open(left: Value, right: Value, expected: str) -> None:
    assert relation(left, right) == expected


def test_a_narrower_date_refines_and_does_not_contradict() -> None:
    assert verdict("when", reading("a", "in April", APRIL), reading("b", "in late April", LATE_APRIL)) == "refine"


def test_two_dates_that_share_no_day_are_a_conflict() -> None:
    assert verdict("when", reading("a", "late April", LATE_APRIL), reading("b", "April 9", APRIL_9)) == "conflict"


def test_a_hedged_value_is_less_certain_and_never_a_conflict() -> None:
    hedged = reading("b", "believed to be April 9", APRIL_9, commitment="hedged")
    assert verdict("when", reading("a", "late April", LATE_APRIL), hedged) == "certainty"


def test_a_date_borrowed_from_the_other_report_is_no_conflict_with_it() -> None:
    borrowed = reading("b", "Tuesday", APRIL_9, helpers=(ArticleId("a"),))
    assert verdict("when", reading("a", "late April", LATE_APRIL), borrowed) != "conflict"


def test_not_knowing_contradicts_nothing() -> None:
    unknown = reading("b", "it was not clear where", Value(kind="place", text=""), commitment="unknown")
    known = reading("a", "he is in Velm", Value(kind="place", text="velm", entity="velm"))
    assert verdict("whereabouts", known, unknown) == "certainty"


def test_a_growing_death_toll_is_an_update() -> None:
    assert verdict("toll", reading("a", "4 dead", count(4, 4)), reading("b", "6 dead", count(6, 6), day=3)) == "update"


def test_two_death_tolls_of_one_day_are_a_conflict() -> None:
    assert verdict("toll", reading("a", "4 dead", count(4, 4)), reading("b", "6 dead", count(6, 6))) == "conflict"


def test_a_death_toll_that_shrinks_is_no_update() -> None:
    assert (
        verdict("toll", reading("a", "6 dead", count(6, 6)), reading("b", "4 dead", count(4, 4), day=3)) == "conflict"
    )


def test_a_later_step_on_an_ordered_scale_is_an_update_only_when_it_comes_later() -> None:
    search = reading("a", "a search", Value(kind="status", text="pursuit", low=0, high=0, unit="pursuit"))
    warrant = Value(kind="status", text="pursuit", low=1, high=1, unit="pursuit")
    assert verdict("status", search, reading("b", "a warrant", warrant, day=9)) == "update"
    assert verdict("status", search, reading("b", "a warrant", warrant)) != "update"


def test_rival_causes_from_two_sources_differ_and_from_one_source_do_not() -> None:
    frost = Value(kind="text", text="frost hard")
    bolts = Value(kind="text", text="bolt worn")
    ministry = reading("a", "caused by a hard frost", frost, root="ministry")
    assert verdict("cause", ministry, reading("b", "due to worn bolts", bolts, root="union")) == "conflict"
    assert verdict("cause", ministry, reading("b", "due to worn bolts", bolts, root="ministry")) != "conflict"
    assert verdict("cause", ministry, reading("b", "due to worn bolts", bolts)) != "conflict"


def test_the_same_words_agree_and_other_words_are_a_variant() -> None:
    text = Value(kind="text", text="bridge close")
    other = Value(kind="text", text="crossing shut")
    assert (
        verdict("telling", reading("a", "the bridge closed", text), reading("b", "The bridge closed", text)) == "agree"
    )
    assert (
        verdict("telling", reading("a", "the bridge closed", text), reading("b", "the crossing is shut", other))
        == "variant"
    )


def test_the_pair_is_explained_and_its_dependence_is_named() -> None:
    left, right = reading("a", "in April", APRIL), reading("b", "in late April", LATE_APRIL)
    pair = compare("when", (left, right), 0, 1, kinship="one house")
    assert "in April" in pair.reason
    assert "in late April" in pair.reason
    assert pair.dependence == "same house"


def age(years: int) -> Value:
    return Value(kind="age", text=str(years), low=years, high=years, unit="year")


def test_a_birthday_between_two_reports_is_no_contradiction() -> None:
    assert verdict("age", reading("a", "40", age(40)), reading("b", "41", age(41), day=9)) == "update"


def test_two_ages_of_one_day_and_a_man_who_grows_younger_are_conflicts() -> None:
    assert verdict("age", reading("a", "40", age(40)), reading("b", "41", age(41))) == "conflict"
    assert verdict("age", reading("a", "41", age(41)), reading("b", "40", age(40), day=9)) == "conflict"


def test_two_figures_of_times_far_apart_may_both_have_been_right() -> None:
    early, late = (
        reading("a", "340 jobs", count(340, 340, "job")),
        reading("b", "410 jobs", count(410, 410, "job"), day=20),
    )
    assert verdict("count", early, late) == "variant"
    assert verdict("count", early, reading("b", "410 jobs", count(410, 410, "job"), day=2)) == "conflict"


def test_two_versions_of_one_article_never_contradict_each_other() -> None:
    left, right = (
        reading("a", "41 people were aboard", count(41, 41)),
        reading("b", "43 people were aboard", count(43, 43)),
    )
    assert compare("count", (left, right), 0, 1).verdict == "conflict"
    between = compare("count", (left, right), 0, 1, kinship="versions")
    assert between.verdict == "update"
    assert between.reason.endswith("changed between two savings of one page")
    assert between.dependence == "same house"


def test_what_cannot_be_lined_up_is_never_called_the_same_thing_in_other_words() -> None:
    said, more = Value(kind="text", text="the dam was mended"), Value(kind="text", text="nobody ever saw to the wall")
    found = compare("what", (reading("a", said.text, said), reading("b", more.text, more)), 0, 1)
    assert found.verdict == "variant"
    assert found.reason.endswith("are told differently; whether they agree was not decided")


def test_that_days_agree_is_never_told_of_hours() -> None:
    early, late = reading("a", "at 7:20 a.m. on Tuesday", APRIL_9), reading("b", "at 7:40 a.m. on Tuesday", APRIL_9)
    assert compare("when", (early, late), 0, 1).reason.endswith("; hours are not compared")
