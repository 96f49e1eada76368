"""The fire in the kiln: two papers contradict each other, a sequel tells a later toll, a station repeats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import variorum
from variorum import Edition

if TYPE_CHECKING:
    from variorum.records.collation import Point

TEXTS = Path(__file__).parent / "kiln" / "texts"


@pytest.fixture(scope="module")
def edition() -> Edition:
    (edition,) = variorum.tell(TEXTS).editions
    return edition


def file_of(edition: Edition, article: str) -> str:
    return next(one.name for one in edition.articles if one.id == article)


def points_with(edition: Edition, words: str) -> list[Point]:
    return [point for point in edition.collation.points if any(words in r.quote.words for r in point.readings)]


def toll(edition: Edition) -> Point:
    return next(point for point in points_with(edition, "Seven people were killed") if point.group == "How many")


def verdicts(edition: Edition, left: str, right: str) -> set[str]:
    """The verdicts on the toll between readings of two files."""
    point = toll(edition)
    names = [file_of(edition, reading.article) for reading in point.readings]
    return {pair.verdict for pair in point.comparisons if {names[pair.left], names[pair.right]} == {left, right}}


def test_four_reports_tell_one_story(edition: Edition):
    assert len(edition.articles) == 4


def test_two_tolls_of_one_day_from_two_sources_are_a_contradiction(edition: Edition):
    point = toll(edition)
    assert point.verdict == "conflict"
    assert point.survived


def test_it_is_the_only_contradiction(edition: Edition):
    assert [point.id for point in edition.collation.points if point.verdict == "conflict"] == [toll(edition).id]


def test_a_higher_toll_of_the_same_paper_days_later_is_an_update(edition: Edition):
    assert verdicts(edition, "gazette.txt", "gazette_2.txt") == {"update"}


def test_who_repeats_a_toll_does_not_contradict_its_source(edition: Edition):
    assert "conflict" not in verdicts(edition, "gazette.txt", "radio.txt")


def test_both_papers_agree_on_the_hurt(edition: Edition):
    points = points_with(edition, "Eleven workers")
    assert points
    assert {point.verdict for point in points} <= {"agree", "certainty"}
    assert any(len({reading.origin for reading in point.readings}) == 2 for point in points)


def test_the_union_and_the_fire_chief_stand_behind_their_tolls(edition: Edition):
    said = {s.words.split()[0]: s.speaker for a in edition.annotations for s in a.statements if "killed" in s.words}
    assert (said["Four"], said["Seven"]) == ("Otto Renn", "workers' union")


def test_the_station_names_its_source(edition: Edition):
    chains = [
        [link.name for link in statement.chain]
        for annotation in edition.annotations
        for statement in annotation.statements
        if file_of(edition, annotation.article) == "radio.txt" and "killed" in statement.words
    ]
    assert chains == [["Marrow Gazette"]]


def test_the_contradiction_is_told_in_the_account(edition: Edition):
    assert edition.account.counters.contested == 1
    assert any(line.point == toll(edition).id for line in (*edition.account.lines, *edition.account.still_open))


def test_days_of_the_week_are_those_before_publication(edition: Edition):
    days = {
        (time.expression.words, time.interval.iso())
        for time in edition.dating.times
        if time.interval and time.expression.words in {"Tuesday", "Sunday", "Friday"}
    }
    assert days == {("Tuesday", "2024-02-06"), ("Sunday", "2024-02-11"), ("Friday", "2024-02-09")}


def test_readings_of_all_orders_of_the_files_are_the_same():
    files = sorted(TEXTS.iterdir())
    assert variorum.tell(files) == variorum.tell(files[::-1])
