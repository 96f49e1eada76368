"""Options: arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

InWorkspace = Annotated[
    Path, typer.Option("--workspace", "-w", metavar="DIR", help="The workspace.", envvar="VARIORUM_WORKSPACE")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Outs = Annotated[
    list[Path] | None,
    typer.Option("--out", "-o", metavar="FILE", help="Write to a .html, .md or .json file; may be given again."),
]
WithSources = Annotated[bool, typer.Option("--with-sources", help="Put the whole texts of the reports into the files.")]
Width = Annotated[int | None, typer.Option(min=40, max=400, help="Columns of the terminal.")]
Model = Annotated[str | None, typer.Option(help="Language model: a spaCy pipeline or the path of one.")]
Workers = Annotated[int | None, typer.Option(min=0, max=256, help="Worker processes; 0 works in this one.")]
Timeout = Annotated[int | None, typer.Option(min=1, max=86_400, help="Seconds after which a document is given up.")]
Memory = Annotated[int | None, typer.Option(min=512, max=1_048_576, help="Megabytes that a worker may use.")]
Fetch = Annotated[
    bool, typer.Option("--fetch", help="PATH… are web addresses: ask the sites for the pages. They will see it.")
]
Lists = Annotated[
    list[Path] | None,
    typer.Option("--from", metavar="FILE", help="With --fetch: a list of addresses, one a line; - is standard input."),
]
UserAgent = Annotated[str | None, typer.Option(help="With --fetch: the name under which sites are asked.")]
Proxy = Annotated[
    str | None, typer.Option(metavar="URL", help="With --fetch: an HTTP proxy to go through; none goes straight.")
]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who does this; else your name on this computer.")]
HERE = Path()
