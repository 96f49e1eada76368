"""Problems: what could not be read or used, with a reason that a person can act on."""

from __future__ import annotations

from typing import Literal

from variorum.records.record import Record

# failed: an input or part of one was lost, exit code 3; skipped: left out on purpose; noted: read, but look at it.
Severity = Literal["failed", "skipped", "noted"]


class Problem(Record, frozen=True, order=True):
    """One input, or a part of one, that is not in the account, or is in it with a doubt."""

    source: str  # the file's name as the user gave it, with "#n" for the n-th item in it
    reason: str  # what is the matter, in plain words
    remedy: str = ""  # what the user can do, empty where nothing helps
    severity: Severity = "failed"
    stage: str = "read"  # the step in which it came up
