"""Scopes: the items of microdata on a page, each with its headline."""

from __future__ import annotations

from collections.abc import Iterable
from html import unescape

from msgspec import Struct

from variorum.steps.extract.page.elements import VOID
from variorum.steps.extract.page.tags import MARKUP, Tag, Text

LONGEST_HEADLINE = 1000  # characters of its source
MOST = 500  # items of one page


class Scope(Struct, gc=False):
    """An item of microdata in characters [start, end) of the page, and its headline, "" for none."""

    start: int
    end: int
    headline: str = ""


class _Open(Struct, gc=False):
    name: str
    inside: int  # open elements of this name, itself among them
    scope: Scope


def scopes_of(page: str, items: Iterable[Tag | Text]) -> tuple[Scope, ...]:
    """The items of microdata in the order in which they begin; one that is never closed ends with the page."""
    found: list[Scope] = []
    stack: list[_Open] = []
    for tag in items:
        if not isinstance(tag, Tag):
            continue
        if stack and tag.opens and "headline" in tag.raw_attributes and not stack[-1].scope.headline:
            stack[-1].scope.headline = _headline(page, tag)
        if tag.opens and "itemscope" in tag.raw_attributes and tag.name not in VOID and len(found) < MOST:
            stack.append(_Open(tag.name, 1, Scope(tag.start, len(page))))
            found.append(stack[-1].scope)
        elif stack and stack[-1].name == tag.name:
            stack[-1].inside += 1 if tag.opens else -1
            if not stack[-1].inside:
                stack.pop().scope.end = tag.end
    return tuple(found)


def innermost(scopes: Iterable[Scope], place: int) -> Scope | None:
    """The item in which the place lies, the last to begin; None where it lies in none."""
    around = (scope for scope in scopes if scope.start <= place < scope.end)
    return max(around, key=lambda scope: scope.start, default=None)


def _headline(page: str, tag: Tag) -> str:
    """What the element says is the headline of its item, "" where it says none."""
    found = tag.attributes()
    if "headline" not in found.get("itemprop", "").lower().split():
        return ""
    if tag.name in VOID:
        return " ".join(unescape(found.get("content", "")).split())
    end = page.find(f"</{tag.name}", tag.end, tag.end + LONGEST_HEADLINE)
    return " ".join(unescape(MARKUP.sub(" ", page[tag.end : end])).split()) if end >= 0 else ""
