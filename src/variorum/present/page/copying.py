"""Copying: who copied whom, and whose reporting stands behind the reports."""

from __future__ import annotations

from variorum.present.page.labels import Labels, in_order
from variorum.present.page.model import Bar, Copying, Source
from variorum.present.wording import ORIGINS
from variorum.records.account import Edition
from variorum.records.tracing import Copy


def copies(edition: Edition, labels: Labels, *, anchor: str) -> tuple[Copying, ...]:
    """The lines of who copied whom."""
    return tuple(
        Copying(
            anchor=f"{anchor}{number}",
            place=f"copy {number}",
            text=_text(copy, labels),
            reason=copy.reason,
            quotes=tuple(dict.fromkeys(copy.quotes)),
        )
        for number, copy in enumerate(edition.tracing.copies, 1)
    )


def _text(copy: Copy, labels: Labels) -> str:
    """The copy in words: "ML reprints TE: 92 % of its text"."""
    source = copy.source_name if copy.source is None else labels.mark(copy.source)
    away = " (not in this heap)" if copy.source is None else ""
    this = labels.mark(copy.article)
    share = f"{copy.share:.0%}"
    match copy.kind:
        case "reprint":
            return f"{this} reprints {source}{away}: {share} of its text"
        case "shared passage":
            return f"{this} shares passages with {source}{away}: {share} of its text"
        case "credit":
            return f"{this} credits {source}{away}" + (f": {share} of its text" if copy.share else "")
        case "same house":
            shared = f", {share} of its text shared" if copy.share else ""
            return f"{this} and {source} are of one house{shared}: counted once, no copies"


def strip(edition: Edition, labels: Labels) -> tuple[Bar, ...]:
    """The reports by the origin of most of their text, so that weight follows independence and not volume."""
    names = {origin.id: origin.name for origin in edition.tracing.origins if origin.kind != "unknown"}
    grouped: dict[str, list[str]] = {}
    for article in in_order(edition):
        grouped.setdefault(edition.tracing.main_origin(article.id) or article.id, []).append(labels.mark(article.id))
    return tuple(
        Bar(name=names.get(origin, "origin unknown"), known=origin in names, labels=tuple(marks))
        for origin, marks in grouped.items()
    )


def origins(edition: Edition, labels: Labels) -> tuple[Source, ...]:
    """The origins with the reports that print their words."""
    return tuple(
        Source(name=origin.name, kind=ORIGINS[origin.kind], labels=labels.marks(origin.articles), reason=origin.reason)
        for origin in edition.tracing.origins
    )
