"""Articles from PDF documents."""

from __future__ import annotations

import sys
from datetime import date
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from variorum.records.article import Article, Snapshot
from variorum.records.source import Source
from variorum.records.span import SnapshotId
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.formats.pdf.furniture import furniture
from variorum.steps.extract.formats.pdf.heads import STATED, heads_of
from variorum.steps.extract.formats.pdf.initials import with_initials
from variorum.steps.extract.formats.pdf.layer import Sheet, Typed
from variorum.steps.extract.formats.pdf.order import in_order
from variorum.steps.extract.formats.pdf.paragraphs import Block, paragraphs
from variorum.steps.extract.reading import Extraction

FILES = Path(__file__).parent / "files"


def read(name: str, content: bytes | None = None) -> Extraction:
    content = (FILES / name).read_bytes() if content is None else content
    snapshot = Snapshot(
        id=SnapshotId(sha256(content).hexdigest()), name=name, size=len(content), media="application/pdf"
    )
    return extracted(Source(snapshot=snapshot, content=content))


def body(article: Article) -> str:
    return "\n\n".join(
        article.text[part.start : part.end] for part in article.parts if (part.kind, part.state) == ("body", "in")
    )


def line(words: str, *, x: float = 72.0, y: float, page: int = 1, width: float = 0.0, size: float = 10.0) -> Typed:
    right = x + (width or 5.0 * len(words))
    return Typed(words, page, x, y, right, y + 7.0, size)


@pytest.mark.parametrize("name", ["chromium.pdf", "libreoffice.pdf"])
def test_a_printed_page_is_an_article(name: str) -> None:
    (found,), _ = read(name)
    assert (found.title, found.authors) == ("Dam breaks above Karabura", ("Jane Doe",))
    assert found.published.interval is not None
    assert (found.published.interval.first, found.published.method) == (date(2031, 4, 7), "printed")
    assert [found.text[part.start : part.end] for part in found.parts if part.kind == "subhead"] == ["What is known"]
    assert "2026" not in body(found)


def test_columns_are_read_one_after_the_other_and_soft_hyphens_fall_away() -> None:
    (found,), _ = read("chromium.pdf")
    told = body(found).split("\n\n")
    assert told[0].endswith("The government's extraordinary inquiry was told of the well-known faults of the wall, "
                            "which was built in 1981.")  # fmt: skip
    assert told[1].endswith("She had written to the ministry twice.")
    assert told[2].startswith("The wall was mended twice since then")


def test_what_a_browser_prints_at_the_edges_is_put_aside() -> None:
    (found,), _ = read("chromium.pdf")
    aside = [found.text[part.start : part.end] for part in found.parts if "edge of the page" in part.reason]
    assert len(aside) == 2
    assert aside[1] == "file:///tmp/valley/dam.html 1/1"


def test_every_run_names_its_page() -> None:
    (found,), _ = read("libreoffice.pdf")
    assert {run.why for run in found.runs} == {"text layer of page 1"}
    assert [(run.start, run.end) for run in found.runs] == [(0, len(found.text))]
    assert {run.coding for run in found.runs} == {"generated"}


def test_the_day_on_which_the_file_was_made_is_no_day_of_publication() -> None:
    (found,), _ = read("libreoffice.pdf")
    assert "made on 2026-11-22" in found.capture.evidence
    assert found.capture.moment is None
    assert all("2026" not in candidate.evidence for candidate in found.published.candidates)


def test_a_scan_without_text_asks_for_ocr() -> None:
    articles, (problem,) = read("scan.pdf")
    assert not articles
    assert (problem.severity, "OCR" in problem.remedy) == ("failed", True)


def test_an_encrypted_document_is_told() -> None:
    articles, (problem,) = read("locked.pdf")
    assert not articles
    assert "encrypted" in problem.reason


def test_a_broken_document_is_told() -> None:
    articles, (problem,) = read("x.pdf", b"%PDF-1.7\nnothing")
    assert not articles
    assert problem.remedy


def test_without_the_library_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    articles, (problem,) = read("libreoffice.pdf")
    assert not articles
    assert problem.remedy == "pip install pypdfium2"


def test_lines_that_are_drawn_across_columns_are_read_down_the_columns() -> None:
    across = [
        line(f"left {at} of the text right {at} of the text", y=700.0 - 12 * at, width=400.0)._replace(
            gaps=((len(f"left {at} of the text"), 250.0, 290.0),)
        )
        for at in range(6)
    ]
    words = [found.words for found in in_order([line("A headline across it all", y=740.0, width=400.0), *across])]
    assert words[0] == "A headline across it all"
    assert words[1:] == [f"{side} {at} of the text" for side in ("left", "right") for at in range(6)]


def test_the_order_of_the_document_is_kept_where_it_does_not_jump() -> None:
    lines = [
        line("one", y=700.0),
        line("two", y=688.0),
        line("three", x=300.0, y=700.0),
        line("four", x=300.0, y=688.0),
    ]
    assert in_order(lines) == lines


def test_heads_feet_and_numbers_of_pages_are_put_aside() -> None:
    shown = (("Valley Report 2031", 780.0), ("Text {} of it.", 400.0), ("{}", 20.0))
    sheets = [
        Sheet(page, 800.0, tuple(line(words.format(name), y=y, page=page) for words, y in shown), pictures=False)
        for page, name in ((1, "1"), (2, "2"), (3, "3"))
    ]
    assert sorted({found.words for found in furniture(sheets)}) == ["1", "2", "3", "Valley Report 2031"]


