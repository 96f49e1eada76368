from __future__ import annotations

import pytest

from variorum.text.numbers import Amount, amount


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("four", 4, 4),
        ("twenty-three", 23, 23),
        ("1,200", 1200, 1200),
        ("1.2 million", 1_200_000, 1_200_000),
        ("two hundred and fifty", 250, 250),
        ("at least 12", 12, None),
        ("more than 40", 40, None),
        ("up to 30", None, 30),
        ("fewer than 300", None, 300),
        ("about 50", 45, 55),
        ("almost ten", 8, 10),
        ("20-25", 20, 25),
        ("3 to 5", 3, 5),
        ("dozens", 24, 99),
        ("hundreds of thousands", 200_000, 999_999),
    ],
)
def test_words_allow_a_least_and_a_greatest_number(words: str, low: float | None, high: float | None) -> None:
    found = amount(words)
    assert found is not None
    assert found.low == pytest.approx(low)
    assert found.high == pytest.approx(high)


@pytest.mark.parametrize("words", ["", "people", "a man", "nobody said so"])
def test_words_without_a_number_allow_none(words: str) -> None:
    assert amount(words) is None


def test_over_ten_and_ten_are_one_rounded_figure() -> None:
    assert amount("over 10 minutes") == Amount(10, None)
