"""A source of which nothing comes is told, whatever its reader says."""

from __future__ import annotations

import pytest

from variorum.records.article import Snapshot
from variorum.records.source import Source
from variorum.records.span import SnapshotId
from variorum.steps.extract.extract import READERS, extracted


def test_a_source_of_which_nothing_comes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(READERS, "text/plain", lambda source: ((), ()))
    snapshot = Snapshot(id=SnapshotId("0" * 64), name="a.txt", size=3, media="text/plain")
    _, (problem,) = extracted(Source(snapshot=snapshot, content=b"dam"))
    assert (problem.source, problem.reason) == ("a.txt", "it holds no words")
