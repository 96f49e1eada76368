"""Chains: through whom a statement came, from the outlet's side to the one who said it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.records.annotation import Link, LinkKind
from variorum.records.article import Article
from variorum.records.span import Quote
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.kinds import agency_of, is_agency, is_outlet, kind_of, plain
from variorum.steps.annotate.statements.people import People
from variorum.steps.annotate.statements.source_words import core
from variorum.steps.annotate.statements.speaker import Speaker
from variorum.steps.annotate.statements.subjects import agent_of
from variorum.steps.annotate.statements.tree import Place, Tree
from variorum.tables.speech_sources import MEDIA, OCCASION
from variorum.text.datelines import bracketed_agency

PASSING = frozenset("quote cite see obtain review view read publish interview acquire examine".split())


def told_to(tree: Tree, draft: Draft) -> int | None:
    """The token of the one who was told."""
    if draft.verb < 0 or tree.lemma(draft.verb) not in ("tell", "inform", "ask", "say"):
        return None
    thing = tree.child(draft.verb, "dobj", "dative")
    if thing is not None and tree.lemma(draft.verb) in ("tell", "inform", "ask"):
        return tree.child(thing, "pobj") if tree.token(thing).pos == "ADP" else thing
    for kid in tree.children(draft.verb, "prep", "dative"):
        if tree.word(kid) == "to":
            return tree.child(kid, "pobj")
    return None


def outlet_told(article: Article, tree: Tree, draft: Draft, people: People) -> Link | None:
    """The outlet or agency that was told, unless it is the article's own."""
    return next((link for head in _listeners(tree, draft) if (link := _outlet(article, tree, head, people))), None)


def passed_on(article: Article, tree: Tree, draft: Draft, people: People) -> Link | None:
    """The outlet through which the source came: "a report seen by X", "Korn, quoted by X, said"."""
    for kid in tree.children(draft.head, "acl") if draft.head >= 0 else ():
        agent = agent_of(tree, kid) if tree.lemma(kid) in PASSING else None
        if agent is not None and (link := _outlet(article, tree, agent, people)) is not None:
            return link
    return None


def _listeners(tree: Tree, draft: Draft) -> list[int]:
    """The tokens of those who may have heard it first: "told X", "in an interview with X", "on X", "wrote in X"."""
    heads = [head for head in (told_to(tree, draft),) if head is not None]
    for kid in tree.children(draft.verb, "prep") if draft.verb >= 0 else ():
        head = tree.child(kid, "pobj")
        if head is None or tree.word(kid) not in ("in", "on", "to", "with", "during"):
            continue
        heads.append(head)
        if tree.lemma(head) in OCCASION:
            inner = [
                tree.child(one, "pobj") for one in tree.children(head, "prep") if tree.word(one) in ("with", "to", "on")
            ]
            heads.extend(one for one in inner if one is not None)
    return [head for head in heads if not draft.covers(tree.place(head, head))]


def _outlet(article: Article, tree: Tree, head: int, people: People) -> Link | None:
    """The outlet, agency or medium of which the token is the head, unless it is the article's own."""
    if tree.token(head).pos == "PRON":
        return None
    start, end = core(tree, head)
    name = next((n for at in range(start, end) if (n := people.at(at)) is not None and is_outlet(n.words)), None)
    if name is None and tree.lemma(head) not in MEDIA and kind_of(tree, head, people) not in ("agency", "outlet"):
        return None
    words = plain(name.words if name is not None else tree.text[start:end])
    if article.outlet and plain(article.outlet).lower() == words.lower():
        return None
    kind: LinkKind = "media" if name is None else ("agency" if is_agency(words) else "outlet")
    return Link(name=words, kind=kind, how="stated", quote=article.quote(start, end))


def link_of(article: Article, speaker: Speaker, source: Place | None) -> Link:
    """The speaker as the last link."""
    quote: Quote | None = None if source is None else article.quote(*source)
    return Link(name=speaker.name, kind=speaker.kind, how=speaker.how if quote else "carried over", quote=quote)


def presumed_agency(article: Article, trees: Sequence[Tree], rows: Sequence[Draft], people: People) -> Link | None:
    """The one agency whose copy the article seems to print: credited in the present tense, or beside the text.

    "The agency reported last week" cites one item and tells nothing of the rest. Two agencies leave it open.
    """
    names = {credit.agency for credit in article.credits if credit.form != "deck" and is_agency(credit.agency)}
    names |= _datelined(article)
    for draft in rows:
        if draft.head < 0 or draft.verb < 0:
            continue
        tree = trees[draft.sentence]
        name = people.at(tree.token(draft.head).start)
        if name is not None and tree.token(draft.verb).tag in ("VBZ", "VBP") and is_agency(name.words):
            names.add(agency_of(name.words))
    own = plain(article.outlet).lower()
    names = {name for name in names if name.lower() != own}
    return Link(name=min(names), kind="agency", how="presumed") if len(names) == 1 else None


def _datelined(article: Article) -> set[str]:
    """The agencies in brackets in the datelines, which need not be known by any table."""
    places = (bracketed_agency(article.text, part.start, part.end) for part in article.parts if part.kind == "dateline")
    return {agency_of(article.text[place[0] : place[1]]) for place in places if place is not None}


def joined(article: Article, links: Iterable[Link | None]) -> tuple[Link, ...]:
    """The links in their order, none twice, the article's own outlet left out."""
    own = plain(article.outlet).lower()
    kept: dict[str, Link] = {}
    for link in links:
        if link is None or not link.name:
            continue
        key = plain(link.name).lower()
        if key != own or link.kind not in ("outlet", "agency"):
            kept.pop(key, None)
            kept[key] = link
    return tuple(kept.values())
