"""Constructions that bring quotations and judgements in odd places, each beside a sentence that only looks like it."""

from __future__ import annotations

import pytest

from variorum.engines.models import parser
from variorum.steps.annotate.annotate import annotated
from variorum.steps.extract.given import plain_article

# (construction, sentence, content, speaker, near miss)
CONSTRUCTIONS = [
    ("a denial inside the marks", '"Certainly not," Irma Voss said of the sale of the mill.', "Certainly not",
     "Irma Voss", '"Certainly Not" was the name of the mill that Irma Voss sold.'),
    ("a verb of the voice", '"Shut the gate!" bellowed Irma Voss.', "Shut the gate", "Irma Voss",
     "Irma Voss bellowed at the open gate."),
    ("a verb of the face", '"This is fine," beamed Irma Voss, who had come early.', "This is fine", "Irma Voss",
     "The lamp that Irma Voss bought beamed all night."),
    ("a verb of the voice before the marks", 'Irma Voss sighed, "The mill will never open."',
     "The mill will never open", "Irma Voss", 'Irma Voss opened "A Hundred Boats" in the old mill.'),
    ("a long description before the cue",
     '"A good harbour, this one," Irma Voss, the head of the Orlen board since winning the spring vote, said.',
     "A good harbour, this one", "Irma Voss",
     'The "Good Harbour" prize went to Irma Voss, the head of the Orlen board since winning the vote.'),
    ("put it", 'As Irma Voss, a professor of law, put it, "The dam is a risk."', "The dam is a risk", "Irma Voss",
     'As Irma Voss, a professor of law, put the "Dam" map away, rain fell.'),
    ("a whole sentence behind a comma",
     'Irma Voss spoke of her fear at a dinner, "Nobody can tell me who will guard the gate."',
     "Nobody can tell me who will guard the gate", "Irma Voss",
     'Irma Voss shared her new song at a dinner, "The Road Home."'),
    ("a colon behind a second clause",
     'The hall was full, but Irma Voss gave the clerk a compliment: "Nobody ever waits long for an answer of his."',
     "Nobody ever waits long for an answer of his", "Irma Voss",
     "The hall was full, but Irma Voss gave the clerk a gift: a lamp."),
    ("a name that goes on over sentences",
     'Irma Voss called Ivo Lund "a born sailor. He knows the dam. He may help us."',
     'Ivo Lund "a born sailor. He knows the dam. He may help us."', "Irma Voss",
     'Irma Voss called Ivo Lund at noon. He knows the "Dam" inn.'),
    ("a name with its complement", 'Irma Voss called the pact "a fine lesson" in how rivers can be saved.',
     'the pact "a fine lesson" in how rivers can be saved', "Irma Voss",
     'Irma Voss signed the pact "Forward" in the hall by the river.'),
    ("a name without a second telling", 'Irma Voss called it "absurd" and left the hall.', 'it "absurd"',
     "Irma Voss", 'Irma Voss bought it and left the "Absurd" inn.'),
    ("a name in marks behind a long description",
     'Irma Voss called the council of Orlen and its mayor "clowns" on Monday.', "clowns", "Irma Voss",
     'Irma Voss met the council of Orlen and its mayor at the "Clowns" inn.'),
    ("a noun of saying before its scene",
     "Irma Voss faced anger over her assertion during the hearing that the dam is sound.",
     "the dam is sound", "Irma Voss",
     "Irma Voss faced anger over her coat during the hearing that the judge held."),
    ("argument is that", "The union's argument is that the mill is unsafe.", "the mill is unsafe", "union",
     "The union's problem is the mill."),
    ("view, not denied", "The mayor's view is that the bridge must go.", "the bridge must go", "mayor",
     "The mayor's view is not that the bridge must go."),
    ("a colon behind the cue", "Two things went wrong, Irma Voss said: the pump and the men.",
     "Two things went wrong | the pump and the men", "Irma Voss", "Two things went wrong: the pump and the men."),
    ("an opening word before the cue", "But, Irma Voss said, while the dam holds, the gate leaks.",
     "while the dam holds, the gate leaks", "Irma Voss", "But, as Irma Voss slept, the gate leaked."),
    ("two tellings of one speaker",
     'Ivo Lund says he trusts Irma Voss and calls her "a safe pair of hands" for the valley.',
     "he trusts Irma Voss", "Ivo Lund", "Ivo Lund knows Irma Voss and calls her often."),
    ("two tellings as participles",
     "Irma Voss left early, telling the paper that the pact was a trick and questioning how it was signed.",
     "the pact was a trick", "Irma Voss", "Irma Voss left early, feeding the dog and closing the gate."),
    ("it clear", "Irma Voss made it very clear that the mill would close.", "the mill would close", "Irma Voss",
     "Irma Voss made the water very clear."),
    ("recognition", "Irma Voss recognised that the mill had failed.", "the mill had failed", "Irma Voss",
     "Irma Voss recognised the man by his coat."),
    ("remembering", "Irma Voss remembered that the pump had failed.", "the pump had failed", "Irma Voss",
     "Irma Voss remembered the old pump."),
    ("questioning", "Irma Voss questioned whether the dam was safe.", "whether the dam was safe", "Irma Voss",
     "Irma Voss questioned the driver of the lorry."),
    ("seen as", "Voters see the plan as a threat to the port.", "the plan as a threat to the port", "Voters",
     "Voters saw the launch as guests of the port."),
    ("regarded as", "Irma Voss regards the treaty as a grave mistake.", "the treaty as a grave mistake", "Irma Voss",
     "Irma Voss signed the treaty as a witness."),
    ("credited for", "Irma Voss credited the crew for the swift rescue of the boys.",
     "the crew for the swift rescue of the boys", "Irma Voss", "Irma Voss paid the crew for the boat."),
    ("reported by", "As reported by the Tern Weekly, the clerk was told of the leak.", "the clerk was told of the leak",
     "Tern Weekly", "As built by the Tern Company, the mill was full of leaks."),
    ("judged by an adjective", "Irma Voss is critical of the new harbour plan.", "the new harbour plan", "Irma Voss",
     "Irma Voss is absent from the new harbour office."),
    ("worry by an adjective", "Farmers are worried about the rising cost of seed.", "the rising cost of seed",
     "Farmers", "Farmers are busy about the yard in spring."),
    ("alarm", "Farmers were alarmed by the sudden rise of the river.", "the sudden rise of the river", "Farmers",
     "The council alarmed farmers by draining the whole river."),
    ("a stance", "The council's stance on the planned sale of the mill is firm.",
     "the planned sale of the mill", "council", "The council's lamp on the wall of the mill is broken."),
    ("support by doing", "Irma Voss opposes building a second dam.", "building a second dam", "Irma Voss",
     "Irma Voss stopped building a second dam."),
    ("a question by an agent", 'Irma Voss was asked by the host, Ivo Lund, "Do you still think the old dam is safe?"',
     "Do you still think the old dam is safe", "Ivo Lund", 'Irma Voss was met by the host of the show "Old Dams".'),
    ("a bid not to do it", "Irma Voss vowed not to leave the harbour.", "not to leave the harbour", "Irma Voss",
     "Irma Voss was too proud not to leave the harbour."),
    ("a bid with those who are to heed it", "Irma Voss called on the towns never to sell the dam.",
     "the towns never to sell the dam", "Irma Voss", "Irma Voss helped the towns never to sell the dam."),
    ("called again for somebody to act", "Irma Voss called again for the mayor to resign.", "the mayor to resign",
     "Irma Voss", "Irma Voss called again after the mayor resigned."),
    ("what a letter makes clear", "The letter makes clear that the mine is closed.", "the mine is closed", "letter",
     "The letter makes the clear water a theme."),
    ("per", "The driver, per police, had fled before the crews came.", "The driver | had fled before the crews came",
     "police", "The fare, per person, had doubled before the crews came."),
    ("per at the start", "Per the Tern Weekly, the mill will close in May.", "the mill will close in May",
     "Tern Weekly", "Per the usual terms, the mill will close in May."),
    ("per at the end", "The mill will close in May, per a clerk close to the talks.", "The mill will close in May",
     "a clerk close to the talks", "The mill will lose five jobs, per 1,000 people who live there."),
    ("what is added", 'Irma Voss said the sale of the mill could be "slow," adding, "Sales are slow."',
     'the sale of the mill could be "slow,"', "Irma Voss", 'Irma Voss kept the sale of the mill "Slow" and left.'),
    ("who adds it", 'Irma Voss said the sale of the mill could be "slow," adding, "Sales are slow."',
     "Sales are slow", "Irma Voss", 'The sale of the mill "Sales" went on, adding two sheds.'),
    ("a title behind its owner", "On the harbour’s “Night Watch,” Irma Voss admitted that the map was wrong.",
     "the map was wrong", "Irma Voss", "On the harbour’s “Night Watch,” Irma Voss sang for an hour."),
]  # fmt: skip
NAMES = [row[0] for row in CONSTRUCTIONS]


