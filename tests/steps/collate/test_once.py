from __future__ import annotations

import pytest

FIRE = "The Orlen Tower burned on Monday. {}"
LATER = "A fire swept through the Orlen Tower on Monday. {}"


def built(collate, one: str, other: str) -> list[tuple[str, str]]:
    """Questions and verdicts about the years of the tower."""
    collation = collate(("Dawn", "2026-05-06", FIRE.format(one)), ("Dusk", "2026-05-06", LATER.format(other)))
    return [(point.question, point.verdict) for point in collation.points if point.question.startswith("When was")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The tower was built in 1974, the city said.", "Built in 1978, the tower had 12 floors."),
        ("The Orlen Tower was erected in 1974.", "The Orlen Tower, built in 1978, had 12 floors."),
        ("The Orlen Tower, which was built in May 1974, had no lift.", "The tower was built in 1978."),
    ],
)
def test_two_years_in_which_one_thing_was_built_conflict(collate, one: str, other: str) -> None:
    assert built(collate, one, other) == [("When was Orlen Tower built?", "conflict")]


@pytest.mark.parametrize(
    "other",
    [
        "The Orlen Tower was completed in 1978.",
        "The Orlen Tower was rebuilt in 1998.",
        "The Orlen Tower was built around 1978.",
        "The Orlen Tower was built in the 1970s.",
        "The Orlen Tower was not built in 1978.",
        "The annex of the Orlen Tower was built in 1978.",
        "The other tower was built in 1978.",
        "The Varn Tower beside it was built in 1978.",
        "The tower is said to have been built in 1978.",
        "The Orlen Tower was built in 1975.",  # from one year into the next
        "The Orlen Tower was built between 1971 and 1974.",
    ],
)
def test_other_works_and_vague_years_do_not_conflict(collate, other: str) -> None:
    found = built(collate, "The Orlen Tower was built in 1974, the city said.", other)
    assert "conflict" not in [verdict for _, verdict in found]
