"""Docs: every link leads somewhere, every decision stands in the index, every command can be given."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from variorum.cli.app import app

ROOT = Path(__file__).parents[2]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")
COMMAND = re.compile(r"(?:^|`|/)variorum ([a-z]+)\b([^`\n#]*)", re.MULTILINE)  # in a block or between marks of code
OPTION = re.compile(r"(?<!\S)--?[a-z][a-z-]*")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page: Path):
    assert [link for link in LINK.findall(page.read_text()) if not (page.parent / link).exists()] == []


def test_every_decision_stands_in_the_index():
    index = (ROOT / "docs" / "index.md").read_text()
    assert [path.name for path in sorted((ROOT / "docs" / "decisions").glob("*.md")) if path.name not in index] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_is_shown_is_there_with_its_options(page: Path):
    commands = get_command(app).commands  # type: ignore[attr-defined] # a group
    shown = COMMAND.findall(page.read_text())
    assert [name for name, _ in shown if name not in commands] == []
    for name, rest in shown:
        known = {option for parameter in commands[name].params for option in parameter.opts} | {"--help"}
        assert [option for option in OPTION.findall(rest) if option not in known] == [], name
