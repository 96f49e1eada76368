"""Store: one folder that holds everything of a workspace and can be copied."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from variorum.errors import WorkspaceError, WorkspaceTooNew
from variorum.records.article import Article, Snapshot
from variorum.records.judgement import Judgement
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.workspace import database, derived, evidence, ledger, search, snapshots
from variorum.workspace.lock import Lock
from variorum.workspace.schema import FORMAT

SETTINGS = "variorum.toml"
DATABASE = "variorum.db"
SNAPSHOTS = "snapshots"
FRESH = f"""# A workspace of Variorum. What is set here holds for all who work in it; `variorum config` shows the rest.
format = {FORMAT}

[settings]
"""


def create(folder: Path) -> bool:
    """Whether a workspace was made; one that is there already stays as it is."""
    if (folder / SETTINGS).exists():
        check(folder)
        return False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with Writer(folder, fresh=True):
            (folder / SNAPSHOTS).mkdir(exist_ok=True)
        (folder / SETTINGS).write_text(FRESH, "utf-8")
    except OSError as error:
        raise WorkspaceError(f"{folder} cannot be made a workspace: {error.strerror}") from error
    return True


def check(folder: Path) -> None:
    """Nothing; raises `WorkspaceError` where the folder is no workspace or one of a later version."""
    try:
        written = tomllib.loads((folder / SETTINGS).read_text("utf-8")).get("format")
    except (OSError, UnicodeDecodeError) as error:
        raise WorkspaceError(f"{folder} is no workspace; make one with: variorum init {folder}") from error
    except tomllib.TOMLDecodeError as error:
        raise WorkspaceError(f"{folder / SETTINGS} cannot be read: {error}") from error
    if not isinstance(written, int) or written < 1:
        raise WorkspaceError(f"{folder / SETTINGS}: format must be a number")
    if written > FORMAT:
        raise WorkspaceTooNew(f"{folder} was written by a later version of Variorum (format {written}); update yours")


class Reader:
    """A workspace that is only looked at; any number of processes may."""

    folder: Path

    def __init__(self, folder: Path) -> None:
        check(folder)
        self.folder = folder
        self._database = database.reader(folder / DATABASE)

    def __enter__(self) -> Self:
        """The reader itself; its file is closed on leaving."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file; a fault of the database is told as one of the workspace."""
        self._database.close()
        database.explain(error, self.folder / DATABASE)

    def snapshots(self) -> list[Snapshot]:
        """The snapshots that are in, by hash; of several names of one, the first."""
        first: dict[str, Snapshot] = {}
        for snapshot in evidence.live(self._database):
            first.setdefault(snapshot.id, snapshot)
        return list(first.values())

    def named(self, name: str) -> list[Snapshot]:
        """The snapshots that are in under this name or whose hash begins so."""
        found = evidence.live(self._database)
        return [one for one in found if one.name == name] or [
            one for one in found if len(name) >= SHORTEST_HASH and one.id.startswith(name.lower())
        ]

    def sources(self) -> Iterator[Source | Problem]:
        """All that is in, with its bytes, sorted by hash; a problem for one whose bytes are missing or changed."""
        for snapshot in self.snapshots():
            try:
                yield Source(snapshot=snapshot, content=snapshots.content(self.folder / SNAPSHOTS, snapshot.id))
            except WorkspaceError as error:
                yield Problem(source=snapshot.name, reason=str(error), remedy="remove it and add it again")

    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements, the oldest first."""
        return ledger.judgements(self._database)

    def search(self, question: str) -> list[search.Hit]:
        """Articles of the last build that hold all the words."""
        return search.search(self._database, question)

    def latest(self, what: str) -> bytes | None:
        """What was last kept under this word, None where nothing was."""
        row = self._database.execute("SELECT content FROM latest WHERE what = ?", (what,)).fetchone()
        return bytes(row[0]) if row else None

    def recall(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """The results of those keys that are known."""
        return derived.recall(self._database, keys)

    def shelf(self) -> derived.Shelf:
        """The results alone, for another process."""
        return derived.Shelf((self.folder / DATABASE).absolute())


SHORTEST_HASH = 6  # characters that may stand for a snapshot's hash


class Writer(Reader):
    """A workspace that is written to; the only process that does so."""

    def __init__(self, folder: Path, *, fresh: bool = False) -> None:
        if not fresh:
            check(folder)
            database.check(folder / DATABASE)
        self.folder = folder
        self._lock = Lock(folder)
        try:
            self._database = database.writer(folder / DATABASE)
        except BaseException:
            self._lock.release()
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file and let others write; a fault of the database is told as one of the workspace."""
        self._database.close()
        self._lock.release()
        database.explain(error, self.folder / DATABASE)

    def add(self, source: Source) -> bool:
        """Whether it was new: bytes first, then the row, so that no row ever lacks its bytes."""
        snapshots.write(self.folder / SNAPSHOTS, source.content)
        return evidence.add(self._database, source.snapshot)

    def remove(self, snapshot: Snapshot) -> None:
        """Nothing; it is out until it is added again. Its bytes stay."""
        evidence.remove(self._database, snapshot)

    def judge(self, judgement: Judgement) -> None:
        """Nothing; the judgement is kept for ever."""
        ledger.write(self._database, judgement)

    def keep(self, step: str, version: int, results: Mapping[str, tuple[str, bytes]]) -> None:
        """Nothing; these results (hash of the input, bytes) are known from now on."""
        derived.keep(self._database, step, version, results)

    def publish(self, what: str, content: bytes, articles: Iterable[Article]) -> None:
        """Nothing; readers find this build from now on."""
        search.index(self._database, articles)
        with database.committed(self._database):
            self._database.execute("INSERT OR REPLACE INTO latest VALUES (?, ?)", (what, content))
