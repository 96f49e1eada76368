"""Linking: one event under several words, two events under one word, and the things that reports describe."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.engines.models import parser
from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.entity import Entity, Identities
from variorum.records.event import Linking
from variorum.records.story import Dating
from variorum.steps.annotate.events import find_events
from variorum.steps.annotate.parse import parsed
from variorum.steps.extract.given import plain_article
from variorum.steps.link.link import linked, linked_mentions

TEXTS = (
    "Mayor Gulmira Asanova resigned on Monday. Police arrested the banker Ole Brinkdal. A video shows the flood.",
    "The resignation of Asanova came as no surprise. Officers detained Brinkdal. The footage was filmed at dawn.",
    "Asanova did not resign, her lawyer said. The council may arrest the sailor Piet Moor next.",
)


def annotation(article: Article) -> Annotation:
    sentences = parsed(article, parser())
    return Annotation(article=article.id, sentences=sentences, events=find_events(article, sentences, ()))


def named(articles: list[Article], *names: str) -> Identities:
    """Entities that stand wherever one of these words stands."""
    entities = []
    for name in names:
        spans = tuple(
            article.quote(at, at + len(name)).span
            for article in sorted(articles, key=lambda article: article.id)
            if (at := article.text.find(name)) >= 0
        )
        entities.append(Entity(id=name, name=name, kind="PERSON", mentions=spans, spellings=()))
    return Identities(entities=tuple(entities))


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [plain_article(text, name=f"{at}.txt", published=date(2026, 5, 4)) for at, text in enumerate(TEXTS)]


def link(articles: list[Article], annotations: list[Annotation]) -> Linking:
    dating = Dating(published=(), times=())
    return linked(articles, annotations, dating=dating, identities=named(articles, "Asanova", "Brinkdal", "Moor"))


def test_a_verb_and_its_noun_tell_one_event(articles):
    found = link(articles, [annotation(article) for article in articles])
    words = [{mention.words for mention in event.mentions} for event in found.events]
    assert {"resigned", "resignation"} in words


def test_another_word_of_the_class_joins_by_the_participant(articles):
    found = link(articles, [annotation(article) for article in articles])
    words = [{mention.words for mention in event.mentions} for event in found.events]
    assert {"arrested", "detained"} in words


def test_what_is_denied_or_done_to_another_is_an_event_of_its_own(articles):
    found = link(articles, [annotation(article) for article in articles])
    words = [{mention.words for mention in event.mentions} for event in found.events]
    assert {"resign"} in words
    assert {"arrest"} in words


def test_every_mention_lies_in_exactly_one_event(articles):
    annotations = [annotation(article) for article in articles]
    found = link(articles, annotations)
    mentions = [mention.span for event in found.events for mention in event.mentions]
    assert sorted(mentions) == sorted(event.span for one in annotations for event in one.events)


def test_a_video_under_two_words_is_one_exhibit_in_exact_words(articles):
    found = link(articles, [annotation(article) for article in articles])
    video = next(exhibit for exhibit in found.exhibits if exhibit.kind == "video")
    texts = {article.id: article.text for article in articles}
    assert {quote.words for quote in video.mentions} == {"A video", "The footage"}
    assert all(texts[quote.span.article][quote.span.start : quote.span.end] == quote.words for quote in video.mentions)


def test_statements_of_two_offices_are_two_exhibits():
    text = "The ministry denied the claim in a statement. The company blamed the rain in a statement."
    article = plain_article(text)
    found = link([article], [annotation(article)])
    assert len([exhibit for exhibit in found.exhibits if exhibit.kind == "statement"]) == 2


@settings(max_examples=6, deadline=None)
@given(st.permutations(range(3)))
def test_the_order_of_the_reports_does_not_matter(order):
    heap = [plain_article(text, name=f"{at}.txt", published=date(2026, 5, 4)) for at, text in enumerate(TEXTS)]
    annotations = [annotation(article) for article in heap]
    shuffled = link([heap[at] for at in order], [annotations[at] for at in reversed(order)])
    assert shuffled == link(heap, annotations)


def test_given_mentions_come_back_all_of_them_in_groups(articles):
    annotations = [annotation(article) for article in articles]
    mentions = [event.span for one in annotations for event in one.events]
    groups = linked_mentions(articles, annotations, mentions)
    assert sorted(span for group in groups for span in group) == sorted(mentions)
    assert linked_mentions(articles[::-1], annotations[::-1], mentions[::-1]) == groups


def test_two_quakes_in_two_towns_are_two_events():
    near = (
        "A quake struck the port of Nordhaven on Tuesday. Brinkdal, the harbour master of Nordhaven, saw cranes fall."
    )
    far = "A quake shook the mountain town of Karabura. Mayor Asanova of Karabura opened the school to the homeless."
    articles = [plain_article(text * 2, name=f"{at}.txt") for at, text in enumerate((near, near + " ", far, far + " "))]
    annotations = [annotation(article) for article in articles]
    quakes = [article.quote(at := article.text.index("quake"), at + 5).span for article in articles]
    assert len(linked_mentions(articles, annotations, quakes)) == 2


def exhibits(text: str) -> list[tuple[str, str]]:
    article = plain_article(text)
    return sorted((one.kind, one.title) for one in link([article], [annotation(article)]).exhibits)


def test_a_second_video_is_an_exhibit_of_its_own():
    found = exhibits("A video shows the square. The video was filmed at dawn. Another video shows the mill.")
    assert [title for _, title in found] == ["another video", "the video"]


def test_a_job_is_no_post_and_two_pictures_are_no_one_thing():
    assert exhibits("He took the top post in the ministry. The photos hung in the hall.") == []
    assert exhibits("The mayor wrote in a Facebook post that she would stay.") != []


def test_a_statement_that_is_yet_to_be_made_is_no_exhibit():
    assert exhibits("The ministry will issue a statement on Friday.") == []
