"""Document: the exported file as plain data, whole and unchanged."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path

from variorum.errors import NotVerified

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
SEAL = re.compile(rb'"sha256":"([0-9a-f]{64})"')
WANTED = "verify takes a .json or .html file that `variorum export` or `variorum tell --out` wrote"
HEAD = 400  # bytes in which the seal stands
IN_PAGE = re.compile(rb'<script type="application/json" id="variorum-telling">(.*?)</script>', re.DOTALL)


def opened(path: Path) -> dict[str, Json]:
    """The file's data; raises `NotVerified` where it is none of ours, and `OSError` where it cannot be read."""
    content = path.read_bytes()
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        why = f": {error}" if path.suffix.lower() == ".json" else ""
        raise NotVerified(f"{path} is no JSON; {WANTED}{why}") from error
    if not isinstance(found, dict) or found.get("format") != "variorum/telling":
        raise NotVerified(f"{path} is no file that Variorum exports")
    if found.get("version") != 1:
        raise NotVerified(f"{path} has version {found.get('version')}, which this program does not know")
    return found


def is_sealed(content: bytes) -> bool:
    """Whether the file is, byte for byte, as it was written."""
    seal = SEAL.search(content[:HEAD])
    if seal is None:
        return False
    unsealed = content[: seal.start(1)] + b"0" * 64 + content[seal.end(1) :]
    return sha256(unsealed).hexdigest().encode() == seal[1]
