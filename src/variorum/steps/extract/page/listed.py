"""Listed: the posts of a live blog that the page's own data list (schema.org, LiveBlogPosting)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.line import alike
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.boxes import HEADINGS
from variorum.steps.extract.page.jsonld import texts_of, times_of, types_of
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.page.posts import Post

MOST = 2000  # posts that are looked at; the longest live blogs have some hundreds on one page
FEWEST = 2  # posts that are found in the page
OPENING = 6  # words by which a post of the page's data is found in the page


def listed_posts(meta: Meta) -> tuple[dict[str, object], ...]:
    """The posts that the page's own data list for a live blog."""
    blogs = (found for found in meta.articles if "liveblogposting" in types_of(found))
    listed = (found.get("liveBlogUpdate") for found in blogs)
    return tuple(
        one for many in listed for one in (many if isinstance(many, list) else [many])[:MOST] if isinstance(one, dict)
    )


def _openings(said: dict[str, object]) -> Iterator[str]:
    """The words with which the post may begin in the page: its heading, else its text."""
    for name in ("headline", "articleBody"):
        for text in texts_of(said.get(name)):
            words = alike(text).split()
            if len(words) >= 2:
                yield " ".join(words[:OPENING])


def _moment(said: dict[str, object]) -> str:
    """When it was posted, as the page's data state it; "" where they do not."""
    return next(iter(times_of(said.get("datePublished"))), "")


def posts_by_data(said: Sequence[dict[str, object]], blocks: Sequence[Block]) -> tuple[Post, ...]:
    """The posts that the page's data list, each from where it begins in the page to where the next one does."""
    known: dict[str, list[int]] = {}
    for at, block in enumerate(blocks):
        known.setdefault(" ".join(alike(block.words()).split()[:OPENING]), []).append(at)
    begins: dict[int, str] = {}
    for one in said:
        found = next((places for words in _openings(one) if (places := known.get(words))), [])
        if len(found) == 1:
            begins[found[0]] = _moment(one)
    if len(begins) < max(FEWEST, len(said) // 2):
        return ()
    ordered = sorted(begins)
    ends = [*(at - 1 for at in ordered[1:]), _end(blocks, ordered[-1])]
    return tuple(Post(at, end, value=begins[at]) for at, end in zip(ordered, ends, strict=True))


def _end(blocks: Sequence[Block], first: int) -> int:
    """The last block of the last post: the one before anything that plays another role, or is the next heading."""
    for at in range(first + 1, len(blocks)):
        if blocks[at].role not in {"", "caption", "byline", "date"} or blocks[at].name in HEADINGS:
            return at - 1
    return len(blocks) - 1


def with_data(posts: Sequence[Post], said: Sequence[dict[str, object]], blocks: Sequence[Block]) -> tuple[Post, ...]:
    """The posts with the moments that the page's data give for those whose elements give none."""
    moments = {words: _moment(one) for one in said for words in _openings(one)}
    return tuple(post if post.value else post._replace(value=_stated(post, blocks, moments)) for post in posts)


def _stated(post: Post, blocks: Sequence[Block], moments: dict[str, str]) -> str:
    begins = (" ".join(alike(blocks[at].words()).split()[:OPENING]) for at in range(post.first, post.last + 1))
    return next((moments[words] for words in begins if moments.get(words)), "")
