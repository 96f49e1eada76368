"""Findings: files that broke a law, told once for each way in which they did."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple


class Case(NamedTuple):
    """A changed file."""

    name: str
    content: bytes


class Finding(NamedTuple):
    """A file that broke a law, and how."""

    kind: str
    number: int
    case: Case
    why: str


Search = Callable[[str, float, int], Iterator[Finding | int]]  # kind, seconds, start → findings, then files tried


def place(error: BaseException) -> str:
    """Where it was raised and the three calls that led there."""
    frames = [f"{Path(one.filename).stem}:{one.lineno}" for one in traceback.extract_tb(error.__traceback__)]
    return " < ".join(reversed(frames[-4:]))


def report(search: Search, kinds: Sequence[str], minutes: float, keep: Path | None, start: int = 0) -> int:
    """1 where a law was broken, else 0; a line for each kind, and the files that broke one are kept."""
    broken = 0
    for kind in kinds:
        known: Counter[str] = Counter()
        for item in search(kind, minutes * 60, start):
            if isinstance(item, int):
                print(f"{kind:8} {item:7} files, {known.total()} broke a law in {len(known)} ways", flush=True)
                continue
            known[item.why] += 1
            if known[item.why] == 1:
                print(f"{kind:8} #{item.number} {item.case.name}: {item.why}{_kept(keep, item)}", flush=True)
        broken += len(known)
    return 1 if broken else 0


def _kept(folder: Path | None, found: Finding) -> str:
    if folder is None:
        return ""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{found.kind}-{sha256(found.case.content).hexdigest()[:12]}-{found.case.name}"
    path.write_bytes(found.case.content)
    return f" ({path})"
