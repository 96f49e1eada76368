"""Characters and the bytes that they stand in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.steps.extract.decode import decoded
from variorum.steps.extract.reading import replaced_problem


def test_utf8_with_a_broken_byte_stays_utf8_and_says_how_much_was_replaced() -> None:
    found = decoded("Müller sprach über Köln".encode() + b"\xff.")
    assert found.charset == "utf-8"
    assert found.replaced == 1
    assert found.text.endswith("Köln\ufffd.")


def test_a_charset_that_nothing_names_is_told_as_a_guess() -> None:
    found = decoded("Ils étaient à l'hôtel près du château, où l'été avait été très chaud.".encode("cp1252"))
    assert found.guessed
    assert not decoded("Köln".encode()).guessed
    (problem,) = replaced_problem("a.txt", found)
    assert "guess" in problem.reason


def test_two_broken_bytes_among_two_good_characters_are_told() -> None:
    found = decoded(b"A caf\xe9 \xff in K\xc3\xb6ln and M\xc3\xbcnchen was shut.")
    assert (found.charset, found.replaced, found.guessed) == ("utf-8", 2, False)
    (problem,) = replaced_problem("a.txt", found)
    assert problem.reason.startswith("2 characters")


def test_a_declared_charset_is_used_where_the_bytes_are_no_utf8() -> None:
    found = decoded("Café „Krone“ in Köln".encode("cp1252"), "iso-8859-1")
    assert (found.text, found.charset) == ("Café „Krone“ in Köln", "cp1252")


def test_a_byte_order_mark_stays_in_the_text() -> None:
    assert decoded(b"\xef\xbb\xbfDam").text == "\ufeffDam"
    assert decoded("\ufeffDam".encode("utf-16-le")).text == "\ufeffDam"


def test_an_unknown_charset_is_no_error() -> None:
    assert decoded(b"Dam", "no-such-thing").text == "Dam"


@given(st.text())
def test_every_character_of_utf8_is_found_in_its_bytes(text: str) -> None:
    content = text.encode("utf-8", "replace")
    found = decoded(content, "utf-8")
    if found.charset == "utf-8":
        for place, character in enumerate(found.text):
            assert content[found.byte_at(place) : found.byte_at(place + 1)].decode() == character


@given(st.binary(max_size=200))
def test_any_bytes_decode_and_end_where_they_end(content: bytes) -> None:
    found = decoded(content, "utf-8")
    assert found.byte_at(len(found.text)) in {len(content), len(found.text)} or found.charset != "utf-8"


@given(st.text(alphabet="堤防が壊れたabc 。", max_size=50))
def test_characters_of_several_bytes_are_found_in_other_charsets(text: str) -> None:
    content = text.encode("cp932")
    found = decoded(content, "shift_jis")
    if found.charset == "cp932":
        assert found.text == text
        for place in range(len(text)):
            assert content[found.byte_at(place) : found.byte_at(place + 1)].decode("cp932") == text[place]
