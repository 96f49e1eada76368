"""Articles from tables: comma-separated values and JSON."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.steps.extract.formats.traced import read as traced
from variorum.records.article import Article, Snapshot
from variorum.records.source import Source
from variorum.records.span import SnapshotId
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.formats import table as table_module
from variorum.steps.extract.reading import Extraction

ROWS = [
    {"Headline": "Dam breaks", "Body": 'A "dam" broke in Karabura.\nThe water, it fell.', "Pub Date": "2031-04-07",
     "Source": "Valley Post", "byline": "By Jane Doe, Jim Roe"},
    {"Headline": "Täglich", "Body": "Über die Brücke; sie hält.", "Pub Date": "8 April 2031", "Source": "",
     "byline": ""},
]  # fmt: skip


def source(name: str, content: bytes, media: str) -> Source:
    snapshot = Snapshot(id=SnapshotId(sha256(content).hexdigest()), name=name, size=len(content), media=media)
    return Source(snapshot=snapshot, content=content)


def table(content: bytes) -> Extraction:
    return extracted(source("t.csv", content, "text/csv"))


def value(content: bytes) -> Extraction:
    return extracted(source("v.json", content, "application/json"))


def written(delimiter: str, charset: str) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, ROWS[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    return out.getvalue().encode(charset)


def back(article: Article, content: bytes) -> str:
    """The text of the article read from the bytes of its runs alone."""
    written = [(content[run.byte_start : run.byte_end].decode(article.charset), run.coding) for run in article.runs]
    return "".join(raw.replace('""', '"') if coding == "csv" else raw for raw, coding in written)


@pytest.mark.parametrize(
    ("delimiter", "charset"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16"), ("|", "utf-8")]
)
def test_a_table_is_read_whatever_its_separator_and_charset(delimiter: str, charset: str) -> None:
    content = written(delimiter, charset)
    (first, second), _ = table(content)
    assert (first.title, first.outlet, first.authors) == ("Dam breaks", "Valley Post", ("Jane Doe", "Jim Roe"))
    assert first.published.interval is not None
    assert (first.published.interval.first, first.published.method) == (date(2031, 4, 7), "given")
    assert [first.text, second.text] == [row["Body"] for row in ROWS]
    assert [back(article, content) for article in (first, second)] == [row["Body"] for row in ROWS]


@given(st.lists(st.text(min_size=1).filter(lambda text: text.strip(" \r\n\t\ufeff\0") != ""), min_size=1, max_size=4))
def test_every_text_in_a_table_is_found_in_its_bytes(texts: list[str]) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([["text", "n"], *([text, "1"] for text in texts)])
    content = out.getvalue().encode("utf-8", "ignore")
    (articles, _), kept = table(content), [text.encode("utf-8", "ignore").decode() for text in texts]
    assert [article.text for article in articles] == [text for text in kept if text.strip()][: len(articles)]
    assert all(back(article, content) == article.text for article in articles)


def test_a_guessed_charset_of_a_table_is_told() -> None:
    _, problems = table("text\nDie Brücke hält.\n".encode("cp1252"))
    assert any("guess" in problem.reason for problem in problems)


def test_a_page_in_a_table_is_traced_to_its_bytes() -> None:
    page = '<html lang="en"><body><article><h1>"Dam" breaks</h1><p>The dam &amp; the "town" of Karabura fell.</p>'
    content = ('url,html\nhttps://valley.example/dam,"' + page.replace('"', '""') + '"\n').encode()
    (found,), _ = table(content)
    assert 'The dam & the "town" of Karabura fell.' in found.text
    for run in found.runs:
        if run.coding == "csv-html":
            raw = content[run.byte_start : run.byte_end].decode().replace('""', '"').replace("&amp;", "&")
            assert raw == found.text[run.start : run.end]


def test_a_table_without_a_column_of_texts_names_its_columns() -> None:
    articles, (problem,) = table(b"when,what\n1,2\n")
    assert not articles
    assert "when, what" in problem.reason
    assert problem.remedy


def test_a_row_with_a_lost_quotation_mark_loses_only_itself() -> None:
    (second, third), (problem,) = table(b'text,n\n"A dam broke, 1\n"The water fell.",2\nFour died.,3\n')
    assert (second.text, third.text) == ("The water fell.", "Four died.")
    assert (problem.source, problem.severity) == ("t.csv", "failed")
    assert problem.reason.endswith("in 1 of its rows, which are not read: 1")


def test_a_table_of_nothing_but_lost_quotation_marks_takes_little_time_and_one_line() -> None:
    begin = process_time()
    articles, (problem,) = table(b"text,n\n" + b'"a\n' * 200_000)
    assert not articles
    assert problem.reason.endswith("in 200000 of its rows, which are not read: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 …")
    assert process_time() - begin < 20


def test_of_a_table_without_end_the_first_rows_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_module, "MOST_ROWS", 3)
    articles, (problem,) = table(b"text,n\n" + b"The dam broke.,1\n" * 5)
    assert len(articles) == 3
    assert problem.reason == "only the first 3 rows of the table are read"


def test_uneven_rows_are_read_and_told() -> None:
    articles, (problem,) = table(b"text,n\nA dam broke.,1,2\nThe water fell.\n")
    assert len(articles) == 2
    assert (problem.severity, "2 rows" in problem.reason) == ("noted", True)


def test_a_row_that_gives_only_an_address_is_listed() -> None:
    articles, (problem,) = table(b"url\nhttps://valley.example/dam\n")
    assert not articles
    assert problem.severity == "skipped"
    assert "https://valley.example/dam" in problem.reason


def test_a_text_that_is_the_source_of_a_page_is_read_as_one() -> None:
    (found,), _ = value(b'[{"content": "<p>The dam of Karabura broke &amp; fell.</p><p>Four people are missing.</p>"}]')
    assert "broke & fell" in found.text
    assert "<p>" not in found.text


@pytest.mark.parametrize(
    "shape",
    [
        lambda rows: rows,
        lambda rows: {"status": "ok", "articles": rows},
        lambda rows: {"response": {"meta": {"n": 2}, "docs": rows}},
        lambda rows: {"nothing": [], "own key": rows},
    ],
)  # fmt: skip
def test_rows_are_found_in_a_json_value_of_any_shape(shape: object) -> None:
    rows = [{"title": "Dam", "text": "A dam broke.", "source": {"id": 1, "name": "Valley Post"}}, {"text": "Fin."}]
    content = json.dumps(shape(rows), indent=1).encode()  # type: ignore[operator]
    (first, second), problems = value(content)
    assert not problems
    assert (first.text, first.outlet, second.name) == ("A dam broke.", "Valley Post", "v.json#2")
    assert content[first.runs[0].byte_start : first.runs[0].byte_end] == b"A dam broke."


def test_one_json_row_is_one_article() -> None:
    (found,), _ = value(b'{"Text": "A dam broke.", "Authors": [{"name": "Jane Doe"}, "Jim Roe"]}')
    assert found.authors == ("Jane Doe", "Jim Roe")


def test_a_damaged_json_file_gives_what_can_be_read() -> None:
    (first, third), (bad, end) = value(b'[{"text": "A dam broke."}, {"text": oops}, {"text": "Four died."}, {"te')
    assert (first.text, third.text) == ("A dam broke.", "Four died.")
    assert (bad.source, end.source) == ("v.json#2", "v.json#4")


@pytest.mark.parametrize("unit", ['"', '""', '"a\n', '"",', ",", "\n", "a,b\n", '"""\n', '",""\n', "\ufeff"])
def test_no_repetition_blows_a_table_up(unit: str) -> None:
    content = ("text,n\n" + unit * (40_000 // len(unit))).encode()
    begin = process_time()
    table(content)
    assert process_time() - begin < 15


@pytest.mark.parametrize("unit", ["[", "{", '{"a":', '{"a":[{},', '"', "\\", "},{", '{"text":"', "[[],", "1,"])
@pytest.mark.parametrize("head", ["[", '{"articles":['])
def test_no_repetition_blows_a_value_up(unit: str, head: str) -> None:
    begin = process_time()
    value((head + unit * (200_000 // len(unit))).encode())
    assert process_time() - begin < 15


@pytest.mark.parametrize("name", ["python.csv", "libreoffice.csv"])
def test_tables_of_other_programs_are_read(name: str) -> None:
    content = (Path(__file__).parent / "files" / name).read_bytes()
    (first, second), problems = table(content)
    assert not problems
    assert first.text == 'A "dam" above the town broke on Monday.\n\nFour people are missing; two are dead.'
    assert (back(second, content), second.outlet) == (second.text, "Daily Heron")


def test_an_address_under_the_name_of_a_source_names_no_outlet() -> None:
    (found,), _ = value(b'[{"text": "A dam broke.", "source": "https://www.valleypost.example/dam"}]')
    assert (found.address, "://" in found.outlet) == ("https://www.valleypost.example/dam", False)


@pytest.mark.parametrize("content", [b"text,url\n", b"text\n\n\n"])
def test_a_table_without_rows_is_told(content: bytes) -> None:
    articles, (problem,) = table(content)
    assert not articles
    assert "no rows" in problem.reason


@pytest.mark.parametrize("content", [b"[]", b'{"articles": []}', b"[1, 2]", b"7", b'"text"', b"{"])
def test_a_json_value_without_rows_is_told(content: bytes) -> None:
    articles, problems = value(content)
    assert not articles
    assert problems


def test_posts_of_wordpress_are_read_through_their_objects() -> None:
    post = {
        "id": 7, "date": "2031-04-07T10:00:00", "link": "https://heron.example/dam", "author": 3,
        "title": {"rendered": "Dam &#038; wall break"},
        "content": {"rendered": "<p>The dam &amp; the wall broke on Monday.</p>\n<p>Nobody was hurt.</p>"},
    }  # fmt: skip
    for one in ([post], post):
        (found,), problems = value(json.dumps(one).encode())
        assert not problems
        assert (found.title, found.address) == ("Dam & wall break", "https://heron.example/dam")
        assert found.text == "The dam & the wall broke on Monday.\n\nNobody was hurt."


ESCAPED = rb'''title,text,url
"Dam breaks","A dam broke near \"Velm\", the mayor said. \"Nobody, she said, was hurt.\"","https://a.example/1"
"Ferry","The ferry stays.\
It lies in C:\\port, where C:\new is.","https://a.example/2"
"Storm","","https://a.example/3"
"\"Safe\"","<p>A page with \"marks\" &amp; a <a href=\"x\">link</a>.</p>","https://a.example/4"
'''  # fmt: skip


def test_marks_behind_backslashes_tear_no_row_and_leave_no_backslash() -> None:
    articles, problems = traced(ESCAPED, "text/csv")
    assert [article.text for article in articles] == [
        'A dam broke near "Velm", the mayor said. "Nobody, she said, was hurt."',
        "The ferry stays.\nIt lies in C:\\port, where C:\\new is.",
        'A page with "marks" & a link.',
    ]
    assert [article.title for article in articles] == ["Dam breaks", "Ferry", '"Safe"']
    assert [problem.severity for problem in problems] == ["skipped"]


def test_what_pythons_own_writer_escapes_is_read_to_the_byte() -> None:
    texts = ['She said "no" \\ and "yes".', 'A "dam"\nbroke, they say; "so".', "\\", '"Quoted"']
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, escapechar="\\", doublequote=False)
    writer.writerows([["title", "text"], *(["Dam", text + " The ferry stays."] for text in texts)])
    articles, problems = traced(file.getvalue().encode(), "text/csv")
    assert [article.text for article in articles] == [text + " The ferry stays." for text in texts]
    assert not problems


@pytest.mark.parametrize(
    "text",
    ['"It lies in C:\\port\\"', '"A ""dam"" \\""broke"""', '"The \\""port"', '"He wrote {""a"": ""\\""b\\""""}"'],
)
def test_a_backslash_beside_doubled_marks_is_itself(text: str) -> None:
    (article,), problems = traced(f"title,text\nDam,{text}\n".encode(), "text/csv")
    assert article.text == text[1:-1].replace('""', '"')
    assert not problems
