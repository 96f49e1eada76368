"""Faults: why a document was given up, in words that a person can act on."""

from __future__ import annotations

from concurrent.futures import CancelledError
from concurrent.futures.process import BrokenProcessPool

from variorum.errors import VariorumError
from variorum.records.problem import Problem

TAIL = 200  # characters of a message that is not ours


def problem(error: BaseException, *, source: str, stage: str) -> Problem:
    """What is told of the document on which the error was raised."""
    reason, remedy = explained(error)
    return Problem(source=source, reason=reason, remedy=remedy, stage=stage)


def is_torn(error: BaseException) -> bool:
    """Whether the worker or the pool ended, for which another document may be to blame.

    Pebble accuses the first document that it believes to be with a worker that is gone, and that may be one of which
    the result is still in the pipe.
    """
    return type(error).__name__ == "ProcessExpired" or isinstance(error, (BrokenProcessPool, CancelledError))


def explained(error: BaseException) -> tuple[str, str]:
    """The reason and the remedy."""
    if isinstance(error, VariorumError):
        return str(error), ""
    if isinstance(error, TimeoutError):
        return "took too long and was stopped", "cut it into smaller ones, or allow more seconds by `--timeout`"
    if isinstance(error, MemoryError):
        return "needed too much memory and was stopped", "cut it into smaller ones, or allow more by `--memory`"
    if isinstance(error, RecursionError):
        return "is nested too deeply to be read", "save the page as text"
    if is_torn(error):
        return "ended the worker that read it", "free some memory or save the page as text; then try again"
    text = " ".join(str(error).split())[:TAIL]
    return f"met a mistake in the program: {type(error).__name__}: {text}", "please report it, with the file"
