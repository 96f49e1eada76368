"""Pasted: an article from a text file, which holds what a user copied from a page; its text is the file itself.

A text file may also be the download of a press database, which holds many articles.
"""

from __future__ import annotations

from variorum.records.record import identity
from variorum.records.source import Source
from variorum.records.span import ArticleId
from variorum.steps.extract.decode import decoded
from variorum.steps.extract.formats.lined import article_of_text as article_of_text
from variorum.steps.extract.formats.press import Printed, press_articles
from variorum.steps.extract.origins import of_file
from variorum.steps.extract.reading import Extraction, replaced_problem
from variorum.steps.extract.runs import plain_runs


def pasted(source: Source) -> Extraction:
    """The articles that a text file holds, mostly one, and a line on bytes that are no text."""
    snapshot, found = source.snapshot, decoded(source.content)
    origin = of_file(source.content, found, "plain")
    told = replaced_problem(snapshot.name, found)
    if split := press_articles(source, Printed(found.text, [(found.text, 0, len(found.text))], origin)):
        articles, problems = split
        return articles, (*told, *problems)
    article = article_of_text(
        found.text,
        snapshot=snapshot,
        identifier=ArticleId(identity(snapshot.id, "")),
        runs=plain_runs(found, source.content),
        charset=found.charset,
    )
    return (article,), told
