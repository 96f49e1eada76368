"""Given: an article whose text and data somebody else has already taken apart, such as a row of a JSON-lines file."""

from __future__ import annotations

from datetime import date

from variorum.records.article import Article, Part, Published, snapshot_of
from variorum.records.interval import one_day
from variorum.records.record import identity
from variorum.records.span import ArticleId


def plain_article(
    text: str,
    *,
    name: str = "text",
    title: str = "",
    published: date | None = None,
    address: str = "",
    outlet: str = "",
) -> Article:
    """An article whose whole text is body; the publication day counts as given, without doubt."""
    snapshot = snapshot_of(name, text.encode(), "text/plain")
    known = (
        Published()
        if published is None
        else Published(interval=one_day(published), method="given", evidence=published.isoformat(), doubt=False)
    )
    return Article(
        id=ArticleId(identity(snapshot.id, name)), snapshot=snapshot.id, name=name, text=text,
        parts=(Part(kind="body", start=0, end=len(text), state="in"),) if text else (),
        title=title, outlet=outlet, address=address, published=known,
    )  # fmt: skip
