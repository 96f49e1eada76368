"""Event mentions: verbs and nouns with who takes part, whether it is vouched for, and the clause that tells it."""

import pytest

from variorum.engines.models import parser
from variorum.records.annotation import EventMention, Sentence, Statement, Token
from variorum.records.article import Article
from variorum.steps.annotate.events import find_events
from variorum.steps.annotate.parse import parsed
from variorum.steps.extract.given import plain_article


def events(text: str) -> tuple[Article, dict[str, EventMention]]:
    article = plain_article(text)
    return article, {event.words: event for event in find_events(article, parsed(article, parser()), ())}


def roles(article: Article, event: EventMention) -> dict[str, str]:
    return {role.name: article.text[role.span.start : role.span.end] for role in event.roles}


def test_an_active_verb_has_its_agent_and_patient():
    article, found = events("The mayor opened the bridge on Monday.")
    assert roles(article, found["opened"]) == {"agent": "The mayor", "patient": "the bridge", "time": "Monday"}


def test_a_passive_verb_has_its_agent_behind_by():
    article, found = events("The pilot was arrested by police in Lisbon on 3 May.")
    told = roles(article, found["arrested"])
    assert told["patient"] == "The pilot"
    assert told["agent"] == "police" or told["agent"].startswith("police")
    assert "3 May" in told["time"]


def test_a_relative_clause_lends_the_word_it_hangs_on():
    article, found = events("The engineer who warned the council has resigned.")
    assert roles(article, found["warned"])["agent"] == "The engineer"


def test_joined_verbs_share_their_subject():
    article, found = events("Two men were detained and charged with fraud.")
    assert roles(article, found["charged"])["patient"] == "Two men"


def test_an_event_noun_has_its_possessor():
    article, found = events("The mayor's resignation shocked the town.")
    assert found["resignation"].kind == "noun"
    assert roles(article, found["resignation"])["agent"] == "The mayor"


def test_auxiliaries_and_plain_being_are_no_events():
    assert set(events("She has been ill and was not there.")[1]) == set()


def test_a_verb_of_saying_that_carries_a_statement_is_no_event():
    article = plain_article("The bridge collapsed, police said.")
    sentences = parsed(article, parser())
    at = article.text.index("said")
    told = article.quote(0, 20)
    statement = Statement(
        content=(told.span,), words=told.words, manner="indirect", cue=article.quote(at, at + 4).span,
        source=None, speaker="police", speaker_kind="organisation", chain=(),
    )  # fmt: skip
    assert [event.words for event in find_events(article, sentences, (statement,))] == ["collapsed"]


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("The council did not close the school.", "close", "negative"),
        ("The council failed to close the school.", "close", "negative"),
        ("The council closed the school.", "closed", "positive"),
        ("Nobody opened the gate.", "opened", "negative"),
        ("They left without paying the fee.", "paying", "negative"),
    ],
)
def test_negation_is_kept(text, word, polarity):
    assert events(text)[1][word].polarity == polarity


@pytest.mark.parametrize(
    ("text", "word", "commitment"),
    [
        ("The minister is believed to have fled to Brazil.", "fled", "hedged"),
        ("He claims to have joined the party.", "joined", "hedged"),
        ("The ship may have sunk.", "sunk", "hedged"),
        ("The ship reportedly sank.", "sank", "hedged"),
        ("The minister denied that he took the money.", "took", "denied"),
        ("It was not clear whether the ship had sunk.", "sunk", "unknown"),
        ("The alleged attack closed the port.", "attack", "hedged"),
        ("The ship sank.", "sank", "asserted"),
    ],
)
def test_a_hedge_is_never_dropped(text, word, commitment):
    assert events(text)[1][word].commitment == commitment


@pytest.mark.parametrize(
    ("text", "word", "tense"),
    [
        ("The port will close.", "close", "future"),
        ("The port closed.", "closed", "past"),
        ("The port has closed.", "closed", "past"),
        ("The port is closing.", "closing", "present"),
    ],
)
def test_the_tense_is_that_of_the_verbs_form(text, word, tense):
    assert events(text)[1][word].tense == tense


def test_the_clause_holds_no_other_clause_at_its_ends():
    article, found = events("The mayor resigned after the dam collapsed, killing nine people.")
    clause = {word: article.text[e.clause.start : e.clause.end] for word, e in found.items() if e.clause}
    assert clause["collapsed"] == "the dam collapsed"
    assert clause["killing"] == "killing nine people"
    assert "collapsed" not in clause["resigned"]


def test_every_word_is_exact_and_in_order():
    text = "Raiders robbed a bank.\n\nPolice arrested two men; a trial may follow, and the mayor stood down."
    article = plain_article(text)
    found = find_events(article, parsed(article, parser()), ())
    assert [event.span for event in found] == sorted(event.span for event in found)
    assert all(text[event.span.start : event.span.end] == event.words for event in found)
    assert "stand down" in {event.lemma for event in found}


def test_no_text_has_no_events():
    assert events("")[1] == {}


def test_a_predicate_that_tells_of_a_death_is_an_event():
    article, found = events("Three people were found dead in the mill.")
    assert found["dead"].kind == "other"
    assert roles(article, found["dead"])["patient"] == "Three people"


def test_a_noun_of_action_in_ing_is_an_event_and_a_building_is_none():
    found = events("The kidnapping shocked the staff of the building.")[1]
    assert "kidnapping" in found
    assert "building" not in found


def test_a_chain_of_thousands_of_names_breaks_nothing():
    text = "died " + "Ann " * 3000
    article = plain_article(text)
    names = [
        Token(
            start=5 + 4 * at,
            end=8 + 4 * at,
            lemma="Ann",
            pos="PROPN",
            tag="NNP",
            dep="conj" if at else "nsubj",
            head=at,
        )
        for at in range(3000)
    ]
    verb = Token(start=0, end=4, lemma="die", pos="VERB", tag="VBD", dep="ROOT", head=0)
    sentence = Sentence(span=article.quote(0, len(text) - 1).span, part="body", paragraph=0, tokens=(verb, *names))
    (event,) = find_events(article, (sentence,), ())
    assert len(event.roles) == 3000
