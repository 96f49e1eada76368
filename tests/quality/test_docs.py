"""Docs: every link leads somewhere, and every decision stands in the index."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page: Path):
    assert [link for link in LINK.findall(page.read_text()) if not (page.parent / link).exists()] == []


def test_every_decision_stands_in_the_index():
    index = (ROOT / "docs" / "index.md").read_text()
    assert [path.name for path in sorted((ROOT / "docs" / "decisions").glob("*.md")) if path.name not in index] == []
