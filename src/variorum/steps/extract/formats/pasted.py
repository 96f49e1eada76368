"""Pasted: an article from a text file, which holds what a user copied from a page.

Its text is the file itself, without the marks of Markdown where it is written in that. A text file may also be the
download of a press database, which holds many articles.
"""

from __future__ import annotations

from variorum.records.article import Article, Part
from variorum.records.record import identity
from variorum.records.source import Source
from variorum.records.span import ArticleId
from variorum.steps.extract.decode import Decoded, decoded
from variorum.steps.extract.formats.front import REASON, front_end, told_in_front
from variorum.steps.extract.formats.lined import article_of_text
from variorum.steps.extract.formats.marks import is_marked, unmarked
from variorum.steps.extract.formats.press import Printed, press_articles
from variorum.steps.extract.lines import lines_of, parts_of
from variorum.steps.extract.origins import of_file
from variorum.steps.extract.reading import Extraction, replaced_problem
from variorum.steps.extract.runs import runs_of
from variorum.steps.extract.spelling import Spelled


def pasted(source: Source) -> Extraction:
    """The articles that a text file holds, mostly one, and a line on bytes that are no text."""
    snapshot, found = source.snapshot, decoded(source.content)
    origin = of_file(source.content, found, "plain")
    told = replaced_problem(snapshot.name, found)
    if split := press_articles(source, Printed(found.text, [(found.text, 0, len(found.text))], origin)):
        articles, problems = split
        return articles, (*told, *problems)
    return (_article(source, found),), told


def _article(source: Source, found: Decoded) -> Article:
    """The article of the file; what stands in its front is one part, which is not read."""
    front = front_end(found.text)
    pieces = _pieces(source, found.text, front)
    text = "".join(words for words, _, _ in pieces)
    aside = [Part(kind="other", start=0, end=front, state="out", reason=REASON)] if front else []
    lines = [line for line in lines_of(text) if line.start >= front]
    article = article_of_text(
        text,
        snapshot=source.snapshot,
        identifier=ArticleId(identity(source.snapshot.id, "")),
        runs=runs_of(pieces, of_file(source.content, found, "plain")),
        charset=found.charset,
        parts=(*aside, *parts_of(lines)),
    )
    return told_in_front(article, front) if front else article


def _pieces(source: Source, text: str, front: int) -> list[Spelled]:
    """The pieces of the file that are its words; the front stays as it is."""
    if source.snapshot.media != "text/markdown" and not front and not is_marked(text):
        return [(text, 0, len(text))]
    head: list[Spelled] = [(text[:front], 0, front)] if front else []
    return [*head, *((words, first + front, last + front) for words, first, last in unmarked(text[front:]))]
