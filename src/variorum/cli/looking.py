"""Looking: commands that read a workspace and never write to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from variorum.cli import files, options, screen
from variorum.errors import NothingFound, UsageError

if TYPE_CHECKING:
    from variorum.records.account import Edition, Telling

SHORTEST_ID = 4  # digits of an id that name a story
StoryName = Annotated[str, typer.Argument(metavar="STORY", help="Its number or id as `variorum stories` shows them.")]


class Summary(NamedTuple):
    """One line of the list of stories."""

    number: int
    id: str
    headline: str
    reports: tuple[str, ...]  # names; earlier versions and later pages of a report among them
    first: str
    last: str
    counted: int  # reports that count


def stories(workspace: options.InWorkspace = options.HERE, json: options.AsJson = False) -> None:
    """List the stories of the last build with their reports."""
    found = tuple(_summary(number, edition) for number, edition in enumerate(last(workspace).editions, start=1))
    if json:
        screen.write_json([summary._asdict() for summary in found])
    elif found:
        screen.write_quoting("\n".join(_line(summary) for summary in found))
    if not found:
        raise NothingFound("there is no story in this workspace")


def show(
    story: StoryName,
    workspace: options.InWorkspace = options.HERE,
    width: options.Width = None,
    json: options.AsJson = False,
) -> None:
    """Show one story of the last build."""
    telling = only(last(workspace), story)
    if json:
        screen.write_bytes(files.as_json(telling, with_sources=False))
        return
    from variorum.present import terminal

    screen.write(terminal.render(telling, width=width or screen.width(), colour=screen.colour()))


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORD…", help="All of them must be in the report.")],
    workspace: options.InWorkspace = options.HERE,
    json: options.AsJson = False,
) -> None:
    """Find the reports of the last build that hold all the words."""
    from variorum.workspace.store import Reader

    with Reader(workspace) as store:
        hits = store.search(" ".join(words))
    if json:
        screen.write_json([hit._asdict() for hit in hits])
    elif hits:
        screen.write_quoting("\n".join(f"{hit.name}: {' '.join(hit.passage.split())}" for hit in hits))
    if not hits:
        raise NothingFound("no report holds all these words")


def export(
    out: Annotated[list[Path], typer.Argument(metavar="FILE…", help=".html, .md or .json files to write.")],
    workspace: options.InWorkspace = options.HERE,
    story: Annotated[str | None, typer.Option(metavar="STORY", help="This story alone.")] = None,
    with_sources: options.WithSources = False,
) -> None:
    """Write the last build to files."""
    files.check(out)
    telling = last(workspace)
    files.write_all(only(telling, story) if story else telling, out, with_sources=with_sources)
    for path in out:
        screen.note(f"{path} is written")


def verify(
    export: Annotated[Path, typer.Argument(metavar="FILE", help="A .json or .html file that Variorum wrote.")],
    sources: Annotated[
        list[Path] | None, typer.Argument(metavar="SOURCE…", help="The files it was made from, or their folders.")
    ] = None,
    workspace: Annotated[
        Path | None, typer.Option("--workspace", "-w", metavar="DIR", help="The workspace that holds them.")
    ] = None,
    json: options.AsJson = False,
) -> None:
    """Check every quoted word of an exported file against the bytes of its sources."""
    from variorum.verify import verified

    if workspace is None and not sources:
        raise UsageError("name the workspace (--workspace DIR) or the files that the export was made from")
    report = verified(export, workspace=workspace, paths=tuple(sources or ()))
    if json:
        screen.write_json(report)
    else:
        screen.write_quoting(report.text())
    if not report.holds:
        raise typer.Exit(1)


def last(workspace: Path) -> Telling:
    """The last build; a note where it is no longer up to date."""
    from variorum.flow.building import last_build

    telling, _, fresh = last_build(workspace)
    if not fresh:
        screen.note(f"reports or judgements have changed since; bring it up to date: variorum build -w {workspace}")
    return telling


def only(telling: Telling, story: str) -> Telling:
    """The telling with this story alone; what could not be read belongs to none."""
    from variorum.records.account import Telling as Kind

    return Kind(editions=(telling.editions[number_of(telling, story) - 1],))


def number_of(telling: Telling, story: str) -> int:
    """The story's number, from 1; raises `NothingFound` where there is none of that name."""
    for number, edition in enumerate(telling.editions, start=1):
        if is_called(story, number, edition):
            return number
    raise NothingFound(f"there is no story '{story}'; `variorum stories` lists them")


def is_called(name: str, number: int, edition: Edition) -> bool:
    """Whether the name is the story's number or the beginning of its id."""
    return name == str(number) or (len(name) >= SHORTEST_ID and edition.story.id.startswith(name))


def _summary(number: int, edition: Edition) -> Summary:
    counters = edition.account.counters
    return Summary(
        number=number,
        id=edition.story.id,
        headline=edition.account.headline,
        reports=tuple(article.name for article in edition.articles),
        first=counters.first,
        last=counters.last,
        counted=counters.reports,
    )


def _line(summary: Summary) -> str:
    from variorum.present.strings import shown
    from variorum.present.wording import counted

    days = f" · {summary.first} to {summary.last}" if summary.first else ""
    names = "\n".join(f"     {shown(name)}" for name in summary.reports)
    reports = counted(summary.counted, "report")
    return f"{summary.number:3}  {shown(summary.headline)}\n     {summary.id} · {reports}{days}\n{names}"
