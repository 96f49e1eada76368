"""Tables that name local files, and rows that are too many for one source."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from variorum.read import pieces, sources, unpack
from variorum.records.capture import Given
from variorum.records.problem import Problem
from variorum.records.source import Source

Read = Callable[..., tuple[list[Source], list[Problem]]]
PAGE = b"<html><body><p>A dam broke near Karabura.</p></body></html>"
CSV = (
    "File;Headline;Publisher;Date;URL;Author\n"
    "in/a.html;Dam breaks;The Herald;3 May 2031;https://a.example/1;Ada Quist\n"
)


def folder(tmp_path: Path, name: str, table: str) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.html").write_bytes(PAGE)
    (tmp_path / name).write_text(table, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "table", "row"),
    [
        ("list.csv", CSV, 1),
        ("list.tsv", CSV.replace(";", "\t"), 1),
        ("list.jsonl", '{"path": "in/a.html", "title": "Dam breaks", "outlet": {"name": "The Herald"}, '
         '"date": "3 May 2031", "url": "https://a.example/1", "authors": ["Ada Quist"]}\n', 1),
        ("list.json", '[{}, {"filename": "in\\\\a.html", "headline": "Dam breaks", "source": "The Herald", '
         '"published": "3 May 2031", "link": "https://a.example/1", "author": "Ada Quist"}]', 2),
    ],
)  # fmt: skip
def test_a_file_that_a_row_names_is_read_once_with_what_the_row_says(
    tmp_path: Path, read: Read, name: str, table: str, row: int
) -> None:
    found, problems = read(folder(tmp_path, name, table))
    page = next(source for source in found if source.snapshot.media == "text/html")
    assert page.snapshot.name == "in/a.html"
    assert page.given == Given(
        title="Dam breaks", outlet="The Herald", published="3 May 2031", address="https://a.example/1",
        authors=("Ada Quist",),
    )  # fmt: skip
    assert (page.capture.way, page.capture.container, page.capture.place) == ("table", name, f"row {row}")
    assert len([source for source in found if source.content == PAGE]) == 1
    assert not problems


def test_a_table_that_is_named_alone_brings_its_files(tmp_path: Path, read: Read) -> None:
    found, _ = read(folder(tmp_path, "list.csv", CSV) / "list.csv")
    assert [source.content for source in found] == [PAGE]


@pytest.mark.parametrize(
    "path", ["../secret.html", "/etc/hosts", "in/../../secret.html", "C:\\secret.html", "link/a.html"]
)
def test_a_table_reaches_nothing_outside_its_folder(tmp_path: Path, read: Read, path: str) -> None:
    (tmp_path / "secret.html").write_bytes(PAGE + b"<!-- secret -->")
    (tmp_path / "heap").mkdir()
    heap = folder(tmp_path / "heap", "list.csv", CSV.replace("in/a.html", path))
    (heap / "link").symlink_to(heap / "in")
    found, problems = read(heap)
    assert not [source for source in found if b"secret" in source.content]
    assert any(problem.source == "list.csv#1" and problem.severity == "failed" for problem in problems)


@pytest.mark.parametrize(
    ("row", "severity"),
    [
        ("Another title;The Tern;3 May 2031;;", "noted"),
        ("Dam breaks;The Herald;3 May 2031;https://a.example/1;Ada Quist", "skipped"),
        (";;;;", "skipped"),
    ],
)
def test_a_second_table_with_the_same_file_is_told(tmp_path: Path, read: Read, row: str, severity: str) -> None:
    heap = folder(tmp_path, "list.csv", CSV)
    (heap / "more.csv").write_text(CSV.splitlines()[0] + f"\nin/a.html;{row}\n", "utf-8")
    found, problems = read(heap)
    assert [source.given.title for source in found] == ["Dam breaks"]
    assert [(problem.source, problem.severity) for problem in problems] == [("more.csv#1", severity)]
    assert "list.csv, row 1" in problems[0].reason


def test_a_missing_file_is_told_by_its_row(tmp_path: Path, read: Read) -> None:
    _, problems = read(folder(tmp_path, "list.csv", CSV.replace("a.html", "b.html")))
    assert problems[0].source == "list.csv#1"
    assert "in/b.html" in problems[0].reason


def test_a_table_with_other_rows_is_read_as_well(tmp_path: Path, read: Read) -> None:
    found, _ = read(folder(tmp_path, "list.csv", CSV + ";Elsewhere;;;https://a.example/2;\n"))
    assert {source.snapshot.media for source in found} == {"text/html", "text/csv"}


def test_a_table_from_standard_input_says_that_it_finds_no_files() -> None:
    found = list(sources(["-"], stdin=io.BytesIO(CSV.encode())))
    assert any(isinstance(item, Problem) and "beside a table" in item.reason for item in found)


def test_rows_that_are_too_many_come_in_pieces_of_whole_lines(
    tmp_path: Path, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = b"".join(b'{"text": "Report %d."}\n' % number for number in range(20))
    monkeypatch.setattr(pieces, "PIECE_OF_ROWS", 100)
    monkeypatch.setattr(unpack, "limit_of", lambda media: 100)
    found, problems = read("rows.jsonl", lines)
    assert b"".join(source.content for source in found) == lines
    assert found[0].snapshot.name == "rows.jsonl, lines 1 to 4"
    assert all(source.content.endswith(b"\n") for source in found)
    assert not problems


def test_a_table_that_cannot_be_read_to_its_end_says_where(tmp_path: Path, read: Read) -> None:
    heap = folder(tmp_path, "list.csv", CSV + 'in/b.html;"' + "x" * 200_000 + '";;;;\n')
    _, problems = read(heap)
    assert any(problem.source == "list.csv#2" and problem.severity == "failed" for problem in problems)


@pytest.mark.parametrize(
    "content", ['file\n"', "file,\0\n", '[{"file": {"a": []}}]', '{"file": "\\u0000"}', "file;file\n;"]
)
def test_a_strange_table_stops_nothing(tmp_path: Path, read: Read, content: str) -> None:
    for name in ("a.csv", "a.json", "a.jsonl"):
        (tmp_path / name).write_text(content, "utf-8")
    (tmp_path / "z.html").write_bytes(PAGE)
    found, _ = read(tmp_path)
    assert PAGE in [source.content for source in found]
