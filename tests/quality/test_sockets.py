"""The suite itself reaches nobody: sockets are shut in this process and in those that it starts."""

import socket
import subprocess
import sys

import pytest

from variorum.engines.local import Job, Local

FAR = ("192.0.2.1", 9)  # an address for documentation (RFC 5737)


def test_no_socket_of_the_suite_reaches_further_than_this_machine():
    with pytest.raises(ConnectionRefusedError, match="but loopback shut"):
        socket.create_connection(FAR, timeout=2)


def test_no_name_is_looked_up():
    with pytest.raises(ConnectionRefusedError, match="but loopback shut"):
        socket.getaddrinfo("example.org", 80)


def test_a_process_that_the_suite_starts_is_shut_too():
    words = f"import socket; socket.create_connection({FAR!r}, timeout=2)"
    ended = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=False)
    assert "but loopback shut" in ended.stderr


def test_a_worker_of_the_product_is_shut_too():
    job = Job(run=socket.gethostbyname, stage="annotate", source=str)
    with Local(1, timeout=60, memory=4096) as engine:
        (outcome,) = engine.each(job, ["example.org"])
    assert outcome.problem is not None
    assert "but loopback shut" in outcome.problem.reason


def reach(address: tuple[str, int]) -> None:
    socket.create_connection(address, timeout=2).close()


def test_a_worker_of_the_product_reaches_not_even_this_machine():
    with socket.create_server(("127.0.0.1", 0)) as server, Local(1, timeout=60, memory=4096) as engine:
        job = Job(run=reach, stage="annotate", source=str)
        (outcome,) = engine.each(job, [server.getsockname()])
    assert outcome.problem is not None
    assert "reaches over no network" in outcome.problem.reason


def test_this_machine_is_reached():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=2).close()
