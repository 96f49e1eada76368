"""Laws of the finding of statements: no text stops it, and its time grows with the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.engines.models import parser
from variorum.records.annotation import Sentence, Statement, Token
from variorum.records.article import Article
from variorum.records.span import Span
from variorum.steps.annotate.names import find_names
from variorum.steps.annotate.parse import parsed, sentence_places
from variorum.steps.annotate.statements import find_statements
from variorum.steps.extract.given import plain_article

HOSTILE = {
    "closing brackets": ")" * 20_000,
    "spaced brackets": ") " * 10_000,
    "quotes without end": '"' * 5_000 + "He said " * 500,
    "opened, never closed": '"He said that ' * 2_000,
    "cues only": "said " * 4_000,
    "one line": "x" * 50_000,
    "empty": "",
    "blank": " \n\n \t",
    "single marks": "' said ' " * 3_000,
    "according": "according to " * 2_000,
}


def statements(text: str) -> tuple[Statement, ...]:
    article = plain_article(text)
    sentences = parsed(article, parser())
    return find_statements(article, sentences, find_names(article, sentences))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_hostile_text_stops_or_delays_it(text: str):
    begun = time.perf_counter()
    for statement in statements(text):
        assert text[statement.content[0].start : statement.content[-1].end] == statement.words
    assert time.perf_counter() - begun < 30


def flat(article: Article) -> tuple[Sentence, ...]:
    """Sentences whose parse is nonsense: each word hangs on the first, every second one is a verb of saying."""
    found = []
    for place in sentence_places(article):
        words, at = [], place.start
        for word in article.text[place.start : place.end].split():
            at = article.text.index(word, at)
            verb = len(words) % 2 == 1
            words.append(
                Token(
                    start=at, end=at + len(word), lemma="say" if verb else word.lower(), pos="VERB" if verb else "NOUN",
                    tag="VBD" if verb else "NN", dep="ccomp" if verb else "nsubj", head=0,
                )
            )  # fmt: skip
            at += len(word)
        span = Span(article=article.id, start=place.start, end=place.end)
        found.append(Sentence(span=span, part=place.part, paragraph=place.paragraph, tokens=tuple(words)))
    return tuple(found)


def seconds(times: int) -> float:
    article = plain_article('Ada Korn said the mine was shut. "We lost it all," she said.\n\n' * times)
    sentences = flat(article)
    begun = time.perf_counter()
    find_statements(article, sentences, ())
    return time.perf_counter() - begun


def test_time_grows_with_the_text_and_not_faster():
    seconds(50)
    short, long = seconds(300), seconds(2_400)
    assert long < 8 * 3 * short + 1.0


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aB \n\"'“”‘’«».,:;-()said", max_size=300))
def test_contents_are_words_of_the_text_whatever_the_parse(text: str):
    article = plain_article(text)
    for statement in find_statements(article, flat(article), ()):
        for part in statement.content:
            words = text[part.start : part.end]
            assert words == words.strip()
            assert words[0] not in ",;:"
        assert text[statement.content[0].start : statement.content[-1].end] == statement.words
        assert statement.chain == () or statement.chain[-1].name == statement.speaker


def test_the_same_text_gives_the_same_statements():
    text = 'Ada Korn came. "We lost," she said. The mine, an engineer said, is shut.'
    assert statements(text) == statements(text)
