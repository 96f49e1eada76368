"""Guided fuzzing with a stand-in for the engine that tries what is planted and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from quality.files import UnusableInputError
from quality.fuzz.findings import Finding
from quality.fuzz.guided import guided
from quality.fuzz.seeds import seeds

ENGINE = """
import contextlib, pathlib, sys, time
instrument_imports = lambda include: contextlib.nullcontext()
def Setup(words, trial):
    global given, one
    given, one = words, trial
def Fuzz():
    said = dict(word.partition("=")[::2] for word in given[1:-1])
    for _ in range(10):
        for path in sorted(pathlib.Path(given[-1]).iterdir()):
            one(path.read_bytes())
    one(b"")
    time.sleep(int(said["-max_total_time"]))
"""
HANGS = 'pathlib.Path(said["-artifact_prefix"] + "timeout-1").write_bytes(b"\\1dam"); sys.exit(70)'


def engine(folder: Path, monkeypatch: pytest.MonkeyPatch, more: str = "") -> None:
    (folder / "atheris.py").write_text(f"{ENGINE}    {more}\n")
    monkeypatch.syspath_prepend(folder)
    root = Path(__file__).parents[2]
    monkeypatch.setenv("PYTHONPATH", f"{folder}:{root}")


def test_planted_files_are_tried_and_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine(tmp_path, monkeypatch)
    assert list(guided("text", 3)) == [10 * len(seeds("text")) // 50 * 50]


def test_a_file_that_ends_the_engine_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine(tmp_path, monkeypatch, HANGS)
    first = next(guided("text", 3))
    assert isinstance(first, Finding)
    assert first.why == "the process was ended: timeout"
    assert first.case.content == b"dam"
    assert first.case.name == seeds("text")[1].name


def test_without_the_engine_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quality.fuzz.guided.find_spec", lambda name: None)
    with pytest.raises(UnusableInputError, match="pip install atheris"):
        next(guided("text", 1))
