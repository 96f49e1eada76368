"""Tools for copies: words with their places, runs that two texts share, and the rarity of words."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.text.align import aligned
from variorum.text.frequency import expected_share, stem
from variorum.text.shingles import words

SMALL = st.lists(st.sampled_from("abcdefgh"), max_size=60)


def test_words_are_compared_without_case_and_kind_of_apostrophe():
    assert [word.key for word in words("The Mayor’s 4,000 votes")] == ["the", "mayor's", "4,000", "votes"]


def test_words_between_quotation_marks_are_marked():
    marked = [word.key for word in words("She said “open the gate” and left.") if word.quoted]
    assert marked == ["open", "the", "gate"]


@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text):
    assert all(text[word.start : word.end].casefold().replace("’", "'") == word.key for word in words(text))


def test_a_passage_goes_over_a_small_change():
    left = "nobody saw the very old bridge above the mill fall into the river at noon".split()
    right = "nobody saw the very old wooden bridge above the mill crash into the river at dusk".split()
    (passage,) = aligned(left, right)
    assert passage.size == 13
    assert [left[run.left : run.left + run.size] for run in passage.runs] == [
        right[run.right : run.right + run.size] for run in passage.runs
    ]


def test_texts_that_share_four_words_in_a_row_share_no_passage():
    assert aligned("one two three four x y z".split(), "p q one two three four r".split()) == []


@given(SMALL, SMALL)
def test_both_sides_of_a_run_hold_the_same_words(left, right):
    for passage in aligned(left, right):
        for run in passage.runs:
            assert left[run.left : run.left + run.size] == right[run.right : run.right + run.size]


@given(SMALL)
def test_a_text_is_wholly_a_copy_of_itself(text):
    if len(text) >= 5:
        assert max(passage.size for passage in aligned(text, text)) == len(text)


def test_rare_words_are_expected_in_fewer_reports():
    assert expected_share("spillway") < expected_share("dam") < expected_share("police") < expected_share("the") <= 1
    assert 0 < expected_share("qwertzuiopü") < 1e-4


def test_endings_are_cut_only_where_a_known_word_is_left():
    assert [stem(word) for word in ("arrests", "arrested", "robbing", "bus", "species")] == [
        "arrest", "arrest", "rob", "bus", "species",
    ]  # fmt: skip
