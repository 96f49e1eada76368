"""Lengths of texts in words, also in scripts that set no blanks between them."""

from __future__ import annotations

import pytest

from variorum.text.lengths import length_told, words_in


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("The ferry stays – in port.", 6, "6 words"),
        ("Fähre", 1, "1 word"),
        ("", 0, "0 words"),
        ("渡し船は月曜日に港を出なかった。", 8, "16 characters"),
        ("轮渡 星期一 没有 出港", 5, "9 characters"),
        ("เรือเฟอร์รี่", 3, "12 characters"),
        ("Port Velm 港", 3, "3 words"),
        ("페리가 항구에 머문다", 3, "3 words"),
    ],
)
def test_a_script_without_blanks_is_counted_by_its_characters(text: str, words: int, told: str) -> None:
    assert (words_in(text), length_told(text)) == (words, told)


def test_words_with_blanks_between_them_are_counted_as_ever() -> None:
    text = "Three ferries — and a tug — left “the quay” of Åmål …"
    assert words_in(text) == len(text.split())
