"""Each construction that ascribes content, beside a sentence that looks like it and ascribes nothing."""

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
    found = find_statements(article, sentences, find_names(article, sentences))
    for statement in found:
        assert article.text[statement.content[0].start : statement.content[-1].end] == statement.words
    return found


def told(text: str) -> list[tuple[str, str]]:
    """Contents (parts joined by " | ") with their speakers."""
    return [
        (" | ".join(" ".join(text[part.start : part.end].split()) for part in one.content), one.speaker)
        for one in statements(text)
    ]


# (what it is, text, content, speaker, near miss)
CONSTRUCTIONS = [
    (
        "clause with that",
        "Mayor Ilka Veres said that the old bridge was unsafe.",
        "the old bridge was unsafe",
        "Ilka Veres",
        "Mayor Ilka Veres knew the old bridge well.",
    ),
    (
        "clause without that",
        "Police said the driver was drunk.",
        "the driver was drunk",
        "Police",
        "Police stopped the drunk driver.",
    ),
    (
        "clause before its cue",
        "The dam was never inspected, engineer Tomas Bly said.",
        "The dam was never inspected",
        "Tomas Bly",
        "The dam was never inspected, engineer Tomas Bly in tow.",
    ),
    (
        "inverted cue",
        "The dam was never inspected, said engineer Tomas Bly.",
        "The dam was never inspected",
        "Tomas Bly",
        "The dam was never inspected by engineer Tomas Bly.",
    ),
    (
        "cue in the middle",
        "The mine, union leader Ada Korn said, had been closed for a year.",
        "The mine | had been closed for a year",
        "Ada Korn",
        "The mine, union leader Ada Korn in front, had been closed for a year.",
    ),
    (
        "apposition before the cue",
        "Rescue work will last a month, Pavel Dorn, a spokesman for the fire service, said on Monday.",
        "Rescue work will last a month",
        "Pavel Dorn",
        "Rescue work will last a month for Pavel Dorn, a spokesman for the fire service.",
    ),
    (
        "quotation with cue behind",
        '"We lost everything," Nadia Orl said.',
        "We lost everything",
        "Nadia Orl",
        'Nadia Orl runs the "We lost everything" campaign.',
    ),
    (
        "quotation with inverted cue",
        '"We lost everything," said Nadia Orl.',
        "We lost everything",
        "Nadia Orl",
        'The sign "Lost Property" hung over Nadia Orl.',
    ),
    (
        "quotation with cue before",
        'Nadia Orl said: "We lost everything."',
        "We lost everything",
        "Nadia Orl",
        'Nadia Orl sang "Everything Lost".',
    ),
    (
        "quotation behind a comma",
        'Nadia Orl said, "We lost everything."',
        "We lost everything",
        "Nadia Orl",
        'Nadia Orl read "Lost Things" and slept.',
    ),
    (
        "quotation broken by its cue",
        '"We lost everything," Nadia Orl said. "Nobody helped us."',
        "We lost everything | Nobody helped us",
        "Nadia Orl",
        'She owns "Helpers", a shop. Nobody came.',
    ),
    (
        "quotation broken in mid sentence",
        '"We lost," Nadia Orl said, "the whole house."',
        "We lost | the whole house",
        "Nadia Orl",
        'Nadia Orl owns "Loss", a shop, and the "House" bar.',
    ),
    (
        "two sentences in one pair of marks",
        '"We lost everything. Nobody helped us," Nadia Orl said.',
        "We lost everything. Nobody helped us",
        "Nadia Orl",
        'The film "Lost. Found" was shown to Nadia Orl.',
    ),
    (
        "question in marks",
        '"Who will pay?" Nadia Orl asked.',
        "Who will pay",
        "Nadia Orl",
        'The quiz "Who Will Pay?" bored Nadia Orl.',
    ),
    (
        "curly marks",
        "“We lost everything,” said Nadia Orl.",
        "We lost everything",
        "Nadia Orl",
        "The “Lost” shop belongs to Nadia Orl.",
    ),
    (
        "single marks",
        "'We lost everything,' said Nadia Orl.",
        "We lost everything",
        "Nadia Orl",
        "The miners' houses and the farmers' barns were lost.",
    ),
    (
        "angle marks",
        "«We lost everything», said Nadia Orl.",
        "We lost everything",
        "Nadia Orl",
        "The ship «Aurora» left with Nadia Orl.",
    ),
    (
        "low and high marks",
        "„We lost everything“, said Nadia Orl.",
        "We lost everything",
        "Nadia Orl",
        "The ship „Aurora“ left with Nadia Orl.",
    ),
    (
        "teletype marks",
        "``We lost everything,'' said Nadia Orl.",
        "We lost everything",
        "Nadia Orl",
        "The ship ``Aurora'' left with Nadia Orl.",
    ),
    (
        "marks in marks",
        "\"They shouted 'run' and left,\" Nadia Orl said.",
        "They shouted 'run' and left",
        "Nadia Orl",
        "The 'run' button of Nadia Orl's machine broke.",
    ),
    (
        "continuing speaker",
        '"We lost everything," Nadia Orl said.\n\n"Then the water came back at night."',
        "Then the water came back at night",
        "Nadia Orl",
        'Nadia Orl left.\n\nThe "Water" bar is shut.',
    ),
    (
        "quotation over two paragraphs",
        '"We lost everything.\n\n"Then the water came back," Nadia Orl said.',
        'We lost everything. "Then the water came back',
        "Nadia Orl",
        "We lost everything.\n\nThen the water came back to Nadia Orl.",
    ),
    (
        "marks broken by a line break",
        '"We lost everything that we had saved for\n\nthe winter," Nadia Orl said.',
        "We lost everything that we had saved for the winter",
        "Nadia Orl",
        "They saved for\n\nthe winter, Nadia Orl among them.",
    ),
    (
        "mixed",
        'Nadia Orl said the village was "wiped off the map" overnight.',
        'the village was "wiped off the map" overnight',
        "Nadia Orl",
        'The so-called "map" of Nadia Orl was wrong.',
    ),
    (
        "according to, behind",
        "The mine is safe, according to the labour ministry.",
        "The mine is safe",
        "labour ministry",
        "The mine is run according to the rules.",
    ),
    (
        "according to, before",
        "According to the labour ministry, the mine is safe.",
        "the mine is safe",
        "labour ministry",
        "According to plan, the mine.",
    ),
    (
        "according to, inside",
        "The mine, according to one survey, had 40 workers.",
        "The mine | had 40 workers",
        "one survey",
        "The mine, sorted according to size, too.",
    ),
    (
        "told a person",
        "Ada Korn told reporters that talks had failed.",
        "talks had failed",
        "Ada Korn",
        "Ada Korn told reporters nothing.",
    ),
    (
        "vow",
        "Ada Korn vowed to fight the closure.",
        "to fight the closure",
        "Ada Korn",
        "Ada Korn began to fight the closure.",
    ),
    (
        "threat",
        "The rebels threatened to blow up the bridge.",
        "to blow up the bridge",
        "rebels",
        "The rebels managed to blow up the bridge.",
    ),
    (
        "claim to be",
        "A man claiming to be a colonel appeared on the screen.",
        "to be a colonel",
        "A man",
        "A man trying to be a colonel appeared on the screen.",
    ),
    (
        "urge",
        "Ada Korn urged miners to stay at home.",
        "miners to stay at home",
        "Ada Korn",
        "Ada Korn helped miners to stay at home.",
    ),
    (
        "call on",
        "Ada Korn called on miners to stay at home.",
        "miners to stay at home",
        "Ada Korn",
        "Ada Korn called on her mother.",
    ),
    (
        "ask whether",
        "Ada Korn asked whether the mine was safe.",
        "whether the mine was safe",
        "Ada Korn",
        "Ada Korn checked the mine.",
    ),
    (
        "accuse of",
        "Ada Korn accused the owner of fraud.",
        "the owner of fraud",
        "Ada Korn",
        "Ada Korn robbed the owner of money.",
    ),
    (
        "criticised for",
        "The ministry was criticised by rights groups for its long silence about the flood.",
        "its long silence about the flood",
        "rights groups",
        "The ministry was known by rights groups for its long silence about the flood.",
    ),
    (
        "describe as",
        "Ada Korn described the offer as an insult.",
        "the offer as an insult",
        "Ada Korn",
        "Ada Korn kept the offer as an insult of sorts.",
    ),
    (
        "call a name",
        'Ada Korn called the owner "a thief" on Monday.',
        'the owner "a thief"',
        "Ada Korn",
        'Ada Korn met the owner of "The Thief" on Monday.',
    ),
    (
        "call for",
        "Ada Korn called for an independent inquiry into the fire.",
        "an independent inquiry into the fire",
        "Ada Korn",
        "Ada Korn paid for an independent inquiry into the fire.",
    ),
    ("deny", "Ada Korn denied taking money.", "taking money", "Ada Korn", "Ada Korn stopped taking money."),
    (
        "deny a noun",
        "The owner denied involvement in the fire.",
        "involvement in the fire",
        "owner",
        "The owner lit the fire.",
    ),
    (
        "announce",
        "The owner announced the closure of the mine.",
        "the closure of the mine",
        "owner",
        "The owner planned the closure of the mine.",
    ),
    (
        "participle",
        "The council closed the bridge, saying it was unsafe.",
        "it was unsafe",
        "council",
        "The council closed the bridge, making it safe.",
    ),
    (
        "adding",
        "The bridge is shut, Ilka Veres said, adding that repairs would take weeks.",
        "repairs would take weeks",
        "Ilka Veres",
        "The bridge is shut, adding weeks to repairs.",
    ),
    (
        "warn",
        "Engineers warned that the dam could burst.",
        "the dam could burst",
        "Engineers",
        "Engineers feared for nothing.",
    ),
    (
        "estimate",
        "The relief agency estimates that 300 families fled.",
        "300 families fled",
        "relief agency",
        "The relief agency fed 300 families.",
    ),
    (
        "believe",
        "Investigators believe the fire was started on purpose.",
        "the fire was started on purpose",
        "Investigators",
        "The fire is believed to have started on purpose.",
    ),
    ("fear", "Officials fear that the toll will rise.", "the toll will rise", "Officials", "Officials live in fear."),
    (
        "noun of saying",
        "The owner rejected the claim by miners that gas had leaked.",
        "gas had leaked",
        "miners",
        "The owner rejected the machine that had leaked.",
    ),
    (
        "possessive noun of saying",
        "Bly's warning that the dam was weak went unheard.",
        "the dam was weak",
        "Bly",
        "Bly's dam was weak and went unheard.",
    ),
    (
        "rumour",
        "Rumours suggested that he had fled abroad.",
        "he had fled abroad",
        "Rumours",
        "He had fled abroad in secret.",
    ),
    (
        "study",
        "A study found that the river was poisoned.",
        "the river was poisoned",
        "A study",
        "A study of the river was printed.",
    ),
    (
        "headline says",
        "Dam was never inspected, says engineer",
        "Dam was never inspected",
        "engineer",
        "Dam was never inspected by engineer",
    ),
    (
        "headline with a name and colon",
        "Ada Korn: Bridge will stay shut\n\nAda Korn came to Marosa on Monday.",
        "Bridge will stay shut",
        "Ada Korn",
        "Exclusive: Bridge will stay shut\n\nIlka Veres came to Marosa on Monday.",
    ),
    (
        "as reported",
        "As the Karabura Herald reported, the owner has fled.",
        "the owner has fled",
        "Karabura Herald",
        "As the owner fled, the Karabura Herald folded.",
    ),
    (
        "afterthought",
        "The owner has fled to Marosa. That's according to a police report.",
        "The owner has fled to Marosa",
        "a police report",
        "The owner has fled to Marosa. That's a police matter.",
    ),
    (
        "pronoun",
        "Ada Korn arrived late. She said the talks had failed.",
        "the talks had failed",
        "Ada Korn",
        "Ada Korn arrived late. She left the talks.",
    ),
    (
        "surname",
        "Minister Ada Korn arrived late. Korn said the talks had failed.",
        "the talks had failed",
        "Ada Korn",
        "Minister Ada Korn arrived late. Korn left.",
    ),
    (
        "office",
        "Minister Ada Korn arrived late. The minister said the talks had failed.",
        "the talks had failed",
        "Ada Korn",
        "Minister Ada Korn arrived late. The minister left.",
    ),
    (
        "unnamed source",
        "An officer who asked not to be named said the man was dead.",
        "the man was dead",
        "An officer",
        "An officer buried the dead man.",
    ),
    (
        "convinced",
        "Ada Korn is convinced that the mine will reopen.",
        "the mine will reopen",
        "Ada Korn",
        "The mine is so large that Ada Korn will reopen it.",
    ),
    (
        "made clear",
        "Ada Korn made clear that the strike would go on.",
        "the strike would go on",
        "Ada Korn",
        "Ada Korn made tea when the strike went on.",
    ),
    (
        "outlet's own connective",
        "But the mine is safe, Ada Korn said.",
        "the mine is safe",
        "Ada Korn",
        "But the mine is safe.",
    ),
    (
        "dateline",
        "KARABURA — The mine is safe, the owner said.",
        "The mine is safe",
        "owner",
        "KARABURA — The mine is safe.",
    ),
    (
        "passive with agent",
        "Miners were told by Ada Korn that talks had failed.",
        "talks had failed",
        "Ada Korn",
        "Miners were led by Ada Korn.",
    ),
    (
        "relative clause",
        "Ada Korn, who said the talks had failed, left the town.",
        "the talks had failed",
        "Ada Korn",
        "Ada Korn, who left the talks, was tired.",
    ),
    (
        "introduced by a colon",
        'Ada Korn was plain:\n\n"The mine will never open again."',
        "The mine will never open again",
        "Ada Korn",
        "Ada Korn owned three:\n\nThe mine, the mill and the shop.",
    ),
    (
        "behind a place",
        "The man says in the footage that he has left the army.",
        "he has left the army",
        "man",
        "The man in the footage that he made has left the army.",
    ),
    (
        "shown in a video",
        "A video showed Tomas Karev in black, threatening to burn the town.",
        "to burn the town",
        "Tomas Karev",
        "A video showed Tomas Karev in black, trying to burn the town.",
    ),
    (
        "pronoun for the subject of its content",
        "The commander has left the army, he said on Monday.",
        "The commander has left the army",
        "commander",
        "The commander has left the army, he and his men.",
    ),
    (
        "day behind the cue",
        "The company said on Friday its engineers had found the ship.",
        "its engineers had found the ship",
        "company",
        "The company on Friday sent its engineers to the ship.",
    ),
    (
        "likened",
        "Ada Korn denounced the launch as a provocation.",
        "the launch as a provocation",
        "Ada Korn",
        "Ada Korn saw the launch as a guest.",
    ),
    (
        "joint speakers",
        "Ada Korn and Ilka Veres said the mine was safe.",
        "the mine was safe",
        "Ada Korn and Ilka Veres",
        "Ada Korn and Ilka Veres left the mine.",
    ),
    (
        "speaker that the parse hangs elsewhere",
        "As part of his plea, Tomas Karev, 44, said that he had sold the guns.",
        "he had sold the guns",
        "Tomas Karev",
        "As part of his plea, Tomas Karev, 44, sold the guns.",
    ),
    (
        "name and colon before marks",
        'Korn: "The mine is safe."',
        "The mine is safe",
        "Korn",
        'Korn: "The Mine", a novel.',
    ),
    (
        "small letter behind the cue",
        'She sent a letter saying, "done."',
        "done",
        "a letter",
        'She sent a letter, "done" in ink.',
    ),
    (
        "according to, with a while clause",
        "According to Ada Korn, while the mine is old, it is safe.",
        "while the mine is old, it is safe",
        "Ada Korn",
        "According to plan, while the mine was old.",
    ),
    (
        "indirect and direct in one sentence",
        'Ada Korn said she welcomed the offer and added, "We will sign it."',
        "she welcomed the offer",
        "Ada Korn",
        "Ada Korn read the offer and added her name.",
    ),
    (
        "reports rejected",
        "The ministry rejected reports that its troops had crossed the border.",
        "its troops had crossed the border",
        "ministry",
        "The ministry rejected the troops at the border.",
    ),
    (
        "two bids",
        "Ada Korn urged miners to remain calm and asked the army for help.",
        "miners to remain calm",
        "Ada Korn",
        "Ada Korn helped miners to remain calm.",
    ),
    (
        "the group behind it",
        "The relief group came back. It said 40 villages had burned.",
        "40 villages had burned",
        "relief group",
        "The relief group came back. It found 40 villages.",
    ),
    (
        "teletype marks inside",
        "A caller said the group planted it ``to punish the generals.''",
        "the group planted it ``to punish the generals.''",
        "A caller",
        "A caller planted it in the ``Generals'' bar.",
    ),
]
IDS = [row[0] for row in CONSTRUCTIONS]


