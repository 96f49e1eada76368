"""What words around an event undo or leave open is never told as done; a like sentence that tells it done stays so."""

from __future__ import annotations

import pytest

from variorum.engines.models import parser
from variorum.records.annotation import EventMention
from variorum.records.article import Article
from variorum.steps.annotate.events import find_events
from variorum.steps.annotate.parse import parsed
from variorum.steps.extract.given import plain_article


def found(text: str) -> tuple[Article, dict[str, EventMention]]:
    article = plain_article(text)
    return article, {event.words: event for event in find_events(article, parsed(article, parser()), ())}


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("The mayor was nearly shot.", "shot", "negative"),
        ("Nearly 40 guards were shot.", "shot", "positive"),
        ("Police failed to find the driver.", "find", "negative"),
        ("Police did not fail to find the driver.", "find", "positive"),
        ("The driver managed to escape.", "escape", "positive"),
        ("The driver was unable to escape.", "escape", "negative"),
        ("The driver was able to escape.", "escape", "positive"),
        ("Soldiers have yet to enter the town.", "enter", "negative"),
        ("Soldiers entered the town.", "entered", "positive"),
        ("Soldiers prevented the crowd from entering the town.", "entering", "negative"),
        ("Soldiers saw the crowd entering the town.", "entering", "positive"),
        ("The strike was averted.", "strike", "negative"),
        ("The strike was welcomed.", "strike", "positive"),
        ("The vote was called off.", "vote", "negative"),
        ("The vote was called early.", "vote", "positive"),
        ("A planned attack was foiled.", "attack", "negative"),
        ("An attempted murder was reported.", "murder", "negative"),
        ("A brutal murder was reported.", "murder", "positive"),
        ("There was no attack.", "attack", "negative"),
        ("There was an attack.", "attack", "positive"),
        ("No one was hurt in the blast.", "blast", "positive"),
        ("Without firing a shot, soldiers took the bridge.", "took", "positive"),
    ],
)
def test_what_did_not_come_about_is_negative(text: str, word: str, polarity: str) -> None:
    assert found(text)[1][word].polarity == polarity


@pytest.mark.parametrize(
    ("text", "word", "commitment"),
    [
        ("The driver tried to escape.", "escape", "unknown"),
        ("The driver began to escape.", "escape", "asserted"),
        ("The miners threatened to strike.", "strike", "unknown"),
        ("Soldiers are to enter the town on Friday.", "enter", "unknown"),
        ("The bridge was about to fall.", "fall", "unknown"),
        ("The dam is likely to burst.", "burst", "unknown"),
        ("Unless the dam holds, the town will flood.", "holds", "unknown"),
        ("When the dam held, the town cheered.", "held", "asserted"),
        ("Had he fled, he would be free.", "fled", "unknown"),
        ("The army rejected claims that it shelled the village.", "shelled", "denied"),
        ("Rumours that he fled are false.", "fled", "denied"),
        ("Rumours that he fled spread quickly.", "fled", "hedged"),
        ("News that he fled spread quickly.", "fled", "asserted"),
        ("The minister denied that he had met the envoy.", "met", "denied"),
        ("The minister did not deny that he had met the envoy.", "met", "hedged"),
        ("The suspect turned out to have left.", "left", "asserted"),
    ],
)
def test_what_is_planned_tried_or_claimed_is_not_vouched_for(text: str, word: str, commitment: str) -> None:
    assert found(text)[1][word].commitment == commitment


@pytest.mark.parametrize(
    ("text", "word", "roles"),
    [
        ("The editor's murder shocked Karsk.", "murder", {"patient": "The editor"}),
        ("The gang's murder of the editor shocked Karsk.", "murder", {"agent": "The gang", "patient": "the editor"}),
        ("The editor's resignation shocked Karsk.", "resignation", {"agent": "The editor"}),
        ("Monday's attack by rebels killed two.", "attack", {"time": "Monday", "agent": "rebels"}),
        ("The rebels' attack killed two.", "attack", {"agent": "The rebels"}),
        ("The driver was unable to escape.", "escape", {"agent": "The driver"}),
    ],
)
def test_the_possessor_of_an_event_is_time_sufferer_or_doer(text: str, word: str, roles: dict[str, str]) -> None:
    article, events = found(text)
    told = {role.name: article.text[role.span.start : role.span.end] for role in events[word].roles}
    assert told == roles
