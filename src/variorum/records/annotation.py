"""Annotations: what was found in one article, sentence by sentence: names, times, statements, words of events."""

from __future__ import annotations

from typing import Literal

from variorum.records.article import PartKind
from variorum.records.interval import Interval
from variorum.records.record import Record
from variorum.records.span import ArticleId, Quote, Span

MentionKind = Literal["PERSON", "ORG", "GPE", "LOC", "OTHER"]
Level = Literal["named", "nominal", "pronoun"]
TimeKind = Literal["DATE", "TIME", "DURATION", "SET"]
Commitment = Literal["asserted", "hedged", "denied", "unknown"]
Manner = Literal["direct", "mixed", "indirect"]
# says: the content is told; speaks of: it is judged or brought up ("criticised the plan"); means to: it is wished for.
Act = Literal["says", "speaks of", "means to"]
LinkKind = Literal[
    "person", "organisation", "office", "unnamed", "document", "video", "rumour", "media", "agency", "outlet"
]
LinkHow = Literal["stated", "carried over", "presumed"]


class Token(Record, frozen=True, gc=False):  # hundreds of thousands at a time; texts and numbers form no cycles
    """A word with its parse; `head` is the index of its head in the sentence (its own for the root)."""

    start: int  # in the article's text
    end: int
    lemma: str
    pos: str  # Universal Dependencies part of speech
    tag: str  # Penn Treebank tag
    dep: str  # ClearNLP label as spaCy's English models give it
    head: int
    entity: str = ""  # the model's own name type with its place, "B-PERSON", "I-PERSON" or ""


class Sentence(Record, frozen=True):
    """One sentence of a part that is read, with its tokens. It is the unit of parse and of cache."""

    span: Span
    part: PartKind
    paragraph: int  # counts the paragraphs of the article from 0
    tokens: tuple[Token, ...]


class Mention(Record, frozen=True):
    """A name, description or pronoun that stands for a person, organisation or place."""

    span: Span
    words: str
    kind: MentionKind
    level: Level = "named"
    title: str = ""  # rank or office printed beside it: "Col.", "Interior Minister"


class TimeExpression(Record, frozen=True):
    """Words that tell a time, and their meaning before an anchor is known."""

    span: Span
    words: str
    kind: TimeKind
    rule: str  # name of the rule that reads it: "weekday", "day of month", "last unit"
    arguments: tuple[str, ...] = ()  # what the rule needs to work out the days, as texts
    tense: Literal["past", "present", "future", ""] = ""  # of the clause it stands in
    opening: Quote | None = None  # "since", "until", "by", "before", "after" before the span: it makes an open interval


class Link(Record, frozen=True):
    """One source in a chain, from the outlet's side towards the root."""

    name: str  # display name: "AFP", "local media", "a security officer"
    kind: LinkKind
    how: LinkHow
    quote: Quote | None = None  # the words that name it, None where it is presumed


class Statement(Record, frozen=True):
    """Content that the text ascribes to somebody, with who said it and through whom."""

    content: tuple[Span, ...]  # one, or the parts of a content that is broken by its cue; outer marks are outside
    words: str  # text from the first character of the content to the last
    manner: Manner
    cue: Span | None  # the word of saying
    source: Span | None  # the words nearest to the cue that name the speaker
    speaker: str  # resolved display name, empty where the text leaves it open
    speaker_kind: LinkKind
    chain: tuple[Link, ...]  # outermost source first, the speaker last; the outlet itself is not in it
    commitment: Commitment = "asserted"  # of the predicate of the content
    hedge: Quote | None = None  # the words that hedge or deny it
    addressee: str = ""
    act: Act = "says"
    cue_words: str = ""  # as printed: "said", "criticised", "hopes"
    candidates: tuple[str, ...] = ()  # whom else a pronoun may mean; all of them where the speaker is left open

    def tells(self) -> bool:
        """Whether the content is what was said, and not what was spoken of or wished for."""
        return self.act == "says"


class Role(Record, frozen=True):
    """A phrase that takes part in an event."""

    name: Literal["agent", "patient", "recipient", "place", "time", "manner", "cause", "content", "other"]
    span: Span  # the phrase without its preposition
    head: Span  # its head word
    preposition: str = ""


class EventMention(Record, frozen=True):
    """A verb or noun that tells of something that happened, with what takes part in it."""

    span: Span
    words: str
    lemma: str
    kind: Literal["verb", "noun", "other"]
    roles: tuple[Role, ...] = ()
    polarity: Literal["positive", "negative"] = "positive"
    commitment: Commitment = "asserted"
    tense: Literal["past", "present", "future", ""] = ""
    clause: Span | None = None  # the clause that the event is told in


class Annotation(Record, frozen=True):
    """All that was found in one article; every tuple is sorted by place."""

    article: ArticleId
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[EventMention, ...] = ()


class Time(Record, frozen=True):
    """A time expression worked out: which days it means and how that is known."""

    expression: TimeExpression
    interval: Interval | None  # None for a duration or a set
    timex: str  # TIMEX3 value: "2015-04-23", "P3D", "PRESENT_REF"
    anchor: str = ""  # in words: "published 28 May 2015", "the expression 'April 23'", "" where none is needed
    anchor_quote: Quote | None = None
    reason: str = ""  # how it was worked out, in words
    alternatives: tuple[Interval, ...] = ()
    helpers: tuple[ArticleId, ...] = ()  # sibling articles whose dates it rests on
