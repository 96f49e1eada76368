"""Savings of one page in a story: one report, never in conflict with itself, and every edit of the outlet is told."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from variorum.flow.building import added, added_and_built, built
from variorum.flow.door import opened, running
from variorum.flow.telling import told
from variorum.present import html, json, markdown, seal, terminal
from variorum.read import source_of
from variorum.records.account import Edition, Telling
from variorum.records.record import canonical
from variorum.records.source import Source
from variorum.settings import Settings
from variorum.verify import verified

HERE = Settings(workers=0)
HEAD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry aground off Skell – The Tern</title>
<link rel="canonical" href="https://tern.example/2031/alda"><meta property="og:site_name" content="The Tern">
<meta property="article:published_time" content="2031-05-03T08:00:00Z">
<meta property="article:modified_time" content="{changed}"></head><body><article><h1>Ferry aground off Skell</h1>
<p>By Ines Calder</p>{body}</article></body></html>"""
ABOARD = "The ferry Alda ran aground off Skell harbour on Saturday with {} people aboard, the coastguard said."
DRUNK = "The captain had been drinking, a deckhand who asked not to be named said."
DORVAL = (
    "Harbour master Ines Dorval told The Tern that nobody was hurt. Lifeboats from Skell and Orm were there in an hour."
)
WIND = "The weather was calm and the sea was flat all morning, according to the weather office in Orm."
INQUIRY = "The owner, Skell Lines, has asked for an inquiry, its director Ludo Farrant said on Saturday."
ADRIFT = "Паром «Алда» сел на мель у порта Скелл в субботу, сообщила береговая охрана. "
UNHURT = "Никто не пострадал, сказал начальник порта."
GULL = """Passengers taken off stranded ferry

The Gull
3 May 2031

The ferry Alda ran aground off Skell harbour on Saturday with 41 people aboard, the coastguard said.
The owner, Skell Lines, has asked for an inquiry.
"""


def page(changed: str, *body: str) -> bytes:
    return HEAD.format(changed=changed, body="".join(f"<p>{line}</p>" for line in body)).encode()


PAGES = {
    "a.html": page("2031-05-03T09:00:00Z", ABOARD.format(41), DRUNK, DORVAL, WIND),
    "b.html": page("2031-05-03T14:30:00Z", ABOARD.format(43), DORVAL, WIND, INQUIRY),
    "c.html": page("2031-05-04T10:00:00Z", ABOARD.format(43), DORVAL, WIND, INQUIRY),
    "gull.txt": GULL.encode(),
}


def sources(*names: str) -> list[Source]:
    found = [source_of(name, PAGES[name]) for name in names or PAGES]
    return [one for one in found if isinstance(one, Source)]


def telling_of(some: list[Source]) -> Telling:
    with running(HERE) as run:
        return told(run, some)


@pytest.fixture(scope="module")
def telling() -> Telling:
    return telling_of(sources())


@pytest.fixture(scope="module")
def edition(telling: Telling) -> Edition:
    (found,) = telling.editions
    return found


def test_versions_are_one_report_of_one_house(edition: Edition) -> None:
    assert edition.account.counters.reports == 2
    assert [article.name for article in edition.earlier] == ["b.html"]
    assert {article.name for article in edition.articles} == {"a.html", "c.html", "gull.txt"}
    assert any({"a.html", "c.html"} <= names(edition, house.articles) for house in edition.tracing.houses)


def names(edition: Edition, articles: tuple[str, ...]) -> set[str]:
    return {article.name for article in edition.articles if article.id in articles}


def test_a_version_with_nothing_of_its_own_is_listed_as_such(telling: Telling) -> None:
    assert [(one.name, one.standing) for one in telling.left_out] == [("b.html", "version")]
    assert "another version of a report" in terminal.render(telling, width=200, colour=False)


def test_a_figure_that_the_outlet_changed_is_an_update_and_no_conflict(edition: Edition) -> None:
    pairs = [
        (point, pair)
        for point in edition.collation.points
        for pair in point.comparisons
        if names(edition, (point.readings[pair.left].article, point.readings[pair.right].article))
        == {"a.html", "c.html"}
    ]
    assert pairs
    assert all(pair.verdict != "conflict" for _, pair in pairs)
    assert any(
        pair.verdict == "update" and "changed between two savings of one page" in pair.reason for _, pair in pairs
    )
    assert all(pair.dependence in ("same house", "same passage") for _, pair in pairs)


def test_versions_never_copy_each_other(edition: Edition) -> None:
    pairs = [names(edition, (copy.article, copy.source or "")) for copy in edition.tracing.copies]
    assert {"a.html", "c.html"} not in pairs


def test_readings_and_lines_say_when_the_passage_came_or_went(edition: Edition) -> None:
    said = {reading.version for point in edition.collation.points for reading in point.readings if reading.version}
    assert "added in the later version (between 3 May 2031, 09:00 UTC and 3 May 2031, 14:30 UTC)" in said
    assert "no longer in the version of 3 May 2031, 14:30 UTC" in said
    assert any(line.version for line in edition.account.lines)


def test_every_format_shows_what_changed(telling: Telling) -> None:
    page_text, marked = terminal.render(telling, width=300, colour=False), markdown.render(telling)
    for text in (page_text, marked, html.render(telling)):
        assert DRUNK in text
        assert "1 passage added, 1 passage removed, 1 passage reworded" in text
        assert "the report that counts" in text


