"""The door: rows in, rows out, and nothing beside the input is opened."""

import gzip
import json
from pathlib import Path

import pytest

from quality.__main__ import main

REPORT = 'The dam of Kessin broke on Monday, mayor Ora Lind said. She called the damage "terrible".'


def written(path: Path, *rows: dict[str, object]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def predicted(task: str, given: Path, folder: Path) -> list[dict[str, object]]:
    output = folder / "made" / "rows.jsonl"
    assert main(["predict", task, str(given), str(output)]) == 0
    return [json.loads(line) for line in output.read_text().splitlines()]


def test_a_folder_and_its_file_give_the_same_rows(tmp_path: Path):
    file = written(
        tmp_path / "set" / "input.jsonl", {"id": "n", "left": "Ora Lind", "right": "Lind, Ora", "schema": "PERSON"}
    )
    assert predicted("names", file, tmp_path) == predicted("names", file.parent, tmp_path)


def test_a_gold_file_beside_the_input_is_never_opened(tmp_path: Path):
    file = written(tmp_path / "input.jsonl", {"id": "t", "text": REPORT, "published": "2021-05-05"})
    (tmp_path / "gold.jsonl").mkdir()  # whoever opens it fails
    (row,) = predicted("timex", file.parent, tmp_path)
    assert [time["value"] for time in row["times"]] == ["2021-05-03"]


def test_offsets_count_in_the_text_that_was_given(tmp_path: Path):
    text = f"\n{REPORT}\n"
    (row,) = predicted("quotes", written(tmp_path / "input.jsonl", {"id": "q", "text": text}), tmp_path)
    assert "The dam of Kessin broke on Monday" in [text[one["start"] : one["end"]] for one in row["statements"]]


def test_a_report_without_words_keeps_its_place(tmp_path: Path):
    rows = [{"id": "a", "title": "Dam breaks", "text": REPORT}, {"id": "b", "title": "", "text": " "}]
    found = predicted("stories", written(tmp_path / "input.jsonl", *rows), tmp_path)
    assert [row["id"] for row in found] == ["a", "b"]


def test_every_given_mention_has_an_entity_and_an_event(tmp_path: Path):
    mentions = [
        {"mid": "m1", "start": 41, "end": 49, "type": "PERSON"},
        {"mid": "m2", "start": 56, "end": 59, "type": "PERSON"},
    ]
    file = written(tmp_path / "input.jsonl", {"id": "a", "story": "s", "text": REPORT, "mentions": mentions})
    assert [row["mid"] for row in predicted("entities", file, tmp_path)] == ["m1", "m2"]
    assert [row["mid"] for row in predicted("events", file, tmp_path)] == ["m1", "m2"]


def test_a_page_that_is_given_twice_has_two_rows(tmp_path: Path):
    body = "".join(f"<p>{REPORT} This is paragraph {n} of the report.</p>" for n in range(5))
    page = (
        f"<html><head><title>Dam breaks</title></head><body><article><h1>Dam breaks</h1>{body}</article></body></html>"
    )
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "p.html.gz").write_bytes(gzip.compress(page.encode()))
    rows = [{"id": key, "html": "pages/p.html.gz", "url": f"https://heron.example/{key}"} for key in ("a", "b")]
    file = written(tmp_path / "pages.jsonl", *rows)
    texts = [str(row["text"]) for row in predicted("extract", file.parent, tmp_path)]
    assert ["paragraph 4 of the report" in text for text in texts] == [True, True]


def test_a_case_is_told_from_its_text_files(tmp_path: Path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "one.txt").write_text(
        f"Dam breaks\n\n5 May 2021\n\n{REPORT} " + "The water reached the church. " * 9
    )
    (tmp_path / "case.json").write_text(json.dumps({"documents": [{"id": "D1", "file": "texts/one.txt"}]}))
    (row,) = predicted("case", tmp_path, tmp_path)
    assert [(one["id"], one["published"]) for one in row["documents"]] == [("D1", "2021-05-05")]


@pytest.mark.parametrize("line", ["no JSON", '{"id": 1, "text": "x"}', '{"text": "x"}'])
def test_a_row_that_does_not_follow_the_format_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str):
    (tmp_path / "input.jsonl").write_text(line)
    assert main(["predict", "timex", str(tmp_path), str(tmp_path / "out.jsonl")]) == 2
    assert "input.jsonl:1" in capsys.readouterr().err
