"""What all tests share: shut sockets, a browser where there is one, and no silent skip where all tools are there."""

from __future__ import annotations

import importlib
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings

STRICT = "CI_STRICT"  # set where every tool of the suite is installed: then a skip is a failure
DOCUMENTED_SKIPS = ("runs as root",)  # how the reasons begin that hold on a complete machine too: root may read all
SOCKETS = Path(__file__).parent / "sockets"

settings.register_profile("dev", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("many", parent=settings.get_profile("dev"), max_examples=3000)
settings.register_profile("ci", parent=settings.get_profile("dev"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_configure() -> None:
    """Shut the sockets of this process and of every Python process that it starts."""
    sys.path.insert(0, str(SOCKETS))
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(SOCKETS), os.environ.get("PYTHONPATH"))))
    sys.modules.pop("sitecustomize", None)
    importlib.import_module("sitecustomize")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run for a skip that is not documented."""
    if undocumented_skips(session.config) and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name the skips that fail the run."""
    for reason in undocumented_skips(config):
        terminalreporter.write_line(f"SKIPPED WHERE NOTHING MAY BE SKIPPED: {reason}", red=True)


def undocumented_skips(config: pytest.Config) -> list[str]:
    """The reasons of all skips that are failures here."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if not os.environ.get(STRICT) or reporter is None:
        return []
    reasons = sorted({reason_of(report) for report in reporter.stats.get("skipped", [])})
    return [reason for reason in reasons if not reason.startswith(DOCUMENTED_SKIPS)]


def reason_of(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Why it was skipped, in the words of the test."""
    told = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return told.removeprefix("Skipped: ")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The command of an installed Chromium; the test is skipped where there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    pytest.skip("no Chromium on this machine")


class Ended(NamedTuple):
    """How a command ended: its exit code, what it printed and what it noted."""

    code: int
    out: str
    err: str


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings of this computer, a workspace `w` of the test's own, and no worker processes."""
    monkeypatch.setenv("VARIORUM_WORKERS", "0")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("VARIORUM_WORKSPACE", str(tmp_path / "w"))


@pytest.fixture
def cli(alone: None, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ended]:
    """A command given in words, run in this process with the exit codes that a shell would see."""
    from variorum.cli.app import main

    def ended(*words: object) -> Ended:
        monkeypatch.setattr(sys, "argv", ["variorum", *map(str, words)])
        try:
            main()
            code = 0
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else int(left.code is not None)
        return Ended(code, *capfd.readouterr())

    return ended
