"""Command line: `predict`, `measure`, `gate`, `fuzz` and `scorecard`."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from quality.files import UnusableInputError

DATA = "VARIORUM_BENCH_DATA"  # the folder that holds bench/ and cases/
TASKS = ("extract", "timex", "quotes", "stories", "names", "entities", "events", "case", "warc", "annotate")
MEASURES = ("offsets", "reading", "archives", "annotating")


def arguments() -> argparse.ArgumentParser:
    """The parser of the command line."""
    parser = argparse.ArgumentParser(prog="python -m quality", description="Measure how well Variorum does its work.")
    commands = parser.add_subparsers(dest="command", required=True)
    predict = commands.add_parser("predict", help="write the product's rows for one task")
    predict.add_argument("task", choices=[name for name in TASKS if name not in ("warc", "annotate")])
    predict.add_argument("input", type=Path, help="a .jsonl file, or the folder that holds it")
    predict.add_argument("output", type=Path)
    measure = commands.add_parser("measure", help="print figures of our own: places in bytes, speed against peers")
    measure.add_argument("what", choices=MEASURES)
    measure.add_argument("input", type=Path, help="the folder that holds pages.jsonl or input.jsonl")
    gate = commands.add_parser("gate", help="run all tasks, print one table, fail where a score sinks")
    gate.add_argument("--data", type=Path, help=f"folder that holds bench/ and cases/ (else ${DATA})")
    gate.add_argument("--tasks", nargs="*", choices=TASKS, default=list(TASKS))
    gate.add_argument("--only-print", action="store_true", help="print the table and exit 0 whatever it says")
    gate.add_argument("--raise-floors", action="store_true", help="write the floors that the scores allow")
    gate.add_argument("--keep", type=Path, help="keep predictions and scores in this folder")
    fuzz = commands.add_parser("fuzz", help="feed each reader with damaged files for so many minutes")
    fuzz.add_argument("kinds", nargs="*", help="kinds of files; all of them where none is named")
    fuzz.add_argument("--minutes", type=float, default=10.0, help="for each kind")
    fuzz.add_argument("--keep", type=Path, help="keep files that broke a law in this folder")
    fuzz.add_argument("--start", type=int, default=0, help="another number gives other files")
    fuzz.add_argument("--guided", action="store_true", help="let files grow by what they reach of the code (atheris)")
    card = commands.add_parser("scorecard", help="count long functions, long files and the like")
    card.add_argument("paths", nargs="*", type=Path, default=[Path("src"), Path("quality")])
    return parser


def main(words: list[str] | None = None) -> int:
    """Do what the words ask for; give the exit code: 0 well, 1 a check failed, 2 not usable."""
    given = arguments().parse_args(words)
    try:
        return run(given)
    except UnusableInputError as error:
        print(error, file=sys.stderr)
        return 2


def run(given: argparse.Namespace) -> int:
    """Run one command; each imports only what it needs, so that the scorecard loads no language model."""
    if given.command == "scorecard":
        from quality.scorecard import report

        return report(given.paths)
    if given.command == "fuzz":
        return fuzzed(given)
    if given.command == "gate":
        from quality.gate import Wishes, gate

        wishes = Wishes(given.tasks, given.only_print, given.raise_floors, given.keep)
        return gate(given.data or Path(os.environ.get(DATA, os.devnull)), wishes)
    if given.command == "measure":
        return print_measure(given.what, given.input)
    from quality.predict import predict

    predict(given.task, given.input, given.output)
    return 0


def fuzzed(given: argparse.Namespace) -> int:
    """1 where a file broke a law, else 0."""
    from quality.fuzz.findings import report
    from quality.fuzz.fuzz import fuzz
    from quality.fuzz.guided import guided
    from quality.fuzz.seeds import KINDS

    search = guided if given.guided else fuzz
    return report(search, given.kinds or list(KINDS), given.minutes, given.keep, given.start)


def print_measure(what: str, given: Path) -> int:
    """Print the figures as JSON."""
    from quality.annotating import annotating
    from quality.offsets import offsets
    from quality.speed import archives, reading

    measures = {"offsets": offsets, "reading": reading, "archives": archives, "annotating": annotating}
    print(json.dumps(measures[what](given)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
