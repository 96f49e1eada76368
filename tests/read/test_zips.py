"""Zip archives: members by their own content, never by their names; bombs and locks are told."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from variorum.read import limits
from variorum.read.containers import zipped
from variorum.records.problem import Problem
from variorum.records.source import Source

Read = Callable[..., tuple[list[Source], list[Problem]]]
PAGE = b"<html><body><p>A dam broke near Karabura.</p></body></html>"


def packed(members: dict[str, bytes], *, level: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", level) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_an_archive_of_another_tool_gives_its_pages_and_no_parts_of_pages(files: Path, read: Read) -> None:
    found, problems = read(files / "news.zip")
    assert [source.snapshot.name.partition("news.zip/")[2] for source in found] == [
        "news/Dam.html", "news/Über den Damm.txt",
    ]  # fmt: skip
    page = found[0].capture
    assert (page.way, page.place, page.moment) == ("archive", "member news/Dam.html", None)
    assert page.container_hash == sha256((files / "news.zip").read_bytes()).hexdigest()
    told = {problem.source.rpartition("/")[2]: problem.reason for problem in problems}
    assert told["style.css"] == told["frame.html"] == "belongs to the saved page news/Dam.html"
    assert told[".DS_Store"] == "left by macOS; it holds no report"


def test_a_locked_member_is_told(files: Path, read: Read) -> None:
    found, problems = read(files / "locked.zip")
    assert not found
    assert "password" in problems[0].reason


def test_an_archive_in_an_archive_is_opened_and_a_deeper_one_is_told(read: Read) -> None:
    inner = packed({"a.html": PAGE})
    found, _ = read("out.zip", packed({"in.zip": inner}))
    assert [source.snapshot.name for source in found] == ["out.zip/in.zip/a.html"]
    for _ in range(limits.DEEPEST):
        inner = packed({"in.zip": inner})
    found, problems = read("out.zip", inner)
    assert not found
    assert "too deep" in problems[0].reason


@pytest.mark.parametrize("name", ["../../etc/passwd.html", "/etc/x.html", "C:\\x.html", "a\x1b[31m\u202e.html"])
def test_a_hostile_name_is_told_and_never_used(
    read: Read, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found, _ = read("x.zip", packed({name: PAGE}))
    assert [source.content for source in found] == [PAGE]
    assert found[0].snapshot.name.startswith("x.zip/")
    assert found[0].snapshot.name.isprintable()
    assert not list(tmp_path.iterdir())


def test_a_bomb_is_told_and_its_neighbour_is_read(read: Read) -> None:
    found, problems = read("x.zip", packed({"a.html": b"<html>" + b" " * 100_000_000, "b.html": PAGE}))
    assert [source.content for source in found] == [PAGE]
    assert problems[0].source == "x.zip/a.html"
    assert problems[0].severity == "failed"


def test_many_bombs_together_end_the_reading(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UNPACKED_FREE", 3_000_000)
    monkeypatch.setattr(limits, "UNPACKED_RATIO", 1)
    found, problems = read("x.zip", packed({f"{n}.html": b"<html>" + b" " * 900_000 + b"%d" % n for n in range(50)}))
    assert len(found) < 5
    assert "unpacks to more" in problems[-1].reason


def test_too_many_members_are_told(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MOST_MEMBERS", 3)
    _, problems = read("x.zip", packed({f"{n}.html": PAGE for n in range(4)}))
    assert "4 files" in problems[0].reason


def test_a_damaged_member_costs_only_itself(read: Read) -> None:
    content = packed({"a.html": PAGE, "b.html": PAGE + b"<!-- b -->"}, level=zipfile.ZIP_STORED)
    found, problems = read("x.zip", content.replace(b"Karabura", b"Xarabura", 1))
    assert [source.snapshot.name for source in found] == ["x.zip/b.html"]
    assert "damaged" in problems[0].reason


def test_a_damaged_archive_is_told(read: Read) -> None:
    _, problems = read("x.zip", packed({"a.html": PAGE})[:-30])
    assert "damaged" in problems[0].reason


def test_each_kind_of_member_is_known_by_its_content(read: Read) -> None:
    found, problems = read("x.zip", packed({"a.dat": PAGE, "b.png": b"\x89PNG" + bytes(9), "e/": b"", "c.html": b""}))
    assert [source.snapshot.media for source in found] == ["text/html"]
    assert {problem.source: problem.severity for problem in problems} == {
        "x.zip/b.png": "skipped",
        "x.zip/c.html": "failed",
    }


def test_a_link_in_an_archive_is_not_followed_and_not_read(read: Read) -> None:
    link = zipfile.ZipInfo("link.html")
    link.external_attr = 0o120777 << 16
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(link, "/etc/hostname")
    found, (problem,) = read("news.zip", file.getvalue())
    assert not found
    assert problem.source == "news.zip/link.html"
    assert "a link" in problem.reason


def test_an_archive_in_which_nothing_lies_is_told(read: Read) -> None:
    found, (problem,) = read("news.zip", packed({}))
    assert not found
    assert "nothing in it" in problem.reason


def test_archives_of_archives_with_very_many_members_end(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MEMBER", 10_000_000)  # a hundred members instead of 200,000
    inner = packed({f"{number}.css": b"" for number in range(30)})
    _, problems = read("news.zip", packed({f"{number}.zip": inner for number in range(30)}))
    assert len(problems) < 110
    assert any("more than a real file would" in problem.reason for problem in problems)
