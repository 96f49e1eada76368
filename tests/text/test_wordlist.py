"""Many words as one pattern find what a plain list of them would, the longest first."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from variorum.text.wordlist import one_of

WORDS = st.lists(st.text("ab.-", min_size=1, max_size=4), min_size=1, max_size=12, unique=True)


@given(words=WORDS, text=st.text("ab.- ", max_size=40))
def test_the_pattern_finds_what_the_words_longest_first_would(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    assert re.findall(one_of(words), text) == re.findall(plain, text)


@given(words=WORDS, text=st.text("ab.- ", max_size=40))
def test_a_shorter_word_is_found_where_the_longer_one_may_not_end(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    assert re.findall(rf"(?:{one_of(words)})(?![ab])", text) == re.findall(rf"(?:{plain})(?![ab])", text)
