"""Kinds: what sort of source a phrase names."""

from __future__ import annotations

from variorum.records.annotation import LinkKind
from variorum.steps.annotate.statements.people import TERRITORY, People
from variorum.steps.annotate.statements.source_words import core
from variorum.steps.annotate.statements.tree import Tree
from variorum.tables.agencies import agency_names
from variorum.tables.speech_sources import BODY, DOCUMENT, HUMAN, MEDIA, MEDIA_NAME_WORDS, OFFICE, RUMOUR, VIDEO


def kind_of(tree: Tree, head: int, people: People) -> LinkKind:
    """The kind of source: by its name first (a person, an agency, an outlet), then by its head noun."""
    token, lemma = tree.token(head), tree.lemma(head)
    name = people.at(token.start)
    if name is not None and name.kind == "PERSON" and token.pos != "NOUN":
        return "person"
    start, end = core(tree, head)
    if is_agency(tree.text[start:end]) or (name is not None and is_agency(name.words)):
        return "agency"
    if name is not None and name.kind in ("ORG", "GPE", "NORP", "LOC", "OTHER") and token.pos == "PROPN":
        return "outlet" if is_outlet(name.words) else "organisation"
    return _by_noun(tree.word(head), lemma)


def _by_noun(word: str, lemma: str) -> LinkKind:
    tables: tuple[tuple[frozenset[str], LinkKind], ...] = (
        (RUMOUR, "rumour"), (VIDEO, "video"), (MEDIA, "media"), (DOCUMENT | {"version"}, "document"),
        (OFFICE, "office"), (BODY | TERRITORY, "organisation"),
    )  # fmt: skip
    return next((kind for words, kind in tables if lemma in words or word in words), "unnamed")


def is_agency(words: str) -> bool:
    """Whether the words, without an article and possessive, are the name of a news agency."""
    return plain(words) in agency_names()


def agency_of(words: str) -> str:
    """The agency's name as readers know it: "AFP" for "Agence France-Presse"."""
    known = agency_names().get(plain(words))
    return plain(words) if known is None else known.name


def plain(words: str) -> str:
    """The words without a leading article and a final possessive."""
    text = " ".join(words.split())
    for article in ("the ", "The "):
        text = text.removeprefix(article)
    for suffix in ("'s", "’s"):
        text = text.removesuffix(suffix)
    return text


def is_outlet(words: str) -> bool:
    """Whether a name reads like that of a paper, station or agency: "… Times", "Radio …", an address."""
    parts = [part.lower() for part in plain(words).replace("-", " ").replace("/", " ").split()]
    if len(parts) == 1:
        return is_agency(words) or parts[0].endswith((".com", ".org", ".net"))
    return is_agency(words) or any(part in MEDIA_NAME_WORDS for part in (parts[-1], parts[0]))


def is_source(tree: Tree, head: int, people: People) -> bool:
    """Whether the phrase can say something: a person, body, medium, document or recording, not "concerns"."""
    lemma = tree.lemma(head)
    name = people.at(tree.token(head).start)
    if name is not None:
        return name.kind in ("PERSON", "ORG")
    return any(
        lemma in words or tree.word(head) in words for words in (HUMAN, OFFICE, BODY, MEDIA, DOCUMENT, VIDEO, RUMOUR)
    )
