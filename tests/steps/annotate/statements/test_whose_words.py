"""Whose words they are: the speaker that the sentence names, never a neighbour; and how far they are asserted."""

from __future__ import annotations

import pytest

from variorum.engines.models import parser
from variorum.records.annotation import Mention, MentionKind, Statement
from variorum.records.span import Span
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
        'Judge Anton Aldane found no fraud. "Haste is no sin," he said.\n\n'
        "Ottilie Brack, 51, said the ruling was a relief. She denied that she had paid the clerk."
    )
    assert ("she had paid the clerk", "Ottilie Brack") in told(text)


def test_she_is_never_the_one_who_was_called_he() -> None:
    text = (
        "Ottilie Brack spoke first.\n\nAnton Aldane said the roof was sound. He said that it was new.\n\n"
        "The hall fell silent. She denied that it leaked."
    )
    assert ("it was new", "Anton Aldane") in told(text)
    assert ("it leaked", "Anton Aldane") not in told(text)


def test_a_bare_surname_taken_for_a_body_is_not_passed_over() -> None:
    text = "Anton Aldane said the count was fair. Brackley said the ruling was a relief. She denied that she had paid."
    article = plain_article(text)
    sentences = parsed(article, parser())
    kinds: list[tuple[str, MentionKind]] = [("Anton Aldane", "PERSON"), ("Brackley", "ORG")]
    mentions = []
    for words, kind in kinds:
        start = text.index(words)
        span = Span(article=article.id, start=start, end=start + len(words))
        mentions.append(Mention(span=span, words=words, kind=kind))
    found = find_statements(article, sentences, mentions)
    assert [one.speaker for one in found] == ["Anton Aldane", "Brackley", ""]


def test_she_is_never_a_man_by_his_title() -> None:
    text = "Mr. Anton Aldane said the roof was sound. She denied that it leaked."
    assert ("it leaked", "Anton Aldane") not in told(text)


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
    text = (
        'The porter Bruno Keld, 38, denies the charge, his lawyer, Ada Venn, said. "My client was at home," she said.'
    )
    assert ("My client was at home", "Ada Venn") in told(text)


def test_the_agent_of_a_deed_is_no_source() -> None:
    text = "The stamps, found by a baker in 1931, are worth a fortune, Irma Voss said."
    assert told(text) == [("The stamps, found by a baker in 1931, are worth a fortune", "Irma Voss")]
    assert [link.name for link in statements(text)[0].chain] == ["Irma Voss"]


def test_the_agent_of_a_saying_is_a_source() -> None:
    assert ("the dam was safe", "engineers") in told("It was claimed by engineers that the dam was safe.")


def test_the_one_who_tells_of_a_belief_is_the_source_of_the_whole() -> None:
    text = "Divers believe that the wall had been weak, a man familiar with the dam told the Courier."
    assert told(text) == [("Divers believe that the wall had been weak", "a man familiar with the dam")]


def test_a_headline_may_close_with_its_source() -> None:
    found = statements("70 seats empty as Corley cuts ferry, says union\n\nThe mill is old.")
    assert [(one.words, one.speaker) for one in found] == [("70 seats empty as Corley cuts ferry", "union")]


def test_a_headline_without_a_source_says_nothing_for_anybody() -> None:
    assert not told("70 seats empty as Corley cuts ferry of union\n\nThe mill is old.")


@pytest.mark.parametrize(
    ("text", "commitment"),
    [
        ("Irma Voss can't believe the film was seen so often.", "asserted"),
        ("Irma Voss does not believe the film was seen so often.", "denied"),
        ("Irma Voss said the roof could not be saved.", "denied"),
        ("Irma Voss said the roof could leak.", "hedged"),
        ("A court ruled that he may not be admitted before Easter.", "denied"),
        ("A court ruled that the lamp may not have been lit.", "hedged"),
    ],
)
def test_what_is_impossible_or_barred_is_not_merely_possible(text: str, commitment: str) -> None:
    assert [one.commitment for one in statements(text)] == [commitment]


@pytest.mark.parametrize(
    "text",
    ["The nurse warned of 30.", "Irma Voss called for help.", "He complained of broken lamps."],
)
def test_a_fragment_is_no_statement(text: str) -> None:
    assert not told(text)


def test_few_words_may_be_all_that_was_said() -> None:
    assert told("The mayor denied involvement.") == [("involvement", "mayor")]
    assert ("any fee had been paid", "mayor") in told("The mayor denied any fee had been paid.")


def test_a_second_neighbour_is_a_person_of_its_own() -> None:
    found = statements(
        "A neighbour said the gate was old. The town was quiet on Monday. A neighbour said the siren had failed. "
        "The neighbour said that nobody came."
    )
    assert [one.speaker for one in found] == ["A neighbour", "A neighbour (2)", "A neighbour (2)"]


def test_the_same_neighbour_goes_on() -> None:
    found = statements("A neighbour said the gate was old. He said the siren had failed.")
    assert {one.speaker for one in found} == {"A neighbour"}
