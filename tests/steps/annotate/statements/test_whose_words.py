"""Whose words they are: the speaker that the sentence names, never a neighbour; and how far they are asserted."""

from __future__ import annotations

import pytest

from variorum.engines.models import parser
from variorum.records.annotation import Statement
from variorum.steps.annotate.names import find_names
from variorum.steps.annotate.parse import parsed
from variorum.steps.annotate.statements import find_statements
from variorum.steps.extract.given import plain_article


def statements(text: str) -> tuple[Statement, ...]:
    article = plain_article(text)
    sentences = parsed(article, parser())
    return find_statements(article, sentences, find_names(article, sentences))


def told(text: str) -> list[tuple[str, str]]:
    return [(one.words, one.speaker) for one in statements(text)]


def test_she_goes_on_for_the_person_who_spoke_last() -> None:
    text = (
        'Judge Piers Aldane found no fraud. "Haste is not a crime," he said.\n\n'
        "Ottilie Brack, 51, said the ruling was a relief. She denied that she had paid the clerk."
    )
    assert ("she had paid the clerk", "Ottilie Brack") in told(text)


def test_she_is_never_a_man_by_his_title() -> None:
    text = "Mr. Piers Aldane said the roof was sound. She denied that it leaked."
    assert ("it leaked", "Piers Aldane") not in told(text)


def test_the_county_is_not_its_clerk() -> None:
    text = "County Clerk Irma Voss resigned on Friday.\n\nThe county said that 80 forms had been lost."
    assert told(text) == [("80 forms had been lost", "county")]
    assert statements(text)[0].speaker_kind == "organisation"


def test_the_clerk_is_the_one_who_holds_the_office() -> None:
    text = "The town's clerk, Irma Voss, resigned on Friday.\n\nThe clerk said that 80 forms had been lost."
    assert told(text) == [("80 forms had been lost", "Irma Voss")]


def test_a_lawyer_named_behind_the_words_speaks_and_is_no_part_of_them() -> None:
    text = "Bruno Keld denied the charge, his lawyer, Ada Venn, said."
    assert ("Bruno Keld denied the charge", "Ada Venn") in told(text)
    assert not any("lawyer" in words for words, _ in told(text))


def test_a_plain_apposition_stays_in_the_words() -> None:
    assert ("Bruno Keld struck his lawyer, Ada Venn", "Irma Voss") in told(
        "Irma Voss said that Bruno Keld struck his lawyer, Ada Venn."
    )


def test_she_behind_the_lawyer_is_the_lawyer() -> None:
    text = 'The guard Bruno Keld, 44, denies the charge, his lawyer, Ada Venn, said. "My client was tied up," she said.'
    assert ("My client was tied up", "Ada Venn") in told(text)


def test_the_agent_of_a_deed_is_no_source() -> None:
    text = "The coins, found by a farmer in 1967, are worth a fortune, Irma Voss said."
    assert told(text) == [("The coins, found by a farmer in 1967, are worth a fortune", "Irma Voss")]
    assert [link.name for link in statements(text)[0].chain] == ["Irma Voss"]


def test_the_agent_of_a_saying_is_a_source() -> None:
    assert ("the dam was safe", "engineers") in told("It was claimed by engineers that the dam was safe.")


def test_the_one_who_tells_of_a_belief_is_the_source_of_the_whole() -> None:
    text = "Inspectors believe that the wall had been weak, a person close to the talks told the Gazette."
    assert told(text) == [("Inspectors believe that the wall had been weak", "a person close to the talks")]


def test_a_headline_may_close_with_its_source() -> None:
    found = statements("90 jobs at risk as Corley pulls out, says union\n\nThe mill is old.")
    assert [(one.words, one.speaker) for one in found] == [("90 jobs at risk as Corley pulls out", "union")]


def test_a_headline_without_a_source_says_nothing_for_anybody() -> None:
    assert not told("90 jobs at risk as Corley pulls out of union talks\n\nThe mill is old.")


@pytest.mark.parametrize(
    ("text", "commitment"),
    [
        ("Irma Voss can't believe the film was seen so often.", "asserted"),
        ("Irma Voss does not believe the film was seen so often.", "denied"),
        ("Irma Voss said the roof could not be saved.", "denied"),
        ("Irma Voss said the roof could leak.", "hedged"),
        ("A court ruled that he may not be sworn in before Easter.", "denied"),
        ("A court ruled that the lamp may not have been lit.", "hedged"),
    ],
)
def test_what_is_impossible_or_barred_is_not_merely_possible(text: str, commitment: str) -> None:
    assert [one.commitment for one in statements(text)] == [commitment]


@pytest.mark.parametrize(
    "text",
    ["The teacher warned of 14.", "Irma Voss called for help.", "He complained of faulty cameras."],
)
def test_a_fragment_is_no_statement(text: str) -> None:
    assert not told(text)


def test_few_words_may_be_all_that_was_said() -> None:
    assert told("The mayor denied involvement.") == [("involvement", "mayor")]
    assert ("any offer had been made", "mayor") in told("The mayor denied any offer had been made.")
