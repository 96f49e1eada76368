"""The Python interface: a few functions over frozen records.

>>> import variorum
>>> telling = variorum.tell(["reports/"])                     # doctest: +SKIP
>>> for edition in telling.editions:                          # doctest: +SKIP
...     print(edition.account.headline)
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.errors import Unfinished
from variorum.flow.door import Paths, opened, running
from variorum.flow.notebook import Telling, shown
from variorum.flow.telling import annotated, extracted, told
from variorum.records.annotation import Annotation, Mention
from variorum.records.article import Article
from variorum.records.entity import Identities
from variorum.records.problem import Problem
from variorum.records.span import Span
from variorum.records.story import Dating, Story
from variorum.settings import Settings, resolved
from variorum.text.names import likeness


def tell(paths: Paths, *, settings: Settings | None = None) -> Telling:
    """Everything that the reports tell: an edition for each story, what is no report, and what could not be read.

    `paths` is a file, a folder, or several of them; "-" stands for standard input. Nothing is kept on disk.
    """
    with running(settings or _usual()) as run:
        return shown(told(run, opened(paths)))


def read(paths: Paths, *, settings: Settings | None = None) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles behind the paths, sorted by id, and what could not be read.

    Rows of a JSON-lines file become articles named `file#1`, `file#2`, … in the order of the rows.
    """
    with running(settings or _usual()) as run:
        articles, problems = extracted(run, opened(paths))
    return articles, tuple(sorted(problems))


def annotate(articles: Sequence[Article], *, settings: Settings | None = None) -> tuple[Annotation, ...]:
    """What is found in each article: sentences, names, times, statements, events; in the order of the articles.

    Raises `Unfinished`, which holds what is done, where an article could not be worked on.
    """
    with running(settings or _usual()) as run:
        found, problems = annotated(run, articles)
    done = tuple(annotation for _, annotation in found)
    if problems:
        raise Unfinished(done, tuple(problems))
    return done


def gather(articles: Sequence[Article], annotations: Sequence[Annotation]) -> tuple[Story, ...]:
    """The stories that the articles tell, sorted by id; every article lies in exactly one."""
    from variorum.steps.gather.gather import gathered

    return gathered(articles, annotations)


def date(articles: Sequence[Article], annotations: Sequence[Annotation]) -> Dating:
    """When each article of one story was published, and which days its time expressions mean."""
    from variorum.steps.date.date import dated

    return dated(articles, annotations)


def identify(articles: Sequence[Article], annotations: Sequence[Annotation]) -> Identities:
    """Who is who in one story, under all spellings."""
    from variorum.steps.identify.identify import identified

    return identified(articles, annotations)


def identify_mentions(
    articles: Sequence[Article], annotations: Sequence[Annotation], mentions: Sequence[Mention]
) -> Identities:
    """The entities behind exactly these mentions; each mention lies in one."""
    from variorum.steps.identify.identify import identified_mentions

    return identified_mentions(articles, annotations, mentions)


def link_mentions(
    articles: Sequence[Article], annotations: Sequence[Annotation], mentions: Sequence[Span]
) -> tuple[tuple[Span, ...], ...]:
    """Exactly these mentions of events in groups, a group for each event."""
    from variorum.steps.link.link import linked_mentions

    return linked_mentions(articles, annotations, mentions)


def compare_names(left: str, right: str, schema: str = "PERSON") -> float:
    """How likely two names are names of one person ("PERSON") or organisation ("ORG"), from 0 to 1."""
    if schema == "PERSON":
        return likeness(left, right, "PERSON")
    if schema == "ORG":
        return likeness(left, right, "ORG")
    raise ValueError(f"schema must be PERSON or ORG, not {schema!r}")


def _usual() -> Settings:
    return resolved()[0]


__all__ = [
    "annotate", "compare_names", "date", "gather", "identify", "identify_mentions", "link_mentions", "read",
    "tell",
]  # fmt: skip
