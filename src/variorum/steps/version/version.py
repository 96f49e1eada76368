"""Version: the articles of a run with the savings of one page found, and what changed between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from variorum.records.article import Article, Part
from variorum.records.span import ArticleId
from variorum.records.version import Edit, History, Version
from variorum.steps.version.changes import changes
from variorum.steps.version.groups import groups, likeness
from variorum.steps.version.order import Order, ordered
from variorum.steps.version.pages import paged
from variorum.steps.version.units import TOLD, Text, Unit, units_in
from variorum.text.moments import version_in_words

JUDGED = "put back by a person"  # a part that a person wants read is read


def versioned(articles: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[History, ...]]:
    """The articles in their order, earlier versions with their own passages alone, and all histories by address.

    The newest version stays whole. Of an earlier one only sentences are read that stand in no later one; without any
    its standing is "version".
    """
    pages = paged(articles)
    changed: dict[ArticleId, Article] = {}
    histories: list[History] = []
    for address, texts in groups(pages):
        order = ordered(texts)
        rows = [text for text, _ in order.rows]
        own = own_units(rows)
        histories.append(_history(address, order, own))
        changed.update((one.id, one) for one in _earlier(rows, own, histories[-1]))
    return tuple(changed.get(article.id, article) for article in pages), tuple(histories)


def _history(address: str, order: Order, own: Sequence[Sequence[Unit]]) -> History:
    texts = [text for text, _ in order.rows]
    versions = tuple(
        Version(
            article=text.article.id,
            name=text.article.name,
            moment=known.moment,
            evidence=known.evidence,
            changes=changes(texts[number - 1], text) if number else (),
            day=known.day,
            how=likeness(texts[number - 1], text) if number else "",
        )
        for number, (text, known) in enumerate(order.rows)
    )
    edits = sorted([*_removed(texts, own), *_added(texts, versions)], key=lambda one: one.quote)
    return History(address=address, versions=versions, sure=order.sure, edits=tuple(edits), how=order.how)


def _removed(texts: Sequence[Text], own: Sequence[Sequence[Unit]]) -> Iterator[Edit]:
    """The sentences of earlier versions that stand in no later one."""
    for number, text in enumerate(texts[:-1]):
        for unit in own[number]:
            yield Edit(text.article.quote(unit.start, unit.end), "removed", number, number + 1)


def _added(texts: Sequence[Text], versions: Sequence[Version]) -> Iterator[Edit]:
    """The sentences of the newest version with when they came, those that stood in all versions left out."""
    newest = texts[-1]
    reworded = [_reworded(text, version) for text, version in zip(texts, versions, strict=True)]
    for unit in newest.told:
        since = len(texts) - 1
        while since and unit.key in texts[since - 1].keys:
            since -= 1
        if since:
            quote = newest.article.quote(unit.start, unit.end)
            yield Edit(quote, "reworded" if unit.key in reworded[since] else "added", since - 1, since)


def _reworded(text: Text, version: Version) -> frozenset[str]:
    places = {change.after.span.start for change in version.changes if change.kind == "reworded" and change.after}
    return frozenset(unit.key for unit in text.told if unit.start in places)


def own_units(texts: Sequence[Text]) -> list[list[Unit]]:
    """For each version its sentences that stand in no later one."""
    later: set[str] = set()
    found = []
    for text in reversed(texts):
        found.append([unit for unit in text.told if unit.key not in later])
        later |= text.keys
    return found[::-1]


def _earlier(texts: Sequence[Text], units: Sequence[Sequence[Unit]], history: History) -> Iterator[Article]:
    """The earlier versions as they are read."""
    newest = texts[-1].article
    unchanged = f"unchanged in the version of {version_in_words(history.versions[-1])}"
    again = f"unchanged in another saving of the page, “{newest.name}”"
    reason = unchanged if history.sure else again
    for number, text in enumerate(texts[:-1]):
        own = {unit.start for unit in units[number]}
        parts = tuple(piece for part in text.article.parts for piece in _pieces(text.article, part, own, reason))
        is_told = any(part.state == "in" and part.kind in TOLD for part in parts)
        yield replace(
            text.article,
            parts=parts,
            standing=text.article.standing if is_told else "version",
            outlet=text.article.outlet or newest.outlet,
            outlet_evidence=text.article.outlet_evidence if text.article.outlet else newest.outlet_evidence,
        )


def _pieces(article: Article, part: Part, own: set[int], reason: str) -> Iterator[Part]:
    """The part cut where its own sentences begin and end; one that is out, or that a person put back, as it is."""
    if part.state == "out" or part.reason == JUDGED:
        yield part
        return
    units = list(units_in(article.text, part))
    start, is_own = part.start, bool(units) and units[0].start in own
    for unit in units[1:]:
        if (unit.start in own) != is_own:
            yield _piece(part, start, unit.start, reason="" if is_own else reason)
            start, is_own = unit.start, not is_own
    yield _piece(part, start, part.end, reason="" if is_own else reason)


def _piece(part: Part, start: int, end: int, reason: str) -> Part:
    if not reason:
        return replace(part, start=start, end=end)
    return Part(kind="repeat", start=start, end=end, state="out", reason=reason)
