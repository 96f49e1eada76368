"""Annotate: all that is found in one article."""

from __future__ import annotations

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.steps.annotate.events import find_events
from variorum.steps.annotate.names import find_names
from variorum.steps.annotate.parse import Parser, parsed
from variorum.steps.annotate.statements import find_statements
from variorum.steps.annotate.times import find_times


def annotated(article: Article, parser: Parser) -> Annotation:
    """Sentences, names, times, statements and words of events, each sorted by place."""
    sentences = parsed(article, parser)
    mentions = find_names(article, sentences)
    times = find_times(article, sentences)
    statements = find_statements(article, sentences, mentions)
    events = find_events(article, sentences, statements)
    return Annotation(
        article=article.id,
        sentences=sentences,
        mentions=mentions,
        times=times,
        statements=statements,
        events=events,
    )
