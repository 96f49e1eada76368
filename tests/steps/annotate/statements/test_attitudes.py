"""What somebody judges, speaks of or means to do is told as such, beside a sentence that only looks like it."""

from __future__ import annotations

import pytest

from variorum.engines.models import parser
from variorum.records.annotation import Statement
from variorum.steps.annotate.annotate import annotated
from variorum.steps.extract.given import plain_article

# (construction, sentence, act, cue, content, speaker, near miss)
CONSTRUCTIONS = [
    ("judging verb", "Mayor Ilka Veres criticised the new harbour plan.", "speaks of", "criticised",
     "the new harbour plan", "Ilka Veres", "Mayor Ilka Veres carried the new harbour plan."),
    ("judging verb before a name", "Ada Korn endorsed Ilka Veres.", "speaks of", "endorsed", "Ilka Veres", "Ada Korn",
     "Ada Korn followed Ilka Veres."),
    ("judging participle", "Ada Korn left the hall, denouncing the decision to close the mine.", "speaks of",
     "denouncing", "the decision to close the mine", "Ada Korn",
     "Ada Korn left the hall, carrying the decision to close the mine."),
    ("verb of attack before an idea", "Ada Korn attacked the government's closure policy.", "speaks of", "attacked",
     "the government's closure policy", "Ada Korn", "The army attacked the village of Orlen."),
    ("verb of defence before an idea", "Ada Korn defended the decision to strike.", "speaks of", "defended",
     "the decision to strike", "Ada Korn", "The soldiers defended the bridge."),
    ("verb of dismissal before an idea", "The ministry dismissed the allegations of fraud.", "speaks of", "dismissed",
     "the allegations of fraud", "ministry", "The ministry dismissed the harbour master."),
    ("questioning an idea", "Ada Korn questioned the judgment of the council.", "speaks of", "questioned",
     "the judgment of the council", "Ada Korn", "Police questioned the driver of the lorry."),
    ("supporting an idea", "Ada Korn supports the plan to close the mine.", "speaks of", "supports",
     "the plan to close the mine", "Ada Korn", "Two pillars support the roof of the hall."),
    ("topic of a verb of speech", "Ada Korn joked about the long delay of the ferry.", "speaks of", "joked",
     "the long delay of the ferry", "Ada Korn", "Ada Korn walked about the long pier of the ferry."),
    ("topic of a comment", "Ada Korn commented on the new report of the inspectors.", "speaks of", "commented",
     "the new report of the inspectors", "Ada Korn", "Ada Korn sat on the new bench of the inspectors."),
    ("agreement", "Ada Korn agreed with the final findings of the inquiry.", "speaks of", "agreed",
     "the final findings of the inquiry", "Ada Korn", "Ada Korn left with the final findings of the inquiry."),
    ("topic of a noun of opinion", "The union's criticism of the new safety rules grew.", "speaks of", "criticism",
     "the new safety rules", "union", "The union's copy of the new safety rules grew."),
    ("praise of", "The mayor's praise of the tireless rescue crews pleased nobody.", "speaks of", "praise",
     "the tireless rescue crews", "mayor", "The mayor's photograph of the tireless rescue crews pleased nobody."),
    ("hope with an infinitive", "Ada Korn hopes to reopen the mine in spring.", "means to", "hopes",
     "to reopen the mine in spring", "Ada Korn", "Ada Korn went to reopen the mine in spring."),
    ("wish for another's act", "Ada Korn wants the council to close the mine.", "means to", "wants",
     "the council to close the mine", "Ada Korn", "Ada Korn saw the council close the mine."),
    ("plan", "The company plans to build a second dam.", "means to", "plans", "to build a second dam", "company",
     "The company's plans show a second dam."),
    ("intention", "The company intends to appeal.", "means to", "intends", "to appeal", "company",
     "The company went to court."),
]  # fmt: skip
NAMES = [row[0] for row in CONSTRUCTIONS]


