"""The Python interface: the names at the package's root, and nothing more is needed."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest

import variorum
from variorum import Settings
from variorum.records.record import canonical

HERE = Settings(workers=0)
FERRY = """Ferry runs aground off Lunde

Lunde Dagblad
7 September 2020

A ferry with 120 passengers ran aground off Lunde on Monday, captain Henrik Aas said.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "lunde.txt"
    path.write_text(FERRY)
    return path


def test_every_public_name_is_there_and_documented() -> None:
    for name in variorum.__all__:
        assert getattr(variorum, name).__doc__, name


def test_nothing_else_is_public() -> None:
    with pytest.raises(AttributeError):
        variorum.anything  # noqa: B018


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    assert variorum.__version__ == project["project"]["version"]


def test_importing_loads_neither_model_nor_interface() -> None:
    words = "import sys, variorum; print(sorted({'spacy', 'trafilatura', 'apsw', 'msgspec'} & set(sys.modules)))"
    ended = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert ended.stdout == "[]\n"


@pytest.mark.parametrize("first", ["tell", "read", "Workspace", "Telling"])
def test_read_is_the_function_whatever_is_used_first(first: str) -> None:
    words = f"import variorum; variorum.{first}; variorum.tell; print(type(variorum.read).__name__)"
    ended = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert ended.stdout == "function\n"


def test_step_by_step_gives_what_tell_gives(report: Path) -> None:
    articles, problems = variorum.read(report, settings=HERE)
    annotations = variorum.annotate(articles, settings=HERE)
    (story,) = variorum.gather(articles, annotations)
    (edition,) = variorum.tell(report, settings=HERE).editions
    assert problems == ()
    assert canonical(edition.story) == canonical(story)
    assert canonical(edition.annotations) == canonical(annotations)
    assert canonical(edition.dating) == canonical(variorum.date(articles, annotations))
    assert canonical(edition.identities) == canonical(variorum.identify(articles, annotations))
    assert edition.dating.published[0].published.interval.first == date(2020, 9, 7)


def test_mentions_are_grouped_as_given(report: Path) -> None:
    articles, _ = variorum.read(report, settings=HERE)
    annotations = variorum.annotate(articles, settings=HERE)
    mentions = annotations[0].mentions
    assert mentions
    identities = variorum.identify_mentions(articles, annotations, mentions)
    assert sorted(span for one in identities.entities for span in one.mentions) == sorted(one.span for one in mentions)
    spans = [event.span for event in annotations[0].events]
    assert sorted(span for group in variorum.link_mentions(articles, annotations, spans) for span in group) == sorted(
        spans
    )


def test_names_are_compared() -> None:
    assert variorum.compare_names("Henrik Aas", "Henrik Aas") > variorum.compare_names("Henrik Aas", "Ruta Vank")
    with pytest.raises(ValueError, match="PERSON or ORG"):
        variorum.compare_names("a", "b", "SHIP")


def test_annotations_come_in_the_order_of_the_articles(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(FERRY.replace("120", str(number)))
    articles, _ = variorum.read(tmp_path, settings=HERE)
    found = variorum.annotate(articles[::-1], settings=HERE)
    assert [one.article for one in found] == [one.id for one in articles[::-1]]


def test_no_article_needs_no_model() -> None:
    assert variorum.annotate([], settings=HERE) == ()


def test_a_notebook_shows_a_page_in_a_frame_of_its_own(report: Path) -> None:
    telling = variorum.tell(report, settings=HERE)
    for shown in (telling, telling.editions[0]):
        page = shown._repr_html_()
        assert page.startswith("<iframe srcdoc=")
        assert "Ferry runs aground" in page
        assert "<script" not in page


def test_a_path_may_be_one_or_many(report: Path) -> None:
    one = canonical(variorum.tell(report, settings=HERE))
    assert canonical(variorum.tell(str(report), settings=HERE)) == one
    assert canonical(variorum.tell([report], settings=HERE)) == one
    assert canonical(variorum.tell([report, str(report)], settings=HERE)) == one


def test_the_public_read_is_the_function_whatever_room_was_imported_before() -> None:
    code = "from variorum.read import sources; from variorum import Workspace; import variorum; variorum.read([])"
    subprocess.run([sys.executable, "-W", "error::ImportWarning", "-c", code], check=True)
