"""The example: seven saved pages about an invented accident, told by invented outlets."""

from __future__ import annotations

from importlib.resources import files


def pages() -> tuple[tuple[str, bytes], ...]:
    """File name and bytes of each page of the example, sorted by name."""
    folder = files("variorum.example") / "reports"
    found = sorted((page for page in folder.iterdir() if page.name.endswith(".html")), key=lambda page: page.name)
    return tuple((page.name, page.read_bytes()) for page in found)
