"""What `variorum read` prints of each input and at the end."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from variorum.present.reading import block, problem_line, summary
from variorum.records.problem import Problem
from variorum.steps.extract.given import plain_article


def test_no_language_is_told_where_there_are_no_words() -> None:
    article = replace(plain_article("Three barns burnt in Velm.", name="a.txt"), standing="report")
    assert "    English · report · 5 words in" in block(article).splitlines()
    empty = replace(article, text="", parts=(), standing="empty")
    assert "    holds no text · 0 words in" in block(empty).splitlines()


def test_all_that_became_of_the_inputs_is_counted_in_one_line() -> None:
    told = summary(Counter({"wall": 2, "report": 1}), Counter({"failed": 1, "skipped": 4}))
    assert told == "3 read: 1 report, 2 walls · 4 skipped, 1 failed"
    assert summary(Counter(), Counter()) == "0 read"


def test_files_of_which_the_same_is_to_be_said_are_counted() -> None:
    problem = Problem(source="a.css", reason="a style sheet", remedy="leave it", severity="skipped")
    assert problem_line(problem, more=2) == "skipped: a.css and 2 more: a style sheet – leave it"
