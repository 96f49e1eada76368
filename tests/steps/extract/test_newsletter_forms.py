"""A form for a newsletter in the text is out, with the offers right above its field."""

from __future__ import annotations

from variorum.steps.extract.lines import lines_of
from variorum.steps.extract.lines.appeals import newsletters

TEXT = "The keeper of the lock wrote down forty barges on the first day of the flood."


def out(*rows: str) -> list[tuple[int, int]]:
    return [(label.first, label.last) for label in newsletters(lines_of("\n\n".join(rows)))]


def test_a_field_for_an_address_is_out_with_the_offer_above_it() -> None:
    offer = ("Get the Lantern Briefing", "All that happens on the river, every morning.")
    assert (1, 3) in out(TEXT, *offer, "Enter your email address", TEXT)
    assert out(TEXT, "Enter your email address", TEXT) == [(1, 1)]


def test_sentences_about_addresses_are_no_field() -> None:
    assert not out(TEXT, "Get the barges out, she ordered.", "Enter your email address and you are lost, he said.")
    assert not out("Get the Lantern Briefing", TEXT)
