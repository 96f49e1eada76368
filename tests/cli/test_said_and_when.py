"""Who said it and when: answers of the last build, as a person asks for them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

REPORTS = {
    "post.txt": """Harbour master resigns in Ostrand

By Ina Holm, Ostrand Post
4 May 2031

Harbour master Joren Velde resigned on Friday, the council of Ostrand said.
"I am tired of the ice," Mr Velde told the Ostrand Post, citing port workers.
""",
    "radio.txt": """Ostrand harbour master quits

By Per Lund, Ostrand Radio
4 May 2031

Joren Velde, harbour master of Ostrand, resigned on Friday, the council of Ostrand said.
Councillor Mina Tabor criticised the long silence of the council. A port official said that he was ill.
""",
}


@pytest.fixture(autouse=True)
def built(cli, tmp_path: Path) -> None:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text)
    cli("add", *(tmp_path / name for name in REPORTS))
    cli("build")


@pytest.fixture
def asked(cli):
    return lambda *words: cli(*words)[:2]


def test_a_speaker_is_found_by_a_part_of_the_name(asked) -> None:
    code, out = asked("said", "velde", "--width", "200")
    assert code == 0
    assert "“I am tired of the ice”" in out
    assert "council" not in out.split("\n", 1)[1].split("Velde", 1)[0]


def test_each_statement_names_its_chain_and_its_place(asked) -> None:
    _, out = asked("said", "--json")
    rows = json.loads(out)
    for row in rows:
        report = REPORTS[row["report"].rpartition("/")[2]]
        assert report[row["start"] : row["end"]] == row["words"]
        assert row["chain"] or not row["speaker"]


def test_explained_each_link_says_how_it_is_known(asked) -> None:
    _, out = asked("said", "council", "--explain", "--width", "200")
    assert "stated, in the words" in out


def test_what_is_spoken_of_is_not_told_as_said(asked) -> None:
    _, out = asked("said", "tabor", "--width", "200")
    assert "criticised: “the long silence of the council”" in out
    assert "spoken of, not told" in out


def test_nobody_said_it_is_exit_code_four(asked) -> None:
    assert asked("said", "Nobody At All")[0] == 4


def test_when_tells_the_days_and_what_they_were_counted_from(asked) -> None:
    _, out = asked("when", "--explain", "--width", "200")
    assert "2 May 2031  “Friday”" in out
    assert "counted from published 4 May 2031" in out
    assert "rule: weekday" in out


def test_when_as_json_holds_interval_rule_and_anchor(asked) -> None:
    _, out = asked("when", "--json")
    friday = next(row for row in json.loads(out) if row["words"] == "Friday")
    assert friday["interval"]["first"] == "2031-05-02"
    assert friday["rule"] == "weekday"
    assert friday["anchor"]


def test_a_story_keeps_its_number_where_it_is_asked_for_alone(cli, asked, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(
        "Orchard sold in Velm\n\nThe Velm Courier, 9 June 2031\n\n"
        "An orchard of forty apple trees in Velm was sold on Friday, the notary Ruta Ilves said.\n"
    )
    cli("add", tmp_path / "other.txt")
    cli("build")
    rows = [json.loads(asked(*words, "--story", "2", "--json")[1]) for words in (["said"], ["when"])]
    assert all(rows)
    assert {row["story"] for told in rows for row in told} == {2}
    assert asked("when", "--story", "3")[0] == 4
