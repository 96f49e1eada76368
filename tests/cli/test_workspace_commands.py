"""The commands on a workspace, one after the other as a person gives them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from variorum.flow.workspace import Workspace
from variorum.workspace.store import Writer

REPORTS = {
    "a.txt": """Harbour master resigns in Ostrand

By Ina Holm, Ostrand Post
3 May 2021

Harbour master Joren Velde resigned on Monday, the council of Ostrand said.
Mr Velde had led the harbour for ten years.
""",
    "b.txt": """Ostrand harbour master quits

By Per Lund, Ostrand Radio
3 May 2021

Joren Velder, harbour master of Ostrand, resigned on Monday.
A councillor, Mina Tabor, praised him.
""",
}


@pytest.fixture(autouse=True)
def heap(alone: None, tmp_path: Path) -> None:
    folder = tmp_path / "heap"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text)


@pytest.fixture
def built(cli, tmp_path: Path):
    assert cli("init", tmp_path / "w")[0] == 0
    assert cli("add", tmp_path / "heap")[0] == 0
    assert cli("build")[0] == 0
    return cli


def test_a_folder_is_made_a_workspace_by_add_only_with_a_word(cli, tmp_path: Path) -> None:
    assert "is a workspace now" in cli("add", tmp_path / "heap")[2]
    assert "is a workspace now" not in cli("add", tmp_path / "heap")[2]


def test_a_build_names_what_is_no_report(cli, tmp_path: Path) -> None:
    (tmp_path / "heap" / "wall.html").write_text(
        "<html><body><h1>We value your privacy</h1><p>We and our 812 partners store and access information on your"
        " device, such as cookies. You can accept or reject them at any time.</p><button>Accept all</button></body>"
    )
    cli("add", tmp_path / "heap")
    assert "wall.html: only a wall" in cli("build")[2]


def test_a_story_is_listed_and_shown(built) -> None:
    code, out, _ = built("stories")
    assert code == 0
    assert "2 reports" in out
    stories = json.loads(built("stories", "--json")[1])
    assert stories[0]["reports"] == ["a.txt", "b.txt"] or stories[0]["reports"] == ["b.txt", "a.txt"]
    for name in ("1", stories[0]["id"], stories[0]["id"][:6]):
        code, out, _ = built("show", name)
        assert code == 0
        assert "2 reports" in out
    assert json.loads(built("show", "1", "--json")[1])["format"] == "variorum/telling"
    assert built("show", "99")[0] == 4


def test_words_are_searched(built) -> None:
    assert built("search", "councillor")[1].startswith("b.txt: ")
    assert json.loads(built("search", "harbour", "--json")[1])
    assert built("search", "submarine")[0] == 4


def test_an_export_is_written_and_verified(built, tmp_path: Path) -> None:
    files = [tmp_path / f"x.{ending}" for ending in ("json", "html", "md")]
    assert built("export", *files)[0] == 0
    for file in files[:2]:
        code, out, _ = built("verify", file, "--workspace", tmp_path / "w")
        assert (code, out.startswith("Everything holds")) == (0, True)
        assert json.loads(built("verify", file, tmp_path / "heap", "--json")[1])["failures"] == []
    (tmp_path / "heap" / "a.txt").write_text("changed")
    assert built("verify", files[0], tmp_path / "heap")[0] == 1
    assert built("verify", files[0])[0] == 2
    assert built("verify", tmp_path / "heap" / "a.txt", tmp_path / "heap")[0] == 1


def test_a_report_is_removed_and_put_back(built, tmp_path: Path) -> None:
    before = built("show", "1", "--json")[1]
    assert built("remove", "b.txt")[0] == 0
    code, _, err = built("stories")
    assert code == 0
    assert "have changed since" in err
    built("build")
    assert "1 report" in built("stories")[1]
    built("add", tmp_path / "heap")
    built("build")
    assert built("show", "1", "--json")[1] == before
    assert built("remove", "nobody.txt")[0] == 4


def test_two_names_are_judged_and_the_judgement_undone(built) -> None:
    code, _, err = built("judge", "same", "Joren Velde", "Joren Velder", "--note", "the same job", "--by", "Ada")
    assert code == 0
    name = err.split()[2].rstrip(";")
    (listed,) = json.loads(built("judgements", "--json")[1])
    assert listed["judgement"]["id"] == name
    assert listed["judgement"]["by"] == "Ada"
    assert listed["fate"] == "waits for the next build"
    built("build")
    assert "[holds]" in built("judgements")[1]
    assert built("undo", name[:1])[0] == 2
    assert built("undo", name[:6])[0] == 0
    assert built("undo", name)[0] == 2
    assert "[undone: undone by " in built("judgements")[1]
    assert built("judge", "same", "Joren Velde", "Nobody Here")[0] == 4
    assert built("judge", "perhaps", "Joren Velde", "Joren Velder")[0] == 2


def test_a_part_is_taken_out_and_put_back(built, tmp_path: Path) -> None:
    start = REPORTS["b.txt"].index("Joren")
    assert built("judge", "take-out", f"b.txt:{start}-{start + 5}")[0] == 0
    built("build")
    assert states_of(tmp_path / "w", "b.txt")["taken out by a person"] == "out"
    assert built("judge", "put-back", f"b.txt:{start}-{start + 5}")[0] == 0
    built("build")
    assert states_of(tmp_path / "w", "b.txt")["put back by a person"] == "in"


def test_a_passage_that_is_taken_out_takes_nothing_else_with_it(built, tmp_path: Path) -> None:
    start = REPORTS["b.txt"].index("A councillor")
    end = start + len("A councillor, Mina Tabor, praised him.")
    assert built("judge", "take-out", f"b.txt:{start}-{end}")[0] == 0
    built("build")
    telling = Workspace(tmp_path / "w").telling()
    articles = [*telling.left_out, *(one for edition in telling.editions for one in edition.articles)]
    article = next(one for one in articles if one.name == "b.txt")
    read = "".join(article.text[part.start : part.end] for part in article.parts if part.state == "in")
    assert "resigned on Monday" in read
    assert "Mina Tabor" not in read


def states_of(folder: Path, name: str) -> dict[str, str]:
    telling = Workspace(folder).telling()
    articles = [*telling.left_out, *(one for edition in telling.editions for one in edition.articles)]
    return {part.reason: part.state for one in articles if one.name == name for part in one.parts}


def test_telling_into_a_workspace_keeps_the_reports(cli, tmp_path: Path) -> None:
    code, out, _ = cli("tell", tmp_path / "heap", "--workspace", tmp_path / "new")
    assert code == 0
    assert "2 reports" in out
    code, again, _ = cli("show", "1", "--workspace", tmp_path / "new")
    assert code == 0
    assert again.splitlines()[1:3] == out.splitlines()[1:3]


def test_a_second_writer_is_told_who_writes(built, tmp_path: Path) -> None:
    with Writer(tmp_path / "w"):
        code, _, err = built("build")
    assert code == 1
    assert f"process {os.getpid()} is writing" in err


def test_reading_commands_need_no_right_to_write(built, tmp_path: Path) -> None:
    files = {path: path.read_bytes() for path in (tmp_path / "w").rglob("*") if path.suffix in (".db", ".toml", ".zst")}
    for words in (("stories",), ("show", "1"), ("search", "harbour"), ("judgements",), ("config",)):
        built(*words)
    assert {path: path.read_bytes() for path in files} == files


def test_a_closed_pipe_is_no_crash(built) -> None:
    words = f"{sys.executable} -m variorum show 1 | head -1"
    ended = subprocess.run(words, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in ended.stderr


FULL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))
from variorum.cli import main
sys.argv = ["variorum", *{words}]
main()
"""