def statements(text: str) -> tuple[Statement, ...]:
    return annotated(plain_article(text), parser()).statements


@pytest.mark.parametrize("row", CONSTRUCTIONS, ids=NAMES)
def test_what_is_judged_spoken_of_or_meant_is_told_as_such(row: tuple[str, ...]) -> None:
    _, text, act, cue, content, speaker, _ = row
    found = [(one.act, one.cue_words, one.words, one.speaker) for one in statements(text)]
    assert (act, cue, content, speaker) in found


@pytest.mark.parametrize("row", CONSTRUCTIONS, ids=NAMES)
def test_a_sentence_that_only_looks_like_it_tells_no_attitude(row: tuple[str, ...]) -> None:
    assert [one for one in statements(row[-1]) if one.act != "says"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Korn did not criticise the plan of the council.",
        "Ada Korn might criticise the plan of the council.",
        "Ada Korn declined to criticise the plan of the council.",
        "Ada Korn does not plan to build a second dam.",
    ],
)
def test_what_was_not_done_or_only_may_be_is_no_attitude(text: str) -> None:
    assert [one for one in statements(text) if one.act != "says"] == []


def test_citing_a_source_names_whom_it_comes_from() -> None:
    (one,) = statements("The dam will be closed, the Velgor Post said, citing security sources.")
    assert [link.name for link in one.chain][-1] == "security sources"


def test_what_is_spoken_of_is_the_outlets_own_telling() -> None:
    """That a critic speaks of a killing does not make the critic its source."""
    (one,) = statements("Ada Korn criticised the killing of 30 miners in Orlen.")
    assert not one.tells()


def test_a_claim_that_is_rejected_comes_from_its_owner_alone() -> None:
    found = {one.words: [link.name for link in one.chain] for one in statements(
        "Ada Korn denounced the ministry's claim that the dam was safe."
    )}  # fmt: skip
    assert found["the dam was safe"] == ["ministry"]


@pytest.mark.parametrize("dash", ["—", "―", "–", "--"])
def test_a_quotation_is_signed_behind_a_dash(dash: str) -> None:
    (one,) = statements(f"“The owners must stop calling us lazy.” {dash} Carla Sandor, 34")
    assert (one.speaker, one.manner, one.words) == ("Carla Sandor", "direct", "The owners must stop calling us lazy")


def test_a_dash_before_a_sentence_is_no_signature() -> None:
    assert all(one.speaker != "The" for one in statements("“We lost the house.” — The council met on Monday."))


def test_a_quotation_may_open_with_the_mark_that_closes_it() -> None:
    (one,) = statements("”We have lost the whole house,” Nadia Orl said.")
    assert (one.words, one.speaker) == ("We have lost the whole house", "Nadia Orl")


def test_a_name_in_marks_before_a_cue_is_no_speech() -> None:
    found = statements("The envoy praised the “New Harbour,” saying the city embodied the courage of its people.")
    assert "the city embodied the courage of its people" in [one.words for one in found]


def test_a_call_goes_on_to_its_purpose() -> None:
    (one,) = statements("Two engineers called for new pumps to stem the flood.")
    assert one.words == "new pumps to stem the flood"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The paper hailed Ilka Veres as “the saviour of the old port” in June.", "Ilka Veres as “the saviour of"),
        ("Ada Korn dismissed the offer as a “cheap trick” of the owners.", "“cheap trick” of the owners"),
        ("Ada Korn mocked the council's “endless talk” of safety.", "“endless talk” of safety"),
    ],
)
def test_words_in_marks_belong_to_the_one_whose_verb_brings_them(text: str, content: str) -> None:
    assert any(content in one.words for one in statements(text))


@pytest.mark.parametrize(
    "text",
    ["Nadia Orl sang “Everything Lost” in Orlen.", "The men “threaten the town” as they lose ground."],
)
def test_a_title_or_a_verb_in_marks_is_no_speech(text: str) -> None:
    assert not statements(text)
