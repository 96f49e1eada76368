"""Fetching: pages asked for over the web and put into a workspace, each with the archive of what went over the line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from variorum.errors import UsageError, WorkspaceBusy
from variorum.flow.building import added
from variorum.flow.run import Watch, nobody
from variorum.read.fetch.addresses import Named, address_of, listed, sifted
from variorum.read.fetch.connect import Road, proxy_of
from variorum.read.fetch.guard import WHERE
from variorum.read.fetch.kept import Keeping, page_of
from variorum.read.fetch.manners import Manners
from variorum.read.fetch.round import by_host, visits
from variorum.read.fetch.visit import Visit, Visitor
from variorum.read.fetch.warc import archive
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.settings.choices import Settings
from variorum.settings.sources import surrounding_proxy
from variorum.version import PROGRAM
from variorum.workspace import fetched as shelf
from variorum.workspace.store import create

SHOWN = 5  # hosts that are named; more are counted
OWN = f"Variorum/{PROGRAM.rpartition('.')[0]}"


class Fetched(NamedTuple):
    """Names that are new, names whose bytes were there already, what could not be had, and what was not asked for."""

    new: list[str]
    known: list[str]
    problems: list[Problem]
    left: list[str]


class Who(NamedTuple):
    """Who fetches: as the workspace keeps it, and as it is written into archives, which others may be given."""

    by: str = ""
    operator: str = ""


def wanted(arguments: Sequence[str], lists: Iterable[tuple[str, bytes]]) -> tuple[list[str], list[Problem]]:
    """The addresses of the arguments and of lists (name, content), each once, and a line for what is none."""
    named = [Named(argument) for argument in arguments]
    for name, content in lists:
        named += listed(content.decode("utf-8", "replace").splitlines(), name)
    return sifted(named)


def askable(names: Sequence[str], visitor: Visitor) -> tuple[list[str], list[Problem]]:
    """The addresses that may be asked, and a line for each that is refused before anybody sees a request."""
    found: list[str] = []
    problems: list[Problem] = []
    for name in names:
        here = address_of(name)
        proxied = visitor.road.proxy is not None
        reason = here if isinstance(here, str) else visitor.road.guard.refusal(here, proxy=proxied)
        if reason:
            problems.append(Problem(source=name, reason=reason, remedy=WHERE, stage="fetch"))
        else:
            found.append(name)
    return found, problems


def visitor_of(settings: Settings) -> Visitor:
    """Somebody who asks as the settings say; raises `UsageError` where it is not clear which way to go."""
    if not settings.proxy and (name := surrounding_proxy()):
        raise UsageError(
            f"{name} names a proxy, and Variorum takes its proxy from its own settings alone: "
            "give --proxy URL to go through it, or --proxy none to go straight"
        )
    manners = Manners(agent_of(settings), robots=settings.robots, pause=settings.pause)
    return Visitor(manners, road=Road(proxy=proxy_of(settings.proxy)))


def agent_of(settings: Settings) -> str:
    """The name under which sites are asked."""
    return settings.user_agent or (f"{OWN} (+{settings.contact})" if settings.contact else OWN)


def notice(names: Sequence[str], visitor: Visitor) -> list[str]:
    """What the user is to know before the first request: who will see it, and from where."""
    hosts = [host for host, _ in by_host(names)]
    shown = ", ".join(hosts[:SHOWN]) + (f" and {len(hosts) - SHOWN} more" if len(hosts) > SHOWN else "")
    proxy = visitor.road.told
    way = f"through the proxy {proxy}" if proxy else "straight from the network address of this machine"
    lines = [
        f"fetching {len(names)} {'page' if len(names) == 1 else 'pages'} from {shown}",
        f'the site, and whoever watches the line, sees the request: it goes {way}, as "{visitor.manners.agent}"',
    ]
    if proxy:
        lines.append("the proxy makes the connections; the numbers behind the sites' names are not checked here")
    if not visitor.manners.robots:
        lines.append("warning: robots is switched off; pages are asked for that sites ask programs to leave alone")
    return lines


def fetched(
    folder: Path,
    names: Sequence[str],
    visitor: Visitor,
    *,
    who: Who | None = None,
    watch: Watch = nobody,
) -> Fetched:
    """What became of each address; on Ctrl-C what is fetched is in the workspace and the rest is in `left`."""
    create(folder)
    who = who or Who()
    found = Fetched([], [], [], list(names))
    waiting: list[Source | Problem] = []
    try:
        for done, visit in enumerate(visits(names, visitor), 1):
            waiting += _kept(folder, visit, visitor, who.operator)
            found.left.remove(visit.name)
            _put(folder, waiting, found, who.by)
            watch("fetch", done, len(names))
    except KeyboardInterrupt:
        pass
    if not _put(folder, waiting, found, who.by):
        found.problems.extend(_not_put(folder, one) for one in waiting)
    return found


def _kept(folder: Path, visit: Visit, visitor: Visitor, operator: str) -> list[Source | Problem]:
    """The page, or why there is none; what went over the line is on the disk when this returns."""
    made = datetime.now(UTC)
    whole = archive(visit.exchanges, made=made, operator=operator, robots=visitor.manners.robots)
    name = shelf.keep(folder, whole.content, made) if visit.exchanges else ""
    return page_of(visit, Keeping(whole, name))


def _put(folder: Path, waiting: list[Source | Problem], found: Fetched, by: str) -> bool:
    """Whether all that waits is in the workspace now; another process may be writing to it just then."""
    if not waiting:
        return True
    try:
        new, known, problems = added(folder, waiting, by)
    except WorkspaceBusy:
        return False
    found.new.extend(new)
    found.known.extend(known)
    found.problems.extend(problems)
    waiting.clear()
    return True


def _not_put(folder: Path, item: Source | Problem) -> Problem:
    if isinstance(item, Problem):
        return item
    return Problem(
        source=item.snapshot.name,
        reason="fetched, but another process is writing to the workspace",
        remedy=f"add it later: variorum add {folder / item.capture.container} --workspace {folder}",
        stage="fetch",
    )
