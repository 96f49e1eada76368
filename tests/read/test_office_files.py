"""Office documents: one source each, with the title and author that a person gave them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from variorum.records.problem import Problem
from variorum.records.source import Source

Read = Callable[..., tuple[list[Source], list[Problem]]]
WORD = b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>"
CORE = "<c xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>{}</dc:title><dc:creator>{}</dc:creator></c>"


def document(title: str, author: str, main: bytes = WORD) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", main)
        archive.writestr("docProps/core.xml", CORE.format(title, author))
    return file.getvalue()


def test_a_docx_of_another_tool_is_its_main_part_under_its_own_name(files: Path, read: Read) -> None:
    found, problems = read(files / "report.docx")
    assert [source.snapshot.name for source in found] == [str(files / "report.docx")]
    with zipfile.ZipFile(files / "report.docx") as archive:
        assert found[0].content == archive.read("word/document.xml")
    assert found[0].capture.way == "file"
    assert found[0].capture.place == "member word/document.xml"
    assert (found[0].given.title, found[0].given.authors) == ("Dam breaks near Karabura", ("Ada Quist",))
    assert not found[0].given.published
    assert not problems


def test_an_odt_of_another_tool_is_its_content(files: Path, read: Read) -> None:
    found, _ = read(files / "report.odt")
    assert found[0].snapshot.media == "application/vnd.oasis.opendocument.text+xml"
    assert b"Karabura" in found[0].content
    assert (found[0].given.title, found[0].given.authors) == ("", ("Ada Quist",))


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("Document1", "Windows User"),
        ("Microsoft Word - dam.doc", "admin"),
        ("", "python-docx"),
        ("dam_v2.docx", "pc-17"),
    ],
)
def test_what_programs_write_is_no_title_and_no_author(read: Read, title: str, author: str) -> None:
    found, _ = read("a.docx", document(title, author))
    assert (found[0].given.title, found[0].given.authors) == ("", ())


def test_entities_in_what_a_document_says_of_itself_are_not_read(read: Read) -> None:
    content = document("x", "y").replace(b"x", b"x")
    found, _ = read("a.docx", content)
    assert len(found) == 1
    hostile = "<!DOCTYPE c [<!ENTITY a 'ha'>]>" + CORE.format("&a;", "Ada Quist")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", WORD)
        archive.writestr("docProps/core.xml", hostile)
    found, _ = read("a.docx", file.getvalue())
    assert found[0].given.authors == ()


def test_a_document_in_an_archive_says_which(read: Read) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("in/a.docx", document("Dam breaks", "Ada Quist"))
    found, _ = read("x.zip", file.getvalue())
    assert found[0].snapshot.name == "x.zip/in/a.docx"
    assert (found[0].capture.container, found[0].capture.place) == (
        "x.zip",
        "member in/a.docx, member word/document.xml",
    )


def test_a_document_that_unpacks_without_end_is_told(read: Read) -> None:
    found, problems = read("a.docx", document("x", "y", WORD + b" " * 15_000_000))
    assert not found
    assert problems[0].severity == "failed"


def test_a_spreadsheet_is_named_for_what_it_is(read: Read) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<w/>")
    _, problems = read("a.xlsx", file.getvalue())
    assert "spreadsheet" in problems[0].reason
