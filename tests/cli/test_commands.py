"""The command line as a person or a script meets it: output, exit codes, bad input."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from variorum.cli.app import app

REPORT = """Ferry runs aground off Lunde

By Carla Moen
Lunde Dagblad
7 September 2020

A ferry with 120 passengers ran aground off Lunde on Monday, the coast guard said.
No one was hurt, said captain Henrik Aas.
"""
OTHER = """Ferry aground near Lunde, nobody hurt

Fjord Radio
7 September 2020

The ferry Solvei ran aground off Lunde on Monday with about 120 people aboard.
Captain Henrik Aas said nobody was hurt.
"""


@pytest.fixture
def heap(tmp_path: Path) -> Path:
    folder = tmp_path / "heap"
    folder.mkdir()
    (folder / "lunde.txt").write_text(REPORT)
    (folder / "radio.txt").write_text(OTHER)
    return folder


@pytest.fixture(autouse=True)
def wide(alone: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")


# Exit codes


def test_told_reports_end_with_0(cli, heap: Path) -> None:
    ended = cli("tell", heap)
    assert ended.code == 0
    assert "2 reports" in ended.out
    assert ended.err == ""


def test_a_workspace_that_is_none_ends_with_1_and_says_what_to_do(cli, tmp_path: Path) -> None:
    ended = cli("build", "-w", tmp_path)
    assert ended.code == 1
    assert "variorum init" in ended.err


@pytest.mark.parametrize(
    "words",
    [
        ("tell",),
        ("nonsense",),
        ("tell", "x.txt", "--width", "7"),
        ("tell", "x.txt", "--out", "x.pdf"),
        ("judge", "same", "A"),
    ],
)
def test_what_cannot_be_meant_ends_with_2(cli, words: tuple[str, ...]) -> None:
    assert cli(*words).code == 2


def test_a_lost_input_ends_with_3_and_the_rest_is_told(cli, heap: Path) -> None:
    (heap / "empty.txt").write_bytes(b"")
    ended = cli("tell", heap)
    assert ended.code == 3
    assert "empty.txt" in ended.err
    assert "2 reports" in ended.out


def test_nothing_found_ends_with_4(cli, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert cli("tell", tmp_path / "empty").code == 4
    cli("init", tmp_path / "w")
    assert cli("stories", "-w", tmp_path / "w").code == 4
    assert cli("judgements", "-w", tmp_path / "w").code == 4


def test_the_version_is_told_without_a_command(cli) -> None:
    ended = cli("--version")
    assert (ended.code, ended.out.split()[0]) == (0, "variorum")


def test_what_is_skipped_is_no_failure(cli, heap: Path) -> None:
    (heap / "style.css").write_text("p { color: red }")
    (heap / "again.txt").write_text(REPORT)
    ended = cli("tell", heap)
    assert ended.code == 0
    assert "style.css" in ended.out
    assert "again.txt" in ended.out or "lunde.txt" in ended.out


# Bad input: a clear line, exit code 3, and the rest is told


def nested() -> bytes:
    return b"<html><body>" + b"<div>" * 100_000 + b"deep" + b"</div>" * 100_000 + b"</body></html>"


BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 100,
    "broken.txt": "Bridge closed – again\n\nThe “old” bridge in Tårn was closed on Friday, police said.\n".encode()[:-9]
    + b"\xe2\x80 d.\n",
    "huge.html": b"<html><body><p>" + b"All is well. " * 2_000_000 + b"</p></body></html>",
    "nested.html": nested(),
    "notext.html": b"<html><head><title></title></head><body><img src='a.png'></body></html>",
    "rows.jsonl": b'{"text": "The mayor of Tarn resigned on Friday, her office said."}\nthis is no JSON\n',
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_bad_input_is_told_and_costs_nothing_else(cli, heap: Path, name: str) -> None:
    (heap / name).write_bytes(BAD[name])
    ended = cli("tell", heap)
    assert ended.code == 3
    lines = [line for line in ended.err.splitlines() if line.startswith(name)]
    assert lines, ended.err
    assert "mistake in the program" not in ended.err
    assert "Lunde" in ended.out


def test_twenty_thousand_closing_brackets_take_no_time(cli, heap: Path) -> None:
    (heap / "brackets.txt").write_text("A report\n\n" + ")" * 20_000 + "\n\nThe bridge in Tarn was closed on Friday.\n")
    start = time.monotonic()
    ended = cli("tell", heap)
    assert time.monotonic() - start < 20
    assert ended.code in (0, 3)
    assert "Lunde" in ended.out


def test_a_folder_without_permission_is_told(cli, heap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shut = heap / "shut"
    shut.mkdir()
    listed = os.scandir

    def scandir(path: str) -> object:
        if Path(os.fspath(path)).name == "shut":  # tests may run as root, whom no right stops
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    ended = cli("tell", heap)
    assert ended.code == 3
    assert "shut: the folder cannot be opened" in ended.err
    assert "2 reports" in ended.out


def test_a_path_that_is_not_there_is_told(cli, heap: Path) -> None:
    ended = cli("tell", heap, heap / "gone.txt")
    assert ended.code == 3
    assert "gone.txt" in ended.err


# Data, notes, colours


def test_standard_input_is_read(heap: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "variorum", "tell", "-", "--json"],
        input=REPORT.encode(), capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout)["telling"]["editions"]
    assert ended.stderr == b""


def test_json_on_standard_output_is_the_file(cli, heap: Path, tmp_path: Path) -> None:
    ended = cli("tell", heap, "--json", "--out", tmp_path / "x.json")
    assert ended.out == (tmp_path / "x.json").read_text()


def test_no_colour_where_output_is_no_terminal(cli, heap: Path) -> None:
    assert "\x1b" not in cli("tell", heap).out


def test_files_are_written_in_every_form(cli, heap: Path, tmp_path: Path) -> None:
    outs = [tmp_path / f"x.{ending}" for ending in ("html", "md", "json")]
    assert cli("tell", heap, *[word for out in outs for word in ("--out", out)]).code == 0
    assert all("Lunde" in out.read_text("utf-8") for out in outs)
    assert sorted(path.name for path in tmp_path.glob(".*")) == []


def test_a_file_that_cannot_be_written_is_told_before_any_work(cli, heap: Path, tmp_path: Path) -> None:
    ended = cli("tell", heap, "--out", tmp_path / "nowhere" / "x.html")
    assert ended.code == 2
    assert "no such folder" in ended.err


def test_help_is_quick() -> None:
    """Measured as the processor's time, which other work on the machine does not lengthen."""

    def seconds() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "variorum", "--help"], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime

    assert min(seconds() for _ in range(5)) < 0.3


