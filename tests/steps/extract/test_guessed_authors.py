"""A guess at who wrote a page is believed only where it can be a person's full name."""

from __future__ import annotations

import pytest

from variorum.steps.extract.page.facts import authors_of
from variorum.steps.extract.page.meta import meta_of
from variorum.steps.extract.page.tags import scan

PLAIN = "<html><head></head><body></body></html>"


def guessed(name: str, outlet: str = "Lindow Post") -> tuple[str, ...]:
    return authors_of(meta_of(PLAIN, list(scan(PLAIN))), name, outlet)


@pytest.mark.parametrize(
    "name", ["Mara Quill", "Jan Novak", "April Ryan", "Ida de la Tomlin", "Theresa May", "R. Anders"]
)
def test_a_full_name_is_believed(name: str) -> None:
    assert guessed(name) == (name,)


@pytest.mark.parametrize(
    "name",
    [
        "Name", "Stand", "Washington, Nov", "Washington Nov", "Nov", "March", "New York", "Sri Lanka", "Karabura",
        "Lindow Post", "Daily Heron", "The New York Times", "BBC News", "Al Jazeera", "Reuters", "Read More",
        "Photo Lab",
        "Posted By Admin", "News Desk", "Lindow Post Staff", "",
    ],
)  # fmt: skip
def test_a_place_a_month_an_outlet_or_a_label_is_no_writer(name: str) -> None:
    assert guessed(name) == ()


def test_of_several_guesses_the_persons_are_kept() -> None:
    assert guessed("Washington; Mara Quill; Nov; Joren Velde") == ("Mara Quill", "Joren Velde")
