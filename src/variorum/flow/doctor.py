"""Doctor: what is installed, and whether a small known input comes out of each room as it must."""

from __future__ import annotations

import platform
from collections.abc import Callable
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution

from variorum.engines.local import Job, Local
from variorum.flow.keys import LIBRARIES, code, installed
from variorum.flow.parser import Parser
from variorum.flow.plan import ANNOTATE, EXTRACT
from variorum.read import source_of
from variorum.records.article import Article
from variorum.records.record import Record, canonical
from variorum.records.source import Source
from variorum.settings.choices import Settings
from variorum.text.names import likeness
from variorum.workspace.database import OLDEST_SQLITE, sqlite_version

REPORT = (
    b"Dam breaks near Oskarholm\n\n4 May 2021\n\nThe mayor, Lena Varga, said on Tuesday that two people had died.\n"
)


class Finding(Record, frozen=True):
    """One thing that was looked at."""

    what: str
    found: str
    well: bool = True


def examined(settings: Settings) -> tuple[Finding, ...]:
    """What is installed, then one finding for each room."""
    versions = [
        Finding("python", platform.python_version()),
        Finding("variorum", f"{installed('variorum')} ({code()})"),
    ]
    versions += [Finding(name, installed(name) or "missing", well=bool(installed(name))) for name in LIBRARIES]
    return (*versions, _sqlite(), _model(settings.model), *_canaries(settings))


def _sqlite() -> Finding:
    found = sqlite_version()
    return Finding("sqlite", ".".join(map(str, found)), well=found >= OLDEST_SQLITE)


def _model(name: str) -> Finding:
    try:
        files = distribution(name).files or []
    except PackageNotFoundError:
        return Finding("model", f"{name}: not an installed package", well=True)
    found = sha256()
    for file in sorted(files, key=str):
        if file.name.endswith((".cfg", ".json", ".bin")) or file.name in ("model", "patterns", "key2row", "vectors"):
            found.update(file.read_binary())
    return Finding("model", f"{name} {distribution(name).version}, SHA-256 {found.hexdigest()[:16]}")


def _canaries(settings: Settings) -> tuple[Finding, ...]:
    checks: tuple[tuple[str, Callable[[Settings], str]], ...] = (
        ("read and extract", _extracted),
        ("annotate", _annotated),
        ("names", _compared),
        ("workers", _worked),
    )
    with Local(0, timeout=settings.timeout, memory=settings.memory) as engine:
        found = []
        for name, check in checks:
            (outcome,) = engine.each(Job(check, name, lambda _: "canary"), [settings])
            wrong = outcome.problem.reason if outcome.problem else outcome.value or ""
            found.append(Finding(f"canary: {name}", wrong or "as it must be", well=not wrong))
    return tuple(found)


def _article() -> Article:
    return EXTRACT.run(_source(), Parser("")).articles[0]


def _source() -> Source:
    source = source_of("canary.txt", REPORT)
    if not isinstance(source, Source):
        raise TypeError(source.reason)
    return source


def _extracted(settings: Settings) -> str:
    text = _article().text
    return "" if text == REPORT.decode() else f"the text of the article is {text!r}"


def _annotated(settings: Settings) -> str:
    article = _article()
    found = ANNOTATE.run(article, Parser(settings.model))
    names = {mention.words for mention in found.mentions}
    wrong = [
        mention.words
        for mention in found.mentions
        if article.text[mention.span.start : mention.span.end] != mention.words
    ]
    if wrong:
        return f"{wrong[0]!r} does not stand where it was found"
    return "" if any("Varga" in name for name in names) else f"the names found are {sorted(names)}"


def _compared(settings: Settings) -> str:
    same, other = likeness("Lena Varga", "Varga, Lena"), likeness("Lena Varga", "Piotr Sokol")
    return "" if same > other else f"one name in two orders scores {same:.2f}, two names {other:.2f}"


def _worked(settings: Settings) -> str:
    """Whether a worker gives the same bytes as this process."""
    source = _source()
    with Local(1, timeout=settings.timeout, memory=settings.memory) as engine:
        (outcome,) = engine.each(Job(_bytes_of, "extract", lambda _: "canary"), [source])
    if outcome.problem:
        return outcome.problem.reason
    return "" if outcome.value == _bytes_of(source) else "a worker gives another result"


def _bytes_of(source: Source) -> bytes:
    return canonical(EXTRACT.run(source, Parser("")))
