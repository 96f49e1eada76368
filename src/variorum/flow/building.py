"""Building: the workspace's reports worked through, with all judgements replayed, and what readers then find."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec

from variorum.errors import NothingFound
from variorum.flow.door import running
from variorum.flow.replay import Standing, fates, replayed
from variorum.flow.run import Watch, nobody
from variorum.flow.telling import extracted, told_of
from variorum.records.account import Edition, Telling
from variorum.records.article import Article
from variorum.records.problem import Problem
from variorum.records.record import Record, canonical, identity, restore
from variorum.records.source import Input, Repeat
from variorum.records.version import History
from variorum.settings.choices import Settings
from variorum.workspace.store import Reader, Writer, create

LATEST = "build"


class Build(Record, frozen=True):
    """What the last build gave: its editions by the keys they are kept under, and the rest of its telling."""

    of: str  # hash of the sources and judgements that it was made from
    editions: tuple[str, ...]
    left_out: tuple[Article, ...]
    problems: tuple[Problem, ...]
    standings: tuple[Standing, ...]
    histories: tuple[History, ...] = ()  # of articles that are in no story


class Gone(NamedTuple):
    """A name that was removed, and the one under which the same bytes are still in, "" for none."""

    name: str
    still: str


def added(folder: Path, sources: Iterable[Input], by: str = "") -> tuple[list[str], list[str], list[Problem]]:
    """Names that are new, names that were there already, and what could not be read; makes the workspace if need be."""
    create(folder)
    new: list[str] = []
    known: list[str] = []
    problems: list[Problem] = []
    with Writer(folder) as store:
        for item in sources:
            if isinstance(item, Problem):
                problems.append(item)
            elif isinstance(item, Repeat):
                store.repeat(item, by)
            else:
                (new if store.add(item, by) else known).append(item.snapshot.name)
    return new, known, problems


def removed(folder: Path, names: Iterable[str], by: str = "") -> list[Gone]:
    """What is out from now on, by name; raises `NothingFound` for a name that is not in, and then changes nothing."""
    with Writer(folder) as store:
        found = [(name, [one.snapshot for one in store.named(name)]) for name in names]
        for name, snapshots in found:
            if not snapshots:
                raise NothingFound(f"there is no report called '{name}' in {folder}; `variorum sources` lists them")
        gone = sorted({(one.name, one.id): one for _, some in found for one in some}.items())
        for _, snapshot in gone:
            store.remove(snapshot, by)
        cited = {snapshot.id: snapshot.name for snapshot in store.snapshots()}
    return [Gone(snapshot.name, cited.get(snapshot.id, "")) for _, snapshot in gone]


def built(folder: Path, settings: Settings, watch: Watch = nobody) -> Telling:
    """What the workspace's reports tell; the same, byte for byte, however they came in and whatever was removed."""
    with Writer(folder) as store, running(settings, store, watch) as run:
        made_from = state(store)
        articles, problems = extracted(run, store.sources())
        replay = replayed(store.judgements(), articles)
        telling = told_of(run, replay.articles, problems, replay.ties)
        _publish(store, telling, made_from, fates(replay, telling.editions))
    return telling


def added_and_built(
    folder: Path, sources: Iterable[Input], settings: Settings, watch: Watch = nobody, *, by: str = ""
) -> Telling:
    """What the workspace tells with these sources in it; what could not be read now is told as well."""
    _, _, problems = added(folder, sources, by)
    telling = built(folder, settings, watch)
    return msgspec.structs.replace(telling, problems=tuple(sorted({*problems, *telling.problems})))


def last_build(folder: Path) -> tuple[Telling, Build, bool]:
    """The last build, how its judgements fared, and whether it is still up to date; nothing is written."""
    with Reader(folder) as store:
        content = store.latest(LATEST)
        if content is None:
            raise NothingFound(f"nothing is built yet; run: variorum build --workspace {folder}")
        build = restore(content, Build)
        known = store.recall(build.editions)
        if len(known) < len(set(build.editions)):
            raise NothingFound(f"the last build is incomplete; run: variorum build --workspace {folder}")
        editions = tuple(restore(known[key], Edition) for key in build.editions)
        fresh = build.of == state(store)
    telling = Telling(editions=editions, left_out=build.left_out, problems=build.problems, histories=build.histories)
    return telling, build, fresh


def state(store: Reader) -> str:
    """Hash of everything that people put in: reports, what is said of them, and judgements; not who or when."""
    known = [canonical((one.snapshot, one.capture, one.given)) for one in store.acquisitions()]
    return identity(*known, "judgements", *[judgement.id for judgement in store.judgements()])


def _publish(store: Writer, telling: Telling, made_from: str, standings: tuple[Standing, ...]) -> None:
    contents = [canonical(edition) for edition in telling.editions]
    keys = tuple(identity("edition", content) for content in contents)
    store.keep("edition", 1, {key: (key, content) for key, content in zip(keys, contents, strict=True)})
    build = Build(
        of=made_from,
        editions=keys,
        left_out=telling.left_out,
        problems=telling.problems,
        standings=standings,
        histories=telling.histories,
    )
    articles = [article for edition in telling.editions for article in (*edition.articles, *edition.aside)]
    store.publish(LATEST, canonical(build), [*articles, *telling.left_out])
