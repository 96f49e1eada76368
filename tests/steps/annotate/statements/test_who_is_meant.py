"""Who is meant: by a pronoun, which is worked out and never stated; and by a description beside which a name stands."""

from __future__ import annotations

import pytest

from variorum.engines.models import parser
from variorum.records.annotation import Statement
from variorum.steps.annotate.names import find_names
from variorum.steps.annotate.parse import parsed
from variorum.steps.annotate.statements import find_statements
from variorum.steps.extract.given import plain_article


def last(text: str) -> Statement:
    article = plain_article(text)
    sentences = parsed(article, parser())
    return find_statements(article, sentences, find_names(article, sentences))[-1]


def test_a_speaker_behind_a_pronoun_is_presumed() -> None:
    found = last("Irma Voss said the dam was weak. She said that the gate was shut.")
    assert (found.speaker, found.chain[-1].how) == ("Irma Voss", "presumed")


def test_a_speaker_who_is_named_is_stated() -> None:
    found = last("Irma Voss said the dam was weak. Voss said that the gate was shut.")
    assert (found.speaker, found.chain[-1].how) == ("Irma Voss", "stated")


def test_who_is_spoken_of_as_he_may_speak_next_so_that_the_speaker_is_open() -> None:
    found = last(
        'Anton Aldane was heard on Friday. Robin Brack said that he was "a good witness". '
        "He told the court that the gate had been shut."
    )
    assert (found.speaker, found.candidates, found.chain) == ("", ("Anton Aldane", "Robin Brack"), ())


def test_who_says_that_he_was_ill_speaks_on_where_nobody_else_is_there() -> None:
    found = last("Robin Brack said that he was ill. He told the court that the gate had been shut.")
    assert (found.speaker, found.candidates) == ("Robin Brack", ())


def test_a_title_decides_who_he_is() -> None:
    found = last(
        'Anton Aldane was heard on Friday. Mrs Irma Voss said that he was "a good witness". '
        "He told the court that the gate had been shut."
    )
    assert found.speaker == "Anton Aldane"


def test_a_noun_beside_the_name_decides_who_she_is() -> None:
    found = last("His wife, Irma Voss, spoke. Anton Aldane, her brother, said the gate was shut. She said it was old.")
    assert found.speaker == "Irma Voss"


def test_a_woman_of_whom_a_spokesman_tells_speaks_next() -> None:
    found = last(
        "Irma Voss was questioned for two hours, a spokesman for the harbour, Anton Aldane, said. "
        "She was not arrested. She said that she would answer."
    )
    assert found.speaker == "Irma Voss"


def test_the_one_who_speaks_goes_on_and_not_the_one_spoken_of() -> None:
    found = last("Mr Anton Aldane said that Robin Brack was ill. He said that the gate was shut.")
    assert found.speaker == "Anton Aldane"


def test_a_person_of_whom_police_tell_speaks_next() -> None:
    found = last(
        "Irma Voss opened the hall. Police said that Anton Aldane had been held. He said that he would answer."
    )
    assert found.speaker == "Anton Aldane"


def test_her_husband_tells_that_she_is_no_he() -> None:
    found = last("Irma Voss said her husband, Anton Aldane, was ill. He said that the gate was shut.")
    assert found.speaker == "Anton Aldane"


def test_the_others_whom_a_pronoun_may_mean_are_kept() -> None:
    found = last("Irma Voss opened the hall. Anton Aldane said the gate was shut. He said that it was old.")
    assert (found.speaker, found.candidates) == ("Anton Aldane", ("Irma Voss",))


NAMED = (
    ('"There is no such door," its chair, Irma Voss, said.', "Irma Voss"),
    ('"There is no such door," said their leader, Irma Voss.', "Irma Voss"),
    ("A spokesman for the Harbour Bureau, Irma Voss, said the gate was shut.", "Irma Voss"),
    ("The chief executive of Quillon, Irma Voss, said the gate was shut.", "Irma Voss"),
    ("The lorry's owner, the haulier Frostway, said that it had been mended.", "Frostway"),
    ("A spokesman for the Harbour Bureau, which owns the gate, said it was shut.", ""),
    ("The mother of the victim, Irma Voss, said the gate was shut.", ""),  # who of both is it?
)


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_the_name_beside_a_description_is_the_speaker(text: str, name: str) -> None:
    found = last(text)
    assert found.speaker == name if name else found.speaker_kind == "unnamed"
