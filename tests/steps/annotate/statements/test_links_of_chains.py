"""Each way in which words come through somebody, beside a sentence with the same words and no such link."""

from __future__ import annotations

import pytest

from variorum.engines.models import parser
from variorum.records.annotation import Statement
from variorum.steps.annotate.annotate import annotated
from variorum.steps.extract.given import plain_article

# (way, text, words of the content, chain with how each link is known, near miss, its chain)
WAYS = [
    ("media that somebody said", "Orlen media said that the mayor said that the dam was safe.", "the dam was safe",
     "Orlen media: stated < mayor: stated", "Orlen media said that the dam was safe.", "Orlen media: stated"),
    ("a person that another told", "Irma Voss said that the clerk told her the dam was weak.", "the dam was weak",
     "Irma Voss: stated < clerk: stated", "Irma Voss said that the clerk knew the dam was weak.", "Irma Voss: stated"),
    ("an outlet that somebody confirmed", "The Tern Weekly said police had confirmed that the clerk had fled.",
     "the clerk had fled", "Tern Weekly: stated < police: stated",
     "The Tern Weekly said police had learned that the clerk had fled.", "Tern Weekly: stated"),
    ("an outlet that somebody believed", "The Tern Weekly reported that police believed the clerk had fled.",
     "police believed the clerk had fled", "Tern Weekly: stated",
     "Police believed the clerk had fled.", "Police: stated"),
    ("citing", "The dam was weak, the Tern Weekly reported, citing an engineer.", "The dam was weak",
     "Tern Weekly: stated < an engineer: stated", "The dam was weak, the Tern Weekly reported, citing high costs.",
     "Tern Weekly: stated"),
    ("citing before the verb", "The paper, citing people close to the talks, said the sale was near.",
     "the sale was near", "paper: stated < people close to the talks: stated",
     "The paper, citing rain, said the sale was near.", "paper: stated"),
    ("which cited", "According to the Tern Weekly, which cited two engineers, the dam was weak.", "the dam was weak",
     "Tern Weekly: stated < two engineers: stated",
     "According to the Tern Weekly, which cited high costs, the dam was weak.", "Tern Weekly: stated"),
    ("with reference to", "The Tern Weekly reported, with reference to the ministry, that the clerk had fled.",
     "the clerk had fled", "Tern Weekly: stated < ministry: stated",
     "The Tern Weekly reported, with reference to the weather, that the clerk had fled.", "Tern Weekly: stated"),
    ("quoted as saying", "State television quoted the minister as saying that the dam was safe.", "the dam was safe",
     "State television: stated < minister: stated", "The minister said that the dam was safe.", "minister: stated"),
    ("quoted by, as saying", "Irma Voss was quoted by the Tern Weekly as saying that the dam was weak.",
     "the dam was weak", "Tern Weekly: stated < Irma Voss: stated",
     "Irma Voss was quoted on Monday as saying that the dam was weak.", "Irma Voss: stated"),
    ("quoted as saying by", "Irma Voss was quoted as saying by the Tern Weekly that the dam was weak.",
     "the dam was weak", "Tern Weekly: stated < Irma Voss: stated",
     "Irma Voss was quoted as saying on Monday that the dam was weak.", "Irma Voss: stated"),
    ("quoted in passing", "Irma Voss, quoted by the Tern Weekly, said the dam was weak.", "the dam was weak",
     "Tern Weekly: stated < Irma Voss: stated", "Irma Voss, met by the Tern Weekly, said the dam was weak.",
     "Irma Voss: stated"),
    ("a report seen by an outlet", "The clerk had fled, according to a police report seen by the Tern Weekly.",
     "The clerk had fled", "Tern Weekly: stated < a police report: stated",
     "The clerk had fled, according to a police report signed by the Tern guard.", "a police report: stated"),
    ("told an outlet", "The dam was weak, Irma Voss told the Tern Weekly.", "The dam was weak",
     "Tern Weekly: stated < Irma Voss: stated", "The dam was weak, Irma Voss told her brother.", "Irma Voss: stated"),
    ("told an outlet before", "The dam was weak, Irma Voss told the Tern Weekly. She said it would be shut.",
     "it would be shut", "Tern Weekly: carried over < Irma Voss: presumed",
     "The dam was weak, Irma Voss told the Tern Weekly. A guard said it would be shut.", "A guard: stated"),
    ("told an outlet, then somebody else",
     "The dam was weak, Irma Voss told the Tern Weekly. She told reporters it would be shut.", "it would be shut",
     "Irma Voss: presumed", "The dam was weak, Irma Voss told the Tern Weekly. Guards said it would be shut.",
     "Guards: stated"),
    ("on the radio", "Irma Voss said on Radio Orlen that the dam was weak.", "the dam was weak",
     "Radio Orlen: stated < Irma Voss: stated", "Irma Voss said on Monday that the dam was weak.", "Irma Voss: stated"),
    ("wrote in an outlet", "Irma Voss wrote in the Tern Weekly that the dam was weak.", "the dam was weak",
     "Tern Weekly: stated < Irma Voss: stated", "Irma Voss wrote in the evening that the dam was weak.",
     "Irma Voss: stated"),
    ("in a letter", "Irma Voss said in a letter that the dam was weak.", "the dam was weak",
     "letter: stated < Irma Voss: stated", "Irma Voss said in a boat that the dam was weak.", "Irma Voss: stated"),
    ("an agency in the present tense", "The dam is weak, reports Reuters.\n\nIrma Voss said the gate was shut.",
     "the gate was shut", "Reuters: presumed < Irma Voss: stated",
     "The dam is weak, Reuters reported on Monday.\n\nIrma Voss said the gate was shut.", "Irma Voss: stated"),
    ("an agency in the present tense, another beside it",
     "The dam is weak, reports Reuters.\n\nIrma Voss said the gate was shut.", "the gate was shut",
     "Reuters: presumed < Irma Voss: stated",
     "The dam is weak, reports Reuters. It was old, reports Interfax.\n\nIrma Voss said the gate was shut.",
     "Irma Voss: stated"),
    ("an agency cites an office", "Reuters reported, citing the ministry, that the clerk had fled.",
     "the clerk had fled", "Reuters: stated < ministry: stated",
     "Reuters reported, citing delays, that the clerk had fled.", "Reuters: stated"),
    ("a site quotes an office", "The Tern Weekly said, quoting the minister, that the dam was weak.",
     "the dam was weak", "Tern Weekly: stated < minister: stated",
     "The Tern Weekly said, quoting freely, that the dam was weak.", "Tern Weekly: stated"),
    ("the same source", "A source said the dam was weak.\n\nThe same source said the clerk was dead.",
     "the clerk was dead", "A source: stated",
     "A source said the dam was weak.\n\nAnother source said the clerk was dead.", "Another source: stated"),
    ("the officials", "Two officials said the dam was weak.\n\nThe officials said the clerk was dead.",
     "the clerk was dead", "Two officials: stated",
     "Two officials said the dam was weak.\n\nThree guards said the clerk was dead.", "Three guards: stated"),
    ("one of two unnamed persons", "A nurse said the dam was weak.\n\nThe nurse said the clerk was dead.",
     "the clerk was dead", "A nurse: stated",
     "A nurse said the dam was weak.\n\nA second nurse said the clerk was dead.", "A second nurse: stated"),
    ("an unnamed person who speaks on", 'A nurse said the dam was weak. "The clerk is dead," she added.',
     "The clerk is dead", "A nurse: presumed",
     'A nurse said the dam was weak. "The clerk is dead," a guard added.', "a guard: stated"),
    ("people with knowledge", "The clerk had fled, two people familiar with the matter said.", "The clerk had fled",
     "two people familiar with the matter: stated", "The clerk had fled, two people with lamps said.",
     "two people with lamps: stated"),
    ("rumours", "Rumours say the clerk has fled.", "the clerk has fled", "Rumours: stated",
     "Guards say the clerk has fled.", "Guards: stated"),
    ("a denial of what an outlet reports", "Irma Voss denied reports by the Tern Weekly that the dam was weak.",
     "the dam was weak", "Irma Voss: stated", "Irma Voss repeated that the dam was weak.", "Irma Voss: stated"),
    ("as reported by", "As reported by the Tern Weekly, the clerk was told of the leak.",
     "the clerk was told of the leak", "Tern Weekly: stated",
     "As Irma Voss reported, the clerk was told of the leak.", "Irma Voss: stated"),
]  # fmt: skip
ADDRESSEES = [
    ("Irma Voss told the council that the dam was weak.", "the council"),
    ("Irma Voss asked the mayor whether the dam was weak.", "the mayor"),
    ("Irma Voss said to the mayor that the dam was weak.", "the mayor"),
    ("Police told Irma Voss that the dam was weak.", "Irma Voss"),
    ("Irma Voss said after the meeting that the dam was weak.", ""),
    ("Irma Voss said that the council was told.", ""),
]


def statement(text: str, words: str) -> Statement:
    """The last statement whose content is these words."""
    return [one for one in annotated(plain_article(text), parser()).statements if words == one.words][-1]


def chain(text: str, words: str) -> str:
    return " < ".join(f"{link.name}: {link.how}" for link in statement(text, words).chain)


@pytest.mark.parametrize("row", WAYS, ids=[row[0] for row in WAYS])
def test_each_way_gives_its_links(row: tuple[str, ...]) -> None:
    assert chain(row[1], row[2]) == row[3]


@pytest.mark.parametrize("row", WAYS, ids=[row[0] for row in WAYS])
def test_what_only_looks_like_a_way_gives_no_link(row: tuple[str, ...]) -> None:
    found = [one for one in annotated(plain_article(row[4]), parser()).statements if one.words.endswith(row[2][-12:])]
    assert " < ".join(f"{link.name}: {link.how}" for link in found[-1].chain) == row[5]


@pytest.mark.parametrize(("text", "addressee"), ADDRESSEES)
def test_the_one_spoken_to_is_told(text: str, addressee: str) -> None:
    assert annotated(plain_article(text), parser()).statements[0].addressee == addressee
