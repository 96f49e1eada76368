"""Single files that are compressed by themselves."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import zstandard

from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.verify.members import members

Read = Callable[..., tuple[list[Source], list[Problem]]]
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, "zst": zstandard.compress
}  # fmt: skip


@pytest.mark.parametrize("ending", PACKERS)
def test_a_file_of_another_tool_is_read_by_the_kind_of_what_is_in_it(files: Path, read: Read, ending: str) -> None:
    found, problems = read(files / f"page.html.{ending}")
    assert [Path(source.snapshot.name).name for source in found] == [f"page.html.{ending}"]
    assert found[0].snapshot.media == "text/html"
    assert found[0].capture.container.endswith(f"page.html.{ending}")
    assert not problems


@pytest.mark.parametrize("ending", PACKERS)
def test_a_bomb_is_told(read: Read, ending: str) -> None:
    found, problems = read(f"a.html.{ending}", PACKERS[ending](b"<html>" + b" " * 50_000_000))
    assert not found
    assert "unpacks to more" in problems[0].reason


@pytest.mark.parametrize("ending", PACKERS)
def test_a_damaged_file_is_told(read: Read, ending: str) -> None:
    found, problems = read(f"a.html.{ending}", PACKERS[ending](b"<html>A dam broke." * 50)[:-9])
    assert ending == "zst" or not found
    assert problems[0].severity == "failed"


def test_a_mailbox_or_rows_may_be_compressed(read: Read) -> None:
    found, _ = read("rows.jsonl.gz", gzip.compress(b'{"text": "A dam broke."}\n{"text": "It rained."}\n'))
    assert [(source.snapshot.name, source.snapshot.media) for source in found] == [
        ("rows.jsonl.gz", "application/jsonl")
    ]


@pytest.mark.parametrize(("name", "media"), [("a.md", "text/markdown"), ("a.txt", "text/plain")])
def test_what_lies_beside_its_packed_namesake_has_a_name_of_its_own(
    tmp_path: Path, read: Read, name: str, media: str
) -> None:
    (tmp_path / name).write_text("A dam broke.")
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress(b"It rained."))
    (tmp_path / f"{name}.gz.xz").write_bytes(lzma.compress(gzip.compress(b"It snowed.")))
    found, _ = read(tmp_path)
    assert [source.snapshot.name for source in found] == [name, f"{name}.gz", f"{name}.gz.xz"]
    assert {source.snapshot.media for source in found} == {media}


@pytest.mark.parametrize("ending", ["zst", "xz", "bz2"])
def test_a_web_archive_may_be_compressed_in_any_way(files: Path, read: Read, ending: str) -> None:
    found, _ = read(f"dam.warc.{ending}", PACKERS[ending]((files / "dam.warc").read_bytes()))
    assert [source.snapshot.name for source in found] == [f"dam.warc.{ending}#{number}" for number in (2, 3, 4, 13)]


@pytest.mark.parametrize(
    ("ending", "between"), [("gz", b""), ("bz2", b""), ("zst", b""), ("xz", b""), ("xz", bytes(8))]
)
def test_streams_one_behind_the_other_are_one_file(read: Read, ending: str, between: bytes) -> None:
    first, second = b"<html><p>A dam broke. " * 4000, b"It rained.</html>"
    packed = PACKERS[ending](first) + between + PACKERS[ending](second)
    (found,), problems = read(f"a.html.{ending}", packed)
    assert found.content == first + second
    assert found.content in list(members(BytesIO(packed)))
    assert not problems
