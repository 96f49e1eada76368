"""Rows of `extract`: title, body, day and authors of a page."""

from __future__ import annotations

from quality.formats import ExtractRow
from quality.product import Article

BODY = frozenset(
    {"body", "subhead", "correction"}
)  # the title has a field of its own; captions and decks are no body text


def extract_row(key: str, article: Article | None) -> ExtractRow:
    """The row of a page, empty where the product made no article of it."""
    if article is None:
        return ExtractRow(id=key, title=None, text="", published=None, published_doubt=True, authors=())
    body = (article.text[part.start : part.end] for part in article.read_parts() if part.kind in BODY)
    interval = article.published.interval
    return ExtractRow(
        id=key,
        title=article.title or None,
        text="\n".join(body),
        published=interval.iso() if interval else None,
        published_doubt=article.published.doubt,
        authors=article.authors,
    )
