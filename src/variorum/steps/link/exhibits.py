"""Exhibits: the videos, documents, pictures and statements that reports describe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from variorum.records.annotation import Annotation, Sentence
from variorum.records.article import Article
from variorum.records.entity import Identities
from variorum.records.event import Exhibit
from variorum.records.record import identity
from variorum.records.span import ArticleId, Quote

Kind = Literal["video", "document", "picture", "statement", "audio", "post"]
Places = Mapping[ArticleId, Sequence[tuple[int, int, str]]]  # start, end and id of each entity's mentions
# Nouns for a thing that shows or says something; a closed class, in the singular, since a plural is no one thing.
KINDS: dict[str, Kind] = {
    **dict.fromkeys(("video", "footage", "clip", "videotape", "livestream"), "video"),
    **dict.fromkeys(("photo", "photograph", "picture", "image", "snapshot", "selfie"), "picture"),
    **dict.fromkeys(("statement", "communique", "communiqué"), "statement"),
    **dict.fromkeys(("audio", "recording", "voicemail", "audiotape"), "audio"),
    **dict.fromkeys(("letter", "memo", "memorandum", "affidavit", "dossier", "transcript", "manifesto"), "document"),
    **dict.fromkeys(("tweet", "post"), "post"),
}  # fmt: skip
OWNED = frozenset({"statement", "document", "post", "picture"})  # a story has many: told apart by whose they are
ANOTHER = frozenset("another second third fourth earlier previous later new".split())  # a thing beside the one told of
NETWORK_WORDS = frozenset("facebook twitter instagram telegram weibo blog media online".split())
MAKING = frozenset("issue release publish post make produce send write record submit".split())
ISSUING = frozenset("by from of".split())


class Found(NamedTuple):
    """One mention of an exhibit."""

    kind: Kind
    owner: str  # entity id or phrase of who issued it, empty where the text does not say
    other: str  # the word that sets it beside another: "second"
    quote: Quote


def linked_exhibits(
    articles: Sequence[Article], annotations: Sequence[Annotation], identities: Identities
) -> tuple[Exhibit, ...]:
    """Exhibits sorted by id: one video a story unless a second is told of, statements and the like by their issuer."""
    texts = {article.id: article for article in articles}
    names = {entity.id: entity.name for entity in identities.entities}
    places = _places(identities)
    groups: dict[tuple[Kind, str, str], list[Found]] = {}
    for annotation in annotations:
        for sentence in annotation.sentences:
            for at in _nouns(sentence):
                found = _found(texts[annotation.article], sentence, at, places)
                groups.setdefault((found.kind, found.owner, found.other), []).append(found)
    return tuple(sorted((_exhibit(found, names) for found in groups.values()), key=lambda one: one.id))


def _places(identities: Identities) -> Places:
    found: dict[ArticleId, list[tuple[int, int, str]]] = {}
    for entity in identities.entities:
        for span in entity.mentions:
            found.setdefault(span.article, []).append((span.start, span.end, entity.id))
    return {article: sorted(rows) for article, rows in found.items()}


def _nouns(sentence: Sentence) -> Iterator[int]:
    """Places of singular nouns that name an exhibit and head their phrase; a "post" only where a network is named."""
    for at, token in enumerate(sentence.tokens):
        if token.lemma.lower() in KINDS and token.tag == "NN" and token.dep != "compound":
            words = {sentence.tokens[child].lemma.lower() for child in _children(sentence, at)}
            if not _is_planned(sentence, at) and (token.lemma.lower() != "post" or words & NETWORK_WORDS):
                yield at


def _is_planned(sentence: Sentence, at: int) -> bool:
    """Whether the thing is yet to be made: "will issue a statement"."""
    verb = sentence.tokens[sentence.tokens[at].head]
    return sentence.tokens[at].dep == "dobj" and verb.tag == "VB" and verb.lemma in MAKING


def _found(article: Article, sentence: Sentence, at: int, places: Places) -> Found:
    tokens = sentence.tokens
    kind = KINDS[tokens[at].lemma.lower()]
    left = [child for child in _children(sentence, at) if child < at and tokens[child].dep != "punct"]
    words = sorted({tokens[child].lemma.lower() for child in left} & ANOTHER)
    return Found(
        kind=kind,
        owner=_owner(article, sentence, at, places) if kind in OWNED else "",
        other=words[0] if words and kind not in OWNED else "",
        quote=article.quote(tokens[min([*left, at])].start, tokens[at].end),
    )


def _owner(article: Article, sentence: Sentence, at: int, places: Places) -> str:
    """Who issued it: an entity's id, else the words of the phrase, empty where nobody is named."""
    for issuer in _issuers(sentence, at):
        token = sentence.tokens[issuer]
        rows = places.get(article.id, ())
        named = [(start - end, entity) for start, end, entity in rows if start < token.end and token.start < end]
        if named:
            return min(named)[1]
        if token.pos in {"NOUN", "PROPN"}:
            narrow = [one for one in _children(sentence, issuer) if sentence.tokens[one].dep in {"compound", "poss"}]
            return article.text[sentence.tokens[min([*narrow, issuer])].start : token.end]
    return ""


def _issuers(sentence: Sentence, at: int) -> Iterator[int]:
    """Words for who may have issued it: "the mayor's statement", "a statement by her", "she said in a statement"."""
    tokens = sentence.tokens
    for child in _children(sentence, at):
        if tokens[child].dep == "poss":
            yield child
        elif tokens[child].lemma in ISSUING:
            yield from (one for one in _children(sentence, child) if tokens[one].dep == "pobj")
    head = tokens[at].head
    if tokens[at].dep == "pobj" and tokens[head].lemma == "in":
        yield from (one for one in _children(sentence, tokens[head].head) if tokens[one].dep == "nsubj")


def _children(sentence: Sentence, at: int) -> list[int]:
    return [child for child, token in enumerate(sentence.tokens) if token.head == at and child != at]


def _exhibit(found: Sequence[Found], names: Mapping[str, str]) -> Exhibit:
    first = found[0]
    quotes = tuple(sorted(one.quote for one in found))
    articles = tuple(sorted({quote.span.article for quote in quotes}))
    owner = names.get(first.owner, first.owner)
    title = f"{first.kind} of {owner}" if owner else f"{first.other or 'the'} {first.kind}"
    return Exhibit(
        id=identity("exhibit", first.kind, first.owner, first.other, *articles),
        kind=first.kind, title=title, mentions=quotes, articles=articles,
    )  # fmt: skip
