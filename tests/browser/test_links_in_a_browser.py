"""Links to passages in a real browser: it scrolls to the paragraph in which the words stand."""

from __future__ import annotations

import re
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from variorum.records.article import Article, Snapshot
from variorum.records.fragments import link_to
from variorum.records.source import Source
from variorum.records.span import SnapshotId
from variorum.steps.extract.formats.saved import saved_page

PARAGRAPHS = (
    "The dam of Kessin broke on Monday, police said.",
    "A well-known bridge, the Ora&nbsp;bridge &amp; its road, fell &ldquo;at once&rdquo; &mdash; he said.",
    "The dam of Kessin broke on Monday, the mayor said.",
    "Of<b>fic</b>ers saw the un&shy;believ&shy;able ﬂood of 3.5 metres, don&rsquo;t say so<br>and then left.",
    "Плотина у села Орешки прорвана. 堤防が月曜日に壊れた。",
)
GAP = "<div style='height:2000px'></div>"
TELL = """<script>setInterval(() => { document.title = "at " + [...document.querySelectorAll("p")].map(
  one => Math.abs(one.getBoundingClientRect().top - innerHeight / 2)).reduce(
  (best, far, at, all) => far < all[best] ? at : best, 0) + (scrollY > 0 ? "" : " unmoved") }, 50)</script>"""


@pytest.mark.parametrize(
    ("words", "number", "paragraph"),
    [("broke on Monday", 2, 2), ("Ora\xa0bridge & its", 1, 1), ("icers saw the unbelievable ﬂood", 1, 3),
     ("say so\nand then", 1, 3), ("月曜日", 1, 4), ("Kessin broke on Monday, the mayor said.\n\nOfficers", 1, 2)],
)  # fmt: skip
def test_a_link_leads_to_the_passage(tmp_path: Path, chromium: str, words: str, number: int, paragraph: int) -> None:
    body = GAP + GAP.join(f"<p>{one}</p>" for one in PARAGRAPHS) + GAP
    content = f"<!DOCTYPE html><html><head><meta charset=utf-8><title>x</title></head><body>{body}{TELL}</body></html>"
    (tmp_path / "page.html").write_text(content, "utf-8")
    text, at = article(content.encode()).text, -1
    for _ in range(number):
        at = text.index(words, at + 1)
    fragment = link_to("https://example.org/", text, at, at + len(words)).partition("#")[2]
    shown = opened(chromium, f"{(tmp_path / 'page.html').as_uri()}#{fragment}", tmp_path)
    assert re.findall("<title>(.*?)</title>", shown) == [f"at {paragraph}"]


def article(content: bytes) -> Article:
    snapshot = Snapshot(id=SnapshotId(sha256(content).hexdigest()), name="a", size=len(content), media="text/html")
    (found,), _ = saved_page(Source(snapshot=snapshot, content=content))
    return found


def opened(chromium: str, address: str, folder: Path) -> str:
    """The page as the browser has it once it has scrolled."""
    command = [
        chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=1500", "--dump-dom", address,
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
