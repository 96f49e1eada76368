"""Whose copy a report says that it prints."""

from __future__ import annotations

import pytest

from variorum.steps.extract.credits import credits_of
from variorum.steps.extract.given import plain_article
from variorum.steps.extract.lines import lines_of, parts_of
from variorum.tables.agencies import agencies, agency_names
from variorum.tables.outlets import outlet_hosts, outlet_of_host

TEXT = "A dam above the town of Karabura broke on Monday, officials said, and four people were missing"


def found(text: str) -> list[tuple[str, str]]:
    article = plain_article(text)
    named = credits_of(article.id, text, parts_of(lines_of(text)))
    assert all(text[credit.quote.span.start : credit.quote.span.end] == credit.quote.words for credit in named)
    return [(credit.agency, credit.form) for credit in named]


@pytest.mark.parametrize(
    ("text", "agency", "form"),
    [
        (f"Dam breaks\n\nKARABURA (Reuters) - {TEXT}.", "Reuters", "dateline"),
        (f"Dam breaks\n\nBy AFP\n\n{TEXT}.", "AFP", "byline"),
        (f"Dam breaks\n\n{TEXT}, reports AFP.", "AFP", "sentence"),
        (f"Dam breaks\n\n{TEXT}, the news agency Interfax reported.", "Interfax", "sentence"),
        (f"Dam breaks\n\n{TEXT}.\n\n{TEXT}.\n\n{TEXT}.\n\nWith files from Canadian Press", "Canadian Press", "tail"),
    ],
)
def test_agencies_are_credited_where_they_are_named(text: str, agency: str, form: str) -> None:
    assert (agency, form) in found(text)


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("KARABURA (NINA) -", "NINA"),
        ("KARABURA, April 7 (Valley News) —", "Valley News"),
        ("KARABURA (Velmar) —", "Velmar"),
        ("Karabura (VNA) —", "VNA"),
        ("KARABURA — NINA —", "NINA"),
        ("KARABURA — NINA\n\n", "NINA"),
    ],
)
def test_the_slot_of_a_dateline_names_an_agency_that_no_table_has(dateline: str, agency: str) -> None:
    assert found(f"Dam breaks above the town\n\n{dateline} {TEXT}.") == [(agency, "dateline")]


@pytest.mark.parametrize(
    "dateline", ["KARABURA (Kazakhstan) —", "KARABURA —", "KARABURA (updated 9:30) —", "Doe (Labour) —"]
)
def test_what_else_stands_in_a_dateline_is_no_agency(dateline: str) -> None:
    assert not found(f"Dam breaks above the town\n\n{dateline} {TEXT}.")


def test_the_agency_of_a_picture_is_no_source_of_copy() -> None:
    assert not found(f"Dam breaks\n\nThe broken dam on Tuesday in the valley. Jane Doe / Reuters\n\n{TEXT}.")


def test_an_agency_that_is_only_spoken_of_is_not_credited() -> None:
    assert not found(f"Dam breaks\n\n{TEXT}.\n\nThe Reuters office in the town was flooded and shut for a week.")


def test_every_agency_and_outlet_states_its_source() -> None:
    assert len(agencies()) > 150
    assert all(agency.source.startswith("Wikipedia: ") for agency in agencies())
    assert agency_names()["AP"].name == "Associated Press"
    assert len(outlet_hosts()) > 100


def test_an_outlet_is_known_below_its_host() -> None:
    assert outlet_of_host("edition.cnn.com") == "CNN"
    assert outlet_of_host("dailyheron.example") == ""


BODY = f"Dam breaks\n\nBy Ann Lee\n\n{TEXT}.\n\n{TEXT}, the mayor of the town said on the day after.\n\n"


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Source: Reuters", ["Reuters"]),
        ("Sources: TASS, Interfax", ["TASS", "Interfax"]),
        ("With additional reporting by Reuters", ["Reuters"]),
        ("Compiled from Reuters and AFP reports", ["Reuters", "AFP"]),
        ("(AP, Reuters, dpa)", ["Associated Press", "Reuters", "DPA"]),
        ("Quelle: dpa", ["DPA"]),
        ("ab/cd (dpa, AFP)", ["DPA", "AFP"]),
        ("This story includes reporting from Reuters and AFP.", ["Reuters", "AFP"]),
        ("– AP contributed", ["Associated Press"]),
        ("Copyright 2031 The Associated Press. All rights reserved.", ["Associated Press"]),
        ("© Agence France-Presse", ["AFP"]),
    ],
)
def test_the_last_lines_credit_agencies(line: str, named: list[str]) -> None:
    assert [agency for agency, form in found(BODY + line) if form == "tail"] == named


@pytest.mark.parametrize(
    "line",
    [
        "Source: Ministry of emergencies",
        "Source: Reuters Institute for the Study of Journalism",
        "Photo: Reuters",
        "Follow Reuters on all channels",
        "The mayor told Reuters that the dam was old.",
        "© Reuters Institute",
        "Pupils in AP classes wept.",
    ],
)
def test_what_only_names_an_agency_at_the_end_credits_none(line: str) -> None:
    assert found(BODY + line) == []


def test_an_agency_in_small_letters_heads_a_dateline() -> None:
    assert found(f"Dam breaks\n\nKarabura (dpa) - {TEXT}.") == [("DPA", "dateline")]


def test_an_agency_signs_with_its_place() -> None:
    assert ("AFP", "byline") in found(f"Dam breaks above the valley\n\nAFP, Karabura\n\n{TEXT}.\n\n{TEXT}.")
