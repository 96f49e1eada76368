"""The single HTML file in a real browser: it opens from disk, asks nobody for anything and runs nothing of a report."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

REPORTS = {
    "one.txt": "Dam breaks <script>document.title='owned'</script>\n\n5 May 2021\n\n{body}",
    "two.txt": "Dam near Kessin breaks\n\n6 May 2021\n\n{body} <img src=x onerror=\"document.title='owned'\">\n",
}
BODY = (
    "The dam of Kessin broke on Monday, mayor Ora <b onmouseover=\"document.title='owned'\">Lind</b> said. "
    "The water reached the church of Kessin. Two men were rescued from a roof, the fire brigade said. "
    "\"We were lucky,\" Lind said. </script><script>document.title='owned'</script>"
)


class Seen(HTMLParser):
    """What a page holds once the browser has read it."""

    def __init__(self, dom: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.title = ""
        self.feed(dom)
        found = re.search(r"<title>(.*?)</title>", dom, re.DOTALL)
        self.title = found[1] if found else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids.add(given.get("id", ""))
        if tag == "a":
            self.links.append(given.get("href", ""))
        elif tag in {"script", "img", "iframe", "link", "source", "object"}:
            self.loaded += [given[name] for name in ("src", "href", "data", "srcset") if name in given]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Seen:
    folder = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (folder / name).write_text(text.replace("{body}", BODY))
    made = tmp_path_factory.mktemp("made")
    tell = [sys.executable, "-m", "variorum", "tell", str(folder), "--out", str(made / "page.html")]
    subprocess.run(tell, check=True, capture_output=True, timeout=120)
    return Seen(opened(chromium, made))


def opened(chromium: str, folder: Path) -> str:
    command = [
        chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={folder / 'profile'}",
        "--virtual-time-budget=3000", "--dump-dom", (folder / "page.html").as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout


def test_nothing_of_a_report_is_run(page: Seen):
    assert page.title not in {"", "owned"}


def test_the_page_asks_nobody_for_anything(page: Seen):
    assert [address for address in page.loaded if not address.startswith("data:")] == []


def test_every_reading_leads_to_its_passage(page: Seen):
    inner = [link[1:] for link in page.links if link.startswith("#")]
    assert inner
    assert [link for link in inner if link not in page.ids] == []


def test_no_link_runs_anything(page: Seen):
    assert [
        link for link in page.links if link.lower().lstrip().startswith(("javascript:", "data:", "vbscript:"))
    ] == []
