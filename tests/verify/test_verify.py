"""Verify: an export holds only if every byte of it and of its sources is as it was."""

from __future__ import annotations

import ast
import base64
import json
import random
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import jsonschema
import pytest

from variorum.cli import files
from variorum.errors import NotVerified
from variorum.example import pages
from variorum.flow.door import opened, running
from variorum.flow.telling import told
from variorum.flow.workspace import Workspace
from variorum.present import json as telling_file
from variorum.settings import Settings
from variorum.verify import verified
from variorum.verify.decode import Run, text_of
from variorum.verify.report import Held, Report
from variorum.verify.texts import stands
from variorum.verify.verify import drawn

HERE = Settings(workers=0)
FILES = {
    "lunde.txt": """Ferry runs aground off Lunde

Lunde Dagblad
7 September 2020

A ferry with 120 passengers ran aground off Lunde on Monday, the coast guard said.
No one was hurt, said captain Henrik Ås.
""".encode("cp1252"),
    "radio.html": b"""<!DOCTYPE html><html lang="en"><head><title>Ferry aground near Lunde | Fjord Radio</title>
<meta charset="utf-8"></head><body><nav><a href="/">Home</a></nav><article><h1>Ferry aground near Lunde</h1>
<time datetime="2020-09-07">7 September 2020</time>
<p>The ferry &ldquo;Solvei&rdquo; ran aground off Lunde on Monday with about 120 people aboard &amp; no pilot.</p>
<p>Captain <b>Henrik &Aring;s</b> said nobody was hurt &mdash; &#8220;not one of&nbsp;us&#8221;.
He had sailed the strait for ten years, he told the radio.</p>
<p>The ferry line said that it would pay every passenger back, and that a second ferry would sail from Tuesday.</p>
</article></body></html>
""",
    "rows.jsonl": json.dumps(
        {"text": "A ferry ran aground off Lunde on Monday, “Solvei”, police said.\nNo one was hurt \U0001f6a2.",
         "title": "Ferry aground", "published": "2020-09-07"}
    ).encode() + b"\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The export and the folder of its sources."""
    top = tmp_path_factory.mktemp("verify")
    folder = top / "heap"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    with running(HERE) as run:
        telling = told(run, opened(folder))
    assert telling.editions
    (top / "x.json").write_bytes(telling_file.render(telling))
    (top / "whole.json").write_bytes(telling_file.render(telling, with_sources=True))
    return top / "x.json", folder


def test_an_export_holds_against_its_files(made: tuple[Path, Path]) -> None:
    export, folder = made
    report = verified(export, paths=(folder,))
    assert report.failures == ()
    assert report.holds
    assert report.articles == 3
    assert report.passages > 50
    assert report.lines > 0


def test_an_export_with_sources_holds(made: tuple[Path, Path]) -> None:
    export, folder = made
    assert verified(export.with_name("whole.json"), paths=(folder,)).holds


def test_an_export_holds_against_a_workspace(made: tuple[Path, Path], tmp_path: Path) -> None:
    export, folder = made
    workspace = Workspace(tmp_path / "w")
    workspace.add(folder)
    assert verified(export, workspace=tmp_path / "w").holds


def test_what_the_workspace_lacks_is_looked_for_in_the_files_too(made: tuple[Path, Path], tmp_path: Path) -> None:
    export, folder = made
    Workspace(tmp_path / "w").add(folder / "lunde.txt")
    with zipfile.ZipFile(tmp_path / "heap.zip", "w") as archive:
        for name in sorted(set(FILES) - {"lunde.txt"}):
            archive.writestr(name, FILES[name])
    assert not verified(export, workspace=tmp_path / "w").holds
    assert verified(export, workspace=tmp_path / "w", paths=(tmp_path / "heap.zip",)).holds


def test_the_example_holds(tmp_path: Path) -> None:
    for name, content in pages():
        (tmp_path / name).write_bytes(content)
    with running(HERE) as run:
        (tmp_path / "x.json").write_bytes(telling_file.render(told(run, opened(tmp_path))))
    report = verified(tmp_path / "x.json", paths=(tmp_path,))
    assert report.failures == ()
    assert report.holds


def test_one_changed_byte_of_the_export_fails(made: tuple[Path, Path], tmp_path: Path) -> None:
    export, folder = made
    content = export.read_bytes()
    changed = tmp_path / "x.json"
    for place in random.Random(7).sample(range(len(content)), 60):
        changed.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        try:
            assert not verified(changed, paths=(folder,)).holds
        except NotVerified:
            continue


@pytest.mark.parametrize("name", sorted(FILES))
def test_one_changed_byte_of_a_source_fails(made: tuple[Path, Path], tmp_path: Path, name: str) -> None:
    export, folder = made
    for other in FILES:
        (tmp_path / other).write_bytes((folder / other).read_bytes())
    content = FILES[name]
    for place in random.Random(7).sample(range(len(content)), 10):
        (tmp_path / name).write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        report = verified(export, paths=(tmp_path,))
        assert not report.holds
        assert name in report.text()


def sealed(document: dict[str, object]) -> bytes:
    """The file as a forger would write it, with a hash that is right."""
    document["sha256"] = "0" * 64
    content = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    return content.replace(b"0" * 64, sha256(content).hexdigest().encode(), 1)


def quote_of(document: dict) -> dict:
    return document["telling"]["editions"][0]["account"]["lines"][0]["marks"][0]["quote"]


def test_a_forged_word_fails_though_the_file_is_sealed_anew(made: tuple[Path, Path], tmp_path: Path) -> None:
    export, folder = made
    document = json.loads(export.read_bytes())
    forged = tmp_path / "x.json"
    forged.write_bytes(sealed(document))
    assert verified(forged, paths=(folder,)).holds
    quote_of(document)["words"] = quote_of(document)["words"].replace("e", "a", 1)
    forged.write_bytes(sealed(document))
    report = verified(forged, paths=(folder,))
    assert not report.holds
    assert "account.lines[0].marks[0].quote" in report.text()


def test_a_forged_line_fails_though_its_passages_hold(made: tuple[Path, Path], tmp_path: Path) -> None:
    export, folder = made
    document = json.loads(export.read_bytes())
    line = document["telling"]["editions"][0]["account"]["lines"][0]
    line["text"] = line["text"].replace("ferry", "yacht", 1)
    assert "yacht" in line["text"]
    (tmp_path / "x.json").write_bytes(sealed(document))
    report = verified(tmp_path / "x.json", paths=(folder,))
    assert "holds words of no report that it names" in report.text()


@pytest.mark.parametrize("change", [("start", 1), ("end", -1), ("end", 100_000)])
def test_a_moved_passage_fails(made: tuple[Path, Path], tmp_path: Path, change: tuple[str, int]) -> None:
    export, folder = made
    document = json.loads(export.read_bytes())
    quote_of(document)["span"][change[0]] += change[1]
    (tmp_path / "x.json").write_bytes(sealed(document))
    assert not verified(tmp_path / "x.json", paths=(folder,)).holds


def test_a_line_without_a_passage_fails(made: tuple[Path, Path], tmp_path: Path) -> None:
    export, folder = made
    document = json.loads(export.read_bytes())
    document["telling"]["editions"][0]["account"]["lines"][0]["marks"] = []
    (tmp_path / "x.json").write_bytes(sealed(document))
    assert "names no passage" in verified(tmp_path / "x.json", paths=(folder,)).text()


def test_a_passage_of_an_unknown_report_fails(made: tuple[Path, Path], tmp_path: Path) -> None:
    export, folder = made
    document = json.loads(export.read_bytes())
    quote_of(document)["span"]["article"] = "nobody"
    (tmp_path / "x.json").write_bytes(sealed(document))
    assert "the export holds no report nobody" in verified(tmp_path / "x.json", paths=(folder,)).text()


def test_a_missing_source_fails(made: tuple[Path, Path], tmp_path: Path) -> None:
    report = verified(made[0], paths=(tmp_path,))
    assert not report.holds
    assert "no source has the SHA-256" in report.text()


def test_what_is_no_export_is_told(tmp_path: Path) -> None:
    for content in (b"", b"{}", b"[1]", b"\xff\xfe", b'{"format": "other"}'):
        (tmp_path / "x.json").write_bytes(content)
        with pytest.raises(NotVerified):
            verified(tmp_path / "x.json")


def test_no_whole_text_is_in_an_export_without_sources(made: tuple[Path, Path]) -> None:
    document = json.loads(made[0].read_bytes())
    assert all(article["text"] == "" for edition in document["telling"]["editions"] for article in edition["articles"])
    assert b'"tokens"' not in made[0].read_bytes()


def test_an_export_is_as_its_schema_says(made: tuple[Path, Path]) -> None:
    schema = Path(__file__).parents[2] / "docs" / "schema" / "telling-1.json"
    assert schema.read_bytes() == telling_file.schema(), "write it anew: variorum schema > docs/schema/telling-1.json"
    jsonschema.validate(json.loads(made[0].read_bytes()), json.loads(schema.read_bytes()))


def test_verify_shares_no_code_with_the_rooms_it_checks() -> None:
    allowed = {*sys.stdlib_module_names, "zstandard"}
    folder = Path(__file__).parents[2] / "src" / "variorum" / "verify"
    for file in sorted(folder.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                assert name.split(".")[0] in allowed or name.startswith(("variorum.verify", "variorum.errors")), name


# Packed and broken sources


@pytest.mark.parametrize("size", [0, 1, 2])
def test_an_archive_in_base64_holds(tmp_path: Path, size: int) -> None:
    page = FILES["radio.html"] + b" " * size
    head = (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
    )
    packed = base64.encodebytes(page).replace(b"\n", b"\r\n")
    folder = tmp_path / "heap"
    folder.mkdir()
    (folder / "radio.mhtml").write_bytes(
        head + b"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + packed + b"\r\n--b--\r\n"
    )
    (folder / "lunde.txt").write_bytes(FILES["lunde.txt"])
    with running(HERE) as run:
        (tmp_path / "x.json").write_bytes(telling_file.render(told(run, opened(folder))))
    assert b'"base64-html"' in (tmp_path / "x.json").read_bytes()
    report = verified(tmp_path / "x.json", paths=(folder,))
    assert report.failures == ()
    assert report.articles == 2


def test_rows_that_hold_pages_or_broken_bytes_hold(tmp_path: Path) -> None:
    folder = tmp_path / "heap"
    folder.mkdir()
    page = json.dumps({"html": FILES["radio.html"].decode(), "published": "2020-09-07"}).encode()
    torn = json.dumps({"text": "A ferry ran aground off Lunde, “Solvei”, the coast guard said on Monday."},
                      ensure_ascii=False).encode().replace(b"guard", b"gu\xffrd")  # fmt: skip
    (folder / "rows.jsonl").write_bytes(page + b"\n" + torn + b"\n")
    with running(HERE) as run:
        (tmp_path / "x.json").write_bytes(telling_file.render(told(run, opened(folder))))
    assert b'"json-html"' in (tmp_path / "x.json").read_bytes()
    report = verified(tmp_path / "x.json", paths=(folder,))
    assert report.failures == ()
    assert report.articles == 2


# The page


@pytest.fixture(scope="module")
def page(made: tuple[Path, Path]) -> tuple[Path, Path]:
    export, folder = made
    with running(HERE) as run:
        files.write_all(told(run, opened(folder)), [export.with_name("x.html")], with_sources=True)
    return export.with_name("x.html"), folder


def test_a_page_holds_against_its_files(page: tuple[Path, Path]) -> None:
    export, folder = page
    report = verified(export, paths=(folder,))
    assert report.failures == ()
    assert report.holds
    assert report.passages > 5


def test_one_changed_byte_of_a_page_fails(page: tuple[Path, Path], tmp_path: Path) -> None:
    export, folder = page
    content = export.read_bytes()
    for place in random.Random(7).sample(range(len(content)), 30):
        (tmp_path / "x.html").write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        try:
            assert not verified(tmp_path / "x.html", paths=(folder,)).holds
        except NotVerified:
            continue


def test_a_forged_word_of_a_page_fails_though_it_is_sealed_anew(page: tuple[Path, Path], tmp_path: Path) -> None:
    export, folder = page
    content = export.read_text("utf-8")
    seal = content.index('"sha256":"') + len('"sha256":"')
    forged = content[:seal] + "0" * 64 + content[seal + 64 :]
    forged = forged.replace("<mark>A ferry", "<mark>A yacht", 1)
    assert forged.count("<mark>A yacht") == 1
    forged = forged[:seal] + sha256(forged.encode()).hexdigest() + forged[seal + 64 :]
    (tmp_path / "x.html").write_text(forged, "utf-8")
    report = verified(tmp_path / "x.html", paths=(folder,))
    assert report.failures
    assert "stands other than" in report.text()


def test_a_story_in_another_format_says_what_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text("# A ferry sank")
    with pytest.raises(NotVerified, match=r"takes a \.json or \.html file") as told:
        verified(tmp_path / "story.md")
    assert "Expecting value" not in str(told.value)


def test_a_page_without_a_seal_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("<!doctype html><body>anything</body>")
    with pytest.raises(NotVerified, match="no seal"):
        verified(tmp_path / "x.html")


def test_a_changed_source_fails_a_page(page: tuple[Path, Path], tmp_path: Path) -> None:
    assert "no source has the SHA-256" in verified(page[0], paths=(tmp_path,)).text()


# The bytes


def test_the_report_names_the_bytes_that_hold_what_is_quoted(made: tuple[Path, Path]) -> None:
    export, folder = made
    report = verified(export, paths=(folder,))
    assert {one.name for one in report.held} == set(FILES) - {"rows.jsonl"} | {"rows.jsonl#1"}
    for one in report.held:
        assert one.passages > 0
        assert one.bytes.startswith("bytes ")
        assert one.name in report.text()
        assert one.bytes in report.text()


def test_a_failure_names_the_bytes_that_hold_other_words(made: tuple[Path, Path], tmp_path: Path) -> None:
    export, folder = made
    document = json.loads(export.read_bytes())
    quote_of(document)["words"] = "Nobody said so."
    (tmp_path / "x.json").write_bytes(sealed(document))
    report = verified(tmp_path / "x.json", paths=(folder,))
    assert any("(bytes " in failure for failure in report.failures)


def test_letters_that_a_pdf_draws_are_told_as_not_checked_and_no_others_are() -> None:
    run = Run(0, 3, 0, 0, "generated", 0, "text layer of page 1")
    assert stands("Dam", text_of([run], b"%PDF-1.7 ...", "utf-8"))
    assert stands("Dam", text_of([run], b"%PDFx1.7 of a damaged head", "utf-8"))
    assert not stands("Dam", text_of([run], b"<p>Dim</p>", "utf-8"))
    assert not stands("Dam", text_of([Run(0, 3, 0, 0, "generated")], b"%PDF-1.7 ...", "utf-8"))
    told = drawn({"a": text_of([run], b"%PDF-1.7 ...", "utf-8")}, {"a": {"name": "dam.pdf"}})
    assert "dam.pdf" in told
    assert drawn({"a": "Dam"}, {"a": {"name": "dam.txt"}}) == ""


def test_what_stands_in_no_bytes_is_never_told_as_held() -> None:
    paged, drawn_one = Held("a.html", "ab" * 32, 2, "bytes 4–90"), Held("b.pdf", "cd" * 32, 1, "")
    assert Report(1, 2, 0, held=(paged,)).text().startswith("Everything holds: ")
    told = Report(2, 3, 0, held=(paged, drawn_one)).text()
    assert told.startswith("Everything that can be checked holds: ")
    assert "b.pdf: 1 passage not held against the bytes of cdcd" in told
