"""Input that is made to take long takes no longer than other input of its length."""

from __future__ import annotations

from time import monotonic

import pytest

from variorum.read import source_of
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted

LENGTH = 40_000  # characters
SECONDS = 5.0  # a busy machine needs about one
UNITS = (
    "A-", "A.", "A ", "Ab ", "1", "1,", "1 ", "(", "[", ")",
    "By A ", "May 1, 2031 ", "12:30 ", "/ A", "A / B ", "© ", ". ",
    '"', "“", "> ", "A > ", "| ", "we you donate ", "read more: ", "comments ", "AP ", "reported ", "(AP", "— ", "\xa0",
    "http://", "www.", "<a ", "<a b=", '<a b="', "<!--", "</", "<p><b>", "&amp", "&shy;", "= ", "updated ", "cookies ",
    "share this ", "please ", "Subscribe to ", "© A.", "You have read ", "A — AAA — ", "The ", "From our ",
)  # fmt: skip


@pytest.mark.parametrize("ending", ["txt", "html"])
@pytest.mark.parametrize("unit", UNITS)
def test_no_repetition_blows_up(unit: str, ending: str) -> None:
    text = unit * (LENGTH // len(unit))
    line = " ".join([unit * (300 // len(unit))] * 20)
    whole = f"{text}\n\n{line}\n\n" + f"{line[:200]}\n" * 100
    source = source_of(f"a.{ending}", (whole if ending == "txt" else f"<html><body><p>{whole}").encode())
    if isinstance(source, Source):
        begin = monotonic()
        extracted(source)
        assert monotonic() - begin < SECONDS
