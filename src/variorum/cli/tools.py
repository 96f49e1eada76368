"""Tools: `doctor` and `config`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from variorum.cli import options, screen

LOGIN = re.compile(r"://[^/@]*@")  # of a proxy; what is printed here is pasted into reports of faults
Where = Annotated[
    Path | None, typer.Option("--workspace", "-w", metavar="DIR", help="With the settings of this workspace.")
]


def config(
    workspace: Where = None,
    json: options.AsJson = False,
    model: options.Model = None,
    workers: options.Workers = None,
    timeout: options.Timeout = None,
    memory: options.Memory = None,
) -> None:
    """Show every setting and where it comes from."""
    from variorum.settings.choices import EXPLAINED
    from variorum.settings.sources import user_file

    given = {"model": model, "workers": workers, "timeout": timeout, "memory": memory}
    from variorum.settings import resolved

    _, found = resolved(given, workspace=workspace)
    found = tuple(
        one._replace(value=LOGIN.sub("://…@", str(one.value))) if one.name == "proxy" else one for one in found
    )
    if json:
        screen.write_json([setting._asdict() for setting in found])
        return
    screen.write_quoting(
        "\n".join(f"{one.name:10} = {one.value!s:26} {one.origin:20} {EXPLAINED[one.name]}" for one in found)
    )
    screen.note(f"yours go into {user_file()} under [settings], those of a workspace into its variorum.toml")


def doctor(json: options.AsJson = False, model: options.Model = None) -> None:
    """Check that everything is installed and works: versions, model, and a small known input through each room."""
    from variorum.flow.doctor import examined
    from variorum.settings import resolved

    settings, _ = resolved({"model": model})
    findings = examined(settings)
    if json:
        screen.write_json(findings)
    else:
        screen.write_quoting(
            "\n".join(f"{'ok ' if one.well else 'BAD'}  {one.what:22} {one.found}" for one in findings)
        )
    if not all(one.well for one in findings):
        raise typer.Exit(1)


def schema() -> None:
    """Print the JSON schema of exported files."""
    from variorum.present import json

    screen.write_bytes(json.schema())