def with_little_room(size: int, *words: object) -> subprocess.CompletedProcess[str]:
    """The command where no file may grow beyond this size, which fails as a full disk does."""
    script = FULL.format(size=size, words=[str(word) for word in words])
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("size", [1_000, 20_000, 60_000, 100_000])
def test_a_full_disk_is_told_and_loses_nothing(built, tmp_path: Path, size: int) -> None:
    before = built("show", "1", "--json")[1]
    (tmp_path / "late.txt").write_bytes(os.urandom(150_000).hex().encode())
    ended = with_little_room(size, "add", tmp_path / "late.txt", "-w", tmp_path / "w")
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert str(tmp_path / "w") in ended.stderr
    assert built("show", "1", "--json")[1] == before
    assert built("add", tmp_path / "late.txt")[0] == 0


def test_a_file_that_does_not_fit_is_told_and_not_left_in_pieces(tmp_path: Path) -> None:
    ended = with_little_room(3_000, "tell", tmp_path / "heap", "--out", tmp_path / "x.html")
    assert ended.returncode == 1
    assert "x.html cannot be written" in ended.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["heap"]


def test_nothing_added_makes_no_workspace(cli, tmp_path: Path) -> None:
    code, _, said = cli("add", tmp_path / "nosuch", "--workspace", tmp_path / "none")
    assert code == 3
    assert "nosuch" in said
    assert not (tmp_path / "none").exists()
    assert cli("add", tmp_path / "nosuch", tmp_path / "heap", "--workspace", tmp_path / "none")[0] == 3
    assert (tmp_path / "none").exists()


def test_a_name_with_a_line_end_stays_on_its_line(cli, tmp_path: Path) -> None:
    heap = tmp_path / "heap"
    (heap / "a.txt").rename(heap / "a\nb.txt")
    cli("add", heap)
    cli("build")
    cli("export", tmp_path / "x.html")
    assert "     a b.txt\n" in cli("stories").out
    assert cli("sources", "a b.txt").out.startswith("name:           a b.txt\n")
    assert "\n  a b.txt: " in cli("verify", tmp_path / "x.html", heap).out
