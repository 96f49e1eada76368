"""Errors: mistakes that a user can put right; everything else that is raised is a bug of ours.

VariorumError
├── UsageError          an argument that cannot be meant: exit code 2
├── NothingFound        the question has no answer: exit code 4
├── WorkspaceError      a workspace that cannot be opened, read or written
│   ├── WorkspaceBusy   another process is writing
│   └── WorkspaceTooNew a later version of Variorum has written it
├── SettingsError       a setting with a wrong name or value
├── MissingModel        a language model that is not installed
├── Unfinished          some articles of a call could not be worked on; the others are in `done`
└── NotVerified         an export that does not stand up to its sources
"""

from __future__ import annotations


class VariorumError(Exception):
    """Anything that the user can put right; the message says how."""


class UsageError(VariorumError):
    """An argument that cannot be meant."""


class NothingFound(VariorumError):  # noqa: N818 - an answer rather than an error
    """The question has no answer in this workspace."""


class WorkspaceError(VariorumError):
    """A workspace that cannot be opened, read or written."""


class WorkspaceBusy(WorkspaceError):  # noqa: N818 - reads as a sentence
    """Another process is writing to the workspace."""


class WorkspaceTooNew(WorkspaceError):  # noqa: N818 - reads as a sentence
    """A later version of Variorum has written the workspace."""


class SettingsError(VariorumError):
    """A setting with a wrong name or value."""


class MissingModel(VariorumError):  # noqa: N818 - reads as a sentence
    """A language model that is not installed."""


class Unfinished(VariorumError):  # noqa: N818 - reads as a sentence
    """Some articles could not be worked on; `done` holds what is finished, `problems` says what is not and why."""

    def __init__(self, done: tuple[object, ...], problems: tuple[object, ...]) -> None:
        super().__init__(f"{len(problems)} of {len(done) + len(problems)} articles could not be worked on")
        self.done = done
        self.problems = problems


class NotVerified(VariorumError):  # noqa: N818 - reads as a sentence
    """An export that does not stand up to its sources."""
