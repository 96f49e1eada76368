"""What a fuzzer finds is told once for each way, and kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quality.fuzz.findings import Case, Finding, report


def found(kind: str, seconds: float, start: int) -> Iterator[Finding | int]:
    for number, why in enumerate(["too slow", "too slow", "no text"], start=start):
        yield Finding(kind, number, Case("a.txt", b"dam %d" % number), why)
    yield int(seconds)


def test_one_file_of_each_way_is_told_and_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(found, ["text"], 2, tmp_path / "kept", start=4) == 1
    first, second, last = capsys.readouterr().out.splitlines()
    assert "#4 a.txt: too slow" in first
    assert "#6 a.txt: no text" in second
    assert last.split() == "text 120 files, 3 broke a law in 2 ways".split()
    assert {path.read_bytes() for path in (tmp_path / "kept").iterdir()} == {b"dam 4", b"dam 6"}


def test_where_no_law_is_broken_nothing_is_kept(tmp_path: Path) -> None:
    assert report(lambda kind, seconds, start: iter([7]), ["text", "page"], 1, tmp_path / "kept") == 0
    assert not (tmp_path / "kept").exists()
