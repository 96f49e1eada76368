"""Columns of one kind that do not agree are told, once for the table."""

from __future__ import annotations

import json

import pytest

from variorum.read import source_of
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.reading import Extraction

SHORT = "The ferry stopped at noon, the harbour master of Dunmore said."
LONG = " ".join([SHORT] * 10)


def read(row: dict[str, str], form: str) -> Extraction:
    """The articles of a table of this row, twice."""
    match form:
        case "csv":
            line = ",".join(row.values())
            name, text = "rows.csv", f"{','.join(row)}\n{line}\n{line}\n".replace("said.", "said")
        case "json":
            name, text = "rows.json", json.dumps([row, row])
        case _:
            name, text = "rows.jsonl", f"{json.dumps(row)}\n{json.dumps(row)}\n"
    source = source_of(name, text.encode())
    assert isinstance(source, Source)
    return extracted(source)


@pytest.mark.parametrize("form", ["csv", "json", "jsonl"])
def test_a_longer_text_and_another_day_in_other_columns_are_told_once(form: str) -> None:
    row = {"title": "Ferry stops", "body": SHORT, "content": LONG, "pubdate": "2031-04-07", "date": "2031-04-09"}
    row = {name: words.replace(",", "") for name, words in row.items()}
    articles, problems = read(row, form)
    assert [one.published.doubt for one in articles] == [True, True]
    assert [(one.severity, one.reason) for one in problems] == [
        ("noted", "in 2 of its rows the day is read from “pubdate” though “date” gives another, and is in doubt"),
        ("noted", "in 2 of its rows the report is read from “body” though “content” holds far more words"),
    ]


@pytest.mark.parametrize("form", ["csv", "json", "jsonl"])
def test_columns_that_agree_are_not_told(form: str) -> None:
    markup = "<p>" + "<b></b>" * 200 + SHORT.replace(",", "") + "</p>"
    row = {"title": "Ferry stops", "body": SHORT.replace(",", ""), "content": markup, "pubdate": "2031-04-07"}
    articles, problems = read(row | {"date": "7 April 2031", "author": "Jane Doe", "byline": "Max Poe"}, form)
    assert not problems
    assert not any(one.published.doubt for one in articles)


def test_a_text_beside_the_source_of_its_page_is_not_told() -> None:
    page = f"<html><body><h1>Ferry stops</h1><p>{SHORT}</p></body></html>"
    _, problems = read({"html": page, "text": SHORT, "content": LONG}, "jsonl")
    assert not problems
