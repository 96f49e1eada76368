"""Verify: whether every quoted word of an export stands in the bytes of its source, and where not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from variorum.verify.decode import GENERATED, Run, text_of
from variorum.verify.document import Json, is_sealed, opened
from variorum.verify.passages import Passage, passages
from variorum.verify.sources import Sources

SHOWN = 20  # failures that are printed


@dataclass(frozen=True)
class Report:
    """What was checked and what does not hold."""

    articles: int
    passages: int
    lines: int
    failures: tuple[str, ...] = field(default=())

    @property
    def holds(self) -> bool:
        """Whether everything holds, and there was something to hold."""
        return not self.failures and self.articles > 0

    def text(self) -> str:
        """The report in words."""
        what = f"{self.articles} reports, {self.passages} passages, {self.lines} lines of the account"
        if self.holds:
            return f"Everything holds: {what}."
        if not self.failures:
            return "There is nothing to check: the file holds no report."
        more = [f"… and {len(self.failures) - SHOWN} more"] if len(self.failures) > SHOWN else []
        return "\n".join([f"{len(self.failures)} do not hold, of {what}:", *self.failures[:SHOWN], *more])


def verified(export: Path, *, workspace: Path | None = None, paths: tuple[Path, ...] = ()) -> Report:
    """What holds and what does not; raises `NotVerified` where the file is none that Variorum exports."""
    document = opened(export)
    failures = [] if is_sealed(export.read_bytes()) else [f"{export}: the file has been changed since it was written"]
    articles = {str(article["id"]): article for article in _articles(document)}
    texts: dict[str, str] = {}
    sources = Sources(workspace, paths)
    for name, article in articles.items():
        try:
            texts[name] = _text(article, sources)
        except (ValueError, TypeError, KeyError, LookupError) as error:
            failures.append(f"{article.get('name')}: {error}")
    found = [passage for passage in passages(document, "") if passage.article in articles or passage.words is not None]
    failures += [failure for passage in found if (failure := _failure(passage, texts, articles))]
    lines, bare = _lines(document)
    failures += bare
    return Report(len(articles), len(found), lines, tuple(failures))


def _articles(document: dict[str, Json]) -> Iterator[dict[str, Json]]:
    telling = document.get("telling")
    if not isinstance(telling, dict):
        return
    editions = telling.get("editions")
    groups: list[Json] = [telling.get("left_out")]
    for edition in editions if isinstance(editions, list) else []:
        if isinstance(edition, dict):
            groups += [edition.get("articles"), edition.get("aside")]
    for group in groups:
        yield from (one for one in group or [] if isinstance(one, dict)) if isinstance(group, list) else ()


def _text(article: dict[str, Json], sources: Sources) -> str:
    """The article's text worked out from the bytes; raises `ValueError` with what is wrong."""
    snapshot, given, runs = str(article.get("snapshot")), str(article.get("text", "")), article.get("runs")
    content = sources.content(snapshot)
    if content is None:
        raise ValueError(f"no source has the SHA-256 {snapshot}")
    if not isinstance(runs, list):
        raise TypeError("it is not said where its characters stand")
    found = [Run(**run) for run in runs if isinstance(run, dict)]  # type: ignore[arg-type]
    text = text_of(found, content, str(article.get("charset", "utf-8")))
    if given and not _stands(given, text):
        raise ValueError("its text is not that of its source")
    return text


def _failure(passage: Passage, texts: dict[str, str], articles: dict[str, dict[str, Json]]) -> str:
    """What is wrong with the passage, "" where it holds or its whole article is told as wrong already."""
    if passage.article not in articles:
        return f"{passage.where}: there is no report {passage.article}"
    if passage.article not in texts:
        return ""
    text, name = texts[passage.article], articles[passage.article].get("name")
    if not 0 <= passage.start < passage.end <= len(text):
        return f"{passage.where}: {name} has no characters {passage.start} to {passage.end}"
    if passage.words is not None and not _stands(passage.words, text[passage.start : passage.end]):
        return f"{passage.where}: in {name} at {passage.start} stands other than “{passage.words}”"
    return ""


def _stands(words: str, text: str) -> bool:
    """Whether the words are the text; a generated character is any white space."""
    if len(words) != len(text):
        return False
    return all(
        left == right or (right == GENERATED and left.isspace()) for left, right in zip(words, text, strict=True)
    )


def _lines(document: dict[str, Json]) -> tuple[int, list[str]]:
    """How many lines the accounts have, and those that name no passage."""
    telling = document.get("telling")
    editions = telling.get("editions") if isinstance(telling, dict) else None
    count, bare = 0, []
    for edition in editions if isinstance(editions, list) else []:
        account = edition.get("account") if isinstance(edition, dict) else None
        for line in _list(account, "lines") + _list(account, "timeline"):
            count += 1
            # The day of a publication may stand in the page's metadata alone, where no words can be quoted.
            if isinstance(line, dict) and not line.get("marks") and line.get("kind") != "reported":
                bare.append(f"a line of the account names no passage: “{line.get('text')}”")
    return count, bare


def _list(node: Json, name: str) -> list[Json]:
    found = node.get(name) if isinstance(node, dict) else None
    return found if isinstance(found, list) else []
