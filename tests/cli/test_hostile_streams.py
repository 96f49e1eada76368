"""What is printed where names, streams and charsets are hostile or merely odd."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress

import pytest

from variorum.cli import screen
from variorum.present.strings import escaped
from variorum.read import sources
from variorum.records.problem import Problem

ESCAPE = "bad\x1b[31m\u202e\x9b2J.txt"


def failed(name: str, reason: str = "the file is empty") -> Problem:
    return Problem(source=name, reason=reason)


def test_a_note_on_a_hostile_name_steers_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    screen.note_problems([failed(ESCAPE + "\nfake line")])
    told = capsys.readouterr().err
    assert not {"\x1b", "\u202e", "\x9b"} & set(told)
    assert told.count("\n") == 1


def test_many_inputs_with_one_reason_are_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    screen.note_problems([failed(f"r{number:03}.txt") for number in range(300)] + [failed("x", "too large")])
    assert capsys.readouterr().err.splitlines() == ["r000.txt and 299 more: the file is empty", "x: too large"]


def test_a_charset_without_the_character_stops_no_account(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", out)
    screen.opened()
    screen.write("a · b")
    screen.write_bytes('{"a":"·"}'.encode())
    assert out.buffer.getvalue().splitlines() == [b"a ? b", '{"a":"·"}'.encode()]


def test_closed_streams_stop_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    screen.opened()
    screen.write("a")
    screen.note("b")
    assert screen.standard_input().read() == b""
    sys.stdout.close()
    sys.stderr.close()


def test_json_for_a_terminal_is_the_same_json() -> None:
    import json

    shown = escaped(json.dumps({"a": ESCAPE}, ensure_ascii=False))
    assert not {"\x1b", "\u202e", "\x9b"} & set(shown)
    assert json.loads(shown) == {"a": ESCAPE}


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux alone")
def test_a_file_name_that_is_no_utf8_can_be_exported(tmp_path) -> None:
    for name, content in ((b"a\xff.txt", b"A dam broke."), (b"b\xfe.txt", b"")):
        (tmp_path / os.fsdecode(name)).write_bytes(content)
    found = list(sources([tmp_path]))
    names = sorted(one.source if isinstance(one, Problem) else one.snapshot.name for one in found)
    assert names == ["a\\xff.txt", "b\\xfe.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="pseudo-terminals differ")
def test_what_is_sent_into_a_file_stays_out_of_the_terminal_with_the_bar(tmp_path) -> None:
    """`variorum read x > file` at a terminal: the bar is drawn there, and the report goes into the file."""
    (tmp_path / "a.txt").write_text("Dam breaks in Velm\n\nA dam broke in Velm on Friday, the mayor said.\n")
    terminal, ours = os.openpty()
    with (tmp_path / "out").open("wb") as out:
        running = subprocess.Popen(
            [sys.executable, "-m", "variorum", "read", tmp_path / "a.txt"],
            stdout=out, stderr=ours, env={**os.environ, "VARIORUM_WORKERS": "0"},
        )  # fmt: skip
    os.close(ours)
    drawn = b"".join(_until_closed(terminal))
    assert running.wait() == 0
    assert (tmp_path / "out").read_text().startswith("Dam breaks in Velm\n")
    assert b"Dam breaks" not in drawn
    assert b"extract" in drawn


def _until_closed(terminal: int) -> Iterator[bytes]:
    with suppress(OSError), os.fdopen(terminal, "rb", buffering=0) as stream:  # reading fails when the other end closes
        while piece := stream.read(65_536):
            yield piece
