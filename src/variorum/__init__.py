"""Variorum: one account of many reports, in which every line names its sources.

These names are public; everything else may change tomorrow. They are imported when they are first used, so that
`import variorum` is quick.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from variorum.version import PROGRAM

if TYPE_CHECKING:
    from variorum.api import (
        annotate,
        compare_names,
        date,
        gather,
        identify,
        identify_mentions,
        link_mentions,
        read,
        tell,
    )
    from variorum.errors import VariorumError
    from variorum.flow.notebook import Edition, Telling
    from variorum.flow.workspace import Workspace
    from variorum.records.account import Account
    from variorum.records.annotation import Annotation, Mention, Statement, Time
    from variorum.records.article import Article
    from variorum.records.collation import Collation
    from variorum.records.entity import Entity, Identities
    from variorum.records.problem import Problem
    from variorum.records.span import Quote, Span
    from variorum.records.story import Dating, Story
    from variorum.settings.choices import Settings

__version__ = PROGRAM

_HOMES = {
    "api": "annotate compare_names date gather identify identify_mentions link_mentions read tell",
    "errors": "VariorumError",
    "flow.notebook": "Edition Telling",
    "records.account": "Account",
    "records.annotation": "Annotation Mention Statement Time",
    "records.article": "Article",
    "records.collation": "Collation",
    "records.entity": "Entity Identities",
    "records.problem": "Problem",
    "records.span": "Quote Span",
    "records.story": "Dating Story",
    "settings.choices": "Settings",
    "flow.workspace": "Workspace",
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "Account", "Annotation", "Article", "Collation", "Dating", "Edition", "Entity", "Identities", "Mention", "Problem",
    "Quote", "Settings", "Span", "Statement", "Story", "Telling", "Time", "VariorumError", "Workspace", "annotate",
    "compare_names", "date", "gather", "identify", "identify_mentions", "link_mentions", "read", "tell",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """The public name, imported from its home."""
    if name not in _HOME:
        raise AttributeError(f"module 'variorum' has no attribute {name!r}")
    home = import_module(f"variorum.{_HOME[name]}")
    globals().update({found: getattr(home, found) for found in _HOMES[_HOME[name]].split()})
    return globals()[name]


class _Public(ModuleType):
    """This module, whose `read` is always the public function.

    The import system puts a package's rooms among its attributes, and would put `variorum.read` over the function
    of that name. `from variorum.read import …` finds the room; `import variorum.read as …` does not.
    """

    @property
    def read(self) -> object:
        """The public function."""
        return __getattr__("read")

    @read.setter
    def read(self, room: ModuleType) -> None: ...


sys.modules[__name__].__class__ = _Public


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
