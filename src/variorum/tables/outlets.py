"""Outlets: the names of newspapers, broadcasters and sites by the host of their addresses."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

SHORTEST_HOST = 2  # labels: "example.org"


@lru_cache(maxsize=1)
def outlet_hosts() -> dict[str, str]:
    """The display name of each host in the table."""
    rows = tomllib.loads(files("variorum.tables").joinpath("outlets.toml").read_text("utf-8"))["outlet"]
    return {host: str(row["name"]) for row in rows for host in row["hosts"]}


@lru_cache(maxsize=1)
def outlet_names() -> frozenset[str]:
    """The display names in the table."""
    return frozenset(outlet_hosts().values())


def outlet_of_host(host: str) -> str:
    """The outlet at this host or at the nearest host above it, "" where the table has none."""
    labels = host.lower().strip(".").split(".")
    above = (".".join(labels[at:]) for at in range(len(labels) - SHORTEST_HOST + 1))
    return next((outlet_hosts()[name] for name in above if name in outlet_hosts()), "")
