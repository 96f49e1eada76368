"""The example, told by the whole program: what the tutorial promises of it."""

import pytest

import variorum
from variorum.example import pages
from variorum.present import html, markdown, terminal
from variorum.present.page import page


@pytest.fixture(scope="module")
def telling(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    for name, content in pages():
        (folder / name).write_bytes(content)
    return variorum.tell(folder)


@pytest.fixture(scope="module")
def edition(telling):
    return telling.editions[0]


def article(edition, name):
    return next(found for found in (*edition.articles, *edition.aside) if found.name.endswith(name))


def test_it_is_one_story_of_six_reports_and_a_russian_one_aside(telling, edition):
    assert telling.problems == ()
    assert len(telling.editions) == 1
    assert len(edition.articles) == 6
    assert [found.language for found in edition.aside] == ["ru"]


def test_the_missing_man_is_one_person_in_all_spellings_and_not_his_brother(edition):
    missing = next(e for e in edition.identities.entities if "Gennady Shcherin" in {s.words for s in e.spellings})
    spellings = {spelling.words for spelling in missing.spellings}
    assert {"Gennady Shcherin", "Gennadi Scherin", "Gennadi Shcherin"} <= spellings
    assert not any("Pavel" in words for words in spellings)


def test_a_reprint_is_not_a_second_origin(edition):
    agency, reprint = article(edition, "telvane.html"), article(edition, "morning-lantern.html")
    assert edition.tracing.main_origin(agency.id) == edition.tracing.main_origin(reprint.id)
    assert edition.account.counters.origins < 6


def test_appeals_and_comments_are_out_of_the_account_and_visible_as_removed(telling, edition):
    out = [
        found.text[part.start : part.end] for found in edition.articles for part in found.parts if part.state == "out"
    ]
    for words in ("has no owner but its readers", "I heard it was twenty dead", "The ice story is a lie"):
        assert any(words in text for text in out), words
    body = markdown.render(telling).partition("## Removed from the pages")[0]
    assert "twenty dead" not in body


def test_found_dead_is_an_update_of_missing(edition):
    fate = [p for p in edition.collation.points if {"missing", "dead"} <= set(" ".join(_words(p)).split())]
    assert any(point.verdict == "update" for point in fate)


def _words(point):
    return [reading.quote.words.replace(",", " ").replace(".", " ") for reading in point.readings]


def test_sources_without_a_name_are_never_joined_across_reports(edition):
    official, engineer = article(edition, "velgoria-today.html").id, article(edition, "harbour-post.html").id
    unnamed = [{mark.article for mark in said.marks} for said in edition.account.said if said.kind == "unnamed"]
    assert any(official in told for told in unnamed)
    assert any(engineer in told for told in unnamed)
    assert not any({official, engineer} <= told for told in unnamed)


def test_every_line_of_every_format_rests_on_its_passage(telling, edition):
    texts = {found.id: found.text for found in (*edition.articles, *edition.aside)}
    told = page(telling)
    for passage in told.passages:
        span = passage.quote.span
        assert texts[span.article][span.start : span.end] == passage.quote.words
    rendered = terminal.render(telling, width=140, colour=False), markdown.render(telling), html.render(telling)
    for passage in told.passages:
        assert f'id="p{passage.number}"' in rendered[1]
        assert f'id="p{passage.number}"' in rendered[2]
    assert all(len(line) <= 140 for line in rendered[0].splitlines())
