"""Exhibits: the videos, documents, pictures and statements that reports describe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from variorum.records.annotation import Annotation, Sentence, Token
from variorum.records.article import Article
from variorum.records.entity import Identities
from variorum.records.event import Exhibit
from variorum.records.record import identity
from variorum.records.span import ArticleId, Quote

Kind = Literal["video", "document", "picture", "statement", "audio", "post"]
# Nouns for a thing that shows or says something; a closed class, in the singular, since a plural is no one thing.
KINDS: dict[str, Kind] = {
    **dict.fromkeys(("video", "footage", "clip", "film", "videotape", "livestream"), "video"),
    **dict.fromkeys(("photo", "photograph", "picture", "image", "snapshot", "selfie"), "picture"),
    **dict.fromkeys(("statement", "communique", "communiqué", "declaration"), "statement"),
    **dict.fromkeys(("audio", "recording", "voicemail", "audiotape"), "audio"),
    **dict.fromkeys(("letter", "memo", "memorandum", "affidavit", "dossier", "transcript", "manifesto"), "document"),
    **dict.fromkeys(("tweet", "post"), "post"),
}  # fmt: skip
OWNED = frozenset(
    {"statement", "document", "post", "picture"}
)  # many of these in a story: told apart by whose they are


class Found(NamedTuple):
    """One mention of an exhibit."""

    kind: Kind
    owner: str  # entity id or head word of who issued it, empty where the text does not say
    quote: Quote


def linked_exhibits(
    articles: Sequence[Article], annotations: Sequence[Annotation], identities: Identities
) -> tuple[Exhibit, ...]:
    """Exhibits sorted by id: one video a story, statements and the like by who issued them."""
    texts = {article.id: article for article in articles}
    entities = {(span.article, span.start): entity for entity in identities.entities for span in entity.mentions}
    owners = {key: entity.id for key, entity in entities.items()}
    names = {entity.id: entity.name for entity in identities.entities}
    groups: dict[tuple[Kind, str], list[Found]] = {}
    for annotation in sorted(annotations, key=lambda annotation: annotation.article):
        for sentence in annotation.sentences:
            for place in _places(sentence):
                found = _found(texts[annotation.article], sentence, place, owners)
                groups.setdefault((found.kind, found.owner), []).append(found)
    return tuple(sorted((_exhibit(key, found, names) for key, found in groups.items()), key=lambda one: one.id))


def _places(sentence: Sentence) -> Iterator[int]:
    for place, token in enumerate(sentence.tokens):
        if token.lemma.lower() in KINDS and token.pos == "NOUN" and token.tag == "NN" and token.dep != "compound":
            yield place


def _found(article: Article, sentence: Sentence, place: int, owners: dict[tuple[ArticleId, int], str]) -> Found:
    tokens = sentence.tokens
    kind = KINDS[tokens[place].lemma.lower()]
    owner = _owner(article, tokens, place, owners) if kind in OWNED else ""
    left = [at for at, token in enumerate(tokens) if token.head == place and at < place and token.dep != "punct"]
    return Found(kind, owner, article.quote(tokens[min([*left, place])].start, tokens[place].end))


def _owner(article: Article, tokens: Sequence[Token], place: int, owners: dict[tuple[ArticleId, int], str]) -> str:
    """Who issued it: "the ministry's statement", "a statement by", "said in a statement"."""
    issuers = [at for at, token in enumerate(tokens) if token.head == place and token.dep == "poss"]
    for at, token in enumerate(tokens):
        if token.head == place and token.lemma in {"by", "from", "of"} and token.dep in {"prep", "agent"}:
            issuers += [to for to, other in enumerate(tokens) if other.head == at and other.dep == "pobj"]
    head = tokens[place].head
    if tokens[place].dep == "pobj" and tokens[head].lemma == "in":
        verb = tokens[head].head
        issuers += [at for at, token in enumerate(tokens) if token.head == verb and token.dep == "nsubj"]
    for at in issuers:
        family = [token for token in tokens if token is tokens[at] or (token.head == at and token.dep == "compound")]
        named = [owners[article.id, token.start] for token in family if (article.id, token.start) in owners]
        if named:
            return named[0]
        if tokens[at].pos == "NOUN":
            return tokens[at].lemma.lower()
    return ""


def _exhibit(key: tuple[Kind, str], found: Sequence[Found], names: dict[str, str]) -> Exhibit:
    kind, owner = key
    quotes = tuple(sorted(one.quote for one in found))
    title = f"{kind} of {names.get(owner, owner)}" if owner else f"the {kind}"
    articles = tuple(sorted({quote.span.article for quote in quotes}))
    return Exhibit(
        id=identity("exhibit", kind, owner, *articles), kind=kind, title=title, mentions=quotes, articles=articles
    )
