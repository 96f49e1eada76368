"""Run: the plan worked through, step by step, by an engine that may lose a worker and a memory that may be empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from variorum.engines.local import Job, Local, Outcome
from variorum.flow.keys import digest, step_key
from variorum.flow.memory import Memory, NoMemory, Shelf
from variorum.flow.parser import NAME, VERSION, Parser
from variorum.flow.step import Each
from variorum.records.problem import Problem
from variorum.records.record import Record, canonical, restore
from variorum.settings.choices import Settings

A = TypeVar("A", bound=Record)
B = TypeVar("B", bound=Record)
Watch = Callable[[str, int, int], None]  # step, how many are done, of how many


def nobody(step: str, done: int, total: int) -> None:
    """Nothing: nobody watches."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run works with."""

    engine: Local
    settings: Settings = field(default_factory=Settings)
    memory: Memory = field(default_factory=NoMemory)
    watch: Watch = nobody


class Key(NamedTuple):
    """What a result is kept under, and the hash of what it was made from; both "" where nothing is kept."""

    key: str
    input: str


@dataclass(frozen=True, slots=True)
class Task(Generic[A, B]):
    """A step Each, ready to travel: its result comes with the sentences that were parsed anew."""

    step: Each[A, B]
    model: str
    shelf: Shelf

    def __call__(self, item: A) -> tuple[B, dict[str, tuple[str, bytes]]]:
        """The step's result for this item."""
        parser = Parser(self.model, self.shelf)
        return self.step.run(item, parser), parser.fresh


def each(run: Run, step: Each[A, B], items: Sequence[A], source: Callable[[A], str]) -> Iterator[B | Problem]:
    """For each item, in order, the step's result, remembered or new, or the problem that stands in its place."""
    keys = _keys(run, step, items)
    known = dict(run.memory.recall([key.key for key in keys if key.key]))
    missing = [item for item, key in zip(items, keys, strict=True) if key.key not in known]
    task = Task(step, run.settings.model, run.memory.shelf())
    fresh = iter(run.engine.each(Job(task, step.name, source), missing))
    for done, key in enumerate(keys, start=1):
        if key.key in known:
            yield restore(known[key.key], step.gives)
        else:
            outcome = next(fresh)
            yield _kept(run, step, key, outcome.value) if outcome.value else _problem(outcome)
        run.watch(step.name, done, len(keys))


def _keys(run: Run, step: Each[A, B], items: Sequence[A]) -> list[Key]:
    if isinstance(run.memory, NoMemory):
        return [Key("", "")] * len(items)
    inputs = [digest(item) for item in items]
    return [Key(step_key(step, run.settings, found), found) for found in inputs]


def _kept(run: Run, step: Each[A, B], key: Key, result: tuple[B, dict[str, tuple[str, bytes]]]) -> B:
    value, parses = result
    if key.key:
        run.memory.keep(NAME, VERSION, parses)
        run.memory.keep(step.name, step.version, {key.key: (key.input, canonical(value))})
    return value


def _problem(outcome: Outcome[tuple[B, dict[str, tuple[str, bytes]]]]) -> Problem:
    if outcome.problem is None:
        raise ValueError("an outcome has a value or a problem")
    return outcome.problem
