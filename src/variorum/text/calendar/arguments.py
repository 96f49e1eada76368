"""Arguments: what a time expression says, as texts "name=value" that travel in a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def packed(arguments: Mapping[str, str]) -> tuple[str, ...]:
    """The arguments as sorted texts "name=value", without the empty ones."""
    return tuple(f"{name}={value}" for name, value in sorted(arguments.items()) if value)


def unpacked(texts: Sequence[str]) -> dict[str, str]:
    """The arguments by name."""
    pairs = (text.partition("=") for text in texts)
    return {name: value for name, _, value in pairs}
