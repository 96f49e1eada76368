"""Workers: processes that read documents, are limited in memory and know nothing of the main program."""

from __future__ import annotations

import multiprocessing
import sys
from multiprocessing.context import BaseContext

from pebble import ProcessPool

MEGABYTE = 1024 * 1024


def pool(workers: int, memory: int) -> ProcessPool:
    """A pool of so many workers, each with so many megabytes; they start at the first task."""
    return ProcessPool(max_workers=workers, initializer=limited, initargs=(memory,), context=_context())


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
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["variorum.engines.preload"])
    return context
