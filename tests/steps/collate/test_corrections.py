from __future__ import annotations

import pytest

ABOARD = "The harbour master said that 212 people had been on board the Marisol."


def told(collate, second: str, *, first: str = ABOARD, day: str = "2026-05-05"):
    collation = collate(("Dawn", "2026-05-05", first), ("Dusk", day, second))
    return [point for point in collation.points if point.group == "How many" and point.verdict != "single"]


@pytest.mark.parametrize("day", ["2026-05-04", "2026-05-05", "2026-05-06"])
@pytest.mark.parametrize(
    "second",
    [
        "The harbour master has raised the number, and says that 221 people, not 212, had been on board the Marisol.",
        "The harbour master said that 221 people, instead of 212, had been on board the Marisol.",
        "The owner said that 221 people, up from 212, had been on board the Marisol.",
    ],
)
def test_a_figure_that_replaces_another_in_words_is_an_update(collate, second: str, day: str) -> None:
    (point,) = told(collate, second, day=day)
    assert point.verdict == "update"
    assert [(one.value.low, one.state) for one in point.readings] == [(212, "first in this heap"), (221, "update")]


@pytest.mark.parametrize(
    "second",
    [
        "The owner said that 221 people, not 212, had been on board the Marisol.",
        "The harbour master said that 221 people had been on board the Marisol.",
    ],
)
def test_another_speaker_or_another_figure_corrects_nothing(collate, second: str) -> None:
    assert [point.verdict for point in told(collate, second)] == ["conflict"]


def test_a_figure_put_in_place_of_a_third_one_corrects_nothing(collate) -> None:
    other = "The harbour master said that 221 people, not 240, had been on board the Marisol."
    assert "update" not in {point.verdict for point in told(collate, other)}
