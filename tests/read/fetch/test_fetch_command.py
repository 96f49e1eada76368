"""`variorum add --fetch`, as a person gives it, against a site on this machine."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from variorum.flow import fetching
from variorum.settings import resolved
from variorum.workspace.store import Reader, Writer

PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


@pytest.fixture(autouse=True)
def direct(alone: None, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def near(monkeypatch: pytest.MonkeyPatch, visitor) -> None:
    """Let the command reach this machine, which no setting can."""
    monkeypatch.setattr(fetching, "visitor_of", lambda settings: visitor(robots=settings.robots))


def names(folder: Path) -> list[str]:
    with Reader(folder) as store:
        return sorted(one.snapshot.name for one in store.acquisitions())


def test_pages_are_fetched_kept_and_added(cli, near, site, tmp_path):
    addresses = [site.says(f"/{n}", site.answer(site.page + b"%d" % n)) for n in range(2)]
    code, out, told = cli("add", "--fetch", *addresses)
    assert (code, out) == (0, "")
    assert "2 added" in told
    assert names(tmp_path / "w") == addresses
    assert len(list((tmp_path / "w" / "fetched").glob("*.warc.gz"))) == 2


def test_who_will_see_the_request_is_told_before_it_is_made(cli, monkeypatch, site, visitor, tmp_path):
    told: list[str] = []
    monkeypatch.setattr("variorum.cli.screen.note", lambda text: told.append(f"{len(site.asked)} {text}"))
    monkeypatch.setattr(fetching, "visitor_of", lambda settings: visitor())
    cli("add", "--fetch", site.says("/a", site.answer()))
    assert told[0] == "0 fetching 1 page from 127.0.0.1"
    assert told[1].startswith("0 the site, and whoever watches the line, sees the request: it goes straight from")
    assert '"Variorum/0.1"' in told[1]


def test_a_list_is_read_from_a_file_and_from_standard_input(cli, near, site, tmp_path, monkeypatch):
    for n in range(3):
        site.says(f"/{n}", site.answer(site.page + b"%d" % n))
    (tmp_path / "list.txt").write_text(f"# ferry\n{site.base}/0\n\nnonsense\n{site.base}/1 # again\n{site.base}/0#x\n")
    stdin = io.TextIOWrapper(io.BytesIO(f"{site.base}/2\n{site.base}/0\n".encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    code, _, told = cli("add", "--fetch", "--from", tmp_path / "list.txt", "--from", "-")
    assert code == 3
    assert "list.txt, line 4: nonsense: not a web address" in told
    assert names(tmp_path / "w") == [f"{site.base}/{n}" for n in range(3)]
    assert sorted(site.paths()) == ["/0", "/1", "/2"]


def test_what_cannot_be_had_is_told_and_ends_with_3(cli, near, site, tmp_path):
    code, _, told = cli("add", "--fetch", site.base + "/none", site.says("/a", site.answer()))
    assert code == 3
    assert f"{site.base}/none: the site has no such page (status 404)" in told
    assert "1 added" in told
    assert len(list((tmp_path / "w" / "fetched").glob("*.warc.gz"))) == 2


def test_nothing_is_fetched_unasked(cli, site, tmp_path):
    code, _, told = cli("add", site.base + "/a")
    assert code == 2
    assert "--fetch" in told
    assert site.asked == []
    assert not (tmp_path / "w").exists()


@pytest.mark.parametrize("words", [("--from", "list.txt"), ("--proxy", "none"), ("--user-agent", "a"), ()])
def test_options_for_fetching_go_with_fetching(cli, words):
    assert cli("add", *words)[0] == 2
    assert cli("add", "--fetch")[0] == 2


def test_the_real_command_reaches_no_private_address(cli, site, tmp_path):
    code, _, told = cli("add", "--fetch", site.base + "/a", "http://localhost/", "http://10.0.0.1/")
    assert code == 3
    assert site.asked == []
    assert "added" in told


def test_a_proxy_of_the_environment_is_neither_used_nor_passed_over(cli, monkeypatch, site):
    monkeypatch.setenv("HTTPS_PROXY", site.base)
    code, _, told = cli("add", "--fetch", "https://news.example/")
    assert code == 2
    assert "HTTPS_PROXY" in told
    assert "--proxy" in told
    assert site.asked == []


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9050", "ftp://a", "nonsense", "http://"])
def test_a_proxy_that_cannot_be_used_is_refused(cli, proxy):
    assert cli("add", "--fetch", "https://news.example/", "--proxy", proxy)[0] == 2


def test_a_name_that_would_break_the_request_is_refused(cli):
    code, _, told = cli("add", "--fetch", "https://news.example/", "--user-agent", "a\r\nCookie: b")
    assert code == 1
    assert "user_agent" in told


def test_robots_is_switched_off_with_a_warning(cli, near, site, monkeypatch):
    monkeypatch.setenv("VARIORUM_ROBOTS", "false")
    site.says("/robots.txt", site.answer(b"User-agent: *\nDisallow: /\n"))
    code, _, told = cli("add", "--fetch", site.says("/a", site.answer()))
    assert code == 0
    assert "warning: robots is switched off" in told


def test_the_name_holds_the_contact(monkeypatch):
    monkeypatch.setenv("VARIORUM_CONTACT", "https://desk.example/who")
    settings = resolved()[0]
    assert fetching.agent_of(settings) == "Variorum/0.1 (+https://desk.example/who)"
    monkeypatch.setenv("VARIORUM_USER_AGENT", "Desk/2")
    assert fetching.agent_of(resolved()[0]) == "Desk/2"


def test_settings_for_fetching_are_explained(cli):
    _, out, _ = cli("config")
    for name in ("contact", "user_agent", "proxy", "robots", "pause"):
        assert f"\n{name:10} = " in out


def test_the_password_of_a_proxy_is_not_printed(cli, monkeypatch):
    monkeypatch.setenv("VARIORUM_PROXY", "http://name:word@127.0.0.1:8118")
    for words in (("config",), ("config", "--json")):
        out = cli(*words)[1]
        assert "127.0.0.1:8118" in out
        assert "word" not in out.replace("every word", "")


def test_a_page_fetched_twice_is_there_already_and_has_two_archives(cli, near, site, tmp_path):
    address = site.says("/a", site.answer())
    cli("add", "--fetch", address)
    assert cli("add", "--fetch", address)[0] == 0
    assert names(tmp_path / "w") == [address]
    assert len(list((tmp_path / "w" / "fetched").glob("*.warc.gz"))) == 2


def test_while_another_writes_the_archive_is_kept_and_its_place_told(cli, near, site, tmp_path):
    cli("init", tmp_path / "w")
    address = site.says("/a", site.answer())
    with Writer(tmp_path / "w"):
        code, _, told = cli("add", "--fetch", address)
    assert code == 3
    (kept,) = (tmp_path / "w" / "fetched").glob("*.warc.gz")
    assert f"variorum add {kept} --workspace {tmp_path / 'w'}" in told
    assert cli("add", kept)[0] == 0


def test_ctrl_c_leaves_what_is_fetched_and_says_what_is_left(site, tmp_path, visitor):
    addresses = [site.says(f"/{n}", site.answer(site.page + b"%d" % n)) for n in range(40)]
    script = textwrap.dedent(f"""
        import signal, sys
        from variorum.cli.app import main
        from variorum.flow import fetching
        from variorum.read.fetch.connect import Road
        from variorum.read.fetch.guard import Guard
        from variorum.read.fetch.manners import Manners
        from variorum.read.fetch.visit import Visitor
        fetching.visitor_of = lambda s: Visitor(Manners("Variorum/0.1", pause=0.2), road=Road(Guard(here=True)))
        sys.argv = ["variorum", "add", "--fetch", *{addresses!r}]
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job would be deaf to it
        main()
    """)
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ.copy()
    ) as process:
        while len(site.paths()) < 3 and process.poll() is None:
            pass
        process.send_signal(signal.SIGINT)
        out, told = process.communicate(timeout=20)
    assert process.returncode == 130, told
    left = out.split()
    done = names(tmp_path / "w")
    assert "not fetched, listed on standard output" in told
    assert sorted([*left, *done]) == sorted(addresses)
    assert done


def test_no_command_but_fetch_reaches_anybody(tmp_path):
    """A hook of the interpreter sees every name that is looked up and every socket that is to reach somebody."""
    (tmp_path / "a.txt").write_text("Ferry stops\n\nThe ferry to Ostrand stopped on Monday, the council said.\n")
    script = textwrap.dedent(f"""
        import sys
        def refuse(event, details):
            if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect", "socket.sendto"):
                print("SOCKET", event, details, file=sys.stderr)
        sys.addaudithook(refuse)
        from variorum.cli.app import main
        for words in (["add", {str(tmp_path)!r}], ["build"], ["stories"], ["add", "https://news.example/"]):
            sys.argv = ["variorum", *words]
            try:
                main()
            except SystemExit as left:
                print(words, left.code, file=sys.stderr)
        assert not any(name.startswith("variorum.read.fetch.") for name in sys.modules)
    """)
    environment = os.environ | {"VARIORUM_WORKERS": "0", "VARIORUM_WORKSPACE": str(tmp_path / "w")}
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "SOCKET" not in ended.stderr


def test_who_fetched_is_kept_and_goes_into_the_archive_only_when_it_is_said(cli, near, site, tmp_path, monkeypatch):
    monkeypatch.setenv("LOGNAME", "iholm")
    for n, words in enumerate(((), ("--by", "Ina Holm"))):
        assert cli("add", "--fetch", site.says(f"/{n}", site.answer(site.page + b"%d" % n)), *words)[0] == 0
    with Reader(tmp_path / "w") as store:
        known = {one.snapshot.name[-1]: (one.by, one.capture.operator) for one in store.acquisitions()}
    assert known == {"0": ("iholm", ""), "1": ("Ina Holm", "Ina Holm")}


def test_a_private_address_is_refused_before_anything_is_said_of_a_request(cli, tmp_path):
    code, _, told = cli("add", "--fetch", "http://10.0.0.7/a")
    assert code == 3
    assert "not on the open internet" in told
    assert "sees the request" not in told
    assert not (tmp_path / "w" / "fetched").exists()