@pytest.mark.parametrize(("text", "content", "speaker"), [(row[1], row[2], row[3]) for row in CONSTRUCTIONS], ids=IDS)
def test_content_and_speaker_of_each_construction_are_found(text: str, content: str, speaker: str):
    assert (content, speaker) in told(text)


@pytest.mark.parametrize("text", [row[4] for row in CONSTRUCTIONS], ids=IDS)
def test_a_sentence_that_only_looks_like_it_is_no_statement(text: str):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ministry refused to comment.",
        "The ministry declined to say whether the mine was safe.",
        "Police could not be reached for comment.",
        "The owner did not respond to a request for comment.",
        "The owner would not say where he was.",
        "Ada Korn did not say how many had died.",
        'The "expert" was paid by the owner.',
        'She wrote the novel "A Winter in Marosa" in 1990.',
        "The man is believed to have fled.",
        "You can say what you like.",
        "We believe in independent journalism.",
    ],
)
def test_silence_scare_quotes_titles_and_the_outlets_own_voice_are_no_statements(text: str):
    assert told(text) == []


def test_a_quotation_before_its_speaker_names_the_one_in_apposition() -> None:
    text = "“The lift fell because nobody had looked at it,” its chairwoman, Vera Dahl, said. “We told them,” she said."
    assert [speaker for _, speaker in told(text)] == ["Vera Dahl", "Vera Dahl"]


