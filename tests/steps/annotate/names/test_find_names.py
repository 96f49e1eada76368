"""Find names: names without titles and possessives, of the kind that the whole article speaks for."""

from __future__ import annotations

import msgspec
import pytest

from variorum.engines.models import parser
from variorum.records.annotation import Mention
from variorum.records.article import Part
from variorum.steps.annotate.names import find_names
from variorum.steps.annotate.parse import parsed
from variorum.steps.extract.given import plain_article


def names(text: str) -> tuple[Mention, ...]:
    article = plain_article(text)
    found = find_names(article, parsed(article, parser()))
    assert all(article.text[each.span.start : each.span.end] == each.words for each in found)
    return found


def words(text: str) -> list[str]:
    return [each.words for each in names(text)]


def test_a_title_stands_beside_the_name() -> None:
    first = names("Colonel Yerlan Dzhaksybekov was seen in the harbour on Monday.")[0]
    assert (first.words, first.title, first.kind) == ("Yerlan Dzhaksybekov", "Colonel", "PERSON")


def test_a_short_title_keeps_its_full_stop() -> None:
    found = names("Relatives said Col. Yerlan Dzhaksybekov, who commanded the port, had gone on a trip.")
    assert found[0].title.rstrip(".") == "Col"


def test_what_stands_before_a_person_in_a_caption_is_no_name() -> None:
    assert "Marta Orlinsky" in words("Secretary of State Marta Orlinsky spoke. Later Marta Orlinsky left.")


def test_a_name_that_opens_with_a_country_is_an_office_or_two_names() -> None:
    found = words("Kazakhstan President Yerlan Dzhaksybekov met the Kazakhstan Waterways Ministry.")
    assert found == ["Kazakhstan", "Yerlan Dzhaksybekov", "Kazakhstan Waterways Ministry"]


def test_names_of_a_long_line_are_found_in_good_time() -> None:
    line = ", ".join(f"Marta Vell{number}" for number in range(400))
    assert len(names(f"Seen were {line}.")) < 1200


def test_a_family_name_alone_is_a_mention_of_its_person() -> None:
    text = "Interior Minister Gulmira Asanova resigned. A report faulted Asanova's office. Asanova denied it."
    assert [each.words for each in names(text) if each.kind == "PERSON"] == ["Gulmira Asanova", "Asanova", "Asanova"]


def test_a_country_is_a_place_and_its_people_are_none() -> None:
    found = words("The Kazakh premier flew from Kazakhstan to the U.S. with two Russian aides.")
    assert "Kazakhstan" in found
    assert "U.S." in found
    assert not {"Kazakh", "Russian"} & set(found)


def test_a_dateline_in_capitals_is_a_place() -> None:
    assert names("DUBLIN — The ferry sank on Monday, officials said.")[0].kind == "GPE"


def test_a_dateline_part_names_the_place_of_writing() -> None:
    text = "KARABURA, Kazakhstan (Heron News) — The ferry sank on Monday."
    whole = plain_article(text)
    end = text.index("The ferry")
    parts = (
        Part(kind="dateline", start=0, end=end, state="in"),
        Part(kind="body", start=end, end=len(text), state="in"),
    )
    article = msgspec.structs.replace(whole, parts=parts)
    found = find_names(article, parsed(article, parser()))
    assert [(each.words, each.kind) for each in found][:2] == [("KARABURA", "GPE"), ("Kazakhstan", "GPE")]


def test_an_acronym_in_brackets_is_an_organisation() -> None:
    found = names("The Northern Bridge Builders Union (NBBU) called a strike. The NBBU has 300 members.")
    assert [each.words for each in found].count("NBBU") == 2
    assert all(each.kind == "ORG" for each in found)


def test_an_office_may_be_written_small() -> None:
    assert "Kazakh general prosecutor's office" in words("The Kazakh general prosecutor's office said so on Monday.")


def test_a_headline_in_capitals_gives_no_names_of_its_own() -> None:
    text = "Missing Bridge Inspector Found Alive After Search\n\nInspector Marta Orlinsky was found on Monday."
    assert words(text) == ["Marta Orlinsky"]


@pytest.mark.parametrize("text", ["", "?", "(((" * 50, "\n\n\n", "A" * 5000])
def test_odd_texts_give_no_names_and_no_error(text: str) -> None:
    assert names(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It fell,” its chairwoman, Vera Dahl, said.", "Vera Dahl"),
        ("The lift fell at noon, a police spokesman, Lt. Marek Stone, said.", "Marek Stone"),
        ("Nobody was in the pit, Marek Stone, a police officer, said.", "Marek Stone"),
        ("The minister, Lena Brandow, 52, has not been seen.", "Lena Brandow"),
    ],
)
def test_a_name_beside_a_rank_an_age_or_a_word_for_a_person_is_a_person(text: str, name: str) -> None:
    assert [each.kind for each in names(text) if each.words == name] == ["PERSON"]


@pytest.mark.parametrize(
    "text",
    [
        "She said about 1,200 residents of Veliko Dolen had been moved. Veliko Dolen is almost empty.",
        "Shouts were heard in Veliko Dolen on Monday.",
        "About 1,200 people lived in Veliko Dolen.",
        "Smoke rose over the mine at Veliko Dolen.",
    ],
)
def test_where_people_live_is_a_place(text: str) -> None:
    assert {each.kind for each in names(text) if each.words == "Veliko Dolen"} == {"GPE"}


def test_a_common_noun_at_the_head_of_a_sentence_is_no_name() -> None:
    assert words("Dam burst kills four\n\nThe dam burst on Monday. Dam workers had warned of it.") == []


def test_a_common_noun_that_the_text_uses_as_a_name_is_one() -> None:
    assert "Post" in words("Each post was lost, the office said. “It held,” he told the Post by telephone.")


def test_a_name_behind_a_small_word_for_a_person_is_a_person() -> None:
    assert [one.kind for one in names("Chief engineer Odile Quenby spoke.") if "Quenby" in one.words] == ["PERSON"]
    assert "PERSON" not in [one.kind for one in names("The mine of Quenby Holdings closed.")]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Lifeguard Vera Dahl said the hall was never closed.", "Vera Dahl", ""),
        ("Farmer Wilf Orlen said that he heard it.", "Wilf Orlen", ""),
        ("Eyewitness Tomasz Ryle said he pulled two children out of the water.", "Tomasz Ryle", ""),
        ("Campaigner Joyce Marlow called it a scandal.", "Joyce Marlow", ""),
        ("Superintendent Colm Farr said police had opened an investigation.", "Colm Farr", "Superintendent"),
    ],
)
def test_what_a_person_does_is_no_part_of_the_name(text: str, name: str, title: str) -> None:
    (found,) = names(text)
    assert (found.words, found.kind, found.title) == (name, "PERSON", title)


def test_a_body_may_open_with_a_word_for_people() -> None:
    (found,) = names("Driver Standards Agency inspectors closed the hall on Monday.")
    assert (found.words, found.kind) == ("Driver Standards Agency", "ORG")
