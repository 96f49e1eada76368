import re

import pytest

from variorum.present import html, markdown, terminal
from variorum.records.account import Telling


@pytest.fixture
def two(telling):
    return Telling(editions=telling.editions * 2)


def test_ids_stay_apart_and_there_is_one_first_heading(two):
    told = html.render(two)
    ids = re.findall(r' id="([^"]+)"', told)
    assert len(ids) == len(set(ids))
    assert told.count("<h1") == 1
    assert "2 stories" in told
    assert set(re.findall(r'href="#([^"]+)"', told)) <= set(ids)


def test_every_story_has_its_own_heading_in_every_format(two):
    headline = "Gate breaks at Lomnets dam"
    assert markdown.render(two).count(f"# {headline}") == 2
    assert terminal.render(two, width=80, colour=False).count(f"\n{headline}  TE") == 2


def test_stories_are_counted_on_the_terminal_where_there_are_several(two, telling):
    assert "\nStory 2 of 2 ═══" in terminal.render(two, width=80, colour=False)
    assert "Story 1" not in terminal.render(telling, width=80, colour=False)


def test_a_passage_of_two_stories_is_printed_once(two, telling):
    assert html.render(two).count("<mark>") == html.render(telling).count("<mark>")


def test_no_story_at_all_is_told_so():
    assert "No story" in html.render(Telling())
