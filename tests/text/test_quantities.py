"""Amounts in every form that newsrooms print, each with its unit; what counts nothing gives no count."""

from __future__ import annotations

from time import process_time

import pytest

from variorum.text.numbers import amount
from variorum.text.quantities import quantity

COUNTS = [
    ("two and a half million", 2_500_000, 2_500_000),
    ("1.2bn", 1.2e9, 1.2e9),
    ("£3m", 3e6, 3e6),
    ("$5k", 5_000, 5_000),
    ("half a dozen", 6, 6),
    ("half a million", 500_000, 500_000),
    ("two dozen", 24, 24),
    ("a hundred", 100, 100),
    ("a dozen", 12, 12),
    ("between 30 and 40", 30, 40),
    ("between three and five", 3, 5),
    ("three to five", 3, 5),
    ("two or three", 2, 3),
    ("1.2 to 1.5 million", 1.2e6, 1.5e6),
    ("some 4,000", 3_600, 4_400),
    ("at least 12", 12, None),
    ("no fewer than 12", 12, None),
    ("12 or more", 12, None),
    ("100+", 100, None),
    ("no more than 12", None, 12),
    ("12 or fewer", None, 12),
    ("scores", 40, 99),
    ("several hundred", 200, 999),
    ("thousands", 2_000, None),
    ("1,5 million", 1_500_000, 1_500_000),
    ("1,50,000", 150_000, 150_000),
    ("12 000", 12_000, 12_000),
    ("2 crore", 2e7, 2e7),
    ("5 lakh", 500_000, 500_000),
    ("1 lakh crore", 1e12, 1e12),
    ("10km", 10, 10),
]


@pytest.mark.parametrize(("words", "low", "high"), COUNTS)
def test_a_number_is_read_as_it_is_printed(words: str, low: float | None, high: float | None) -> None:
    found = amount(words)
    assert found is not None
    assert found.low == pytest.approx(low)
    assert found.high == pytest.approx(high)


@pytest.mark.parametrize(
    "words",
    [
        "12 percent", "12 per cent", "12%", "12 percentage points", "a third of the 30", "half of the 40", "3 in 10",
        "nine out of ten", "five-year-old", "the 12th", "twice", "five times", "3m deep", "a century", "most of the 40",
    ],
)  # fmt: skip
def test_what_is_a_share_an_age_a_rank_or_of_an_unclear_unit_counts_nothing(words: str) -> None:
    assert amount(words) is None


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("12 percent", 12, 12, "percent"),
        ("12 per cent", 12, 12, "percent"),
        ("12%", 12, 12, "percent"),
        ("more than 12.5%", 12.5, None, "percent"),
        ("12 percentage points", 12, 12, "point"),
        ("50 basis points", 50, 50, "point"),
        ("£3m", 3e6, 3e6, "GBP"),
        ("$1.2bn", 1.2e9, 1.2e9, "USD"),
        ("A$5m", 5e6, 5e6, "AUD"),
        ("Rs 2 crore", 2e7, 2e7, "INR"),
        ("₹5 lakh", 5e5, 5e5, "INR"),
        ("40 million euros", 4e7, 4e7, "EUR"),
        ("10km", 10, 10, "km"),
        ("10 kilometres", 10, 10, "km"),
        ("100-metre", 100, 100, "metre"),
        ("a five-year-old", 5, 5, "year"),
        ("five times", 5, 5, "times"),
        ("at least 12 people", 12, None, ""),
    ],
)
def test_an_amount_has_the_unit_it_is_told_in(words: str, low: float, high: float | None, unit: str) -> None:
    found = quantity(words)
    assert found is not None
    assert (found.low, found.high, found.unit) == (pytest.approx(low), pytest.approx(high), unit)


@pytest.mark.parametrize("words", ["five million Australian dollars", "a third of the 30", "people", "twice"])
def test_an_amount_of_an_open_unit_is_none(words: str) -> None:
    assert quantity(words) is None


@pytest.mark.parametrize("unit", ["between ", "1,", "1 ", "three to ", "1 lakh ", "half a ", "12 000 "])
def test_a_hostile_row_of_figures_takes_no_time(unit: str) -> None:
    begun = process_time()
    amount(unit * 20_000)
    quantity(unit * 20_000)
    assert process_time() - begun < 1
