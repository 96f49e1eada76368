"""A worker that dies at any stage costs one document or one story, within a known time."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from variorum.flow import work
from variorum.flow.door import opened, running
from variorum.flow.draft import Draft, Extracted
from variorum.flow.parser import Parser
from variorum.flow.plan import ANNOTATE, EXTRACT
from variorum.flow.step import Each
from variorum.flow.story import Begun, finish
from variorum.flow.telling import told
from variorum.present.page.build import page
from variorum.records.account import Telling
from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.source import Source
from variorum.settings import Settings

REPORTS = {
    "a.txt": "Harbour master resigns in Ostrand\n\n3 May 2021\n\nHarbour master Joren Velde resigned on Monday.\n",
    "b.txt": "Ostrand harbour master quits\n\n3 May 2021\n\nJoren Velde, harbour master of Ostrand, quit on Monday.\n",
    "deadly.txt": "Snow closes pass above Selkirch\n\n9 January 2018\n\nSnow shut the Arn pass, police said.\n",
}
TIME = 90  # seconds, with room for a busy machine


def die(name: str) -> None:
    if name == "deadly.txt":
        os.kill(os.getpid(), signal.SIGKILL)


def deadly_extract(source: Source, parser: Parser) -> Extracted:
    die(source.snapshot.name)
    return work.extract(source, parser)


def deadly_annotate(article: Article, parser: Parser) -> Annotation:
    die(article.name)
    return work.annotate(article, parser)


def deadly_finish(begun: Begun) -> Draft:
    die(begun.draft.articles[0].name)
    return finish(begun)


SAVED = """From: <Saved by Blink>
{date}MIME-Version: 1.0
Content-Type: multipart/related; boundary="b"

--b
Content-Location: https://ostrand.example/a
Content-Type: text/html

<html><body><article><h1>Harbour master resigns</h1><p>Joren Velde resigned on Monday, the port of Ostrand said.</p>
<p>{more}</p></article></body></html>
--b--
"""


def of_savings(lost: str, date: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Telling:
    """The telling of two savings of a page of which one cannot be worked on."""

    def failing(article: Article, parser: Parser) -> Annotation:
        if article.name == lost:
            raise MemoryError
        return work.annotate(article, parser)

    monkeypatch.setattr("variorum.flow.telling.ANNOTATE", Each("annotate", 1, failing, ANNOTATE.gives))
    (folder / "older.mhtml").write_text(SAVED.format(date=date.format("03"), more="He gave no reason."))
    (folder / "newer.mhtml").write_text(SAVED.format(date=date.format("10"), more="He was ill, his office said."))
    with running(Settings(workers=0)) as run:
        return told(run, opened(folder))


def test_a_lost_saving_is_shown_beside_the_newest_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = of_savings("older.mhtml", "Date: Mon, {} May 2021 10:00:00 +0000\n", tmp_path, monkeypatch)
    (tale,) = page(found).tales
    (versions,) = tale.versions
    assert [saving.name for saving in versions.savings] == ["older.mhtml", "newer.mhtml"]
    (edition,) = found.editions
    assert [article.name for article in edition.earlier] == ["older.mhtml"]


@pytest.mark.parametrize("date", ["Date: Mon, {} May 2021 10:00:00 +0000\n", ""])
def test_savings_of_a_page_whose_newest_one_is_lost_are_told_without_it(
    date: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = of_savings("newer.mhtml", date, tmp_path, monkeypatch)
    assert [problem.source for problem in found.problems] == ["newer.mhtml"]
    placed = [article.name for edition in found.editions for article in edition.articles]
    assert [*placed, *(article.name for article in found.left_out)] == ["older.mhtml"]
    assert page(found).versions == ()


@pytest.fixture
def telling(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Telling:
    stage = request.param
    if stage == "extract":
        monkeypatch.setattr("variorum.flow.reading.EXTRACT", Each("extract", 1, deadly_extract, EXTRACT.gives))
    elif stage == "annotate":
        monkeypatch.setattr("variorum.flow.telling.ANNOTATE", Each("annotate", 1, deadly_annotate, ANNOTATE.gives))
    else:
        monkeypatch.setattr("variorum.flow.story.finish", deadly_finish)
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text)
    start = time.monotonic()
    with running(Settings(workers=2)) as run:
        found = told(run, opened(tmp_path))
    assert time.monotonic() - start < TIME
    return found


@pytest.mark.parametrize("telling", ["extract", "annotate", "story"], indirect=True)
def test_a_dead_worker_costs_its_own_document(telling: Telling) -> None:
    (problem,) = telling.problems
    assert problem.source == "deadly.txt"
    assert "ended the worker" in problem.reason
    assert problem.remedy
    assert sorted(one.name for edition in telling.editions for one in edition.articles) == ["a.txt", "b.txt"]
    assert telling.left_out == ()