def test_the_official_and_he_are_the_unnamed_official_introduced_before() -> None:
    text = (
        "An official at the Energy Ministry, who asked not to be named, said that the pit was closed. "
        "“He knew,” the official said. He added that two men had left. According to the official, it was late."
    )
    assert {speaker for _, speaker in told(text)} == {"An official at the Energy Ministry"}


def test_the_heading_of_a_correction_is_no_speaker() -> None:
    text = "Correction, 15 March 2031: An earlier version of this report said that the mine was opened in 1978."
    assert told(text) == [("the mine was opened in 1978", "An earlier version of this report")]
    assert statements(text)[0].speaker_kind == "document"


@pytest.mark.parametrize(
    "text", ["The ministry said it could not tell who he was.", "Police said they did not know where she was."]
)
def test_what_somebody_cannot_tell_is_not_known(text: str) -> None:
    (statement,) = statements(text)
    assert statement.commitment == "unknown"


def test_what_somebody_may_tell_is_not_unknown() -> None:
    (statement,) = statements("The ministry said it could tell who he was.")
    assert statement.commitment != "unknown"


def test_a_bare_proper_name_behind_according_to_is_an_outlet() -> None:
    (statement,) = statements("According to the Evening Crane, the film was made by a camera on the roof.")
    assert (statement.speaker, statement.speaker_kind) == ("Evening Crane", "outlet")


