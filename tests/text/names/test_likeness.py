"""Likeness of names: the same in both orders, high for spellings of one name, low for other people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.names import likeness
from variorum.text.names.organisations import is_acronym, organisation_words
from variorum.text.names.romanise import romanise

NAMES = st.text(alphabet="abdehiklmnorstuvyz -'АБЗИКЛМНОРСТабзиклмнорстمحدرعل", max_size=24)


@given(NAMES, NAMES)
def test_both_orders_give_the_same_score(left: str, right: str) -> None:
    for schema in ("PERSON", "ORG"):
        score = likeness(left, right, schema)
        assert score == likeness(right, left, schema)
        assert 0.0 <= score <= 1.0


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Yerlan Dzhaksybekov", "Erlan Jaksybekov"),
        ("Dmitry Orlinsky", "Dimitri Orlinskiy"),
        ("Khosrow Danishmand", "Khosrou Daneshmand"),
        ("Orlinsky, Dmitry", "Dmitry Orlinsky"),
        ("Abd al-Rahim Tolani", "Abdul Rahim Tolani"),
        ("Marta van der Bilk", "Marta Vanderbilk"),
        ("Ерлан Джаксыбеков", "Yerlan Dzhaksybekov"),
    ],
)
def test_spellings_of_one_person_are_alike(left: str, right: str) -> None:
    assert likeness(left, right) > 0.8


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Marta Orlinsky", "Marta Bekova"),
        ("Marta Orlinsky", "Dagny Orlinsky"),
        ("Yusuf Tolani", "Ibrahim Tolani"),
    ],
)
def test_another_given_or_family_name_is_another_person(left: str, right: str) -> None:
    assert likeness(left, right) < 0.7


def test_an_organisation_is_known_by_its_words_in_any_order_and_by_its_initials() -> None:
    assert likeness("Ministry of the Waterways", "Waterways Ministry", "ORG") > 0.95
    assert likeness("Northern Bridge Builders Union", "NBBU", "ORG") > 0.8
    assert likeness("Quillon Shipping Ltd", "Quillon Shipping Limited", "ORG") == 1.0


def test_one_letter_does_not_make_two_organisations_one() -> None:
    assert likeness("Bank of Karsa", "Bank of Tarna", "ORG") < 0.7


def test_initials_skip_articles_and_prepositions() -> None:
    assert is_acronym("LRO", "League of River Observers")
    assert not is_acronym("LRO", "Observers of the River")


def test_possessives_fall_away() -> None:
    assert set(organisation_words("Harbour Master's Office")[0]) == set(
        organisation_words("Office of the Harbour Master")[0]
    )


def test_romanising_is_ascii_and_keeps_capitals() -> None:
    assert romanise("Щукин Ёлкин") == "Shchukin Yolkin"
    assert romanise("Ολυμπία").isascii()
    assert romanise("\u200fدانش\u200e").isascii()
