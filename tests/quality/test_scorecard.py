"""The scorecard: what breaks a limit is named with its place."""

from pathlib import Path

import pytest

from quality.scorecard import faults_of, modules, report

CLEAN = '"""A module."""\n\n\ndef told() -> int:\n    """One."""\n    return 1\n'


def faults(folder: Path, source: str, name: str = "room.py") -> list[str]:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source)
    return [fault.what for module in modules(folder) for fault in faults_of(module)]


def test_clean_code_has_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "room.py").write_text(CLEAN)
    assert report([tmp_path]) == 0
    assert "0 faults" in capsys.readouterr().out


def test_a_function_of_more_than_fifty_lines_is_a_fault(tmp_path: Path):
    body = "    x = 1\n" * 51
    assert faults(tmp_path, f'"""M."""\n\n\ndef _long():\n{body}') == ["_long: 52 lines"]


def test_a_docstring_does_not_lengthen_its_function(tmp_path: Path):
    told = '    """' + "words\n    " * 60 + '"""\n'
    assert faults(tmp_path, f'"""M."""\n\n\ndef long():\n{told}    return 1\n') == []


def test_more_than_six_parameters_are_a_fault(tmp_path: Path):
    assert faults(tmp_path, '"""M."""\n\n\ndef _f(a, b, c, d, *, e, f, g): ...\n') == ["_f: 7 parameters"]


def test_a_public_name_without_a_docstring_is_a_fault(tmp_path: Path):
    source = '"""M."""\n\n\nclass Room:\n    """R."""\n\n    def door(self): ...\n\n    def _key(self): ...\n'
    assert faults(tmp_path, source) == ["Room.door has no docstring"]


def test_only_an_engine_catches_whatever_comes(tmp_path: Path):
    source = '"""M."""\n\ntry:\n    x = 1\nexcept (ValueError, Exception):\n    x = 2\n'
    assert faults(tmp_path, source) == ["catches whatever comes"]
    (tmp_path / "room.py").unlink()
    assert faults(tmp_path, source, "engines/room.py") == []


def test_who_tidies_up_and_raises_again_catches_nothing(tmp_path: Path):
    source = '"""M."""\n\ntry:\n    x = 1\nexcept BaseException:\n    x = 2\n    raise\n'
    assert faults(tmp_path, source) == []
