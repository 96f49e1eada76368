"""Keys: what a step's result is kept under, so that it is worked out anew when anything that it rests on changes."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Protocol

from variorum.records.record import Record, canonical, identity
from variorum.records.source import Source
from variorum.settings.choices import Settings

PURE = ("records", "text", "tables", "steps", "engines", "flow")  # rooms whose code decides on results
# Libraries whose versions change results; the others only carry bytes.
LIBRARIES = (
    "spacy", "thinc", "trafilatura", "htmldate", "lxml", "charset-normalizer", "py3langid", "anyascii", "wordfreq",
    "babel", "nicknames",
)  # fmt: skip


class Step(Protocol):
    """What the key of a result is made from, whatever the grain."""

    @property
    def name(self) -> str:
        """The step's name in the plan."""

    @property
    def version(self) -> int:
        """A number that is raised when results change."""

    @property
    def settings(self) -> tuple[str, ...]:
        """Names of the settings that change its result."""


def step_key(step: Step, settings: Settings, *inputs: str) -> str:
    """Hash of name, version, settings that matter, the code that runs and the input's hashes."""
    chosen = [f"{name}={_setting(settings, name)}" for name in step.settings]
    return identity(step.name, str(step.version), code(), *chosen, "inputs", *inputs)


def digest(record: Record | tuple[Record, ...]) -> str:
    """Hash of a record's canonical bytes; for a source's own bytes stands their hash, which its snapshot holds."""
    if isinstance(record, Source):
        return identity(canonical((record.snapshot, record.capture, record.given)))
    return identity(canonical(record))


@lru_cache(maxsize=4)
def code(rooms: tuple[str, ...] = PURE) -> str:
    """Hash of all code and tables that decide on results, and of the libraries' versions.

    A step's version number alone would be trusted to be raised by hand: whoever forgets it is told old results as new.
    """
    found = blake2b(digest_size=8)
    for room in rooms:
        for name, content in sorted(_contents(files("variorum") / room, room)):
            found.update(f"{name} {len(content)} ".encode() + content)
    found.update(" ".join(f"{name}={installed(name)}" for name in LIBRARIES).encode())
    return found.hexdigest()


@lru_cache(maxsize=64)
def installed(name: str) -> str:
    """Version of an installed package, "" where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def model_key(model: str) -> str:
    """Name and version of a language model and the code that asks it, which stand for its results."""
    versions = [f"{name} {installed(name)}" for name in (model, "spacy", "thinc", "numpy")]
    return " ".join([*versions, _folder_key(Path(model)), code(("engines",))])


@lru_cache(maxsize=4)
def _folder_key(folder: Path) -> str:
    """Hash of a model that is given by its path, "" for one that is installed."""
    if not folder.is_dir():
        return ""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return identity(*[part for path in files for part in (path.relative_to(folder).as_posix(), path.read_bytes())])


def _setting(settings: Settings, name: str) -> str:
    value = str(getattr(settings, name))
    return model_key(value) if name == "model" else value


def _contents(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found.extend(_contents(entry, f"{path}/{entry.name}") if entry.name != "__pycache__" else ())
        else:
            found.append((f"{path}/{entry.name}", entry.read_bytes()))
    return found
