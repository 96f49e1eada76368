"""Workspace: one folder that holds reports, results and judgements, as a Python user meets it."""

from __future__ import annotations

import os
from pathlib import Path

from variorum.flow import building, judging
from variorum.flow.door import Paths, opened
from variorum.flow.notebook import Telling, shown
from variorum.flow.replay import Standing
from variorum.flow.run import Watch, nobody
from variorum.records.judgement import Judgement
from variorum.records.problem import Problem
from variorum.settings import Settings, resolved
from variorum.workspace.store import create


class Workspace:
    """A folder that is made a workspace where it is none yet."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self.folder = Path(folder)
        create(self.folder)

    def __repr__(self) -> str:
        return f"Workspace({str(self.folder)!r})"

    def add(self, paths: Paths, *, by: str = "") -> tuple[Problem, ...]:
        """What could not be read; everything else is in the workspace now, and what was in it already is unchanged."""
        _, _, problems = building.added(self.folder, opened(paths), by)
        return tuple(problems)

    def remove(self, *names: str) -> tuple[str, ...]:
        """The names that are out now; adding the same file puts it back."""
        return tuple(gone.name for gone in building.removed(self.folder, names))

    def build(self, *, settings: Settings | None = None, watch: Watch = nobody) -> Telling:
        """What all reports in the workspace tell; only what has changed is worked out anew."""
        return shown(building.built(self.folder, settings or resolved(workspace=self.folder)[0], watch))

    def telling(self) -> Telling:
        """The last build; raises `NothingFound` where there is none."""
        return shown(building.last_build(self.folder)[0])

    def same(self, left: str, right: str, *, note: str = "", by: str = "") -> Judgement:
        """The judgement that two names, or passages written as `report:start-end`, stand for one."""
        return judging.judged(self.folder, "same", [left, right], story=None, by=by, note=note)

    def different(self, left: str, right: str, *, note: str = "", by: str = "") -> Judgement:
        """The judgement that two names or passages stand for two."""
        return judging.judged(self.folder, "different", [left, right], story=None, by=by, note=note)

    def undo(self, judgement: str, *, note: str = "", by: str = "") -> Judgement:
        """The judgement that undoes the one with this id."""
        return judging.undone_by(self.folder, judgement, by=by, note=note)

    def judgements(self) -> tuple[Standing, ...]:
        """All judgements, the oldest first, and what became of each in the last build."""
        return judging.listed(self.folder)
