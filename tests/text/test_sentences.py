"""Where sentences and paragraphs of news texts begin and end."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.sentences import paragraphs, sentences


def split(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in sentences(text)]


TWO = {
    "plain": ("The dam broke. Ten died.", ["The dam broke.", "Ten died."]),
    "quotation closed behind the stop": ('"We lost." He left.', ['"We lost."', "He left."]),
    "curly quotation": ("“We lost.” He left.", ["“We lost.”", "He left."]),
    "bracket behind the stop": ("(It was late.) He left.", ["(It was late.)", "He left."]),
    "lost space": ("He left, she said.The road is shut.", ["He left, she said.", "The road is shut."]),
    "ellipsis at the end": ("He left... The road is shut.", ["He left...", "The road is shut."]),
    "country at the end": ("He went to the U.S. The road is shut.", ["He went to the U.S.", "The road is shut."]),
    "firm at the end": ("He works at Orl Inc. The road is shut.", ["He works at Orl Inc.", "The road is shut."]),
    "clock at the end": ("He left at 9 a.m. The road is shut.", ["He left at 9 a.m.", "The road is shut."]),
    "the answer no": ("He said no. The road is shut.", ["He said no.", "The road is shut."]),
    "a word like an abbreviation": ("She fell ill. Rain came.", ["She fell ill.", "Rain came."]),
    "a year at the end": ("It closed in 2014. Rain came.", ["It closed in 2014.", "Rain came."]),
    "question": ("Who knew? Nobody did.", ["Who knew?", "Nobody did."]),
    "headline without stop": (
        "Dam breaks in Karabura\nTen die\n\nThe dam broke.",
        ["Dam breaks in Karabura", "Ten die", "The dam broke."],
    ),
    "indented paragraph of a wrapped text": (
        "The commander of the northern district\nhas left on a boat for Port Sela.\n    His wife stayed at\nhome.",
        [
            "The commander of the northern district has left on a boat for Port Sela.",
            "His wife stayed at home.",
        ],
    ),
}
ONE = {
    "title": "Col. Ada Korn and Dr. Bly met Gen. Orl.",
    "initials": "J. R. Orl and A. Korn left.",
    "country inside": "The U.S. Senate met.",
    "day behind the clock": "He left at 9 a.m. Thursday.",
    "month": "It closed on Sept. 3 in Marosa.",
    "state": "He lives in Orlville, Mass. with his wife.",
    "number": "He lives at No. 5 Mill Road.",
    "cue behind a question": '"Who knew?" Ada Korn asked.',
    "cue behind an exclamation": '"Never!" the old man shouted.',
    "ellipsis inside": "He is … used as an actor … in a film.",
    "spaced ellipsis before a name": "He said that ... Korn was gone.",
    "decimal": "It cost 3.5 million.",
    "address": "He wrote on heron.example.com today.",
    "wrapped line": "The commander of the northern district has\nleft the country.",
    "line break before a lower letter": "The road to the town of Marosa\nis shut.",
    "firm inside": "Orl Inc. Chairman Bly left.",
}


@pytest.mark.parametrize(("text", "expected"), TWO.values(), ids=TWO.keys())
def test_a_sentence_ends_where_a_new_one_begins(text: str, expected: list[str]):
    assert split(text) == expected


@pytest.mark.parametrize("text", ONE.values(), ids=ONE.keys())
def test_a_stop_that_ends_nothing_parts_nothing(text: str):
    assert len(split(text)) == 1


def test_a_list_of_headings_is_not_taken_for_wrapped_lines():
    text = (
        "Man found in the north -- Daily Heron\nChief seen in Port Sela -- Marosa Post\nPolice chief leaves -- The Lamp"
    )
    assert len(split(text)) == 3


def test_no_sentence_crosses_an_empty_line():
    assert split("The road to\n\nthe town") == ["The road to", "the town"]


@given(st.text(alphabet="aB.!?\"'”…) \n", max_size=200))
def test_sentences_lie_in_order_and_lose_no_letter(text: str):
    places = list(sentences(text))
    assert all(start < end for start, end in places)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(places))
    kept = "".join(text[start:end] for start, end in places)
    assert "".join(kept.split()) == "".join(text.split())


@given(st.text(alphabet="aB. \n\t", max_size=200))
def test_every_sentence_lies_in_a_paragraph(text: str):
    inside = list(paragraphs(text, 0, len(text)))
    assert all(any(a <= start and end <= b for a, b in inside) for start, end in sentences(text))


@pytest.mark.parametrize(
    "text",
    [
        "." * 200_000,
        ". " * 100_000,
        "A. " * 70_000,
        '." ' * 70_000,
        "\n" * 200_000,
        "a\n" * 100_000,
        "..." * 60_000 + "A",
    ],
)
def test_hostile_text_is_split_in_linear_time(text: str):
    begun = time.perf_counter()
    for _ in sentences(text):
        pass
    assert time.perf_counter() - begun < 5