def test_every_command_explains_itself() -> None:
    for command in app.registered_commands:
        ended = CliRunner().invoke(app, [str(command.name), "--help"])
        assert ended.exit_code == 0
        assert len(ended.output.splitlines()) > 4


def test_config_shows_where_each_value_comes_from(cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cli("init", tmp_path / "w")
    with (tmp_path / "w" / "variorum.toml").open("a") as file:
        file.write("timeout = 33\n")
    (tmp_path / "config" / "variorum").mkdir(parents=True)
    (tmp_path / "config" / "variorum" / "config.toml").write_text("[settings]\ntimeout = 44\nmemory = 1024\n")
    found = {
        one["name"]: one for one in json.loads(cli("config", "-w", tmp_path / "w", "--model", "mine", "--json").out)
    }
    assert found["timeout"]["value"] == 33
    assert found["timeout"]["origin"].endswith("variorum.toml")
    assert found["memory"]["origin"].endswith("config.toml")
    assert found["workers"] == {"name": "workers", "value": 0, "origin": "VARIORUM_WORKERS"}
    assert found["model"] == {"name": "model", "value": "mine", "origin": "command line"}


@pytest.mark.parametrize(("name", "value"), [("timeout", '"soon"'), ("colour", "1"), ("workers", "-1")])
def test_a_wrong_setting_is_told_with_its_place(cli, tmp_path: Path, name: str, value: str) -> None:
    cli("init", tmp_path / "w")
    with (tmp_path / "w" / "variorum.toml").open("a") as file:
        file.write(f"{name} = {value}\n")
    if name == "workers":
        os.environ.pop("VARIORUM_WORKERS", None)
    ended = cli("config", "-w", tmp_path / "w")
    assert ended.code == 1
    assert "variorum.toml" in ended.err
    assert name in ended.err


def test_the_doctor_finds_everything_well(cli) -> None:
    ended = cli("doctor", "--json")
    assert ended.code == 0, ended.out
    found = {one["what"]: one for one in json.loads(ended.out)}
    assert found["canary: workers"]["well"]
    assert "SHA-256" in found["model"]["found"]


def test_the_example_is_told_by_workers(heap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole way in processes of its own; the suite's shut sockets hold in them too."""
    ended = subprocess.run(
        [sys.executable, "-m", "variorum", "example", "--workers", "2", "--json"],
        capture_output=True, check=False, timeout=120, env={**os.environ, "VARIORUM_WORKERS": "2"},
    )  # fmt: skip
    here = subprocess.run(
        [sys.executable, "-m", "variorum", "example", "--workers", "0", "--json"],
        capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert ended.returncode == here.returncode == 0
    assert ended.stdout == here.stdout


def test_all_bad_input_at_once_is_told_by_workers_as_without(heap: Path) -> None:
    for name, content in BAD.items():
        (heap / name).write_bytes(content)
    ended = [
        subprocess.run(
            [sys.executable, "-m", "variorum", "tell", str(heap), "--json", "--workers", workers],
            capture_output=True, check=False, timeout=300,
        )
        for workers in ("2", "0")
    ]  # fmt: skip
    assert [one.returncode for one in ended] == [3, 3]
    assert ended[0].stdout == ended[1].stdout
    assert ended[0].stderr == ended[1].stderr
    failed = {
        one["source"] for one in json.loads(ended[0].stdout)["telling"]["problems"] if one["severity"] == "failed"
    }
    assert {name.partition("#")[0] for name in failed} >= set(BAD)


def test_files_of_which_the_same_is_said_are_one_line_and_others_are_not(cli, tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    (folder / "page_files").mkdir(parents=True)
    text = (
        "<p>The harbour of Ostrand was closed on Friday after a fire on the quay, the mayor of the town said.</p>" * 2
    )
    (folder / "page.html").write_text(f"<html><head><title>Quay</title></head><body><h1>Fire</h1>{text}</body></html>")
    for name in ("a.css", "b.css", "c.css"):
        (folder / "page_files" / name).write_text("p { margin: 0 }")
    (folder / "z.bin").write_bytes(bytes(range(256)))
    ended = cli("read", folder)
    assert "a.css and 2 more: " in ended.out
    assert "b.css" not in ended.out
    assert any("z.bin" in line for line in (ended.out + ended.err).splitlines())


def test_an_empty_page_is_counted_once(cli, heap: Path) -> None:
    (heap / "empty.html").write_text("<!doctype html><html><head><title>Ferry</title></head><body></body></html>")
    code, _, told = cli("read", heap)
    assert code == 3
    assert "without text" not in told
    assert "1 failed" in told