def test_a_title_that_runs_over_the_pages_in_small_type_is_still_the_title() -> None:
    title = line("Report on the dam of Karabura", y=760.0, size=20.0)
    heads = [line("Report on the dam of Karabura", y=780.0, page=page, size=8.0) for page in (2, 3, 4)]
    sheets = [
        Sheet(1, 800.0, (title,), pictures=False),
        *(Sheet(one.page, 800.0, (one,), pictures=False) for one in heads),
    ]
    assert sorted(found.page for found in furniture(sheets)) == [2, 3, 4]


def test_a_sentence_goes_on_over_the_foot_of_a_page() -> None:
    lines = [
        line("The dam above the town broke on Monday and the", y=40.0, width=300.0),
        line("7", y=20.0),
        line("water fell by night.", y=700.0, page=2),
        line("Four people are missing.", y=670.0, page=2),
    ]
    blocks, _ = paragraphs(lines, {lines[1]: "page number"})
    assert [block.words() for block in blocks] == [
        "The dam above the town broke on Monday and the water fell by night.", "7", "Four people are missing.",
    ]  # fmt: skip
    assert blocks[0].stretches[0][1] != blocks[0].stretches[1][1]


@pytest.mark.parametrize(
    ("first", "second", "joined", "kept"),
    [
        ("the coun-", "try was told", "the country was told", 0),
        ("he re-", "signed the wall", "he re-signed the wall", 1),
        ("a well-", "known wall", "a well-known wall", 1),
        ("the govern\u00ad", "ment fell", "the government fell", 0),
        ("the sum\u2010", "mer of it", "the summer of it", 0),
        ("in Nordau-", "Karabura it", "in Nordau- Karabura it", 0),
    ],
)
def test_a_hyphen_at_a_line_end_is_dropped_only_where_it_is_surely_soft(
    first: str, second: str, joined: str, kept: int
) -> None:
    found = paragraphs([line(first, y=700.0, width=300.0), line(second, y=688.0)], {})
    assert ([block.words() for block in found.blocks], found.kept) == ([joined], kept)


def test_the_title_is_the_largest_line_above_the_text_and_says_so() -> None:
    (found,), _ = read("reportlab.pdf")
    (title,) = [part for part in found.parts if part.kind == "title"]
    assert found.title == "Dam breaks above Solvei"
    assert title.reason == "set large on page 1: 20 points, the text has 11"
    assert "NEWS" not in body(found)


def test_an_initial_is_the_first_letter_of_its_word() -> None:
    (found,), _ = read("reportlab.pdf")
    assert body(found).startswith("The dam above Solvei broke on Monday")


def test_a_running_head_gives_outlet_and_day_once_and_is_put_aside_on_other_pages() -> None:
    (found,), _ = read("reportlab.pdf")
    assert found.outlet == "The Karabura Heron"
    assert found.published.interval
    assert found.published.interval.first == date(2031, 4, 7)
    assert "Karabura Heron" not in body(found)
    assert sum("running head" in part.reason for part in found.parts) == 3


def test_a_line_stamped_on_pictures_of_pages_is_no_report() -> None:
    articles, (problem,) = read("stamped.pdf")
    assert not articles
    assert (problem.severity, problem.remedy) == ("failed", "run OCR on it first")


@pytest.mark.parametrize(
    ("letter", "rest", "joined"),
    [("T", "he dam broke", "The dam broke"), ("A", "government fell", "A government fell"),
     ("I", "n the town", "In the town"), ("“W", "e wrote", "“We wrote"), ("A", "fter it fell", "After it fell")],
)  # fmt: skip
def test_an_initial_that_is_a_word_stays_one(letter: str, rest: str, joined: str) -> None:
    lines = [line(letter, x=60.0, y=680.0, width=25.0, size=40.0)._replace(top=708.0), line(rest, x=90.0, y=700.0)]
    assert [one.words for one in with_initials(lines)] == [joined]
    assert [one.words for one in with_initials(lines[::-1])] == [joined]


def test_the_properties_tell_the_title_where_it_is_printed_and_no_file_name_is_one() -> None:
    blocks = [
        Block((("The dam was known to be cracked", 1),), 12.0),
        Block((("Dam breaks above Solvei", 1),), 10.0),
        Block((("The dam above Solvei broke on Monday. " * 5, 1),), 10.0),
    ]
    assert heads_of(blocks, "Dam breaks above Solvei | The Karabura Heron").styles[1] == "title"
    assert heads_of(blocks, "Dam breaks above Solvei | The Karabura Heron").evidence == STATED
    assert heads_of(blocks, "Microsoft Word - draft2.docx").styles[0] == "title"
    assert heads_of(blocks[1:], "draft2.docx") == (("", ""), "")


def test_a_property_that_is_no_text_is_none() -> None:
    content = (FILES / "chromium.pdf").read_bytes()
    start = content.index(b"/Producer (") + len(b"/Producer (")
    half = b"\xfe\xff\xd8\x3d\x00a"  # a character of which the second half is missing
    (found,), _ = read("x.pdf", content[:start] + half + content[start + len(half) :])
    assert found.capture.software == ""
    assert found.text == read("chromium.pdf")[0][0].text


def test_damaged_documents_never_stop_the_reader() -> None:
    content = (FILES / "chromium.pdf").read_bytes()
    for at in range(100, len(content), len(content) // 40):
        read("x.pdf", content[:at])
        read("x.pdf", content[:at] + b"\xff" * 50 + content[at + 50 :])


def test_runs_cover_the_text_without_a_gap() -> None:
    (found,), _ = read("chromium.pdf")
    assert found.runs[0].start == 0
    assert all(before.end == after.start for before, after in pairwise(found.runs))
