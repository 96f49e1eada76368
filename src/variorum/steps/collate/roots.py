"""Roots: where the source chain of a reading ends, so that four reports of one video are not four witnesses."""

from __future__ import annotations

from variorum.records.annotation import Link, LinkKind, Statement
from variorum.records.collation import Root
from variorum.records.record import identity
from variorum.records.span import ArticleId, Quote
from variorum.steps.collate.known import Known
from variorum.text.names.organisations import is_acronym

NOT_STATED = Root(id="", name="not stated", kind="not stated")
EXHIBITS = frozenset({"video", "document"})  # a channel that can itself be examined is the root, not who speaks in it
REPORTING = frozenset({"agency", "outlet", "media"})  # they carry what others say; whose copy it is, is the origin
OWN = frozenset({"unnamed", "rumour"})  # never the same in two reports


def root_of(known: Known, statement: Statement | None) -> Root:
    """The root of what a statement says: the exhibit it was said in, else its speaker.

    NOT_STATED without a statement, and where the chain ends at the outlet or agency whose reporting the passage is.
    """
    if statement is None or not (statement.chain or statement.speaker):
        return NOT_STATED
    article = statement.content[0].article
    exhibit = next((link for link in reversed(statement.chain) if link.kind == "video"), None)
    last = exhibit or (statement.chain[-1] if statement.chain else _speaker_link(statement))
    if last.kind in REPORTING and _is_own(known, statement, last.name):
        return NOT_STATED
    return _root(known, article, last, speaker=statement.speaker)


def _is_own(known: Known, statement: Statement, name: str) -> bool:
    """Whether the passage is the reporting of the body of that name; "media" without a name is nobody's."""
    wanted = known.tracing.origin_at(statement.content[0])
    origin = next((one for one in known.tracing.origins if one.id == wanted), None)
    words = bare(name).casefold()
    if origin is None:
        return words == "media"
    return words == "media" or words in bare(origin.name).casefold() or is_acronym(bare(name), bare(origin.name))


def root_named(
    known: Known, article: ArticleId, name: str, *, kind: LinkKind = "organisation", quotes: tuple[Quote, ...] = ()
) -> Root:
    """The root of that name: the entity that is written so, else the words themselves."""
    entity = _entity_named(known, article, name) or _entity_named(known, article, bare(name))
    shown = known.entities[entity].name if entity else name
    return Root(id=identity("source", entity or bare(name).casefold()), name=shown, kind=kind, quotes=quotes)


def _speaker_link(statement: Statement) -> Link:
    return Link(name=statement.speaker, kind=statement.speaker_kind, how="stated")


def _root(known: Known, article: ArticleId, link: Link, *, speaker: str) -> Root:
    quotes = (link.quote,) if link.quote else ()
    if link.kind == "video":
        exhibit = known.exhibits_in(link.quote.span) if link.quote else ()
        name = exhibit[0][2] if exhibit else _entity_named(known, article, speaker) or link.name.casefold()
        return Root(id=identity("video", name), name=f"the {bare(link.name)}", kind=link.kind, quotes=quotes)
    if link.kind in OWN:
        where = known.outlets[article] or "outlet not named"
        head = known.kin[article].head if article in known.kin else article  # one report in all its versions
        return Root(
            id=identity(link.kind, head, link.name.casefold()),
            name=f"{link.name} ({where})",
            kind=link.kind,
            quotes=quotes,
        )
    return root_named(known, article, link.name, kind=link.kind, quotes=quotes)


def _entity_named(known: Known, article: ArticleId, name: str) -> str:
    """Id of the entity that is written so in this article, else in any; the smallest id of several."""
    wanted = name.casefold()
    found = [
        (article not in spelling.articles, entity.id)
        for entity in known.entities.values()
        for spelling in entity.spellings
        if spelling.words.casefold() == wanted
    ]
    return min(found)[1] if found else ""


def bare(name: str) -> str:
    """The name without an article in front."""
    first, _, rest = name.partition(" ")
    return rest if first.lower() in {"the", "a", "an"} and rest else name
