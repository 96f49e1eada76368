"""Sources made by hand, read, and every character of what they give checked against their bytes."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from variorum.records.article import Article, Snapshot
from variorum.records.source import Source
from variorum.records.span import SnapshotId
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.reading import Extraction
from variorum.verify.decode import GENERATED, Run, text_of

FILES = Path(__file__).parent / "files"


def read(content: bytes, media: str, name: str = "item") -> Extraction:
    """What the reader for this kind gives of the bytes; each character stands where it is said to stand."""
    snapshot = Snapshot(id=SnapshotId(sha256(content).hexdigest()), name=name, size=len(content), media=media)
    articles, problems = extracted(Source(snapshot=snapshot, content=content))
    for article in articles:
        assert_traced(article, content)
    return articles, problems


def assert_traced(article: Article, content: bytes) -> None:
    """Every character that is no blank stands in the bytes; parts lie in order inside the text."""
    runs = [
        Run(run.start, run.end, run.byte_start, run.byte_end, run.coding, run.width, run.why) for run in article.runs
    ]
    found = text_of(runs, content, article.charset)
    assert len(found) == len(article.text)
    pairs = zip(found, article.text, strict=True)
    assert all(left == right or (left == GENERATED and right.isspace()) for left, right in pairs)
    edges = [edge for part in article.parts for edge in (part.start, part.end)]
    assert edges == sorted(edges)
    assert not edges or edges[-1] <= len(article.text)


def part(article: Article, kind: str) -> list[str]:
    """The words of the parts of this kind."""
    return [article.text[one.start : one.end] for one in article.parts if one.kind == kind]
