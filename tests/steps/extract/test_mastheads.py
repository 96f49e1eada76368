"""Which line of a head names the outlet."""

from __future__ import annotations

import pytest

from variorum.read import source_of
from variorum.records.article import Article
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.lines.mastheads import is_masthead, is_outlet_line

TEXT = "The ferry caught fire in the sound on Sunday, and nine people are missing, the police said on Monday."


def read(*head: str) -> Article:
    source = source_of("report.txt", "\n".join((*head, "", TEXT)).encode())
    assert isinstance(source, Source)
    return extracted(source)[0][0]


@pytest.mark.parametrize(
    "line", ["The Guardian", "THE MIRROR", "Ledger & Post", "Heron Mail & Ledger", "Le Monde", "Globe and Mail"]
)
def test_an_outlet_stands_alone_below_the_headline(line: str) -> None:
    assert read("Ferry boss goes after a fire", line, "18 May 2031").outlet == line


@pytest.mark.parametrize("line", ["Kestrel Post", "The Kestrel Post", "KESTREL POST", "Sound Free Press"])
def test_what_may_be_a_surname_is_an_outlet_above_the_writers_name(line: str) -> None:
    found = read("Ferry boss goes after a fire", line, "By Ada Quist", "18 May 2031")
    assert (found.outlet, found.authors) == (line, ("Ada Quist",))


@pytest.mark.parametrize(
    "line",
    [
        "World", "The World", "Middle East", "The Middle East", "Climate Change", "Real Estate", "News & Opinion",
        "News & Analysis", "Television & Radio", "Review & Outlook", "Arts & Culture", "Foreign Policy", "Guest Post",
        "Book Review", "Time", "The United States", "Karabura", "Ada Quist", "Hart & Quist",
    ],
)  # fmt: skip
def test_a_section_a_place_or_a_person_is_no_outlet(line: str) -> None:
    assert read("Ferry boss goes after a fire", line, "By Bo Hart", "18 May 2031").outlet == ""
    assert read("Ferry boss goes after a fire", line, "18 May 2031").outlet == ""


def test_a_writer_who_is_called_like_a_paper_is_no_outlet() -> None:
    assert read("Ferry boss goes after a fire", "Emily Post", "18 May 2031").outlet == ""


@pytest.mark.parametrize(("line", "below"), [("The Herald", "18 May 2031"), ("Kestrel Post", "By Ada Quist")])
def test_a_headline_of_two_words_stands_above_its_outlet(line: str, below: str) -> None:
    found = read("Ferry fire", line, below)
    assert (found.title, found.outlet) == ("Ferry fire", line)


def test_a_name_above_the_outlet_is_no_headline_where_one_follows() -> None:
    assert read("Ada Quist", "The Herald", "Ferry boss goes after a fire").title == "Ferry boss goes after a fire"


def test_an_ampersand_joins_names_only() -> None:
    assert is_masthead("Mail & Guardian")
    assert is_outlet_line("Ledger & Post")
    assert not is_masthead("Ledger &")
    assert not is_masthead("& Ledger")
