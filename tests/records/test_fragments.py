"""Fragments: a link leads to the passage, and to none before it."""

from __future__ import annotations

import re
import time
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.records.fragments import EDGE, link_to, whole_words

PAGE = (
    "Home\n\nThe dam of Kessin broke on Monday, police said.\n\nA well-known bridge fell “at once”, R&D said.\n\n"
    "The dam of Kessin broke on Monday, the mayor said. Don’t go there.\n\nThe end."
)
HERE = "https://example.org/a"


def link(words: str, number: int = 1, page: str = PAGE, address: str = HERE) -> str:
    at = -1
    for _ in range(number):
        at = page.index(words, at + 1)
    return link_to(address, page, at, at + len(words))


def found(text: str, address: str) -> tuple[int, int]:
    """Where a browser would find the first passage that the link names."""
    told = address.split(":~:text=")[1].split(",")
    prefix = unquote(told.pop(0)[:-1]) if told[0].endswith("-") else ""
    suffix = unquote(told.pop()[1:]) if told[-1].startswith("-") else ""
    start, *end = (unquote(one) for one in told)

    def looked_for(words: str) -> str:
        return EDGE + r"\s+".join(map(re.escape, words.split())) + EDGE

    before = looked_for(prefix).removesuffix(EDGE) + r"\s*" if prefix else ""
    behind = r"\s*" + looked_for(suffix).removeprefix(EDGE) if suffix else ""
    first = re.search(f"{before}(?P<it>{looked_for(start)}){behind}", text, re.IGNORECASE)
    assert first
    last = re.compile(looked_for(end[0]), re.IGNORECASE).search(text, first.end("it")) if end else None
    return first.start("it"), last.end() if last else first.end("it")


def test_words_that_stand_once_need_no_more() -> None:
    assert link("Home") == f"{HERE}#:~:text=Home"
    assert link("fell") == f"{HERE}#:~:text=fell"


def test_words_that_stand_twice_bring_those_around_them() -> None:
    for number in (1, 2):
        address = link("broke on Monday", number)
        assert "-," in address
        at = [one.start() for one in re.finditer("broke on Monday", PAGE)][number - 1]
        assert found(PAGE, address)[0] == at


def test_signs_that_mean_something_are_escaped() -> None:
    assert link("well-known").endswith("text=well%2Dknown")
    assert link("once”, R&D").endswith("text=once%E2%80%9D%2C%20R%26D")


def test_a_passage_across_blocks_is_given_by_its_ends() -> None:
    address = link("police said.\n\nA well-known bridge fell")
    assert address.endswith("text=police%20said.,A%20well%2Dknown%20bridge%20fell")


def test_a_word_is_never_cut() -> None:
    assert link("on’t").endswith("text=Don%E2%80%99t")
    assert link(" Home ".strip()).endswith("text=Home")
    assert whole_words("a b", 1, 2) == (2, 2)


@pytest.mark.parametrize(
    "address", ["", "javascript:alert(1)", "ftp://example.org/", "example.org", 'https://e.org/"x']
)
def test_only_a_web_address_is_linked(address: str) -> None:
    assert link("Home", address=address) == ""


def test_a_fragment_of_the_address_is_kept() -> None:
    assert link("Home", address=f"{HERE}#top") == f"{HERE}#top:~:text=Home"
    assert link("Home", address=f"{HERE}#:~:text=other") == f"{HERE}#:~:text=Home"


PIECES = ["dam", "broke", "ﬁre", "\xa0", "\n\n", "Ås", "e-mail", ",", "堤防", "’s", "3.5"]


@given(st.lists(st.sampled_from(PIECES), max_size=40), st.data())
def test_the_first_words_that_a_browser_finds_are_those_of_the_passage(pieces: list[str], data: st.DataObject) -> None:
    text = " ".join(pieces)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    address = link_to(HERE, text, start, end)
    first, last = whole_words(text, start, end)
    if first == last:
        assert address == HERE
        return
    at, _ = found(text, address)
    assert text[at:].split()[:1] == text[first:].split()[:1]
    assert at <= first


def test_a_link_into_a_huge_page_takes_no_time() -> None:
    began = time.monotonic()
    for text in ("a " * 200_000, " " * 400_000 + "x", "\n" * 400_000 + "x y", "x" * 400_000):
        link_to(HERE, text, len(text) - 2, len(text))
        link_to(HERE, text, 0, len(text))
    assert time.monotonic() - began < 20
