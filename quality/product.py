"""Product: the names of Variorum that the door uses, and its input in the form that a user would give it."""

from __future__ import annotations

import gzip
import pickle
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

import variorum
from quality.formats import MarkedText, Text
from variorum import (
    Annotation,
    Article,
    Edition,
    Entity,
    Identities,
    Mention,
    Problem,
    Span,
    Statement,
    Story,
    Telling,
    Time,
    VariorumError,
    compare_names,
    date,
    gather,
    identify_mentions,
    link_mentions,
    read,
    tell,
)
from variorum.engines.local import Local
from variorum.engines.models import parser
from variorum.flow.run import Run
from variorum.flow.telling import extracted
from variorum.read import source_of, sources
from variorum.read.containers.frames import Record, records
from variorum.records.location import Location
from variorum.records.source import Source
from variorum.settings import Settings
from variorum.steps.annotate.annotate import annotated
from variorum.steps.annotate.names import find_names
from variorum.steps.annotate.parse import Parser, parsed, sentence_texts
from variorum.steps.annotate.statements import find_statements
from variorum.steps.annotate.times import find_times

__all__ = [
    "Annotation", "Article", "Edition", "Entity", "Identities", "Location", "Mention", "Problem", "Span", "Statement",
    "Story", "Telling", "Time", "annotate", "annotators", "archived", "compare_names", "counted_records", "date",
    "gather", "given", "identify_mentions", "link_mentions", "pages", "reader", "tell_files",
]  # fmt: skip


def given(rows: Sequence[Text] | Sequence[MarkedText]) -> list[Article | None]:
    """The article of each row, as a user gets it from JSON lines; None where the row holds no words."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "rows.jsonl"
        path.write_bytes(b"".join(msgspec.json.encode(fields(row)) + b"\n" for row in rows))
        articles, _ = read(path)
    found = {int(article.name.rpartition("#")[2]): article for article in articles}
    return [found.get(number) for number in range(1, len(rows) + 1)]


def fields(row: Text | MarkedText) -> dict[str, str]:
    """The fields of a row that say something of its report."""
    title, url = (row.title, row.url) if isinstance(row, Text) else ("", None)
    told = {"text": row.text, "title": title, "published": row.published, "url": url}
    return {name: value for name, value in told.items() if value}


def annotate(articles: Sequence[Article]) -> list[Annotation]:
    """What is found in each article, in their order; nothing in one that could not be worked on."""
    try:
        return list(variorum.annotate(articles))
    except VariorumError as error:
        if not hasattr(error, "done"):
            raise
        print(error, file=sys.stderr)
        done = {one.article: one for one in error.done if isinstance(one, Annotation)}
        return [done.get(article.id, Annotation(article=article.id)) for article in articles]


def pages(places: Mapping[str, Path]) -> dict[str, Article]:
    """The article of each gzip'ed page by the name given with it; a page of which none is made is left out."""
    contents = {name: gzip.decompress(path.read_bytes()) for name, path in places.items()}
    numbers = {content: number for number, content in enumerate(dict.fromkeys(contents.values()))}
    with TemporaryDirectory() as folder:
        for content, number in numbers.items():  # the product reads the same bytes once
            (Path(folder) / f"{number}.html").write_bytes(content)
        articles, _ = read(folder)
    found = {int(Path(article.name).stem): article for article in articles}
    return {name: found[numbers[content]] for name, content in contents.items() if numbers[content] in found}


def tell_files(files: Mapping[Path, str]) -> tuple[Telling, dict[str, str]]:
    """What the product tells of these files, and which of the names given each article has."""
    telling = tell(list(files))
    for problem in telling.problems:
        print(f"{problem.source}: {problem.reason}", file=sys.stderr)
    articles = [a for edition in telling.editions for a in (*edition.articles, *edition.aside)] + [*telling.left_out]
    names = {path.name: name for path, name in files.items()}
    return telling, {article.id: names[Path(article.name).name] for article in articles}


def reader(contents: Sequence[bytes]) -> Callable[[], int]:
    """A function that reads these pages as a worker does and tells how many it read.

    It works in this process, so that its own time can be taken, and packs what travels to a worker and back.
    """
    run = Run(engine=Local(0, timeout=0, memory=0), settings=Settings(workers=0))

    def read_all() -> int:
        made = (source_of(f"{number}.html", content) for number, content in enumerate(contents))
        travelled = (pickle.loads(pickle.dumps(source)) for source in made)
        articles, _ = extracted(run, travelled)
        return len([pickle.loads(pickle.dumps(article)) for article in articles])

    return read_all


def annotators(articles: Sequence[Article]) -> tuple[Callable[[], object], ...]:
    """Parse, names, times and statements; the model alone on the same sentences; the times alone; events with all."""
    model = parser()
    texts = [sentence_texts(article) for article in articles]
    done = [annotated(article, model) for article in articles]
    return (
        lambda: [annotated_in_part(article, model) for article in articles],
        lambda: [model.run(sentences) for sentences in texts],
        lambda: [find_times(article, one.sentences) for article, one in zip(articles, done, strict=True)],
        lambda: [annotated(article, model) for article in articles],
    )


def annotated_in_part(article: Article, model: Parser) -> tuple[object, ...]:
    """Sentences, names, times and statements of one article."""
    sentences = parsed(article, model)
    mentions = find_names(article, sentences)
    return find_times(article, sentences), find_statements(article, sentences, mentions)


def archived(path: Path) -> int:
    """How many pages stand in a web archive."""
    return sum(isinstance(source, Source) for source in sources([path]))


def counted_records(path: Path) -> int:
    """How many records are cut out of a web archive."""
    with path.open("rb") as stream:
        return sum(isinstance(record, Record) for record in records(stream))