def test_a_description_behind_according_to_stays_unnamed() -> None:
    (statement,) = statements("According to a miner, the film was made by a camera on the roof.")
    assert statement.speaker_kind == "unnamed"


@pytest.mark.parametrize("text", ["The family asked who told him to come.", "Who said the mine was safe?"])
def test_a_question_word_is_no_speaker(text: str) -> None:
    assert "who" not in {speaker.lower() for _, speaker in told(text)}


def test_who_stands_for_the_person_and_not_for_the_place_he_is_in() -> None:
    found = told("The man in the lift, who told reporters that the wall was weak, had left.")
    assert ("the wall was weak", "man in the lift") in found


@pytest.mark.parametrize(
    "text",
    [
        "The shop had two doors, a clerk, an officer who asked not to be named said.",
        "The wall had been weak for years, a police officer who asked not to be named said.",
    ],
)
def test_a_source_that_the_parse_hangs_elsewhere_is_still_one(text: str) -> None:
    (one,) = told(text)
    assert one[1] in ("an officer", "a police officer")


def test_content_that_its_cue_cuts_in_two_is_one_statement() -> None:
    assert told("The mine, Vera Dahl said, is shut.")[0][0] == "The mine | is shut"


def test_he_is_the_brother_and_not_the_family_that_he_speaks_of() -> None:
    text = "His brother, Marek Stone, said the family wanted to know who had called. “Somebody called him,” he said."
    assert ("Somebody called him", "Marek Stone") in told(text)


def test_a_semicolon_parts_what_two_sources_say() -> None:
    found = told("Union says it warned the owner twice; the owner points to the ice")
    assert found == [("it warned the owner twice", "Union")]
