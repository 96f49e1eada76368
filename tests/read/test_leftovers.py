"""Files that programs and systems leave behind: passed over with a word on who left them, no failures."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from variorum.read import sources
from variorum.read.leftovers import leftover
from variorum.records.problem import Problem

OWNER = b"\x04Mira" + b"\0" * 49 + b"\x04\0M\0i\0r\0a" + b"\0" * 99
APPLE = b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        " + b"\0" * 60
LEFT = {
    "~$dam.docx": (OWNER, "Microsoft Office"),
    ".~lock.dam.odt#": (b",mira,desk,28.05.2031 10:11,file:///home/mira/.config;", "LibreOffice"),
    ".DS_Store": (b"\0\0\0\1Bud1" + b"\0" * 90, "macOS"),
    "._dam.html": (APPLE, "macOS"),
    "Icon\r": (b"", "macOS"),
    "Thumbs.db": (b"\xd0\xcf\x11\xe0" + b"\0" * 90, "Windows"),
    "Desktop.ini": (b"[.ShellClassInfo]\r\nIconIndex=0\r\n", "Windows"),
}


def skipped(paths: Iterator[Path]) -> dict[str, str]:
    found = list(sources(paths))
    assert all(isinstance(item, Problem) and item.severity == "skipped" for item in found)
    return {item.source.rpartition("/")[2]: item.reason for item in found if isinstance(item, Problem)}


def reasons(name: str) -> dict[str, str]:
    return {name: f"left by {LEFT[name][1]}; it holds no report"}


@pytest.mark.parametrize("name", LEFT)
def test_what_a_program_left_in_a_folder_is_skipped(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(LEFT[name][0])
    assert skipped(iter([tmp_path])) == reasons(name)


@pytest.mark.parametrize("name", LEFT)
def test_what_a_program_left_is_skipped_where_a_pattern_of_the_shell_names_it(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(LEFT[name][0])
    assert skipped(iter([tmp_path / name])) == reasons(name)


@pytest.mark.parametrize("name", LEFT)
def test_what_a_program_left_in_an_archive_is_skipped(tmp_path: Path, name: str) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("news/" + name, LEFT[name][0])
    (tmp_path / "a.zip").write_bytes(file.getvalue())
    assert list(skipped(iter([tmp_path])).values()) == list(reasons(name).values())


def test_a_folder_that_macos_adds_to_archives_is_skipped_as_one(tmp_path: Path) -> None:
    (tmp_path / "__MACOSX" / "news").mkdir(parents=True)
    (tmp_path / "__MACOSX" / "news" / "dam.html").write_bytes(APPLE)
    assert skipped(iter([tmp_path])) == {"__MACOSX": "left by macOS; it holds no report"}


def test_half_a_file_of_macos_is_known_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "dam.html").write_bytes(APPLE)
    assert "AppleDouble" in skipped(iter([tmp_path]))["dam.html"]


@pytest.mark.parametrize("name", ["dam.docx", "~dam.docx", "thumbs.html", "desktop.ini.txt", "_dam.txt", "Icon.txt"])
def test_a_file_of_the_users_own_is_no_leftover(name: str) -> None:
    assert not leftover(name)
