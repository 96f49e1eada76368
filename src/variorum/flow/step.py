"""Steps: the three grains of work, so that any engine can run them with the same result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from variorum.records.record import Record

if TYPE_CHECKING:
    from variorum.flow.draft import Draft
    from variorum.flow.parser import Parser

A = TypeVar("A", bound=Record)
B = TypeVar("B", bound=Record)


@dataclass(frozen=True, slots=True)
class Each(Generic[A, B]):
    """One record at a time; `run` gets the record and a parser, which loads its model when it is first used."""

    name: str
    version: int
    run: Callable[[A, Parser], B]
    gives: type[B]
    settings: tuple[str, ...] = ()  # names of the settings that change its result


@dataclass(frozen=True, slots=True)
class Linked(Generic[A, B]):
    """All records at once: connected parts of a graph of pairs."""

    name: str
    version: int
    run: Callable[[A], B]
    gives: type[B]
    settings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Together:
    """All records of one story; reads the fields `takes` of a draft and fills the field `fills`."""

    name: str
    version: int
    run: Callable[[Draft], Record]
    gives: type[Record]
    takes: tuple[str, ...]
    fills: str
    settings: tuple[str, ...] = ()
