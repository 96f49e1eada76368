"""What the tests of reading share: the real files, and what is told of an input."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from variorum.read import sources, sources_in
from variorum.records.problem import Problem
from variorum.records.source import Source

Told = tuple[list[Source], list[Problem]]


@pytest.fixture
def files() -> Path:
    return Path(__file__).parent / "files"


@pytest.fixture
def read() -> Callable[..., Told]:
    """What is read of paths, or of a name and bytes, and what is the matter."""

    def told(*what: object) -> Told:
        if len(what) == 2 and isinstance(what[1], bytes):
            found = list(sources_in(str(what[0]), what[1]))
        else:
            found = list(sources([str(path) for path in what]))
        return [item for item in found if isinstance(item, Source)], [i for i in found if isinstance(i, Problem)]

    return told
