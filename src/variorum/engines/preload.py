"""Preload: what the server of workers imports once, so that a new worker starts in milliseconds."""

import sys
from types import TracebackType

import spacy

import variorum.records.account

__all__ = ["spacy", "variorum"]


def _told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Nothing; a worker whose program was stopped while it started, and took its locks along, says nothing."""
    if not issubclass(kind, FileNotFoundError):
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _told
