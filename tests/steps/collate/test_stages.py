from __future__ import annotations

import pytest

FIRST = "Harbour pilot Ewan Dorn was arrested on Sunday, the prosecutor in Orlen said."


def collated_with(collate, other: str, day: str = "2026-05-06"):
    return collate(("Dawn", "2026-05-05", FIRST), ("Dusk", day, other))


def conflicts(collation) -> list[str]:
    return [point.question for point in collation.points if point.verdict == "conflict"]


def alike(collation) -> list[str]:
    found = [one for point in collation.points for one in point.readings if "arrested" in one.quote.words]
    return [one.quote.words for one in found if one.state in {"same", "copied"}]


@pytest.mark.parametrize(
    "other",
    [
        "Ewan Dorn was arrested on Monday, the prosecutor in Orlen said.",
        "Police questioned the pilot, Ewan Dorn, in Orlen. He was arrested on 4 May.",
    ],
)
def test_one_arrest_on_two_days_differs_on_the_day(collate, other: str) -> None:
    collation = collated_with(collate, other)
    assert conflicts(collation) == ["When was Ewan Dorn arrested?"]
    assert not alike(collation)


@pytest.mark.parametrize(
    "other",
    [
        "Ewan Dorn was arrested again on Monday, the prosecutor in Orlen said.",
        "Ewan Dorn was arrested late on Monday, the prosecutor in Orlen said.",
        "On Monday the prosecutor in Orlen said that Ewan Dorn was arrested.",
        "Ewan Dorn was arrested, the prosecutor in Orlen said on Monday.",
        "Ewan Dorn was charged on Monday, the prosecutor in Orlen said.",
        "Ewan Dorn will be arrested on Monday, the prosecutor in Orlen said.",
        "Mira Solt was arrested on Monday, the prosecutor in Orlen said.",
        "Ewan Dorn was possibly arrested on Monday, the prosecutor in Orlen said.",
        "Ewan Dorn was arrested before Monday, the prosecutor in Orlen said.",
    ],
)
def test_another_arrest_another_step_and_the_day_of_telling_exclude_nothing(collate, other: str) -> None:
    assert not conflicts(collated_with(collate, other))


def test_the_weekday_of_another_week_may_be_another_arrest(collate) -> None:
    collation = collated_with(collate, "Ewan Dorn was arrested on Sunday, the prosecutor in Orlen said.", "2026-05-12")
    assert not conflicts(collation)
    assert not alike(collation)


def test_the_same_day_in_other_words_is_the_same(collate) -> None:
    collation = collated_with(collate, "Ewan Dorn was arrested on 3 May, the prosecutor in Orlen said.")
    assert not conflicts(collation)
    assert alike(collation)
