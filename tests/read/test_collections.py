"""WACZ: the pages that a collection names, with its hashes checked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from variorum.records.capture import Given
from variorum.records.problem import Problem
from variorum.records.source import Source

Read = Callable[..., tuple[list[Source], list[Problem]]]


def changed(path: Path, member: str, change: Callable[[bytes], bytes]) -> bytes:
    """The archive with one member changed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == member else content)
    return packed.getvalue()


def test_the_pages_that_the_list_names_are_read_through_redirects(files: Path, read: Read) -> None:
    found, problems = read(files / "dam.wacz")
    names = [source.snapshot.name.rpartition("/")[2] for source in found]
    assert names == ["dam.warc.gz#2", "dam.warc.gz#3", "dam.warc.gz#13"]
    assert any("1 page that its own list" in problem.reason for problem in problems)
    assert not [problem for problem in problems if problem.severity == "failed"]


def test_a_changed_archive_is_told(files: Path, read: Read) -> None:
    wrong = changed(files / "dam.wacz", "datapackage.json", lambda old: old.replace(b"sha256:", b"sha256:00"))
    found, problems = read("dam.wacz", wrong)
    assert len(found) == 3
    assert sum("hash" in problem.reason for problem in problems) == 3 - 1


def test_a_page_that_is_named_and_missing_is_told(files: Path, read: Read) -> None:
    row = b'{"url": "https://gone.example/a", "title": "Gone"}\n'
    found, problems = read("dam.wacz", changed(files / "dam.wacz", "pages/pages.jsonl", lambda old: old + row))
    assert len(found) == 3
    assert any("https://gone.example/a" in problem.reason for problem in problems)


def test_a_collection_that_names_no_page_is_read_whole(files: Path, read: Read) -> None:
    found, _ = read("dam.wacz", changed(files / "dam.wacz", "pages/pages.jsonl", lambda old: old.split(b"\n")[0]))
    assert len(found) == 4


def test_a_broken_list_of_pages_costs_nothing(files: Path, read: Read) -> None:
    found, _ = read("dam.wacz", changed(files / "dam.wacz", "datapackage.json", lambda old: b"[" * 100_000))
    assert len(found) == 3


def test_a_title_of_the_list_does_not_come_before_that_of_the_page(files: Path, read: Read) -> None:
    found, _ = read(files / "dam.wacz")
    assert [source.given for source in found] == [Given()] * 3
