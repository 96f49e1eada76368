"""The engine: one document's fault is one document's problem, with workers and without."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import Future
from pathlib import Path

import pytest
from pebble import ProcessExpired

from variorum.engines.local import Job, Local, Outcome


def worked(item: str) -> str:
    match item:
        case "wrong":
            raise ValueError("a value\nof ours")
        case "deep":
            raise RecursionError
        case "memory":
            return str(len(bytearray(20_000 * 1024 * 1024)))
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "gone":
            os._exit(3)
        case "slow":
            time.sleep(60)
    return item.upper()


JOB = Job(worked, "annotate", lambda item: f"{item}.txt")


def outcomes(items: list[str], workers: int, timeout: int = 60) -> list[Outcome[str]]:
    with Local(workers, timeout=timeout, memory=2048) as engine:
        return list(engine.each(JOB, items))


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_outcomes_come_in_the_order_of_the_items(workers: int) -> None:
    items = [f"n{i}" for i in range(30)]
    assert [one.value for one in outcomes(items, workers)] == [item.upper() for item in items]


def test_no_items_need_no_worker() -> None:
    assert outcomes([], 2) == []


def test_a_mistake_is_told_in_the_same_words_with_workers_and_without() -> None:
    items = ["a", "wrong", "deep", "b"]
    assert outcomes(items, 0) == outcomes(items, 2)
    wrong = outcomes(items, 0)[1].problem
    assert wrong
    assert wrong.source == "wrong.txt"
    assert wrong.stage == "annotate"
    assert "ValueError: a value of ours" in wrong.reason
    assert wrong.remedy
    assert wrong.severity == "failed"


@pytest.mark.parametrize("fault", ["killed", "gone"])
@pytest.mark.parametrize("workers", [1, 2])
def test_a_worker_that_dies_costs_one_document(fault: str, workers: int) -> None:
    found = outcomes(["a", "b", fault, "c", "d", "e"], workers)
    assert [one.value for one in found] == ["A", "B", None, "C", "D", "E"]
    assert found[2].problem
    assert "ended the worker" in found[2].problem.reason
    assert found[2].problem.remedy


def test_a_document_that_is_accused_in_anothers_stead_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    waited, accused = Local._waited, []

    def accusing(engine: Local, job: Job[str, str], item: str, future: Future[str]) -> str:
        if item == "a" and len(accused) < 2:
            accused.append(item)
            raise ProcessExpired("Abnormal termination", code=3, pid=1)
        return waited(engine, job, item, future)

    monkeypatch.setattr(Local, "_waited", accusing)
    found = outcomes(["a", "b", "gone", "c"], 2)
    assert accused == ["a", "a"]
    assert [one.value for one in found] == ["A", "B", None, "C"]


def test_every_second_worker_may_die() -> None:
    found = outcomes(["killed", "a", "killed", "b", "killed", "c"], 2)
    assert [one.value for one in found] == [None, "A", None, "B", None, "C"]


def test_a_document_that_takes_too_long_is_given_up() -> None:
    start = time.monotonic()
    found = outcomes(["a", "slow", "b"], 2, timeout=1)
    assert time.monotonic() - start < 20
    assert [one.value for one in found] == ["A", None, "B"]
    assert found[1].problem
    assert "too long" in found[1].problem.reason


def test_a_document_that_takes_too_much_memory_is_given_up() -> None:
    found = outcomes(["a", "memory", "b"], 1)
    assert [one.value for one in found] == ["A", None, "B"]
    assert found[1].problem
    assert "memory" in found[1].problem.reason


def test_a_pool_that_gives_no_result_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("variorum.engines.local.PATIENCE", 1)
    monkeypatch.setattr("variorum.engines.local.AHEAD", 0.1)
    start = time.monotonic()
    found = outcomes(["a", "slow", "b"], 1, timeout=20)
    assert time.monotonic() - start < 30
    assert [one.value for one in found] == ["A", None, "B"]


def connects(item: str) -> str:
    import socket

    try:
        socket.create_connection(("192.0.2.1", 9), timeout=2)  # an address for documentation (RFC 5737)
    except ConnectionRefusedError as error:
        return str(error)
    return "connected"


def test_the_sockets_of_a_worker_are_shut_in_this_suite() -> None:
    with Local(1, timeout=30, memory=2048) as engine:
        (outcome,) = engine.each(Job(connects, "any", str), ["x"])
    assert outcome.value is not None
    assert "but loopback shut" in outcome.value


SCRIPT = """
import sys
from pathlib import Path
import variorum

print("read once")
articles, problems = variorum.read(sys.argv[1], settings=variorum.Settings(workers=2))
print(len(articles), "article", Path(__file__).name)
"""


def test_a_script_without_a_main_guard_is_run_once(tmp_path: Path) -> None:
    script, report = tmp_path / "script.py", tmp_path / "report.txt"
    script.write_text(SCRIPT)
    report.write_text("Bridge closed\n\n2 May 2020\n\nThe bridge in Tarnmouth was closed on Friday.\n")
    words = [sys.executable, str(script), str(report)]
    ended = subprocess.run(words, capture_output=True, text=True, check=False, timeout=120)
    assert ended.stdout == "read once\n1 article script.py\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no server of workers on Windows")
def test_a_server_of_workers_that_is_killed_ends_no_run(monkeypatch: pytest.MonkeyPatch) -> None:
    from multiprocessing import forkserver

    monkeypatch.setattr("variorum.engines.local.PATIENCE", 1)
    monkeypatch.setattr("variorum.engines.local.AHEAD", 0.1)
    with Local(1, timeout=20, memory=2048) as engine:
        assert [one.value for one in engine.each(JOB, ["a"])] == ["A"]
        os.kill(forkserver._forkserver._forkserver_pid, signal.SIGKILL)
        engine._close()
        found = list(engine.each(JOB, ["b", "c"]))
    assert [one.value or one.problem for one in found] == ["B", "C"]
