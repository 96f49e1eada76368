"""Pasted: an article from a text file, which holds what a user copied from a page.

Its text is the file itself, without the marks of Markdown where it is written in that. A text file may also be the
download of a press database, or hold several reports that somebody pasted one below the other.
"""

from __future__ import annotations

from msgspec.structs import replace

from variorum.records.article import Article, Part
from variorum.records.problem import Problem
from variorum.records.record import identity
from variorum.records.source import Source
from variorum.records.span import ArticleId
from variorum.steps.extract.decode import Decoded, decoded
from variorum.steps.extract.formats.front import REASON, front_end, told_in_front
from variorum.steps.extract.formats.lined import article_of_text
from variorum.steps.extract.formats.marks import is_marked, unmarked
from variorum.steps.extract.formats.press import Printed, press_articles
from variorum.steps.extract.formats.together import heads_below, stretches, told_together
from variorum.steps.extract.lines import lines_of, parts_of
from variorum.steps.extract.origins import of_file
from variorum.steps.extract.reading import Extraction, doubted, replaced_problem
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
    articles, problems = _split(source, found)
    return articles, (*told, *problems)


def _split(source: Source, found: Decoded) -> Extraction:
    """The article of the text, or those that rulings part, in doubt about the day where one may hold several."""
    name, front = source.snapshot.name, front_end(found.text)
    heads = heads_below([line for line in lines_of(found.text) if line.start >= front])
    cuts = stretches(found.text, heads)
    articles: list[Article] = []
    problems: list[Problem] = []
    for number, (start, end) in enumerate(cuts, start=1):
        article = _article(source, found, (start, end), f"#{number}" if len(cuts) > 1 else "")
        inner = [head for head in heads if start < head.start < end]
        problems.extend(told_together(article.name, found.text, inner))
        articles.append(doubted(article) if inner else article)
    if len(articles) > 1:
        reason = f"rulings part it into {len(articles)} reports, told as {articles[0].name} to {articles[-1].name}"
        problems.append(Problem(source=name, reason=reason, severity="noted", stage="extract"))
    return tuple(articles), tuple(problems)


def _article(source: Source, found: Decoded, place: tuple[int, int], number: str) -> Article:
    """The article in these characters of the file; what stands in its front is one part, which is not read."""
    start, end = place
    front = front_end(found.text) if not start else 0
    pieces = _pieces(source, found.text[start:end], front)
    text = "".join(words for words, _, _ in pieces)
    aside = [Part(kind="other", start=0, end=front, state="out", reason=REASON)] if front else []
    lines = [line for line in lines_of(text) if line.start >= front]
    article = article_of_text(
        text,
        snapshot=source.snapshot,
        identifier=ArticleId(identity(source.snapshot.id, number)),
        runs=runs_of(
            [(words, first + start, last + start) for words, first, last in pieces],
            of_file(source.content, found, "plain"),
        ),
        charset=found.charset,
        parts=(*aside, *parts_of(lines)),
    )
    article = replace(article, name=source.snapshot.name + number)
    return told_in_front(article, front) if front else article


def _pieces(source: Source, text: str, front: int) -> list[Spelled]:
    """The pieces of the file that are its words; the front stays as it is."""
    if source.snapshot.media != "text/markdown" and not front and not is_marked(text):
        return [(text, 0, len(text))]
    head: list[Spelled] = [(text[:front], 0, front)] if front else []
    return [*head, *((words, first + front, last + front) for words, first, last in unmarked(text[front:]))]
