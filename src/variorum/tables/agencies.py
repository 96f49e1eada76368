"""Agencies: the news agencies whose copy and pictures outlets print, with every name they go by."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from variorum.records.record import Record


class Agency(Record, frozen=True):
    """A news agency; `name` is what a reader is shown."""

    name: str
    also: tuple[str, ...]
    country: str  # ISO 3166, empty where it belongs to none
    group: str  # "EANA", "world", "national", "picture"
    source: str


@lru_cache(maxsize=1)
def agencies() -> tuple[Agency, ...]:
    """All agencies of the table, in its order."""
    rows = tomllib.loads(files("variorum.tables").joinpath("agencies.toml").read_text("utf-8"))["agency"]
    return tuple(Agency(**{**row, "also": tuple(row["also"])}) for row in rows)


@lru_cache(maxsize=1)
def agency_names() -> dict[str, Agency]:
    """The agency of copy that each printed name stands for; where two share a name, the first of the table."""
    found: dict[str, Agency] = {}
    for agency in agencies():
        for name in (agency.name.split(" (")[0], *agency.also):
            found.setdefault(name, agency)
    return found