@pytest.mark.parametrize("kind", ["json", "html"])
def test_an_export_with_versions_holds(telling: Telling, kind: str, tmp_path: Path) -> None:
    for name, content in PAGES.items():
        (tmp_path / name).write_bytes(content)
    export = tmp_path / f"x.{kind}"
    export.write_bytes(json.render(telling) if kind == "json" else seal.sealed(html.render(telling), telling))
    report = verified(export, paths=(tmp_path,))
    assert report.holds, report.text()
    assert report.articles == 4


def test_versions_in_no_story_are_shown_and_hold_as_well(tmp_path: Path) -> None:
    lines = (ADRIFT + "На борту были люди. " + UNHURT, ADRIFT + UNHURT)
    russian = [
        HEAD.format(changed=f"2031-05-0{n}T09:00:00Z", body=f"<p>{body}</p>").replace('lang="en"', 'lang="ru"')
        for n, body in enumerate(lines, 3)
    ]
    for number, text in enumerate(russian):
        (tmp_path / "heap").mkdir(exist_ok=True)
        (tmp_path / "heap" / f"{number}.html").write_text(text, "utf-8")
    found = [source_of(f"{n}.html", text.encode()) for n, text in enumerate(russian)]
    telling = telling_of([one for one in found if isinstance(one, Source)])
    assert telling.editions == ()
    assert len(telling.histories) == 1
    assert telling_by_all_ways(tmp_path) == [telling.histories] * 4
    assert "На борту были люди." in terminal.render(telling, width=200, colour=False)
    export = tmp_path / "x.html"
    export.write_bytes(seal.sealed(html.render(telling), telling))
    assert verified(export, paths=(tmp_path / "heap",)).holds


def telling_by_all_ways(folder: Path) -> list[object]:
    """The histories in no story, as each way of telling gives them back."""
    import variorum

    workspace = variorum.Workspace(folder / "w")
    workspace.add(folder / "heap")
    told_now = variorum.tell(folder / "heap", settings=HERE)
    built_now = workspace.build(settings=HERE)
    both = added_and_built(folder / "w", opened(folder / "heap"), HERE)
    return [told_now.histories, built_now.histories, both.histories, workspace.telling().histories]


@pytest.mark.parametrize("seed", range(3))
def test_any_order_of_the_savings_is_told_the_same(telling: Telling, seed: int) -> None:
    some = sources()
    random.Random(seed).shuffle(some)
    assert canonical(telling_of(some)) == canonical(telling)


@pytest.mark.parametrize("gone", ["a.html", "b.html", "c.html"])
def test_removing_a_version_gives_what_a_build_without_it_gives(gone: str, tmp_path: Path) -> None:
    from variorum.flow.building import removed

    added(tmp_path / "w", sources())
    built(tmp_path / "w", HERE)
    removed(tmp_path / "w", [gone])
    without = telling_of(sources(*(name for name in PAGES if name != gone)))
    assert canonical(built(tmp_path / "w", HERE)) == canonical(without)


def test_twice_the_same_file_is_no_version() -> None:
    one = sources("a.html", "gull.txt")
    assert telling_of([*one, *one]).editions[0].histories == ()


def test_pages_of_one_report_stay_together_and_count_once() -> None:
    first, second = (
        page("2031-05-03T09:00:00Z", *body).decode().replace("2031/alda", f"2031/alda?page={n}").encode()
        for n, body in ((1, (ABOARD.format(41), DORVAL)), (2, (WIND, INQUIRY)))
    )
    found = [source_of("p1.html", first), source_of("p2.html", second)]
    (edition,) = telling_of([one for one in found if isinstance(one, Source)]).editions
    assert len(edition.articles) == 2
    assert edition.account.counters.reports == 1
    assert edition.histories == ()
    assert sorted(bool(article.continues) for article in edition.articles) == [False, True]


def test_a_person_can_put_one_passage_of_an_earlier_version_back(tmp_path: Path) -> None:
    from variorum.flow.judging import judged

    added(tmp_path / "w", sources())
    telling = built(tmp_path / "w", HERE)
    old = next(one for one in telling.editions[0].articles if one.name == "a.html")
    at = old.text.index(WIND)
    judged(tmp_path / "w", "put back", [f"a.html:{at}-{at + len(WIND)}"], story=None, by="Odile", note="")
    again = next(one for one in built(tmp_path / "w", HERE).editions[0].articles if one.name == "a.html")
    read = " ".join(again.text[part.start : part.end] for part in again.read_parts())
    assert WIND in read
    assert "Ferry aground off Skell" not in read


def test_where_the_order_is_not_known_no_word_of_the_page_says_later() -> None:
    undated = [
        page("", *body).decode().replace('<meta property="article:modified_time" content="">', "").encode()
        for body in ((ABOARD.format(41), DRUNK, DORVAL, WIND), (ABOARD.format(43), DORVAL, WIND, INQUIRY))
    ]
    found = [source_of(f"{n}.html", content) for n, content in enumerate(undated)]
    told_so = telling_of([one for one in found if isinstance(one, Source)])
    (history,) = told_so.editions[0].histories
    assert not history.sure
    for text in (terminal.render(told_so, width=300, colour=False), markdown.render(told_so), html.render(told_so)):
        assert "later version" not in text
        assert "no longer" not in text
        assert "earlier version" not in text
        assert "which of them is the later is not known" in text
        assert "<del>" not in text
