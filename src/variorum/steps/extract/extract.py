"""Extract: the articles that the bytes of one source hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from variorum.records.article import Article
from variorum.records.capture import Capture
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.steps.extract.formats.docx import docx_article
from variorum.steps.extract.formats.feeds import feed_articles, json_feed_articles
from variorum.steps.extract.formats.json_rows import json_articles
from variorum.steps.extract.formats.mail import mail_articles
from variorum.steps.extract.formats.odt import odt_article
from variorum.steps.extract.formats.pasted import pasted
from variorum.steps.extract.formats.pdf import pdf_article
from variorum.steps.extract.formats.rows import row_articles
from variorum.steps.extract.formats.saved import archived_page, saved_page
from variorum.steps.extract.formats.table import table_articles
from variorum.steps.extract.formats.wire import newsml_articles, ninjs_articles, nitf_articles
from variorum.steps.extract.outside import told_outside
from variorum.steps.extract.reading import Extraction
from variorum.text.lengths import words_in

UNREAD = "it holds no words"
PAGES = frozenset({"text/html", "multipart/related"})
SHORTEST = 8  # words; the shortest alert of an agency has as many, and says whose it is
ONLY_TITLE = "it holds nothing but a title"

READERS: Mapping[str, Callable[[Source], Extraction]] = {  # by the media type of the snapshot
    "text/html": saved_page,
    "multipart/related": archived_page,
    "application/jsonl": row_articles,
    "application/json": json_articles,
    "message/rfc822": mail_articles,
    "application/rss+xml": feed_articles,
    "application/atom+xml": feed_articles,
    "application/feed+json": json_feed_articles,
    "application/vnd.iptc.newsml+xml": newsml_articles,
    "application/nitf+xml": nitf_articles,
    "application/vnd.iptc.ninjs+json": ninjs_articles,
    "text/csv": table_articles,
    "application/pdf": pdf_article,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": docx_article,
    "application/vnd.oasis.opendocument.text+xml": odt_article,
    "text/plain": pasted,
    "text/markdown": pasted,
}


def extracted(source: Source) -> Extraction:
    """The articles of the source, each with how it was captured and what is given of it, and what is the matter."""
    articles, problems = READERS[source.snapshot.media](source)
    if not articles and not problems:
        problems = (Problem(source=source.snapshot.name, reason=UNREAD, stage="extract"),)
    known = tuple(_measured(_captured(told_outside(article, source.given), source)) for article in articles)
    return known, (*problems, *(_wordless(article, source) for article in known if article.standing == "empty"))


def _captured(article: Article, source: Source) -> Article:
    """The article with its capture, where the bytes themselves did not tell more of it."""
    return replace(article, capture=source.capture) if article.capture == Capture() else article


def _measured(article: Article) -> Article:
    """The article, which is no report where nothing is known of it and it has a few words: a note in the folder."""
    if article.standing not in {"report", "other_language"}:
        return article
    if article.title or article.outlet or article.published.interval:
        return article
    words = sum(words_in(article.text[part.start : part.end]) for part in article.read_parts())
    return replace(article, standing="short") if words < SHORTEST else article


def _wordless(article: Article, source: Source) -> Problem:
    has_title = any(part.kind == "title" for part in article.parts)
    remedy = "save the page again after it has loaded" if source.snapshot.media in PAGES else ""
    return Problem(source=article.name, reason=ONLY_TITLE if has_title else UNREAD, remedy=remedy, stage="extract")
