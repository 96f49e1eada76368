"""The gate: floors hold, follow their scores and never come down."""

from pathlib import Path

import pytest

from quality.floors import Floor, committed, floors, lowered, peers, read_floors
from quality.gate import Line, Wishes, gate
from quality.measure import compared, figure
from quality.plan import JOBS


def line(score: float | None, **limits: float) -> Line:
    return Line("task.figure", score, None, Floor(**limits) if limits else None)


def test_a_score_under_its_floor_fails():
    assert line(0.59, floor=0.6).verdict == "UNDER THE FLOOR"


def test_a_floor_far_under_its_score_must_be_raised():
    assert line(0.62, floor=0.6).verdict == "RAISE THE FLOOR"
    assert line(0.61, floor=0.6).verdict == "ok"


def test_a_count_of_errors_has_a_ceiling():
    assert line(1, ceiling=0).verdict == "UNDER THE FLOOR"
    assert line(0, ceiling=0).verdict == "ok"


def test_a_ceiling_of_a_figure_that_differs_from_run_to_run_keeps_its_slack():
    assert line(1.2, ceiling=1.25, slack=0.03).verdict == "ok"
    assert line(1.1, ceiling=1.25, slack=0.03).verdict == "RAISE THE FLOOR"
    assert Floor(ceiling=1.25, slack=0.03).raised(1.1).ceiling == pytest.approx(1.13, abs=0.002)


def test_a_job_without_a_score_fails():
    assert line(None, floor=0.1).verdict == "NO SCORE"


def test_a_figure_without_a_floor_fails():
    assert line(0.5).verdict == "NO FLOOR"


def test_what_is_wanted_stands_in_the_table_and_fails_nothing():
    assert line(0.5, floor=0.5, reach=0.7).verdict == "wanted 0.7"


def test_a_lower_floor_is_looser():
    assert Floor(floor=0.5).is_looser(Floor(floor=0.6))
    assert Floor(ceiling=2).is_looser(Floor(ceiling=1))
    assert not Floor(floor=0.7).is_looser(Floor(floor=0.6))


def test_a_floor_follows_its_score_up_and_never_down():
    assert Floor(floor=0.5).raised(0.6129).floor == 0.612
    assert Floor(floor=0.7).raised(0.6).floor == 0.7


def test_the_floor_of_a_rate_lies_a_slack_under_it():
    assert line(0.65, floor=0.5, slack=0.1).verdict == "ok"
    assert line(0.75, floor=0.5, slack=0.1).verdict == "RAISE THE FLOOR"
    assert Floor(floor=0.5, slack=0.1).raised(0.65).floor == 0.55
    assert Floor(floor=0.5, slack=0.1).raised(0.55).floor == 0.5


def test_a_difference_to_a_peer_is_told_with_its_interval():
    found = {"versus_baseline": {"body_f1_difference": 0.012, "interval": [0.004, 0.021]}}
    assert compared(found) == "body F1 against the peer: +0.0120, 95 % interval +0.0040 to +0.0210"
    assert compared({}) == ""


def test_a_raised_floor_is_written_so_that_it_is_read_again():
    kept = Floor(floor=0.612, reach=0.7)
    assert read_floors(kept.line("a.b.c").encode()) == {"a.b.c": kept}


def test_every_figure_of_the_plan_has_a_floor_and_no_other_has():
    assert set(floors()) == {f"{job.label}.{name}" for job in JOBS for name in job.figures}


def test_every_peer_is_held_against_a_figure_of_the_plan():
    assert set(peers()) <= set(floors())


def test_a_figure_is_found_by_its_dotted_name():
    scores = {"f1_at_0.7": 0.4, "bcubed": [0.1, 0.2, 0.3], "areas": {"times": 0.5}, "body": None}
    assert [figure(scores, name) for name in ("f1_at_0.7", "bcubed.2", "areas.times", "body.f1", "none")] == [
        0.4,
        0.3,
        0.5,
        0.0,
        0.0,
    ]


def test_without_data_the_gate_says_so_and_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert gate(tmp_path, Wishes(["timex"])) == 0
    assert capsys.readouterr().out == "gate: SKIPPED, no data\n"


def test_a_floor_that_is_lower_or_gone_against_an_earlier_commit_is_told(monkeypatch: pytest.MonkeyPatch):
    history = {"HEAD": {"a": Floor(floor=0.5)}, "HEAD~1": {"a": Floor(floor=0.6), "b": Floor(ceiling=0)}}
    monkeypatch.setattr("quality.floors.committed", history.__getitem__)
    assert list(lowered({"a": Floor(floor=0.5)})) == [
        "a: the floor is lower than in HEAD~1",
        "b: has a floor in HEAD~1, none now",
    ]


def test_a_clone_without_history_has_no_earlier_floors():
    assert committed("no such commit") == {}
