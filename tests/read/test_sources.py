"""What is read of files and folders, and what is listed as left out."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from variorum.read import source_of, sources, sources_in
from variorum.read.sources import LARGEST_PAGE
from variorum.records.problem import Problem
from variorum.records.source import Source

REPORT = b"Dam breaks\n\nA dam broke near Karabura on Monday, officials said.\n"
PAGE = b"<!doctype html><html><body><p>A dam broke.</p></body></html>"


def told(*paths: object, stdin: io.BytesIO | None = None) -> tuple[list[Source], dict[str, Problem]]:
    found = list(sources([str(path) for path in paths], stdin=stdin))
    problems = {item.source: item for item in found if isinstance(item, Problem)}
    return [item for item in found if isinstance(item, Source)], problems


def test_names_are_relative_to_the_folder_and_sorted(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "one.txt").write_bytes(REPORT)
    (tmp_path / "a.html").write_bytes(PAGE)
    read, problems = told(tmp_path)
    assert [source.snapshot.name for source in read] == ["a.html", "b/one.txt"]
    assert [source.snapshot.media for source in read] == ["text/html", "text/plain"]
    assert not problems


def test_the_order_of_paths_does_not_matter(tmp_path: Path) -> None:
    for name in ("x.txt", "y.txt"):
        (tmp_path / name).write_bytes(REPORT)
    one, other = told(tmp_path / "x.txt", tmp_path / "y.txt"), told(tmp_path / "y.txt", tmp_path / "x.txt")
    assert one == other


def test_a_second_file_with_the_same_bytes_is_skipped_and_names_the_first(tmp_path: Path) -> None:
    for name in ("x.txt", "y.txt"):
        (tmp_path / name).write_bytes(REPORT)
    read, problems = told(tmp_path)
    assert len(read) == 1
    assert problems["y.txt"].severity == "skipped"
    assert "x.txt" in problems["y.txt"].reason


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("p.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "picture"),
        ("s.css", b"body { color: red }", "style sheet"),
        ("s.js", b"var a = 1;", "script"),
        ("f.xml", b"<?xml version='1.0'?><urlset></urlset>", "site map"),
        ("x.bin", bytes(range(256)) * 4, "binary"),
    ],
)
def test_what_is_no_report_is_skipped_with_its_kind(name: str, content: bytes, word: str) -> None:
    found = source_of(name, content)
    assert isinstance(found, Problem)
    assert found.severity == "skipped"
    assert word in found.reason


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("fake.txt", bytes(range(256)) * 4, "binary"),
        ("big.html", PAGE + b" " * LARGEST_PAGE, "too large"),
    ],
)
def test_what_cannot_be_read_fails_with_a_reason(name: str, content: bytes, word: str) -> None:
    found = source_of(name, content)
    assert isinstance(found, Problem)
    assert found.severity == "failed"
    assert word in found.reason


def test_a_page_is_known_by_its_content_whatever_its_name() -> None:
    for name in ("report", "report.php", "report.jsonl"):
        found = source_of(name, PAGE)
        assert isinstance(found, Source)
        assert found.snapshot.media == "text/html"


def test_json_lines_may_begin_with_a_broken_line() -> None:
    found = source_of("rows.jsonl", b'nonsense\n{"text": "A dam broke."}\n')
    assert isinstance(found, Source)
    assert found.snapshot.media == "application/jsonl"


def test_links_and_hidden_files_are_listed_but_not_followed(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "a.txt").write_bytes(REPORT)
    (tmp_path / "heap").mkdir()
    (tmp_path / "heap" / "link").symlink_to(tmp_path / "kept")
    (tmp_path / "heap" / ".secret").write_bytes(REPORT)
    read, problems = told(tmp_path / "heap")
    assert not read
    assert {name: problem.severity for name, problem in problems.items()} == {"link": "skipped", ".secret": "skipped"}


def test_parts_of_a_saved_page_are_skipped(tmp_path: Path) -> None:
    (tmp_path / "Dam.html").write_bytes(PAGE)
    (tmp_path / "Dam_files").mkdir()
    (tmp_path / "Dam_files" / "frame.html").write_bytes(PAGE + b"<!-- frame -->")
    read, problems = told(tmp_path)
    assert [source.snapshot.name for source in read] == ["Dam.html"]
    assert "Dam.html" in problems["Dam_files/frame.html"].reason


def test_parts_of_a_page_that_was_saved_in_another_language_are_skipped(tmp_path: Path) -> None:
    (tmp_path / "Damm.htm").write_bytes(PAGE)
    (tmp_path / "Damm-Dateien").mkdir()
    (tmp_path / "Damm-Dateien" / "frame.html").write_bytes(PAGE + b"<!-- frame -->")
    read, _ = told(tmp_path)
    assert [source.snapshot.name for source in read] == ["Damm.htm"]


def test_a_zip_or_web_archive_may_come_from_standard_input() -> None:
    for name in ("news.zip", "dam.warc.gz", "letters.mbox", "report.docx"):
        content = (Path(__file__).parent / "files" / name).read_bytes()
        read, _ = told("-", stdin=io.BytesIO(content))
        assert read
        assert all(source.snapshot.name.startswith("-") for source in read)


def test_a_page_that_a_browser_saved_in_one_file_is_one_source() -> None:
    read, problems = told(Path(__file__).parent / "files" / "chromium.mhtml")
    assert [source.snapshot.media for source in read] == ["multipart/related"]
    assert not problems


def test_pages_that_an_archive_repeats_are_counted() -> None:
    content = (Path(__file__).parent / "files" / "dam.warc").read_bytes()
    read, _ = told("-", stdin=io.BytesIO(content * 2))
    assert len(read) == 4
    assert any(problem.reason.startswith("4 of its pages") for problem in sources_told(content * 2))


def sources_told(content: bytes) -> list[Problem]:
    return [item for item in sources(["-"], stdin=io.BytesIO(content)) if isinstance(item, Problem)]


def test_a_file_without_permission_fails_and_the_rest_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(REPORT)
    (tmp_path / "b.txt").write_bytes(REPORT + b"More.\n")
    opened = Path.open

    def refuse(path: Path, *rest: object, **more: object) -> object:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    read, problems = told(tmp_path)
    assert [source.snapshot.name for source in read] == ["b.txt"]
    assert "permission denied" in problems["a.txt"].reason
    assert problems["a.txt"].remedy


def test_a_folder_without_permission_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    (tmp_path / "shut").mkdir()
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    _, problems = told(tmp_path)
    assert problems["shut"].severity == "failed"


def test_a_path_that_is_not_there_fails() -> None:
    _, problems = told("/nowhere/at/all.txt")
    assert problems["/nowhere/at/all.txt"].severity == "failed"


def test_standard_input_is_a_source() -> None:
    read, _ = told("-", stdin=io.BytesIO(REPORT))
    assert read[0].snapshot.name == "-"
    assert read[0].content == REPORT


def test_an_address_is_not_fetched_and_the_command_that_does_is_named() -> None:
    (problem,) = list(sources(["https://herald.example/dam"]))
    assert isinstance(problem, Problem)
    assert problem.source == "https://herald.example/dam"
    assert "variorum add --fetch" in problem.remedy


def test_a_feed_that_begins_behind_rubbish_is_told() -> None:
    (problem,) = list(sources_in("feed.xml", b"HTTP/1.1 200 OK\n\n<?xml version='1.0'?><rss><channel/></rss>"))
    assert isinstance(problem, Problem)
    assert "before the XML declaration" in problem.reason


def test_files_of_two_folders_with_one_name_are_told_apart(tmp_path: Path) -> None:
    for folder, words in (("east", "A dam broke."), ("west", "It rained.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(words)
    (tmp_path / "west" / "b.txt").write_text("It snowed.")
    found, _ = told(tmp_path / "east", tmp_path / "west")
    assert [source.snapshot.name for source in found] == sorted(
        [*(str(tmp_path / f / "a.txt") for f in ("east", "west")), "b.txt"]
    )
