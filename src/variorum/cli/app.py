"""App: all commands on one screen, and how each kind of ending becomes an exit code."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from variorum.cli import asking, judging, keeping, looking, reading, screen, sources, telling, tools
from variorum.errors import NothingFound, UsageError, VariorumError

FAILURE, USAGE, NOTHING = 1, 2, 4  # 0 is success, 3 says that some inputs failed

# Plain help: the decorated one needs 0.15 s more, half of what a user may wait for it.
app = typer.Typer(
    name="variorum",
    help="One account of many reports, in which every line names its sources.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for name, command in (
    ("tell", telling.tell),
    ("example", telling.example),
    ("read", reading.read),
    ("init", keeping.init),
    ("add", keeping.add),
    ("remove", keeping.remove),
    ("build", keeping.build),
    ("stories", looking.stories),
    ("show", looking.show),
    ("search", looking.search),
    ("said", asking.said),
    ("when", asking.when),
    ("sources", sources.sources),
    ("versions", asking.versions),
    ("export", looking.export),
    ("verify", looking.verify),
    ("judge", judging.judge),
    ("undo", judging.undo),
    ("judgements", judging.judgements),
    ("doctor", tools.doctor),
    ("schema", tools.schema),
    ("config", tools.config),
):
    app.command(name)(command)


def _version(wanted: bool) -> None:
    if wanted:
        from variorum import __version__

        print(f"variorum {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)
]


@app.callback()
def variorum(version: Version = False) -> None:
    """One account of many reports, in which every line names its sources."""


def main() -> None:
    """Run the command that the arguments name and leave with its exit code."""
    screen.opened()
    try:
        app()
    except NothingFound as error:
        _leave(error, NOTHING)
    except UsageError as error:
        _leave(error, USAGE)
    except VariorumError as error:
        _leave(error, FAILURE)
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FAILURE)
    except OSError as error:
        _leave(_in_words(error), FAILURE)


def _in_words(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename is not None else ""
    return where + (error.strerror or str(error)).lower()


def _leave(error: Exception | str, code: int) -> None:
    screen.note(f"variorum: {error}")
    sys.exit(code)
