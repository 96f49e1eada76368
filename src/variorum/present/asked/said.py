"""Said: every statement of a telling with its source chain, or those of one speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from variorum.records.account import Edition, Said, Telling
from variorum.records.annotation import Act, Commitment, Link, Manner, Statement
from variorum.records.article import Article
from variorum.records.record import Record


class SaidRow(Record, frozen=True):
    """One statement: who said it, through whom, in which words and where it is printed."""

    story: int  # number of the story, from 1
    headline: str
    speaker: str
    kind: str  # LinkKind of the speaker
    label: str  # mark of the report
    report: str  # its name
    start: int  # of the content in the report's text
    end: int
    words: str
    manner: Manner
    act: Act
    cue: str  # the word of saying as printed
    chain: tuple[Link, ...]  # outermost source first, the speaker last
    commitment: Commitment
    hedge: str  # the words that hedge or deny it
    addressee: str
    candidates: tuple[str, ...] = ()  # whom else a pronoun may mean; all of them where the speaker is left open


def said(telling: Telling, speaker: str = "") -> tuple[SaidRow, ...]:
    """The statements of all stories, by story and speaker; only those of the speaker whose name holds these words.

    A speaker is found by any spelling. One that is not named belongs to one report and is never joined with another's.
    """
    rows = (_story(number, edition, speaker.casefold()) for number, edition in enumerate(telling.editions, start=1))
    return tuple(chain.from_iterable(rows))


def _story(number: int, edition: Edition, wanted: str) -> Iterator[SaidRow]:
    articles = {article.id: article for article in edition.articles}
    labels = {label.article: label.label for label in edition.account.labels}
    spellings = _spellings(edition)
    for one in edition.account.said:
        if wanted and not any(wanted in name for name in (one.speaker.casefold(), *spellings.get(one.speaker, ()))):
            continue
        for statement in one.statements:
            article = statement.content[0].article
            yield _row((number, edition.account.headline), one, statement, articles[article], labels[article])


def _spellings(edition: Edition) -> Mapping[str, tuple[str, ...]]:
    """All spellings of each entity, small, by its display name."""
    return {
        entity.name: tuple(spelling.words.casefold() for spelling in entity.spellings)
        for entity in edition.identities.entities
    }


def _row(story: tuple[int, str], one: Said, statement: Statement, article: Article, label: str) -> SaidRow:
    first, last = statement.content[0], statement.content[-1]
    return SaidRow(
        story=story[0], headline=story[1], speaker=one.speaker, kind=one.kind, label=label,
        report=article.name, start=first.start, end=last.end, words=statement.words, manner=statement.manner,
        act=statement.act, cue=statement.cue_words, chain=statement.chain, commitment=statement.commitment,
        hedge=statement.hedge.words if statement.hedge else "", addressee=statement.addressee,
        candidates=statement.candidates,
    )  # fmt: skip
