"""Run: changed files through each reader for so many minutes, in a process that time and memory may end."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack
from multiprocessing.connection import Connection
from random import Random

from quality.fuzz.changes import changed
from quality.fuzz.check import check
from quality.fuzz.findings import Case, Finding, place
from quality.fuzz.seeds import seeds

LONGEST = 20  # seconds of the processor for a file of at most 200 kB
PATIENCE = 120  # seconds of the clock, where others work on the machine too
MEMORY = 2_000_000_000  # bytes that the process may have


def case(kind: str, number: int, start: int = 0) -> Case:
    """The file of this number: the same whenever and wherever it is asked for."""
    chance = Random(f"{kind} {start} {number}")
    known = seeds(kind)
    seed = chance.choice(known)
    return Case(seed.name, seed.packed(changed(chance, seed.content, [one.content for one in known])))


def fuzz(kind: str, seconds: float, start: int = 0) -> Iterator[Finding | int]:
    """What broke a law, and at the end how many files were tried."""
    end, number = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.get_context("fork").Process(target=_work, args=(theirs, kind, number, start, end))
        process.start()
        theirs.close()
        at, why = _watched(ours, number)
        if why:
            yield Finding(kind, at, case(kind, at, start), why)
        process.kill()
        process.join()
        number = at + 1
    yield number


def _watched(pipe: Connection, number: int) -> tuple[int, str]:
    """The last file that was tried, and what was wrong with it."""
    at = number
    while pipe.poll(PATIENCE):
        try:
            at, why = pipe.recv()
        except EOFError:
            return at, f"the process was ended, by the system or after {LONGEST} seconds"
        if why is None:
            return at, ""
        if why:
            return at, why
    return at, f"not done after {PATIENCE} seconds"


def _work(pipe: Connection, kind: str, number: int, start: int, end: float) -> None:
    """Files from this number on until the time is over or one breaks a law; each is told before it is tried."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    while time.monotonic() < end:
        pipe.send((number, ""))
        signal.setitimer(signal.ITIMER_PROF, LONGEST)  # it ends the process, as nothing waits for its signal
        with ExitStack() as stack:
            stack.push(lambda _, error, __, at=number: _sent(pipe, at, error))
            check(*case(kind, number, start))
        number += 1
    pipe.send((max(number - 1, 0), None))


def _sent(pipe: Connection, number: int, error: BaseException | None) -> bool:
    """False; what came out of a reader, whatever it is, is told before it ends the process."""
    if error is not None:
        pipe.send((number, f"{type(error).__name__}: {str(error)[:300]} at {place(error)}"))
        os._exit(1)  # the traceback would stand between the lines of the report
    return False
