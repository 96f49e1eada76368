"""Source words: the characters that name a source, by the head word of its phrase."""

from __future__ import annotations

from variorum.steps.annotate.statements.tree import Place, Tree

CLAUSES = ("relcl", "acl", "advcl")


def phrase(tree: Tree, head: int, *, cue: int = -1) -> Place:
    """The characters of a source's phrase: its subtree, cut before or after the cue where that hangs in it."""
    first, last = tree.left[head], tree.right[head]
    if cue >= 0 and first <= cue <= last:
        if cue > head:
            branch = cue
            for node in tree.climb(cue):
                if node == head:
                    break
                branch = node
            last = max(head, tree.left[branch] - 1)
        else:
            first = head
    while last > head and (tree.token(last).pos == "PUNCT" and tree.word(last) not in (")", "]")):
        last -= 1
    while first < head and tree.token(first).pos == "PUNCT":
        first += 1
    return tree.place(first, last)


def _belongs_before(tree: Tree, first: int) -> bool:
    """Whether the word before is part of the name or description, though the parse hangs it elsewhere."""
    before = tree.token(first - 1)
    joined = before.end == tree.token(first).start
    return joined or (
        before.pos in ("NOUN", "PROPN") and tree.token(first).pos in ("NOUN", "PROPN") and before.dep == "compound"
    )


def core(tree: Tree, head: int) -> Place:
    """The phrase without its relative clauses and what stands behind a comma: what a reader would call the source."""
    first, last = tree.left[head], head
    while first > 0 and _belongs_before(tree, first):
        first -= 1
    for kid in tree.children(head):
        if kid > head:
            if kid - last > 1 and tree.token(last + 1).pos == "PUNCT":
                break
            if tree.token(kid).dep in ("prep", "case", "nmod", "poss", "compound", "cc", "conj", "flat", "appos"):
                last = max(last, tree.right[kid])
            elif tree.token(kid).tag == "JJ" and kid == last + 1 and tree.has(kid, ("prep",)):
                last = tree.right[kid]  # "a person close to the talks"
            elif tree.token(kid).pos == "PUNCT" or tree.token(kid).dep in CLAUSES:
                break
    relative = next((n for n in range(head + 1, last + 1) if tree.word(n) in ("who", "which", "whose")), last + 1)
    last = min(last, relative - 1)
    while last > head and tree.token(last).pos == "PUNCT":
        last -= 1
    while first < head and tree.token(first).pos in ("PUNCT", "CCONJ"):
        first += 1
    return tree.place(first, last)


def shown(words: str) -> str:
    """The phrase as shown: without "the", a possessive and white space that is no single space."""
    text = " ".join(words.split()).strip(" ,;:.\"'“”")
    for suffix in ("'s", "’s"):
        text = text.removesuffix(suffix)
    if text[:4].lower() == "the ":
        text = text[4:]
    return text