def told(text: str) -> list[tuple[str, str]]:
    """Contents (parts joined by " | ") with their speakers."""
    article = plain_article(text)
    return [
        (" | ".join(article.text[part.start : part.end] for part in one.content), one.speaker)
        for one in annotated(article, parser()).statements
    ]


@pytest.mark.parametrize("row", CONSTRUCTIONS, ids=NAMES)
def test_each_construction_gives_its_words_to_its_speaker(row: tuple[str, ...]) -> None:
    _, text, content, speaker, _ = row
    assert (content, speaker) in told(text)


@pytest.mark.parametrize("row", CONSTRUCTIONS, ids=NAMES)
def test_what_only_looks_like_it_tells_nothing(row: tuple[str, ...]) -> None:
    assert told(row[4]) == []


def test_the_name_of_a_programme_is_nothing_that_was_said() -> None:
    found = told("On the harbour’s “Night Watch,” Irma Voss admitted that the map was wrong.")
    assert found == [("the map was wrong", "Irma Voss")]


def test_the_programme_that_is_told_something_is_not_told_itself() -> None:
    found = told("Irma Voss told “The Tern and Friends,” reminding the hosts that the dam must stay.")
    assert found == [("the dam must stay", "Irma Voss")]
    assert told("Irma Voss told him, “The dam must stay.”") == [("The dam must stay", "Irma Voss")]
