"""Guided: files that grow out of the seeds by what they reach of our code (coverage-guided fuzzing with atheris).

A changed file that reaches a line, or a path between lines, which none before it reached is kept and changed on. The
engine needs a process of its own, since it rewrites our modules as they are imported and ends the process when it is
done or when a file takes too long; `guided` starts the process again for the time that is left.
"""

from __future__ import annotations

import json
import sys
import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from tempfile import TemporaryDirectory

from quality.files import UnusableInputError
from quality.fuzz.changes import LARGEST, TOKENS
from quality.fuzz.findings import Case, Finding, place
from quality.fuzz.seeds import Seed, seeds

LONGEST = 20  # seconds for a file of at most 200 kB
MEMORY = 2500  # megabytes that the process may have, the engine's own with them
TOLD = 50  # files between two reports of how many were tried
ENDED = "ended-"  # how the engine names a file with which the process ended


def guided(kind: str, seconds: float, start: int = 0) -> Iterator[Finding | int]:
    """What broke a law, and at the end how many files were tried; raises `UnusableInputError` without atheris."""
    _must_stand()
    end, tried = time.monotonic() + seconds, 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        _plant(kind, folder / "corpus")
        while (left := end - time.monotonic()) > 1:
            for item in _run(kind, folder, int(left), start):
                if isinstance(item, Finding):
                    yield item
                else:
                    tried += item
    yield tried


def _plant(kind: str, corpus: Path) -> None:
    """Nothing; each seed stands in the folder, behind a byte that says which one it is."""
    corpus.mkdir()
    for at, seed in enumerate(seeds(kind)):
        (corpus / f"seed-{at}").write_bytes(bytes([at]) + seed.content[:LARGEST])
    words = ("".join(f"\\x{byte:02x}" for byte in word) for word in TOKENS)
    (corpus.parent / "words").write_text("".join(f'"{word}"\n' for word in words), "ascii")


def _run(kind: str, folder: Path, seconds: int, start: int) -> Iterator[Finding | int]:
    """What one process finds and how many files it tries, until the time is over or a file ends it."""
    words = [sys.executable, "-m", "quality.fuzz.guided", kind, str(folder), str(seconds), str(start)]
    with Popen(words, stdout=PIPE, stderr=DEVNULL) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith(b"{"):
                yield _item(kind, json.loads(line))
    for path in sorted(folder.glob(f"{ENDED}*")):
        why = f"the process was ended: {path.name.removeprefix(ENDED).partition('-')[0]}"
        yield Finding(kind, 0, _case(path.read_bytes(), seeds(kind)), why)
        path.unlink()


def _item(kind: str, line: Mapping[str, str]) -> Finding | int:
    if "tried" in line:
        return int(line["tried"])
    return Finding(kind, 0, Case(line["name"], b64decode(line["content"])), line["why"])


def _case(content: bytes, forms: tuple[Seed, ...]) -> Case:
    """The file that the engine's bytes stand for: the first says which seed it grows from and how it is packed."""
    form = forms[content[0] % len(forms)] if content else forms[0]
    return Case(form.name, form.packed(content[1:]))


def _must_stand() -> None:
    if find_spec("atheris") is None:
        raise UnusableInputError(
            "guided fuzzing needs atheris (Linux and Mac, Python 3.11 to 3.13): pip install atheris"
        )


def main(words: list[str]) -> None:
    """Nothing; tries files until the seconds are over and tells what it finds, a line of JSON each."""
    import atheris

    kind, folder, seconds, start = words[0], Path(words[1]), int(words[2]), int(words[3])
    with atheris.instrument_imports(include=["variorum"]):
        from quality.fuzz.check import check
    engine = (
        f"-max_total_time={seconds}", f"-timeout={LONGEST}", f"-rss_limit_mb={MEMORY}", f"-max_len={LARGEST + 1}",
        f"-seed={start + 1}", f"-dict={folder / 'words'}", f"-artifact_prefix={folder / ENDED}", str(folder / "corpus"),
    )  # fmt: skip
    atheris.Setup(["guided", *engine], _Trial(seeds(kind), check))
    atheris.Fuzz()


class _Trial:
    """One file after the other through `check`; what is found is told, and the engine goes on."""

    def __init__(self, forms: tuple[Seed, ...], check: Callable[[str, bytes], int]) -> None:
        self._forms, self._check, self._tried = forms, check, 0

    def __call__(self, content: bytes) -> None:
        case = _case(content, self._forms)
        self._tried += 1
        if self._tried % TOLD == 0:
            _tell({"tried": str(TOLD)})
        try:
            self._check(*case)
        except Exception as error:  # noqa: BLE001  # whatever a reader lets through is what is looked for
            why = f"{type(error).__name__}: {str(error)[:300]} at {place(error)}"
            _tell({"name": case.name, "content": b64encode(case.content).decode("ascii"), "why": why})


def _tell(line: Mapping[str, str]) -> None:
    print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
