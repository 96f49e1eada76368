"""Measure: a job is predicted and scored, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from quality.plan import Job

AT_ONCE = 1  # jobs: the product itself works in two processes


class Measured(NamedTuple):
    """The figures of one job, or what went wrong with it."""

    job: Job
    figures: dict[str, float]
    seconds: float
    error: str = ""
    note: str = ""  # what is told beside the figures


def measure_all(jobs: Sequence[Job], data: Path, work: Path) -> Iterator[Measured]:
    """What each job gives, in the order of the jobs."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield from pool.map(partial(measure, data=data, work=work), jobs)


def measure(job: Job, *, data: Path, work: Path) -> Measured:
    """What one job gives; its prediction and its score are left in the folder `work`."""
    began = time.monotonic()
    try:
        found = own(job, data=data, work=work) if job.own else scored(job, data=data, work=work)
    except subprocess.CalledProcessError as error:
        return Measured(job, {}, time.monotonic() - began, last_line(error.stderr))
    figures = {name: figure(found, name) for name in job.figures}
    return Measured(job, figures, time.monotonic() - began, note=compared(found))


def own(job: Job, *, data: Path, work: Path) -> object:
    """What a measure of ours prints."""
    printed = run("-m", "quality", "measure", job.own, data / job.given)
    (work / f"{job.label}.score.json").write_text(printed, encoding="utf-8")
    return msgspec.json.decode(printed)


def scored(job: Job, *, data: Path, work: Path) -> object:
    """What the data's scorer prints of our prediction."""
    rows, score = work / f"{job.label}.jsonl", work / f"{job.label}.score.json"
    run("-m", "quality", "predict", job.task, data / job.given, rows)
    peer = ["--baseline", str(data / job.baseline)] if job.baseline and (data / job.baseline).exists() else []
    scorer = data / "bench" / "score" / f"{job.task}.py"
    score.write_text(run(scorer, data / job.gold, rows, *peer), encoding="utf-8")
    return msgspec.json.decode(score.read_bytes())


def compared(found: object) -> str:
    """The difference to a peer's prediction with its paired 95 % interval, "" where there was none."""
    versus = found.get("versus_baseline") if isinstance(found, dict) else None
    if not isinstance(versus, dict):
        return ""
    low, high = versus["interval"]
    return f"body F1 against the peer: {versus['body_f1_difference']:+.4f}, 95 % interval {low:+.4f} to {high:+.4f}"


def run(*words: str | Path) -> str:
    """What Python prints when it is run with these words."""
    command = [sys.executable, *map(str, words)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def last_line(text: str) -> str:
    """The last line that says something."""
    return next((line for line in reversed(text.splitlines()) if line.strip()), "failed without a word")


def figure(found: object, name: str) -> float:
    """The figure of that dotted name; a part that is a number is a place in a list; absent counts as 0."""
    rest = name
    while rest and not isinstance(found, int | float):
        if isinstance(found, dict):  # names of figures may hold dots of their own: "f1_at_0.7"
            key = max((key for key in found if rest == key or rest.startswith(f"{key}.")), key=len, default=None)
            if key is None:
                return 0.0
            found, rest = found[key], rest[len(key) + 1 :]
        elif isinstance(found, list):
            head, _, rest = rest.partition(".")
            found = found[int(head)]
        else:
            return 0.0
    return float(found) if isinstance(found, int | float) else 0.0
