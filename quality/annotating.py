"""Annotating: how long the annotation takes, held against the language model alone in the same run."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from quality import product
from quality.files import input_file, read_rows
from quality.formats import Text

ROUNDS = 5  # of either, in turn: a machine that is busy slows both
TEXTS = 45  # of the data, spread over all of them


def annotating(data: Path) -> dict[str, float]:
    """Documents a second of the times alone, tokens and tags being there, and what is found costs beside the model.

    `ratio` is the time of parse, names, times and statements over that of the loaded pipeline alone, which
    gets the same sentences in the same batches; the median of some rounds, each of both in turn. `with_events` is the
    same with the events, which are all that a user waits for.
    """
    rows = read_rows(input_file(data, "input.jsonl"), Text)
    articles = [article for article in product.given(rows[:: max(1, len(rows) // TEXTS)]) if article is not None]
    part, alone, times, whole = product.annotators(articles)
    part(), alone(), times(), whole()  # what is loaded at first use is loaded
    rounds = [(seconds(part), seconds(alone), seconds(times), seconds(whole)) for _ in range(ROUNDS)]
    timed = median(one[2] for one in rounds)
    return {
        "ratio": median(one[0] / one[1] for one in rounds),
        "with_events": median(one[3] / one[1] for one in rounds),
        "times": len(articles) / timed,
        "documents_a_second": len(articles) / median(one[0] for one in rounds),
        "of_the_pipeline": len(articles) / median(one[1] for one in rounds),
    }


def seconds(work: Callable[[], object]) -> float:
    """How long this process works on it; other work on the machine does not count."""
    began = time.process_time()
    work()
    return time.process_time() - began
