"""Chains: through whom a statement came, from the outlet's side to the one who said it."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Link, LinkKind
from variorum.records.article import Article
from variorum.records.span import Quote
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.kinds import is_agency, is_outlet, kind_of, plain
from variorum.steps.annotate.statements.people import People
from variorum.steps.annotate.statements.speakers import Speaker
from variorum.steps.annotate.statements.subjects import core
from variorum.steps.annotate.statements.tree import Place, Tree
from variorum.tables.speech_sources import DOCUMENT, MEDIA, VIDEO

CHANNEL_PREPOSITIONS = frozenset(("in", "on", "via", "through", "during", "by"))
THROUGH = frozenset("cite quote".split())


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
    head = told_to(tree, draft)
    if head is None or tree.token(head).pos == "PRON":
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


def channel(article: Article, tree: Tree, draft: Draft) -> Link | None:
    """The video, document or broadcast in which it was said: "said in a statement"."""
    if draft.verb < 0:
        return None
    for kid in tree.children(draft.verb, "prep"):
        if tree.word(kid) not in CHANNEL_PREPOSITIONS:
            continue
        head = tree.child(kid, "pobj")
        if head is None or tree.lemma(head) not in VIDEO | DOCUMENT:
            continue
        start, end = core(tree, head)
        kind: LinkKind = "video" if tree.lemma(head) in VIDEO else "document"
        return Link(name=tree.lemma(head), kind=kind, how="stated", quote=article.quote(start, end))
    return None


def link_of(article: Article, speaker: Speaker, source: Place | None) -> Link:
    """The speaker as the last link."""
    quote: Quote | None = None if source is None else article.quote(*source)
    return Link(name=speaker.name, kind=speaker.kind, how="stated" if quote else "carried over", quote=quote)


def credits_in(article: Article, trees: Sequence[Tree], drafts: Sequence[Draft]) -> dict[int, Link]:
    """The agency credited in a sentence's tail ("…, reports AFP"), by the number of the sentence."""
    found: dict[int, Link] = {}
    for draft in drafts:
        if draft.source is None or draft.form not in ("clause", "according"):
            continue
        words = article.text[slice(*draft.source)]
        if is_agency(words):
            found[draft.sentence] = Link(
                name=plain(words), kind="agency", how="stated", quote=article.quote(*draft.source)
            )
    return found
