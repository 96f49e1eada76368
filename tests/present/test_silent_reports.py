"""Many reports in which nothing was found are counted and not listed."""

from __future__ import annotations

from variorum.present.terminal.table import _silent


def test_many_reports_without_a_point_are_counted_and_few_are_named() -> None:
    assert _silent([f"KT{number}" for number in range(26)]) == "– nothing found in 26 reports"
    assert _silent(["KT", "OP"]) == "KT, OP: – nothing found"
