"""Which characters stand between quotation marks."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.quotemarks import quotations


def inside(text: str) -> list[str]:
    return [" ".join(text[one.start : one.end].split()) for one in quotations(text)]


FOUND = {
    "straight": ('He said "we lost" then.', ["we lost"]),
    "curly": ("He said “we lost” then.", ["we lost"]),
    "single": ("He said 'we lost' then.", ["we lost"]),
    "single curly": ("He said ‘we lost’ then.", ["we lost"]),
    "angle": ("He said «we lost» then.", ["we lost"]),
    "angle, turned": ("He said »we lost« then.", ["we lost"]),
    "low and high": ("He said „we lost“ then.", ["we lost"]),
    "teletype": ("He said ``we lost'' then.", ["we lost"]),
    "doubled apostrophes": ("He said ''we lost'' then.", ["we lost"]),
    "teletype with an apostrophe inside": ("``It's a lie,'' he said.", ["It's a lie,"]),
    "two": ('"Yes" and "no".', ["Yes", "no"]),
    "nested": ("\"They cried 'run' twice,\" he said.", ["They cried 'run' twice,"]),
    "apostrophe inside": ("'We didn't lose,' he said.", ["We didn't lose,"]),
    "plural possessive inside": ("'The miners' houses fell,' he said.", ["The miners' houses fell,"]),
    "opened again in each paragraph": ('"We lost.\n\n"They won."', ["We lost.", "They won."]),
    "single, opened again in each paragraph": ("He said: 'We lost.\n\n'They won.'", ["We lost.", "They won."]),
    "broken by an empty line": ('"We lost all\n\nwinter," he said.', ["We lost all winter,"]),
    "never closed": ('"We lost.\n\nRain came.', ["We lost."]),
    "behind a dash": ('—"We lost," he said.', ["We lost,"]),
}
NONE = {
    "apostrophes": "The miners' sons and the farmers' sons weren't there.",
    "decade": "It was the winter of '89 and of '90.",
    "closing mark only": "We lost” he said.",
    "inches": 'A 12" pipe.',
    "empty marks": 'He said "" then.',
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND.keys())
def test_words_between_marks_are_found(text: str, expected: list[str]):
    assert inside(text) == expected


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_a_mark_without_its_partner_quotes_nothing(text: str):
    assert inside(text) == []


def test_a_quotation_that_goes_on_in_the_next_paragraph_says_so():
    assert [one.continues for one in quotations('"We lost.\n\n"They won."')] == [False, True]


@given(st.text(alphabet="aB \n\"'“”‘’«»„`.,s", max_size=200))
def test_quotations_lie_in_order_inside_the_text(text: str):
    found = quotations(text)
    assert all(0 <= q.outer_start < q.start < q.end <= q.outer_end <= len(text) for q in found)
    assert all(one.outer_end <= other.outer_start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize("mark", ['"', "'", "“", "”", "''", '" ', "' ", "s' a", '"\n\n', "‘a "])
def test_marks_without_end_take_linear_time(mark: str):
    begun = time.perf_counter()
    quotations(mark * 30_000)
    assert time.perf_counter() - begun < 5
