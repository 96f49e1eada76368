"""Ending: whether an XML document was read to its end, and whether it has one."""

from __future__ import annotations

from variorum.records.problem import Problem
from variorum.steps.extract.formats.xml import Document

LARGE = ("it holds so many elements that it is read only in part", "cut it into parts")
BROKEN_OFF = ("it breaks off: its end is missing, and what is read last may be cut", "save or download it again")


def unfinished(document: Document, name: str) -> tuple[Problem, ...]:
    """A line where not all of the document is read, or its outermost element is never closed."""
    told = [] if document.whole else [LARGE]
    if any(element.end >= document.top.end for element in document.top.children()):
        told.append(BROKEN_OFF)
    return tuple(Problem(source=name, reason=reason, remedy=remedy, stage="extract") for reason, remedy in told)
