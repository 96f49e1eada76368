"""Versions: the savings of one page, when each was taken, and what the outlet changed between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from variorum.present.page.labels import Labels
from variorum.present.page.model import Changed, Cite, Saving, Versions
from variorum.present.strings import shown
from variorum.present.wording import counted
from variorum.records.account import Edition
from variorum.records.article import Article
from variorum.records.span import ArticleId, Quote
from variorum.records.version import Change, History
from variorum.text.moments import version_in_words

UNKNOWN = "when it was saved is not known"
UNSURE = "which of them is the later is not known, so that nothing is called added or removed"
COUNTS = "the report that counts"
GONE = "only passages that stand in no later version are read"
OWN = "only passages of its own are read"
NOTHING = "nothing of its own: not read"
KINDS = {"added": "added", "removed": "removed", "reworded": "reworded"}
UNSURE_KINDS = {"added": "only here", "removed": "only in the one above", "reworded": "in other words"}


def versions(edition: Edition, labels: Labels, *, anchor: str) -> tuple[Versions, ...]:
    """The histories of a story's reports, in the order of their addresses."""
    articles = (*edition.articles, *edition.aside, *edition.earlier)
    return tuple(
        told(history, articles, labels.cite, anchor=f"{anchor}{number}")
        for number, history in enumerate(edition.histories, 1)
    )


def told(history: History, articles: Sequence[Article], cite: Callable[[Quote], Cite], *, anchor: str) -> Versions:
    """One history in words."""
    known = {article.id: article for article in articles}
    newest = known.get(history.versions[-1].article)
    return Versions(
        title=newest.title if newest else "",
        address=history.address,
        note="" if history.sure else UNSURE,
        savings=tuple(
            _saving(history, number, known, cite, anchor=f"{anchor}-{number + 1}")
            for number in range(len(history.versions))
        ),
        reasons=(f"in this order {history.how}",) if history.how else (),
    )


def _saving(
    history: History,
    number: int,
    known: Mapping[ArticleId, Article],
    cite: Callable[[Quote], Cite],
    *,
    anchor: str,
) -> Saving:
    version = history.versions[number]
    article = known.get(version.article)
    is_last = number == len(history.versions) - 1
    read = (
        COUNTS
        if is_last
        else NOTHING
        if article is None or article.standing == "version"
        else GONE
        if history.sure
        else OWN
    )
    dated = version.moment is not None or version.day is not None
    return Saving(
        anchor=anchor,
        place=f"version {number + 1} of {version.name}",
        name=version.name,
        when=version_in_words(version) if dated else UNKNOWN,
        how=shown(version.evidence) if dated else "",
        read=read,
        summary=_summary(version.changes, number, sure=history.sure),
        changes=tuple(_changed(change, cite, known, sure=history.sure) for change in version.changes),
        reasons=(f"the same page as the one above: {version.how}",) if version.how else (),
    )


def _summary(changes: Sequence[Change], number: int, *, sure: bool) -> str:
    if not number:
        return "the first that is here" if sure else ""
    if not changes:
        return "no word is changed"
    words = KINDS if sure else UNSURE_KINDS
    kinds = [change.kind for change in changes]
    return ", ".join(f"{counted(kinds.count(kind), 'passage')} {words[kind]}" for kind in words if kind in kinds)


def _changed(
    change: Change, cite: Callable[[Quote], Cite], known: Mapping[ArticleId, Article], *, sure: bool
) -> Changed:
    quotes = [quote for quote in (change.before, change.after) if quote is not None and quote.span.article in known]
    places = [f"{known[quote.span.article].name}:{quote.span.start}-{quote.span.end}" for quote in quotes]
    return Changed(
        kind=(KINDS if sure else UNSURE_KINDS)[change.kind],
        before=cite(change.before) if change.before else None,
        after=cite(change.after) if change.after else None,
        reasons=tuple(reason for reason in (" → ".join(places), change.how) if reason),
    )
