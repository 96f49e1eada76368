"""Every reader stands a few dozen damaged files; `make fuzz` gives it as many as time allows."""

from __future__ import annotations

from time import perf_counter

import pytest

from quality.fuzz.check import check
from quality.fuzz.findings import Finding
from quality.fuzz.fuzz import case, fuzz
from quality.fuzz.seeds import KINDS, seeds

ENOUGH = 0.5  # seconds for each kind
MOST = 60  # files of each kind


@pytest.mark.parametrize("kind", KINDS)
def test_undamaged_files_keep_the_laws(kind: str) -> None:
    assert seeds(kind)
    assert sum(check(seed.name, seed.packed(seed.content)) for seed in seeds(kind)) > 0


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_files_are_read_or_told(kind: str) -> None:
    end = perf_counter() + ENOUGH
    for number in range(MOST):
        if perf_counter() > end:
            break
        check(*case(kind, number))


def test_a_file_of_a_number_is_always_the_same() -> None:
    assert case("page", 7) == case("page", 7) != case("page", 7, start=1)


def test_what_breaks_a_law_is_found_and_told_with_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str, content: bytes) -> int:
        raise ValueError(f"broken by {name}")

    monkeypatch.setattr("quality.fuzz.fuzz.check", broken)
    first = next(fuzz("text", 2.0))
    assert isinstance(first, Finding)
    assert first.case == case("text", first.number)
    assert "ValueError: broken by" in first.why
