"""Floors: the scores that must not sink unnoticed, and the best that peers reach on the same data."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from math import ceil, floor
from pathlib import Path

import msgspec
from msgspec import Struct

HERE = Path(__file__).parent
CLOSE = 0.01  # a floor lies at most so far under its score
TRACKED = "quality/floors.toml"


class Floor(Struct, frozen=True, forbid_unknown_fields=True):
    """What a figure must keep: at least `floor`, or at most `ceiling`; `reach` is what we want of it."""

    floor: float | None = None
    ceiling: float | None = None
    reach: float | None = None
    slack: float | None = None  # how far its score lies off the limit, for figures that differ from run to run

    def __post_init__(self) -> None:
        """Refuse a row that has no limit or two."""
        if (self.floor is None) == (self.ceiling is None):
            raise ValueError("a figure needs a floor or a ceiling")

    def holds(self, score: float) -> bool:
        """Whether the score is good enough."""
        return score <= self.ceiling if self.ceiling is not None else score >= (self.floor or 0.0)

    def is_slack(self, score: float) -> bool:
        """Whether the score is so much better that it could sink unnoticed."""
        if self.ceiling is not None:
            return score < self.ceiling - (2 * self.slack if self.slack else CLOSE) - 1e-9
        return score > (self.floor or 0.0) + (2 * self.slack if self.slack else CLOSE) + 1e-9

    def is_looser(self, earlier: Floor) -> bool:
        """Whether it lets pass what the earlier one did not."""
        if (self.floor is None) != (earlier.floor is None):
            return True
        return (self.floor or 0.0) < (earlier.floor or 0.0) or (self.ceiling or 0.0) > (earlier.ceiling or 0.0)

    def raised(self, score: float) -> Floor:
        """The floor that the score allows: never looser than it is."""
        if self.ceiling is not None:
            high = ceil((score + (self.slack or 0.0)) * 1000) / 1000
            return Floor(ceiling=min(self.ceiling, high), reach=self.reach, slack=self.slack)
        low = floor((score - (self.slack or 0.0)) * 1000) / 1000
        return Floor(floor=max(self.floor or 0.0, low), reach=self.reach, slack=self.slack)

    def line(self, name: str) -> str:
        """The row of the file."""
        limits = {"floor": self.floor, "ceiling": self.ceiling, "reach": self.reach, "slack": self.slack}
        told = ", ".join(f"{key} = {value:.6g}" for key, value in limits.items() if value is not None)
        return f'"{name}" = {{ {told} }}'

    def short_of_reach(self, score: float) -> bool:
        """Whether the score is not yet what we want."""
        if self.reach is None:
            return False
        return score > self.reach if self.ceiling is not None else score < self.reach


class Peer(Struct, frozen=True, forbid_unknown_fields=True):
    """The best figure of others, and whose it is."""

    score: float
    who: str


def read_floors(content: bytes) -> dict[str, Floor]:
    """The floors in a TOML file by the name of the figure."""
    return msgspec.toml.decode(content, type=dict[str, Floor])


def floors() -> dict[str, Floor]:
    """The floors of this checkout."""
    return read_floors((HERE / "floors.toml").read_bytes())


def write_floors(kept: Mapping[str, Floor]) -> None:
    """Write the floors in their order below the words that head the file."""
    path = HERE / "floors.toml"
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    lines = [*head, "", *(one.line(name) for name, one in kept.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def peers() -> dict[str, Peer]:
    """The best figures of others."""
    return msgspec.toml.decode((HERE / "peers.toml").read_bytes(), type=dict[str, Peer])


def lowered(now: Mapping[str, Floor]) -> Iterator[str]:
    """A line for each floor that is gone or looser than in the last commit or in the one before it."""
    for commit in ("HEAD", "HEAD~1"):
        for name, earlier in sorted(committed(commit).items()):
            if name not in now:
                yield f"{name}: has a floor in {commit}, none now"
            elif now[name].is_looser(earlier):
                yield f"{name}: the floor is lower than in {commit}"


def committed(commit: str) -> dict[str, Floor]:
    """The floors of a commit; none where there is no git, no such commit or no such file in it."""
    command = ["git", "-C", str(HERE), "show", f"{commit}:{TRACKED}"]
    try:
        found = subprocess.run(command, check=True, capture_output=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return {}
    return read_floors(found)
