from hypothesis import given
from hypothesis import strategies as st

from variorum.present.strings import CONTEXT, after, before, shortened, shown


def test_a_shortened_quotation_keeps_whole_words():
    assert shortened("The gate broke because nobody had replaced its bolts", 30) == "The gate broke because nobody …"
    assert shortened("short", 30) == "short"


@given(st.text(), st.integers(min_value=10, max_value=60))
def test_a_shortened_quotation_is_a_beginning_of_the_words(text, limit):
    short = shortened(text, limit)
    if short != shown(text):
        assert short.endswith(" …")
        assert shown(text).startswith(short.removesuffix(" …"))
        assert len(short) <= limit + 2


@given(st.text())
def test_nothing_shown_can_steer_a_terminal(text):
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in shown(text))


@given(st.text(min_size=1), st.data())
def test_context_is_cut_from_the_text(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert text[:start].endswith(before(text, start))
    assert text[end:].startswith(after(text, end, len(text)))
    assert len(before(text, start)) <= CONTEXT


def test_context_does_not_cross_its_border():
    assert before("comment. Body text here", 14, border=9) == "Body "
    assert after("Body text here. Comment", 4, border=15) == " text here."
