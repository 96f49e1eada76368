"""Gate: all tasks measured on the developers' data, one table, and a failure where a score sinks."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from quality.floors import Floor, Peer, floors, lowered, peers, write_floors
from quality.measure import Measured, measure_all
from quality.plan import JOBS


class Line(NamedTuple):
    """A figure with what it is held against."""

    name: str
    score: float | None
    peer: Peer | None
    floor: Floor | None

    @property
    def verdict(self) -> str:
        """What is to be said of it; only words in capitals fail the gate."""
        if self.score is None:
            return "NO SCORE"
        if self.floor is None:
            return "NO FLOOR"
        if not self.floor.holds(self.score):
            return "UNDER THE FLOOR"
        if self.floor.is_slack(self.score):
            return "RAISE THE FLOOR"
        return f"wanted {self.floor.reach:g}" if self.floor.short_of_reach(self.score) else "ok"


class Wishes(NamedTuple):
    """How the gate is to be run."""

    tasks: Sequence[str]
    only_print: bool = False  # exit code 0 whatever the table says
    raise_floors: bool = False  # write the floors that the scores allow
    keep: Path | None = None  # where predictions and scores are left


def gate(data: Path, wishes: Wishes) -> int:
    """Print the table; 0 where all is well or there is no data, else 1."""
    if not (data / "bench" / "score").is_dir():
        print("gate: SKIPPED, no data")
        return 0
    measured = measured_aloud(data, wishes)
    if wishes.raise_floors:
        write_floors(risen(lines(measured)))
    found, sunk = list(lines(measured)), list(lowered(floors()))
    notes = (f"{one.job.label}: {one.note}" for one in measured if one.note)
    for text in [*table(found), *notes, *sunk]:
        print(text)
    failed = [line for line in found if line.verdict.isupper()] or sunk
    print(f"gate: {'FAILED' if failed else 'passed'}, {len(found)} figures")
    return int(bool(failed) and not wishes.only_print)


def measured_aloud(data: Path, wishes: Wishes) -> list[Measured]:
    """What every job of the tasks gives; each is told on standard error when it is done."""
    measured = []
    with tempfile.TemporaryDirectory() as made:
        work = wishes.keep or Path(made)
        work.mkdir(parents=True, exist_ok=True)
        for one in measure_all([job for job in JOBS if job.task in wishes.tasks], data, work):
            print(f"{one.job.label}: {one.error or 'measured'}, {one.seconds:.0f} s", file=sys.stderr, flush=True)
            measured.append(one)
    return measured


def lines(measured: Iterable[Measured]) -> Iterator[Line]:
    """The lines of the table in the order of the plan."""
    kept, best = floors(), peers()
    for one in measured:
        for figure in one.job.figures:
            name = f"{one.job.label}.{figure}"
            yield Line(name, one.figures.get(figure), best.get(name), kept.get(name))


def risen(found: Iterable[Line]) -> dict[str, Floor]:
    """The floors of this checkout, each raised to what its score allows; a figure without one gets one."""
    kept = floors()
    for line in found:
        if line.score is not None:
            kept[line.name] = (line.floor or Floor(floor=0.0)).raised(line.score)
    return kept


def table(found: Sequence[Line]) -> Iterator[str]:
    """The table as text."""
    yield f"{'figure':52} {'score':>7} {'floor':>7}  {'verdict':16} peers' best"
    for line in found:
        score = "–" if line.score is None else f"{line.score:.4f}"
        peer = f"{line.peer.score:.3f} {line.peer.who}" if line.peer else ""
        yield f"{line.name:52} {score:>7} {limit(line.floor):>7}  {line.verdict:16} {peer}".rstrip()


def limit(floor: Floor | None) -> str:
    """The floor as it stands in the table; a ceiling has a sign before it."""
    if floor is None:
        return "–"
    return f"≤{floor.ceiling:g}" if floor.ceiling is not None else f"{floor.floor:.3f}"
