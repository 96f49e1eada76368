"""A file that cannot be opened is told by its name and the reason, without the number of the error."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from tests.steps.extract.pages import article_of
from variorum.cli import files, main
from variorum.cli.printing import printing
from variorum.errors import VariorumError
from variorum.records.account import Telling


def test_a_missing_export_is_told_in_words(
    tmp_path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "none.json"
    monkeypatch.setattr(sys, "argv", ["variorum", "verify", str(missing), str(tmp_path)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert capsys.readouterr().err == f"variorum: {missing}: no such file or directory\n"


def test_a_disk_that_refuses_is_told_with_the_name_that_was_given(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(path))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(VariorumError, match=r"told\.json cannot be written: read-only file system"):
        files.write_all(Telling(editions=()), [tmp_path / "told.json"], with_sources=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no disk that is always full")
def test_a_disk_that_is_full_is_told_with_the_name_of_the_rows(tmp_path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.with_name("rows.jsonl.unfinished").symlink_to("/dev/full")
    words = "rows.jsonl cannot be written: no space left on device"
    with pytest.raises(VariorumError, match=words), printing(rows, json=False) as tell:
        tell(article_of("<html><body><p>A dam broke in the night, the mayor said on Monday.</p></body></html>"))
    assert not rows.exists()
