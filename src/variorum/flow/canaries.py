"""Canaries: two small reports whose way through every room is known; a room that has gone bad is found by name."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from variorum.engines.local import Job, Local
from variorum.flow import building
from variorum.flow.parser import Parser
from variorum.flow.plan import ANNOTATE, EXTRACT
from variorum.flow.run import Run
from variorum.flow.telling import told
from variorum.read import source_of
from variorum.records.account import Edition
from variorum.records.article import Article
from variorum.records.record import canonical
from variorum.records.source import Source
from variorum.settings.choices import Settings
from variorum.text.names import likeness

REPORTS = {
    "heron.txt": b"""Dam breaks near Oskarholm

The Daily Heron
4 May 2021

A dam broke near Oskarholm on Tuesday, killing at least two people, the mayor, Lena Varga, said.
The water reached the market square by noon.
""",
    "gazette.txt": b"""Two dead as dam breaks at Oskarholm

Oskarholm Gazette
5 May 2021

Two people were killed when a dam broke near Oskarholm on Tuesday, Mayor Lena Varga told reporters.
The mayor said that the dam had been built in 1961.
""",
}


def extracted(settings: Settings) -> str:
    """What is wrong with read and extract, "" where nothing is."""
    text = _article().text
    return "" if text == REPORTS["heron.txt"].decode() else f"the text of the article is {text!r}"


def annotated(settings: Settings) -> str:
    """What is wrong with annotate."""
    article = _article()
    found = ANNOTATE.run(article, Parser(settings.model))
    names = [mention for mention in found.mentions if mention.words.endswith("Varga")]
    if not names or article.text[names[0].span.start : names[0].span.end] != names[0].words:
        return f"the names found are {sorted(mention.words for mention in found.mentions)}"
    return "" if any(one.words == "Tuesday" for one in found.times) else "'Tuesday' is not found as a time"


def names(settings: Settings) -> str:
    """What is wrong with the comparison of names."""
    same, other = likeness("Lena Varga", "Varga, Lena"), likeness("Lena Varga", "Piotr Sokol")
    return "" if same > other else f"one name in two orders scores {same:.2f}, two names {other:.2f}"


def workers(settings: Settings) -> str:
    """Whether a worker gives the same bytes as this process."""
    source = _source("heron.txt")
    with Local(1, timeout=settings.timeout, memory=settings.memory) as engine:
        (outcome,) = engine.each(Job(_bytes_of, "extract", lambda _: "canary"), [source])
    if outcome.problem:
        return outcome.problem.reason
    return "" if outcome.value == _bytes_of(source) else "a worker gives another result"


def gathered(settings: Settings) -> str:
    """What is wrong with gather."""
    return "" if len(_editions(settings)) == 1 else "two reports on one event are two stories"


def dated(settings: Settings) -> str:
    """What is wrong with date."""
    times = [one for one in _editions(settings)[0].dating.times if one.expression.words == "Tuesday"]
    days = {one.interval.first for one in times if one.interval}
    return "" if days == {date(2021, 5, 4)} else f"'Tuesday' means {sorted(map(str, days))}"


def traced(settings: Settings) -> str:
    """What is wrong with trace."""
    known = _editions(settings)[0].tracing.origins
    return "" if len(known) == 2 else f"two reports with no passage in common have {len(known)} origins"


def identified(settings: Settings) -> str:
    """What is wrong with identify."""
    people = [one for one in _editions(settings)[0].identities.entities if "Varga" in one.name]
    return "" if len(people) == 1 else f"the mayor is {len(people)} persons"


def collated(settings: Settings) -> str:
    """What is wrong with link, collate and tell."""
    edition = _editions(settings)[0]
    if not any(len({one.article for one in point.readings}) == 2 for point in edition.collation.points):
        return "no point is answered by both reports"
    if any(point.verdict == "conflict" for point in edition.collation.points):
        return "the two reports are said to contradict each other"
    return "" if edition.account.lines else "the account has no line"


def kept(settings: Settings) -> str:
    """What is wrong with the workspace and with verify."""
    from variorum.present import json
    from variorum.verify import verified

    with tempfile.TemporaryDirectory() as folder:
        workspace, export = Path(folder) / "w", Path(folder) / "x.json"
        building.added(workspace, map(_source, REPORTS))
        here = Settings(model=settings.model, workers=0)
        export.write_bytes(json.render(building.built(workspace, here)))
        report = verified(export, workspace=workspace)
    return "" if report.holds else report.text()


CANARIES: tuple[tuple[str, Callable[[Settings], str]], ...] = (
    ("read and extract", extracted),
    ("annotate", annotated),
    ("names", names),
    ("gather", gathered),
    ("date", dated),
    ("trace", traced),
    ("identify", identified),
    ("link, collate, tell", collated),
    ("workspace and verify", kept),
    ("workers", workers),
)


def _editions(settings: Settings) -> tuple[Edition, ...]:
    with Local(0, timeout=settings.timeout, memory=settings.memory) as engine:
        return told(Run(engine=engine, settings=settings), map(_source, REPORTS)).editions


def _article() -> Article:
    return EXTRACT.run(_source("heron.txt"), Parser("")).articles[0]


def _source(name: str) -> Source:
    source = source_of(name, REPORTS[name])
    if not isinstance(source, Source):
        raise TypeError(source.reason)
    return source


def _bytes_of(source: Source) -> bytes:
    return canonical(EXTRACT.run(source, Parser("")))
