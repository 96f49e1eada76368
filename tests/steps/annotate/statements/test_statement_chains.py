"""Source chains, unnamed sources, pronouns and how far a content is asserted."""

from __future__ import annotations

import pytest

from variorum.engines.models import parser
from variorum.records.annotation import Statement
from variorum.records.article import Article
from variorum.steps.annotate.names import find_names
from variorum.steps.annotate.parse import parsed
from variorum.steps.annotate.statements import find_statements
from variorum.steps.extract.given import plain_article


def statements(text: str, outlet: str = "") -> tuple[Statement, ...]:
    article: Article = plain_article(text, outlet=outlet)
    sentences = parsed(article, parser())
    return find_statements(article, sentences, find_names(article, sentences))


def chain_of(text: str, words: str, outlet: str = "") -> list[str]:
    """The names of the chain of the statement whose content holds the words."""
    found = [one for one in statements(text, outlet) if words in one.words]
    return [link.name for link in found[-1].chain]


def hows(text: str, words: str) -> list[str]:
    return [link.how for one in statements(text) if words in one.words for link in one.chain]


def test_the_speaker_is_the_last_link():
    assert chain_of("Ada Korn said the mine was safe.", "the mine was safe") == ["Ada Korn"]


def test_an_outlet_that_was_told_stands_before_the_speaker():
    assert chain_of("Ada Korn told the Karabura Herald that the mine was safe.", "mine was safe") == [
        "Karabura Herald",
        "Ada Korn",
    ]


def test_an_interview_with_an_outlet_is_a_link():
    text = "Ada Korn said in an interview with the Karabura Herald that the mine was safe."
    assert chain_of(text, "mine was safe") == ["Karabura Herald", "Ada Korn"]


def test_an_interview_with_a_person_is_no_link():
    text = "Ada Korn said in an interview with her brother that the mine was safe."
    assert chain_of(text, "mine was safe") == ["Ada Korn"]


def test_the_articles_own_outlet_is_no_link():
    text = "Ada Korn told the Karabura Herald that the mine was safe."
    assert chain_of(text, "mine was safe", "Karabura Herald") == ["Ada Korn"]


def test_a_person_who_was_told_is_no_link():
    assert chain_of("Ada Korn told her brother that the mine was safe.", "mine was safe") == ["Ada Korn"]


def test_one_who_cites_stands_before_the_one_cited():
    text = "According to local media, citing security sources, the colonel flew to Marosa."
    assert chain_of(text, "the colonel flew") == ["local media", "security sources"]


def test_one_who_quotes_stands_before_the_one_quoted():
    assert chain_of("The Karabura Herald quoted Ada Korn as saying that the mine was safe.", "mine was safe") == [
        "Karabura Herald",
        "Ada Korn",
    ]
    assert chain_of("Ada Korn was quoted by the Karabura Herald as saying the mine was safe.", "mine was safe") == [
        "Karabura Herald",
        "Ada Korn",
    ]


def test_citing_a_reason_is_no_link():
    text = "The council closed the mine, citing costs, Ada Korn said."
    assert "costs" not in chain_of(text, "closed the mine")


def test_an_agency_that_reports_what_somebody_said_is_a_link():
    text = "The mine was never inspected, the owner said, Reuters reported."
    assert chain_of(text, "never inspected")[-1] == "owner"


def test_an_agency_credited_in_the_present_is_stated_there_and_presumed_elsewhere():
    text = "The colonel has left the town, reports Reuters.\n\nAda Korn said the mine was safe."
    assert chain_of(text, "the mine was safe") == ["Reuters", "Ada Korn"]
    assert hows(text, "the mine was safe") == ["presumed", "stated"]


def test_an_agency_that_reported_one_item_is_not_presumed_elsewhere():
    text = "Reuters reported in May that the colonel had left.\n\nAda Korn said the mine was safe."
    assert chain_of(text, "the mine was safe") == ["Ada Korn"]


def test_a_statement_is_a_channel():
    assert chain_of("The mine is safe, the ministry said in a statement.", "mine is safe") == ["statement", "ministry"]


def test_a_video_is_carried_over_to_what_is_said_in_it_later():
    text = 'Tomas Karev says in the footage that he has left the army.\n\n"We will come back," Karev said.'
    assert chain_of(text, "come back") == ["video", "Tomas Karev"]
    assert hows(text, "come back") == ["carried over", "stated"]


def test_a_video_is_not_carried_over_to_another_speaker():
    text = 'Tomas Karev says in the footage that he has left the army.\n\n"He will not come back," Ada Korn said.'
    assert chain_of(text, "come back") == ["Ada Korn"]


def test_the_outlet_that_a_source_told_is_carried_over_to_its_next_statement():
    text = (
        "An unnamed official told the Karabura Herald that the mine was unsafe. The official added that it would close."
    )
    assert chain_of(text, "it would close") == ["Karabura Herald", "An unnamed official"]


