"""Mark: the file of settings that makes a folder a workspace, with the number of the format that it is written in."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

from variorum.errors import WorkspaceError, WorkspaceTooNew
from variorum.workspace.schema import FORMAT

SETTINGS = "variorum.toml"
STAMP = re.compile(r"^format[ \t]*=[ \t]*\d+", re.MULTILINE)
FRESH = f"""# A workspace of Variorum. What is set here holds for all who work in it; `variorum config` shows the rest.
format = {FORMAT}

[settings]
"""


def check(folder: Path) -> None:
    """Nothing; raises `WorkspaceError` where the folder is no workspace or one of a later version."""
    try:
        written = tomllib.loads((folder / SETTINGS).read_text("utf-8")).get("format")
    except (OSError, UnicodeDecodeError) as error:
        raise WorkspaceError(f"{folder} is no workspace; make one with: variorum init {folder}") from error
    except tomllib.TOMLDecodeError as error:
        raise WorkspaceError(f"{folder / SETTINGS} cannot be read: {error}") from error
    if not isinstance(written, int) or written < 1:
        raise WorkspaceError(f"{folder / SETTINGS}: format must be a number")
    if written > FORMAT:
        raise WorkspaceTooNew(f"{folder} was written by a later version of Variorum (format {written}); update yours")


def stamp(folder: Path) -> None:
    """Nothing; the settings name the format of the file, which has just been brought up to date.

    A program that is killed between the two leaves an old number here, and the next one to write puts it right.
    """
    path = folder / SETTINGS
    try:
        written = path.read_text("utf-8")
    except FileNotFoundError:  # a workspace that is being made
        return
    stamped = STAMP.sub(f"format = {FORMAT}", written, count=1)
    if stamped != written:
        unfinished = path.with_name(f"{SETTINGS}.{os.getpid()}.tmp")
        unfinished.write_text(stamped, "utf-8")
        unfinished.replace(path)
