from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.records.span import ArticleId, Span
from variorum.steps.collate.cover import Cover

spans = st.builds(
    lambda article, start, length: Span(article=ArticleId(article), start=start, end=start + length),
    st.sampled_from("ab"),
    st.integers(0, 2_000),
    st.integers(1, 900),
)


@given(st.lists(spans, max_size=12), spans)
def test_a_cover_finds_just_the_passages_that_meet(held: list[Span], wanted: Span) -> None:
    cover = Cover(enumerate(held))
    expected = {i for i, span in enumerate(held) if span.meets(wanted)}
    assert cover.groups(wanted) == expected
    assert cover.meets(wanted) is bool(expected)