def test_a_block_under_another_outlets_name_carries_it():
    text = (
        "Karabura Herald: Commander Has Left The Army\n\nAda Korn said the man was gone.\n\n"
        "More News About The Army\n\nTomas Karev said the army was ready."
    )
    assert chain_of(text, "the man was gone") == ["Karabura Herald", "Ada Korn"]
    assert chain_of(text, "the army was ready") == ["Tomas Karev"]


def test_a_label_with_a_colon_opens_no_block():
    text = "Weather: Rain And Wind Until Friday\n\nAda Korn said the man was gone."
    assert chain_of(text, "the man was gone") == ["Ada Korn"]


def test_two_unnamed_sources_are_two():
    text = (
        "A police officer who asked not to be named said the man was dead.\n\n"
        "A hospital nurse, also speaking anonymously, said he was alive."
    )
    assert len({one.speaker for one in statements(text)}) == 2


def test_the_source_is_the_unnamed_one_introduced_last():
    text = (
        "A nurse told reporters that he was alive.\n\nA security officer said the man was dead.\n\n"
        '"He was buried on Monday," the source said.'
    )
    assert chain_of(text, "buried on Monday") == ["A security officer"]


def test_a_minister_is_the_one_introduced_with_that_office():
    text = "Interior Minister Ramo Selak came to Karabura. The road will reopen, the minister said."
    assert chain_of(text, "road will reopen") == ["Ramo Selak"]


def test_another_office_is_not_the_minister():
    text = "Interior Minister Ramo Selak came to Karabura. The road will reopen, the governor said."
    assert chain_of(text, "road will reopen") == ["governor"]


@pytest.mark.parametrize(
    ("text", "commitment", "hedge"),
    [
        ("Ada Korn said the mine was safe.", "asserted", ""),
        ("Ada Korn said the mine might be safe.", "hedged", "might"),
        ("Ada Korn said the mine is believed to be safe.", "hedged", "believed"),
        ("Ada Korn said the mine was reportedly safe.", "hedged", "reportedly"),
        ("Ada Korn said the mine appears to be safe.", "hedged", "appears"),
        ("Ada Korn denied that the mine was safe.", "denied", "denied"),
        ("The ministry rejected reports that the mine was safe.", "denied", "rejected"),
        ("Ada Korn does not believe that the mine is safe.", "denied", "not"),
        ("Ada Korn said it was not clear whether the mine was safe.", "unknown", "clear"),
        ("Ada Korn claims that the mine is safe.", "asserted", ""),
        ("Ada Korn said that her report of 28 May recommended closing the mine.", "asserted", ""),
    ],
)
def test_commitment_is_that_of_the_contents_predicate(text: str, commitment: str, hedge: str):
    found = statements(text)[0]
    assert found.commitment == commitment
    assert hedge in (found.hedge.words if found.hedge else "")


def test_the_addressee_is_kept():
    assert statements("Ada Korn told the miners that talks had failed.")[0].addressee == "the miners"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ada Korn said the mine was safe.", "person"),
        ("The interior ministry said the mine was safe.", "office"),
        ("An engineer said the mine was safe.", "unnamed"),
        ("Rumours suggested the mine was safe.", "rumour"),
        ("A report said the mine was safe.", "document"),
        ("State media said the mine was safe.", "media"),
        ("Reuters said the mine was safe.", "agency"),
        ("A video showed that the mine was safe.", "video"),
    ],
)
def test_the_kind_of_source_is_told(text: str, kind: str):
    assert statements(text)[0].speaker_kind == kind


def test_order_of_sentences_and_mentions_makes_no_difference():
    article = plain_article('Ada Korn came. "We lost," she said. The mine, an engineer said, is shut.')
    sentences = parsed(article, parser())
    mentions = find_names(article, sentences)
    assert find_statements(article, sentences, mentions) == find_statements(article, sentences[::-1], mentions[::-1])


def test_she_is_not_the_man_named_last():
    text = "Mrs. Ada Korn came with Mr. Pavel Dorn. Mr. Dorn left early. She said the mine was safe."
    assert chain_of(text, "mine was safe") == ["Ada Korn"]


def test_a_surname_of_two_persons_means_the_one_named_last():
    text = "Ada Korn came to Karabura.\n\nPavel Korn went to Marosa. The road is shut, Korn said."
    assert chain_of(text, "road is shut") == ["Pavel Korn"]


def test_a_pronoun_far_from_any_name_is_left_open():
    text = "Ada Korn came.\n\nRain fell.\n\nSnow fell.\n\nThe river rose.\n\nThe road is shut, she said."
    assert statements(text)[0].speaker == ""


def test_his_criticism_is_that_of_the_one_who_is_spoken_of():
    found = statements("Emil Korn is known for his criticism of the state of the country’s dams. He is a diver.")
    assert "his" not in [one.speaker for one in found]
    assert chain_of("Emil Korn arrived. His claim that the dam leaks was read out.", "the dam leaks") == ["Emil Korn"]


def test_their_claim_has_no_speaker_of_that_name():
    found = statements("The miners left on Monday. Their claim that the dam leaks was read out.")
    assert [one.speaker for one in found if "leaks" in one.words] in ([""], ["The miners"], ["miners"])
