"""Local: runs a function on each of many records, in worker processes that time and memory may kill."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Generic, TypeVar
from weakref import WeakSet

from variorum.engines.faults import is_torn, problem
from variorum.records.problem import Problem

if TYPE_CHECKING:
    from pebble import ProcessFuture, ProcessPool

A = TypeVar("A")
B = TypeVar("B")
PATIENCE = 30  # seconds over the limit in which a pool must have killed a worker; it looks ten times a second
TRIES = 2  # pools that a task is offered to, and more times that one is tried whose worker ended
AHEAD = 4  # tasks for each worker that are handed over before the first is done; more only fills memory


@dataclass(frozen=True, slots=True)
class Outcome(Generic[B]):
    """What became of one item: a value, or the problem that stands in its place."""

    value: B | None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Job(Generic[A, B]):
    """A function with its name in the plan, what its items are called and how many documents one item holds."""

    run: Callable[[A], B]
    stage: str
    source: Callable[[A], str]
    size: Callable[[A], int] = lambda _: 1


class Local:
    """An engine on this machine; `workers=0` works in this process with the same results, but can stop nothing."""

    def __init__(self, workers: int, *, timeout: int, memory: int) -> None:
        self._workers = workers
        self._timeout = timeout
        self._memory = memory
        self._pool: ProcessPool | None = None
        self._handed: WeakSet[ProcessFuture] = WeakSet()  # what was given to the pool

    def __enter__(self) -> Local:
        """The engine itself; its workers are ended on leaving."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End all workers."""
        self._close()

    def each(self, job: Job[A, B], items: Sequence[A]) -> Iterator[Outcome[B]]:
        """One outcome for each item, in the order of the items."""
        if self._workers == 0:
            return (_here(job, item) for item in items)
        return self._away(job, items)

    def _away(self, job: Job[A, B], items: Sequence[A]) -> Iterator[Outcome[B]]:
        waiting: deque[tuple[A, Future[B] | ProcessFuture]] = deque()
        for item in items:
            waiting.append((item, self._sent(job, item)))
            if len(waiting) >= AHEAD * self._workers:
                yield self._received(job, *waiting.popleft())
        while waiting:
            yield self._received(job, *waiting.popleft())

    def _sent(self, job: Job[A, B], item: A) -> Future[B] | ProcessFuture:
        """The task on its way; where no pool takes it, even a new one, a future that says so."""
        torn: BaseException | None = None
        for _ in range(TRIES):
            try:
                sent = self._open().schedule(job.run, args=(item,), timeout=self._timeout * job.size(item))
                self._handed.add(sent)
                return sent
            except (RuntimeError, OSError, EOFError) as error:  # the pool broke, or the server of its workers is gone
                torn = error
                self._close()
        lost: Future[B] = Future()
        lost.set_exception(BrokenProcessPool(str(torn)))
        return lost

    def _received(self, job: Job[A, B], item: A, future: Future[B] | ProcessFuture) -> Outcome[B]:
        try:
            return Outcome(self._waited(job, item, future))
        except Exception as error:  # noqa: BLE001 - an engine turns any failure into a problem of its item
            if not is_torn(error):
                return Outcome(None, problem(error, source=job.source(item), stage=job.stage))
        self._close()  # another item may be to blame: this one is tried again, alone
        return self._alone(job, item)

    def _alone(self, job: Job[A, B], item: A) -> Outcome[B]:
        """What becomes of the item where it is tried again; only one that ends its worker twice more is to blame."""
        outcome: Outcome[B] = Outcome(None)
        for _ in range(TRIES):
            try:
                return Outcome(self._waited(job, item, self._sent(job, item)))
            except Exception as error:  # noqa: BLE001 - an engine turns any failure into a problem of its item
                self._close()
                outcome = Outcome(None, problem(error, source=job.source(item), stage=job.stage))
                if not is_torn(error):
                    break
        return outcome

    def _waited(self, job: Job[A, B], item: A, future: Future[B] | ProcessFuture) -> B:
        """The result; a pool that gives none long after every limit is over is broken.

        A worker that is killed while it sends holds the lock of the pipe for ever, and the pool does not notice.
        """
        try:
            return future.result(timeout=PATIENCE + AHEAD * self._timeout * job.size(item))
        except TimeoutError:
            if future.done():
                raise
            raise BrokenProcessPool("the pool gives no result") from None

    def _open(self) -> ProcessPool:
        if self._pool is None:
            from variorum.engines.workers import pool

            self._pool = pool(self._workers, self._memory)
        return self._pool

    def _close(self) -> None:
        if self._pool is not None:
            self._pool.stop()
            self._pool.join()
            self._pool = None
        for sent in [one for one in self._handed if not one.done()]:  # no pool would ever answer
            sent.set_exception(BrokenProcessPool("the pool was closed"))
        self._handed.clear()


def _here(job: Job[A, B], item: A) -> Outcome[B]:
    try:
        return Outcome(job.run(item))
    except Exception as error:  # noqa: BLE001 - an engine turns any failure into a problem of its item
        return Outcome(None, problem(error, source=job.source(item), stage=job.stage))


def cores() -> int:
    """How many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
