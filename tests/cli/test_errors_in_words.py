"""A file that cannot be opened is told by its name and the reason, without the number of the error."""

from __future__ import annotations

import sys

import pytest

from variorum.cli import main


def test_a_missing_export_is_told_in_words(
    tmp_path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "none.json"
    monkeypatch.setattr(sys, "argv", ["variorum", "verify", str(missing), str(tmp_path)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert capsys.readouterr().err == f"variorum: {missing}: no such file or directory\n"
