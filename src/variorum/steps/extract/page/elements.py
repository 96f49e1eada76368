"""Elements: the names of HTML elements, by what they begin, end and hold."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.steps.extract.page.tags import RAW

BLOCK = frozenset(
    """address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure
    footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody
    td tfoot th thead tr ul caption option""".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr frame".split())
CELLS, TERMS = frozenset({"p", "td", "th"}), frozenset({"p", "dt", "dd"})
CLOSES: Mapping[str, frozenset[str]] = {  # elements whose end tag may be left out before these (HTML standard)
    "p": frozenset({"p"}), "li": frozenset({"p", "li"}), "td": CELLS, "th": CELLS, "tr": CELLS | {"tr"},
    "dt": TERMS, "dd": TERMS, "option": frozenset({"option"}),
}  # fmt: skip
NONE = frozenset[str]()
EMPTY = VOID | RAW  # hold no elements
LEAVES_DRAWING = frozenset(  # the HTML standard, 13.2.6.5: in a drawing these end it, though it was never closed
    """b big blockquote body center code dd div dl dt em h1 h2 h3 h4 h5 h6 head i li listing menu nobr ol p pre ruby s
    small span strong strike sub sup table tt u ul var""".split()
)
