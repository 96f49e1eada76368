"""Reading: sources become articles one after the other, in flat memory; what is kept is not worked out again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from variorum.flow.draft import Extracted
from variorum.flow.plan import EXTRACT
from variorum.flow.run import Run, each
from variorum.records.article import Article
from variorum.records.problem import Problem
from variorum.records.source import Input, Repeat, Source
from variorum.workspace.store import Writer

HELD = 32_000_000  # bytes of sources that are in memory at a time
MOST = 1_000  # sources that are in memory at a time, however small; results of so many are recalled at once


def read(run: Run, sources: Iterable[Input]) -> Iterator[Article | Problem]:
    """The articles of each source and what is the matter with it, in the order of the sources.

    Each result is kept in the run's memory as soon as it is there: a run that is killed goes on where it was.
    """
    done = 0
    for batch in batches(sources):
        if isinstance(batch, Problem):
            yield batch
            continue
        for outcome in each(_from(run, done), EXTRACT, batch, lambda source: source.snapshot.name):
            if isinstance(outcome, Extracted):
                yield from outcome.articles
                yield from outcome.problems
            else:
                yield outcome
        done += len(batch)


def batches(sources: Iterable[Input]) -> Iterator[list[Source] | Problem]:
    """The sources in lists that can be held, and what could not be read as it comes."""
    batch: list[Source] = []
    held = 0
    for item in sources:
        if isinstance(item, Problem):
            yield item
            continue
        if isinstance(item, Repeat):
            continue
        batch.append(item)
        held += item.snapshot.size
        if held >= HELD or len(batch) >= MOST:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


def kept(store: Writer, sources: Iterable[Input], by: str = "") -> Iterator[Input]:
    """The same, each source in the workspace before it is handed on."""
    for item in sources:
        if isinstance(item, Source):
            store.add(item, by)
        elif isinstance(item, Repeat):
            store.repeat(item, by)
        yield item


def opened_workspace(folder: Path) -> Writer:
    """The workspace for writing; it is made where it is missing."""
    from variorum.workspace.store import create

    create(folder)
    return Writer(folder)


def _from(run: Run, before: int) -> Run:
    """The run whose watch is told of all that was done before; how many are still to come nobody knows."""
    return replace(run, watch=lambda step, done, total: run.watch(step, before + done, before + total))
