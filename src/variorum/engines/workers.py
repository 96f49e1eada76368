"""Workers: processes that read documents, are limited in memory, reach nobody and know nothing of the main program."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from threading import Lock
from typing import TYPE_CHECKING

from pebble import ProcessPool

from variorum.engines.shut import shut

if TYPE_CHECKING:
    from multiprocessing.popen_forkserver import Popen
    from multiprocessing.process import BaseProcess

MEGABYTE = 1024 * 1024
_HIDING = Lock()


def pool(workers: int, memory: int) -> ProcessPool:
    """A pool of so many workers, each with so many megabytes; they start at the first task."""
    return ProcessPool(max_workers=workers, initializer=confined, initargs=(memory,), context=_context())


def confined(memory: int) -> None:
    """Nothing; this process may from now on hold no more than so many megabytes, and reach nobody."""
    shut()
    limited(memory)


def limited(memory: int) -> None:
    """Nothing; this process may from now on hold no more than so many megabytes of data."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    limit = memory * MEGABYTE if hard == resource.RLIM_INFINITY else min(memory * MEGABYTE, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))


def _context() -> BaseContext:
    """Workers are forked from a small server, never from the main program, whose threads they would tear."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")

    from multiprocessing import forkserver, resource_tracker  # the first does not exist on Windows

    class Context(multiprocessing.context.ForkServerContext):
        Process = _Worker

    context = Context()
    context.set_forkserver_preload(["variorum.engines.preload"])
    resource_tracker.ensure_running()  # the server would start it itself, and it ends by letting Ctrl-C through again
    with _uninterrupted():
        forkserver.ensure_running()
    return context


if sys.platform != "win32":

    class _Worker(multiprocessing.context.ForkServerProcess):
        """A process that does not run the user's script again, as a new process of Python otherwise does.

        A script of five lines that calls `variorum.tell` has no `if __name__ == "__main__"`, and must not need it.
        """

        @staticmethod
        def _Popen(process: BaseProcess) -> Popen:  # noqa: N802 - the name that multiprocessing calls
            with _main_hidden():
                return multiprocessing.context.ForkServerProcess._Popen(process)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """What is started inside never hears Ctrl-C: this program does, and ends its workers; they would print traces."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _main_hidden() -> Iterator[None]:
    main = sys.modules["__main__"]
    with _HIDING:
        spec, file = main.__spec__, main.__dict__.pop("__file__", None)
        main.__spec__ = None
        try:
            yield
        finally:
            main.__spec__ = spec
            if file is not None:
                main.__file__ = file
