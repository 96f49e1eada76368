"""Paths come in as text, as bytes or as paths."""

from __future__ import annotations

import os
from pathlib import Path

from variorum.flow.door import opened
from variorum.records.source import Source


def test_one_path_may_be_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A dam broke.")
    for given in (tmp_path, str(tmp_path), os.fsencode(tmp_path), [os.fsencode(tmp_path)]):
        assert [item.snapshot.name for item in opened(given) if isinstance(item, Source)] == ["a.txt"]
