"""What came into a workspace and how, what the outlets changed, and reading file by file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry aground – The Tern</title>
<link rel="canonical" href="https://tern.example/alda"><meta property="og:site_name" content="The Tern">
<meta property="article:published_time" content="2031-05-03T08:00:00Z">
<meta property="article:modified_time" content="2031-05-0{day}T09:00:00Z"></head><body><article><h1>Ferry aground</h1>
<p>The ferry Alda ran aground off Skell harbour on Saturday with {aboard} people aboard, the coastguard said.</p>
<p>Harbour master Ines Dorval told The Tern that nobody was hurt. Lifeboats were there in an hour.</p></article></body>
</html>"""


@pytest.fixture(autouse=True)
def heap(alone: None, tmp_path: Path) -> None:
    (tmp_path / "heap").mkdir()
    for day, aboard in ((3, 41), (4, 43)):
        (tmp_path / "heap" / f"{day}.html").write_text(PAGE.format(day=day, aboard=aboard), "utf-8")


def test_sources_tell_how_each_report_came_in(cli, tmp_path: Path) -> None:
    cli("add", tmp_path / "heap", "--by", "Odile")
    code, out, _ = cli("sources")
    assert code == 0
    assert "3.html" in out
    assert "capture time not known" in out
    assert "by Odile, Variorum" in out


def test_one_source_is_told_in_full_and_as_json(cli, tmp_path: Path) -> None:
    cli("add", tmp_path / "heap", "--by", "Odile")
    _, out, _ = cli("sources", "3.html")
    assert str(tmp_path / "heap" / "3.html") in out
    assert "weak" in out
    _, out, _ = cli("sources", "--json")
    rows = json.loads(out)
    assert [row["snapshot"]["name"] for row in rows] == ["3.html", "4.html"]
    assert {row["by"] for row in rows} == {"Odile"}
    assert all(row["file"]["modified"] for row in rows)


def test_a_capture_of_bytes_that_are_in_already_is_kept_and_told(cli, tmp_path: Path) -> None:
    (tmp_path / "heap" / "copy.html").write_bytes((tmp_path / "heap" / "3.html").read_bytes())
    cli("add", tmp_path / "heap")
    _, out, _ = cli("sources")
    assert "copy.html" in out
    assert "the same bytes as 3.html, which is cited" in out
    assert "3.html is out; the same bytes are still in as copy.html" in cli("remove", "3.html")[2]
    assert "still" not in cli("remove", "copy.html")[2]


def test_a_source_that_is_not_there_is_said_so(cli, tmp_path: Path) -> None:
    cli("init", tmp_path / "w")
    assert cli("sources")[0] == 4
    cli("add", tmp_path / "heap")
    assert cli("sources", "nope.html")[0] == 4


def test_a_hostile_name_in_a_capture_steers_no_terminal(cli, tmp_path: Path) -> None:
    (tmp_path / "heap" / "\x1b[31mred.txt").write_text("A report.\n\nThe ferry ran aground.\n")
    cli("add", tmp_path / "heap")
    assert "\x1b" not in cli("sources")[1]


def test_versions_show_what_changed_and_when(cli, tmp_path: Path) -> None:
    cli("add", tmp_path / "heap")
    cli("build")
    code, out, _ = cli("versions")
    assert code == 0
    assert "1 passage reworded" in out
    assert "4 May 2031, 09:00 UTC" in out
    assert "41 people aboard" in out
    assert cli("versions", "1")[1] == cli("versions", "3.html")[1] == out
    _, out, _ = cli("versions", "--json")
    (history,) = json.loads(out)
    assert [version["name"] for version in history["versions"]] == ["3.html", "4.html"]
    assert cli("versions", "other.html")[0] == 4


def test_versions_are_explained(cli, tmp_path: Path) -> None:
    cli("add", tmp_path / "heap")
    cli("build")
    _, plain, _ = cli("versions", "--width", 200)
    _, out, _ = cli("versions", "--explain", "--width", 200)
    reasons = [line.strip() for line in out.splitlines() if line not in plain.splitlines()]
    order, alike, place, common = reasons
    assert order == "in this order by the moments at which the pages say that they were changed"
    assert alike.startswith("the same page as the one above: one address; one title; ")
    assert place.startswith("3.html:")
    assert "→ 4.html:" in place
    assert common == "94% of their words are common"


def test_read_prints_a_block_for_each_article(cli, tmp_path: Path) -> None:
    (tmp_path / "heap" / "empty.html").write_text("<html><body></body></html>")
    code, out, _ = cli("read", tmp_path / "heap")
    assert code == 3
    assert out.count("3 May 2031 (page metadata") == 2
    assert "The Tern" in out
    assert "words in" in out
    assert "failed: empty.html" in out


def test_read_tells_at_the_end_what_all_became(cli, tmp_path: Path) -> None:
    (tmp_path / "heap" / "gone.html").write_text("<title>Page not found</title><h1>Page not found</h1>")
    (tmp_path / "heap" / "a.bin").write_bytes(b"\0\1\2" * 20)
    _, _, err = cli("read", tmp_path / "heap")
    assert err == "3 read: 2 reports, 1 page not found · 1 skipped\n"


def test_read_writes_one_article_a_line(cli, tmp_path: Path) -> None:
    code, out, _ = cli("read", tmp_path / "heap", "--json")
    assert code == 0
    assert [json.loads(line)["name"] for line in out.splitlines()] == ["3.html", "4.html"]
    assert cli("read", tmp_path / "heap", "--out", tmp_path / "x.jsonl")[0] == 0
    assert (tmp_path / "x.jsonl").read_text("utf-8") == out
    assert cli("read", tmp_path / "heap", "--out", tmp_path / "x.html")[0] == 2
    assert cli("read", tmp_path / "heap", "--out", tmp_path / "no" / "x.jsonl")[0] == 1


def test_what_was_read_into_a_workspace_is_built_from_it(cli, tmp_path: Path) -> None:
    cli("read", tmp_path / "heap", "-w", tmp_path / "w", "--by", "Odile")
    assert cli("build", "-w", tmp_path / "w")[0] == 0
    assert "by Odile" in cli("sources")[1]


def test_when_a_page_says_that_it_was_saved_is_told_once_it_is_built(cli, tmp_path: Path) -> None:
    saved = PAGE.format(day=5, aboard=41).replace(
        '<html lang="en">',
        '<html lang="en"><!--\n Page saved with SingleFile \n url: https://tern.example/alda \n'
        " saved date: Mon May 05 2031 10:00:00 GMT+0000 (Coordinated Universal Time)\n-->",
    )
    (tmp_path / "heap" / "5.html").write_text(saved, "utf-8")
    cli("add", tmp_path / "heap")
    _, out, _ = cli("sources", "5.html")
    assert "see variorum read" in out
    cli("build")
    _, out, _ = cli("sources", "5.html")
    assert "5 May 2031" in out
    assert "see variorum read" not in out
    _, out, _ = cli("sources", "3.html")
    assert "time not known" in out
    assert "see variorum read" not in out
