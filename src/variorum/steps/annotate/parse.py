"""Parse: the sentences of an article with their tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from variorum.records.annotation import Sentence, Token
from variorum.records.article import Article, PartKind
from variorum.records.span import Span
from variorum.text.paragraphs import trimmed
from variorum.text.sentences import LONGEST_WORD, paragraphs, sentences_of_paragraph

READ = frozenset({"body", "title", "deck", "subhead", "caption", "correction"})  # parts whose sentences are parsed
LONGEST_SENTENCE = 1_500  # characters; the parser's memory grows with the sentence, and no newsroom writes longer ones
# The tokenizer makes words of their own of these, and the parse suffers; one character each, so no offset moves.
PLAIN_SPACES = dict.fromkeys(map(ord, "\n\r\t\x0b\x0c\xa0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000"), " ")


class Parser(Protocol):
    """A language model that tokenises, tags and parses; loaded by the engine and handed in."""

    def parse(self, texts: Sequence[str]) -> Sequence[tuple[Token, ...]]:
        """The tokens of each text, with offsets into that text."""


class Place(NamedTuple):
    """A sentence before its parse."""

    start: int
    end: int
    part: PartKind
    paragraph: int


def parsed(article: Article, parser: Parser) -> tuple[Sentence, ...]:
    """The sentences of all parts that are read, in order of place, each parsed on its own."""
    places = list(sentence_places(article))
    tokens = parser.parse(sentence_texts(article))
    return tuple(
        Sentence(
            span=Span(article=article.id, start=place.start, end=place.end),
            part=place.part,
            paragraph=place.paragraph,
            tokens=tuple(_moved(token, place.start) for token in found),
        )
        for place, found in zip(places, tokens, strict=True)
    )


def sentence_texts(article: Article) -> list[str]:
    """The sentences of all parts that are read, as the parser gets them."""
    places = sentence_places(article)
    return [article.text[place.start : place.end].translate(PLAIN_SPACES) for place in places]


def sentence_places(article: Article) -> Iterator[Place]:
    """Where the sentences of the read parts stand, with a running number of the paragraph."""
    paragraph = -1
    for part in article.read_parts():
        if part.kind in READ:
            for first, last in paragraphs(article.text, part.start, part.end):
                paragraph += 1
                for start, end in sentences_of_paragraph(article.text, first, last):
                    for piece in _pieces(article.text, start, end):
                        yield Place(*piece, part.kind, paragraph)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence without its runs of more than LONGEST_WORD characters without a space, cut where it is too long."""
    begin = at = start
    for word in text[start:end].split():
        at = text.index(word, at, end)
        too_long = len(word) > LONGEST_WORD
        if too_long or at + len(word) - begin > LONGEST_SENTENCE:
            yield from trimmed(text, begin, at)
            begin = at + len(word) if too_long else at
        at += len(word)
    yield from trimmed(text, begin, end)


def _moved(token: Token, by: int) -> Token:
    return Token(
        start=token.start + by,
        end=token.end + by,
        lemma=token.lemma,
        pos=token.pos,
        tag=token.tag,
        dep=token.dep,
        head=token.head,
        entity=token.entity,
    )
