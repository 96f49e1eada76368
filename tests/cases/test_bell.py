"""The stolen bell: four invented reports, pasted with all that stands around them, and what must be told of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import variorum
from variorum import Article, Edition, Entity, Telling

TEXTS = Path(__file__).parent / "bell" / "texts"


@pytest.fixture(scope="module")
def telling() -> Telling:
    return variorum.tell(TEXTS)


@pytest.fixture(scope="module")
def edition(telling: Telling) -> Edition:
    return telling.editions[0]


def report(edition: Edition, name: str) -> Article:
    return next(article for article in edition.articles if article.name.endswith(f"{name}.txt"))


def person(edition: Edition, spelling: str) -> Entity:
    found = [e for e in edition.identities.entities if spelling in {one.words for one in e.spellings}]
    assert len(found) == 1, f"{spelling} is {len(found)} persons"
    return found[0]


def removed(article: Article) -> str:
    return "\n".join(article.text[part.start : part.end] for part in article.parts if part.state == "out")


def everything_told(edition: Edition) -> list[str]:
    lines = [line.text for line in edition.account.lines]
    readings = [reading.quote.words for point in edition.collation.points for reading in point.readings]
    return [*lines, *readings, *(s.words for a in edition.annotations for s in a.statements)]


def test_four_reports_tell_one_story(telling: Telling):
    assert [len(edition.articles) for edition in telling.editions] == [4]
    assert (telling.left_out, telling.problems) == ((), ())


def test_every_report_has_its_printed_day(edition: Edition):
    days = {one.article: one.published.interval for one in edition.dating.published}
    found = {name: days[report(edition, name).id].iso() for name in ("courier_1", "tern", "skerry", "courier_2")}
    assert found == {
        "courier_1": "2024-03-11",
        "tern": "2024-03-11",
        "skerry": "2024-03-11",
        "courier_2": "2024-04-22",
    }


def test_two_reports_of_one_paper_are_one_house(edition: Edition):
    both = {report(edition, "courier_1").id, report(edition, "courier_2").id}
    assert [set(house.articles) for house in edition.tracing.houses if len(house.articles) > 1] == [both]


def test_two_printings_of_one_agency_are_one_origin(edition: Edition):
    main = {name: edition.tracing.main_origin(report(edition, name).id) for name in ("tern", "skerry", "courier_1")}
    assert main["tern"] == main["skerry"] != main["courier_1"]


def test_what_only_the_agency_tells_has_one_origin_however_often_it_is_printed(edition: Edition):
    reprints = {report(edition, "tern").id, report(edition, "skerry").id}
    points = [p for p in edition.collation.points if {r.article for r in p.readings} == reprints]
    assert points
    assert {point.origins for point in points} == {1}


def test_the_director_is_one_person_under_both_spellings(edition: Edition):
    director = person(edition, "Yelena Markova")
    assert {"Elena Markova", "Markova"} <= {spelling.words for spelling in director.spellings}


def test_the_deputy_of_almost_the_same_name_is_another_person(edition: Edition):
    assert person(edition, "Ivo Markov").id != person(edition, "Yelena Markova").id


def test_the_inspector_is_one_person_in_all_reports(edition: Edition):
    assert len({span.article for span in person(edition, "Pavel Brandt").mentions}) == 4


def test_nobody_claims_that_the_reports_contradict_each_other_on_the_sum(edition: Edition):
    points = [p for p in edition.collation.points if any("90,000" in r.quote.words for r in p.readings)]
    assert points
    assert {point.verdict for point in points} <= {"agree", "single", "certainty", "variant"}


def test_a_search_that_ends_in_an_arrest_is_no_contradiction(edition: Edition):
    assert [point.question for point in edition.collation.points if point.verdict == "conflict"] == []


@pytest.mark.parametrize("words", ["please donate", "salty_dog", "rang that bell", "Ferry timetable", "newsletter"])
def test_appeals_comments_and_links_are_put_aside(edition: Edition, words: str):
    assert any(words in removed(article) for article in edition.articles)
    assert not any(words in told for told in everything_told(edition))


def test_the_last_words_of_the_director_are_said_by_her(edition: Edition):
    speakers = {
        statement.speaker
        for annotation in edition.annotations
        for statement in annotation.statements
        if "new beginning" in statement.words
    }
    assert speakers == {"Yelena Markova"}


def test_the_bell_was_stolen_on_the_saturday_before(edition: Edition):
    saturdays = [time for time in edition.dating.times if time.expression.words.startswith("Saturday")]
    days = {time.interval.iso() for time in saturdays if time.interval}
    assert days == {"2024-03-09", "2024-04-20"}


def test_every_passage_stands_where_it_is_said_to_stand(edition: Edition):
    texts = {article.id: article.text for article in edition.articles}
    quotes = [reading.quote for point in edition.collation.points for reading in point.readings]
    quotes += [mark.quote for line in edition.account.lines for mark in line.marks]
    assert quotes
    for quote in quotes:
        assert texts[quote.span.article][quote.span.start : quote.span.end] == quote.words
