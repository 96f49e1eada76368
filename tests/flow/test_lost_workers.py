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
