"""An age is that of the person whom its words describe, not of another who is named near it."""

from __future__ import annotations

import pytest

FIRST = "Katrin Oldvar, 51, left the works in Varn at noon."


def verdicts(collate, other: str) -> list[str]:
    """What becomes of the question how old Katrin Oldvar is."""
    found = collate(("Dawn", "2031-05-06", FIRST), ("Dusk", "2031-05-06", other))
    return [point.verdict for point in found.points if point.question == "How old is Katrin Oldvar?"]


@pytest.mark.parametrize(
    "other",
    [
        "The 28-year-old driver went back for Katrin Oldvar.",
        "The 28-year-old son of Katrin Oldvar left the works in Varn at noon.",
        "A 28-year-old driver saw Katrin Oldvar.",
        "The 28-year-old driver and Katrin Oldvar left the works in Varn at noon.",
    ],
)
def test_an_age_before_a_verb_or_preposition_is_that_of_another(collate, other: str) -> None:
    assert "conflict" not in verdicts(collate, other)


@pytest.mark.parametrize(
    "other",
    [
        "The 58-year-old fitter Katrin Oldvar left the works in Varn at noon.",
        "The 58-year-old head of the union Katrin Oldvar left the works in Varn at noon.",
    ],
)
def test_an_age_before_words_that_say_who_somebody_is_is_hers(collate, other: str) -> None:
    assert verdicts(collate, other) == ["conflict"]
