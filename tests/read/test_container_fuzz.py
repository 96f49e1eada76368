"""Whatever stands in a container, it is read or told, in time; and verify finds all that was read in it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.read import sources, sources_in
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.verify.sources import Sources

FILES = Path(__file__).parent / "files"
NAMES = sorted(path.name for path in FILES.iterdir() if path.suffix != ".md")
LONGEST = 5.0  # seconds for a file of some kilobytes, on a machine that is busy


@st.composite
def damaged(draw: Callable[..., object], content: bytes) -> bytes:
    """The bytes with some of them changed, cut out, doubled, or all behind a place gone."""
    for _ in range(draw(st.integers(1, 4))):  # type: ignore[call-overload]
        at = draw(st.integers(0, max(len(content) - 1, 0)))
        end = at + draw(st.integers(0, 40))  # type: ignore[operator]
        new = draw(st.one_of(st.binary(max_size=12), st.just(content[at:end]), st.just(b"\xff" * 4)))  # type: ignore[misc]
        content = content[:at] + new + content[end if draw(st.booleans()) else at + len(new) :]  # type: ignore
        if draw(st.integers(0, 9)) == 0:
            content = content[:at]  # type: ignore[misc]
    return content


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_damaged_container_is_read_or_told(name: str, data: st.DataObject) -> None:
    content = data.draw(damaged((FILES / name).read_bytes()))
    began = time.perf_counter()
    found = list(sources_in(name, content))
    assert time.perf_counter() - began < LONGEST
    assert all(isinstance(item, Source | Problem) for item in found)
    assert found
    assert found == list(sources_in(name, content))


@pytest.mark.parametrize("name", NAMES)
def test_verify_finds_what_was_read_by_its_hash(name: str) -> None:
    known = Sources(None, (FILES / name,))
    read = [item for item in sources([FILES / name]) if isinstance(item, Source)]
    assert all(known.content(source.snapshot.id) == source.content for source in read)
    assert known.content("0" * 64) is None
