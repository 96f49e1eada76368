"""Door: a run opened and closed around one question."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from variorum.engines.local import Local
from variorum.flow.memory import Memory, NoMemory
from variorum.flow.run import Run, Watch, nobody
from variorum.read import source_of, sources
from variorum.records.problem import Problem
from variorum.records.source import Input, Source
from variorum.settings.choices import Settings

Paths = str | bytes | os.PathLike[str] | Iterable[str | bytes | os.PathLike[str]]


@contextmanager
def running(settings: Settings, memory: Memory | None = None, watch: Watch = nobody) -> Iterator[Run]:
    """A run with these settings; its workers are ended on leaving."""
    with Local(settings.workers, timeout=settings.timeout, memory=settings.memory) as engine:
        yield Run(engine=engine, settings=settings, memory=memory or NoMemory(), watch=watch)


def opened(paths: Paths, stdin: BinaryIO | None = None) -> Iterator[Input]:
    """The sources behind one path or many."""
    many = [paths] if isinstance(paths, str | bytes | os.PathLike) else list(paths)
    return sources([os.fsdecode(path) for path in many], stdin=stdin)


def example_sources() -> Iterator[Source | Problem]:
    """The sources of the example story."""
    from variorum.example import pages  # the pages are read only when they are asked for

    return (source_of(name, content) for name, content in pages())
