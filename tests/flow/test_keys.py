"""Keys: a result is known again only where nothing has changed that it rests on."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.flow import keys
from variorum.flow.keys import digest, model_key, step_key
from variorum.flow.plan import ANNOTATE, DATE, EXTRACT, PLAN
from variorum.flow.step import Each
from variorum.records.problem import Problem
from variorum.settings import Settings


def test_each_step_has_its_own_key() -> None:
    assert len({step_key(step, Settings(), "input") for step in PLAN}) == len(PLAN)


def test_version_and_input_change_the_key() -> None:
    later = Each(EXTRACT.name, EXTRACT.version + 1, EXTRACT.run, EXTRACT.gives)
    found = {step_key(EXTRACT, Settings(), "a"), step_key(later, Settings(), "a"), step_key(EXTRACT, Settings(), "b")}
    assert len(found) == 3


def test_inputs_cannot_run_into_each_other() -> None:
    assert step_key(DATE, Settings(), "ab", "c") != step_key(DATE, Settings(), "a", "bc")


def test_only_settings_that_matter_change_the_key() -> None:
    assert step_key(ANNOTATE, Settings(), "a") == step_key(ANNOTATE, Settings(workers=7, timeout=1), "a")
    assert step_key(ANNOTATE, Settings(), "a") != step_key(ANNOTATE, Settings(model="other"), "a")
    assert step_key(EXTRACT, Settings(), "a") == step_key(EXTRACT, Settings(model="other"), "a")


def test_changed_code_changes_every_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = step_key(DATE, Settings(), "a")
    monkeypatch.setattr(keys, "code", lambda rooms=(): "changed")
    assert step_key(DATE, Settings(), "a") != before


def test_a_model_in_a_folder_is_known_by_its_content(tmp_path: Path) -> None:
    seen = set()
    for number, content in enumerate(("one", "two")):
        folder = tmp_path / str(number) / "model"
        folder.mkdir(parents=True)
        (folder / "meta.json").write_text(content)
        seen.add(model_key(str(folder)).replace(str(tmp_path / str(number)), ""))
    assert len(seen) == 2


def test_equal_records_have_one_hash() -> None:
    assert digest(Problem(source="a", reason="b")) == digest(Problem(source="a", reason="b"))
    assert digest(Problem(source="a", reason="b")) != digest(Problem(source="b", reason="a"))
