from __future__ import annotations

import pytest

TRAIN = "A train derailed at Varn on Monday. {} left the rails, the railway said."
STORM = "A storm hit Orlen on Monday. The outage left {}."


def counted(collate, one: str, other: str) -> list[tuple[str, str]]:
    """Questions and verdicts of the counts that two reports of one day tell."""
    collation = collate(("Dawn", "2026-05-06", one), ("Dusk", "2026-05-06", other))
    return [(point.question, point.verdict) for point in collation.points if point.question.startswith("How many")]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        (TRAIN.format("Six of the 14 carriages"), TRAIN.format("Eight of the 14 carriages"), "of the 14 carriages"),
        (TRAIN.format("Six of its 14 carriages"), TRAIN.format("Eight out of 14 carriages"), "of the 14 carriages"),
        (STORM.format("1.2 million people without power"), STORM.format("2.1 million people without power"), "people"),
        (
            "A storm hit Orlen on Monday. 40 houses were destroyed, police said.",
            "A storm struck Orlen on Monday. 60 houses were destroyed, according to the mayor.",
            "houses",
        ),
        (
            "A lorry fell into the Varn canal on Monday. It lost 20 tonnes of grain, police said.",
            "A lorry plunged into the Varn canal on Monday. It lost 30 tonnes of grain, the owner said.",
            "tonnes of grain",
        ),
    ],
)
def test_two_figures_of_one_thing_conflict(collate, one: str, other: str, question: str) -> None:
    assert counted(collate, one, other) == [(f"How many {question}?", "conflict")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TRAIN.format("Six of the 14 carriages"), TRAIN.format("At least six of the 14 carriages")),
        (TRAIN.format("Six of the 14 carriages"), TRAIN.format("Two of the five rear carriages")),
        (TRAIN.format("Six of the 14 carriages"), TRAIN.format("Most of the 14 carriages")),
        (TRAIN.format("Six carriages"), TRAIN.format("Two more carriages")),
        (TRAIN.format("Six carriages"), TRAIN.format("Eight wooden carriages")),
        (STORM.format("1.2 million people without power"), STORM.format("900,000 people in the south without power")),
        (STORM.format("about 1.2 million people without power"), STORM.format("1,180,000 people without power")),
        (STORM.format("1.2 million people without power"), STORM.format("2.1 million people without water")),
        (
            "The Dorn Works hired 300 workers in Varn on Monday, the mayor said.",
            "The Dorn Works hired 500 workers in Orlen on Monday, the union said.",
        ),
        (
            "A bus crashed at Varn on Monday. The bus carried 12 children, police said.",
            "A bus crashed at Varn on Monday. The bus carried 30 adults, the owner said.",
        ),
        (
            "The Orlen council voted on Monday. Six of the 14 members backed the plan, the clerk said.",
            "The Orlen council voted on Monday. Eight of the 14 members opposed the plan, the mayor said.",
        ),
        (
            "A ship sank off Varn on Monday. The ship carried 20 tonnes of wheat, police said.",
            "A ship sank off Varn on Monday. The ship carried 30 tonnes of sand, the owner said.",
        ),
    ],
)
def test_figures_that_may_both_be_true_do_not_conflict(collate, one: str, other: str) -> None:
    assert "conflict" not in [verdict for _, verdict in counted(collate, one, other)]


def test_two_parts_of_one_whole_never_agree_for_the_sake_of_the_whole(collate) -> None:
    found = counted(collate, TRAIN.format("Six of the 14 carriages"), TRAIN.format("Eight of the 14 carriages"))
    assert ("How many carriages?", "agree") not in found


def test_a_sum_that_is_there_is_not_the_sum_that_is_needed(collate) -> None:
    one = "The Varn dam broke on Monday. The repair will cost 1.2 million euros, the mayor said."
    other = "The dam at Varn broke on Monday. The town has 2.1 million euros for the repair, the council said."
    collation = collate(("Dawn", "2026-05-06", one), ("Dusk", "2026-05-06", other))
    assert "conflict" not in [point.verdict for point in collation.points]
