"""Store: one folder that holds everything of a workspace and can be copied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from variorum.errors import WorkspaceError
from variorum.records.acquisition import Acquisition
from variorum.records.article import Article, Snapshot
from variorum.records.capture import order
from variorum.records.judgement import Judgement
from variorum.records.problem import Problem
from variorum.records.source import Input, Repeat, Source
from variorum.workspace import database, derived, evidence, ledger, search, snapshots
from variorum.workspace.lock import Lock
from variorum.workspace.mark import FRESH, SETTINGS, check, stamp

DATABASE = "variorum.db"
SNAPSHOTS = "snapshots"
SHORTEST_HASH = 6  # characters that may stand for a snapshot's hash


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
        """The snapshots that are in, by hash; of several captures of one, the earliest."""
        return [one.snapshot for one in self.counted()]

    def acquisitions(self) -> list[Acquisition]:
        """How each snapshot came in, by hash and name; one that has two names stands there twice."""
        return evidence.live(self._database)

    def named(self, name: str) -> list[Acquisition]:
        """Those that are in under this name or whose hash begins so."""
        found = self.acquisitions()
        return [one for one in found if one.snapshot.name == name] or [
            one for one in found if len(name) >= SHORTEST_HASH and one.snapshot.id.startswith(name.lower())
        ]

    def counted(self) -> list[Acquisition]:
        """How each snapshot came in, by hash; of several captures of one the earliest counts, then the first name."""
        first: dict[str, Acquisition] = {}
        for one in sorted(self.acquisitions(), key=lambda one: order(one.snapshot.name, one.capture)):
            first.setdefault(one.snapshot.id, one)
        return [first[key] for key in sorted(first)]

    def sources(self) -> Iterator[Input]:
        """All that is in, with its bytes, sorted by hash, and its repeats; a problem for one without its bytes."""
        for one in self.counted():
            try:
                content = snapshots.content(self.folder / SNAPSHOTS, one.snapshot.id)
                yield Source(snapshot=one.snapshot, content=content, capture=one.capture, given=one.given)
            except WorkspaceError as error:
                yield Problem(source=one.snapshot.name, reason=str(error), remedy="remove it and add it again")
        for one in self.repeated():
            yield Repeat(source=Source(snapshot=one.snapshot, content=b"", capture=one.capture, given=one.given))

    def repeated(self) -> list[Acquisition]:
        """The other captures of bytes that are in, by hash and name."""
        counted = {(one.snapshot.id, one.snapshot.name) for one in self.counted()}
        return [one for one in self.acquisitions() if (one.snapshot.id, one.snapshot.name) not in counted]

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
            stamp(folder)
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

    def add(self, source: Source, by: str = "") -> bool:
        """Whether it was new: bytes first, then the row, so that no row ever lacks its bytes."""
        snapshots.write(self.folder / SNAPSHOTS, source.content)
        return evidence.add(self._database, _acquired(source, by))

    def repeat(self, repeat: Repeat, by: str = "") -> None:
        """Nothing; that these bytes, which are in, were captured once more is known from now on."""
        evidence.add(self._database, _acquired(repeat.source, by))

    def remove(self, snapshot: Snapshot, by: str = "") -> None:
        """Nothing; it is out until it is added again. Its bytes stay."""
        evidence.remove(self._database, snapshot, by)

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


def _acquired(source: Source, by: str) -> Acquisition:
    return Acquisition(snapshot=source.snapshot, capture=source.capture, given=source.given, file=source.file, by=by)
