"""The headline of a page, without what its title adds to it; and who published it."""

from __future__ import annotations

import pytest

from variorum.steps.extract.outlet import Named, outlet_of_address
from variorum.steps.extract.page.facts import authors_of, outlet_of, own_address
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.page.titles import title_of


def meta(
    title: str = "", canonical: str = "https://www.dailyheron.com/a", headings: tuple[str, ...] = (), **values: str
) -> Meta:
    kept = {name.replace("__", ":"): (value,) for name, value in values.items()}
    return Meta(kept, (), (), title, canonical, "en", (), headings)


@pytest.mark.parametrize(
    "title",
    [
        "Dam breaks above the valley | The Daily Heron",
        "Dam breaks above the valley - Daily Heron",
        "Dam breaks above the valley - Heron",
        "Dam breaks above the valley - World - The Daily Heron",
        "The Daily Heron: | Dam breaks above the valley",
        "Dam breaks above the valley | News",
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_headline(title: str) -> None:
    found = title_of(meta(title, og__site_name="The Daily Heron", headings=("Dam breaks above the valley",)), "")
    assert found == "Dam breaks above the valley"


def test_a_dash_inside_a_headline_stays_where_a_heading_has_it() -> None:
    title = "Dam breaks – and nobody was warned"
    assert title_of(meta(title, headings=(title,)), "") == title
    assert title_of(meta(f"{title} - The Daily Heron", headings=(title,), og__site_name="The Daily Heron"), "") == title


def test_a_headline_that_names_the_outlet_is_kept() -> None:
    title = "Daily Heron raises its price"
    assert title_of(meta(title, og__site_name="The Daily Heron"), "") == title


def test_a_title_that_is_only_the_site_gives_way_to_the_heading() -> None:
    found = title_of(
        meta("The Daily Heron", og__site_name="The Daily Heron", headings=("Dam breaks above the valley",)), ""
    )
    assert found == "Dam breaks above the valley"


def test_without_headings_a_tail_is_taken_for_the_name_of_the_site() -> None:
    assert title_of(meta("Dam breaks above the valley - Some Gazette"), "") == "Dam breaks above the valley"


def test_the_outlet_of_a_known_address_is_not_named_by_its_section() -> None:
    named = outlet_of(meta(og__site_name="U.S."), "https://www.reuters.com/world/dam", Named())
    assert named.name == "Reuters"
    assert (
        outlet_of(meta(og__site_name="The Daily Heron"), "https://www.heron.example/a", Named()).name
        == "The Daily Heron"
    )


def test_a_host_of_another_language_is_not_split_into_english_words() -> None:
    assert outlet_of_address("https://www.thedailyheron.co.uk/a").name == "The Daily Heron"
    assert outlet_of_address("https://www.thedailyheron.de/a").name == "thedailyheron.de"


def test_a_copy_in_an_archive_has_the_address_of_the_page_itself() -> None:
    copied = meta(canonical="https://web.archive.org/web/20310407093000/https://www.heron.example/a")
    assert own_address(copied, "") == "https://www.heron.example/a"


@pytest.mark.parametrize("separator", ["_", "-", "｜", " | "])
def test_the_name_of_the_site_is_cut_off_in_scripts_without_spaces(separator: str) -> None:
    title = f"水坝在夜间决口{separator}苍鹭网"
    assert title_of(meta(title, og__title=title, og__site_name="苍鹭网"), "") == "水坝在夜间决口"


def test_a_site_is_no_author() -> None:
    assert authors_of(meta(author="heron.example"), "", "The Daily Heron") == ()
    assert authors_of(meta(author="J.K. Marsh"), "", "The Daily Heron") == ("J.K. Marsh",)
