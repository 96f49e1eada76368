"""Plan: what the gate measures, one line for each set of data, and which figures of it are kept."""

from __future__ import annotations

from typing import NamedTuple


class Job(NamedTuple):
    """One prediction with its score; places are relative to the folder of the data."""

    task: str
    name: str  # of the set, "" where the task has one set only
    given: str
    gold: str
    figures: tuple[str, ...]  # dotted names in what the scorer prints
    own: str = ""  # the measure of ours that gives the figures, where no scorer of the data is asked
    baseline: str = ""  # rows of a peer; the scorer then tells the difference, with its interval

    @property
    def label(self) -> str:
        """Task and set: "stories.g5"."""
        return ".".join(filter(None, (self.task, self.name)))


COREFERENCE = ("conll_f1", "bcubed.2")
PAIRS = ("average_precision", "best_f1", "f1_at_0.7", "largest_order_difference")
RETRIEVAL = ("retrieval.first", "retrieval.mean_reciprocal_rank", "largest_order_difference")
EXTRACT = ("body.f1", "date.right", "date.wrong", "date.sure", "date.right_of_sure")  # sure: said without doubt
CASE = (
    "collation_score", "case_score",
    "areas.statements", "areas.times", "areas.entities", "areas.points", "areas.origins", "areas.excluded",
    "points.false_conflicts", "points.main_verdict_macro_f1", "statements.chained_f1", "entities.wrong_merges",
    "excluded.precision", "excluded.leaked_statements", "excluded.leaked_points",
    "documents.outlet_accuracy", "documents.date_accuracy",
)  # fmt: skip
QUOTES = (
    "content_03.f1", "content_08.f1", "characters.f1", "end_to_end.recall", "end_to_end.precision",
    "recall_by_type.direct", "recall_by_type.mixed",
)  # fmt: skip

PEER_BODIES = "bench/extract/peers/trafilatura_precision.jsonl"


def of_set(task: str, name: str, figures: tuple[str, ...]) -> Job:
    """The job of one set of a task that has several."""
    folder = f"bench/{task}/{name}"
    return Job(task, name, folder, f"{folder}/gold.jsonl", figures)


JOBS = (  # the long ones first, so that two of them at a time end together
    of_set("stories", "ecb", ("bcubed_f1",)),
    of_set("events", "ecb", (*COREFERENCE, "without_singletons.conll_f1")),
    of_set("entities", "ecb", COREFERENCE),
    Job("extract", "", "bench/extract/input", "bench/extract/gold.jsonl", EXTRACT, baseline=PEER_BODIES),
    Job("extract", "offsets", "bench/extract/input", "", ("found", "right"), own="offsets"),
    Job("extract", "speed", "bench/extract/input", "", ("ratio",), own="reading"),
    Job("warc", "speed", "bench/extract/input", "", ("ratio", "whole"), own="archives"),
    Job("quotes", "", "bench/quotes", "bench/quotes/gold.jsonl", QUOTES),
    Job("annotate", "speed", "bench/timex", "", ("ratio", "with_events", "times"), own="annotating"),
    of_set("stories", "g5", ("bcubed_f1",)),
    of_set("stories", "basil", ("bcubed_f1",)),
    Job("timex", "", "bench/timex", "bench/timex/gold.jsonl", ("value.f1", "calendar.recall", "relaxed.f1")),
    of_set("names", "un_alias", PAIRS),
    of_set("names", "xs_un_arabic", RETRIEVAL),
    of_set("names", "xs_wd_russian", RETRIEVAL),
    of_set("names", "xs_wd_arabic", RETRIEVAL),
    of_set("names", "xs_wd_hebrew", RETRIEVAL),
    of_set("names", "name_bench", PAIRS),
    of_set("entities", "meantime", COREFERENCE),
    of_set("events", "meantime", COREFERENCE),
    Job("case", "khalimov", "cases/khalimov", "cases/khalimov/gold.json", CASE),
)
