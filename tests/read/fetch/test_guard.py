"""No name, number or redirect leads to this machine or into its network."""

import pytest

from variorum.read.fetch.addresses import Address, address_of
from variorum.read.fetch.guard import Guard, Refused

CLOSED_NUMBERS = """
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 127.0.0.1 127.1.2.3 169.254.169.254 169.254.0.1
172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.192 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.19.255.255
198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 168.63.129.16
:: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 100::1 fc00::1
fd00:ec2::254 fe80::1 fec0::1 ff02::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:2::1 2001:10::1 2001:20::1
2001:db8::1 2002:7f00:1::1 2002:808:808::1 3fff::1 4000::1 5f00::1
""".split()
OPEN_NUMBERS = (
    "8.8.8.8 9.255.255.255 11.0.0.1 100.128.0.1 172.32.0.1 193.0.0.1 2606:4700::1111 2a00:1450::1 2001:4860::1".split()
)
CLOSED_HOSTS = """
localhost LOCALHOST localhost. a.localhost printer.local router.lan nas.home.arpa metadata.google.internal intranet
db.internal wiki.corp 2130706433 0x7f000001 0x7f.1 017700000001 0177.0.0.1 127.1 127.0.1 0 1 0x 127.0.0.0x1 1.2.3.4.5
abcdefghijklmnop.onion
""".split()


@pytest.mark.parametrize("number", CLOSED_NUMBERS)
def test_a_number_that_is_not_on_the_open_internet_is_refused(number):
    host = f"[{number}]" if ":" in number else number
    address = address_of(f"http://{host}/")
    assert isinstance(address, Address)
    assert Guard().refusal(address)
    with pytest.raises(Refused):
        Guard(resolve=lambda host, port: [number]).numbers("news.example", 80)


@pytest.mark.parametrize("number", OPEN_NUMBERS)
def test_a_number_on_the_open_internet_is_connected_to(number):
    assert Guard(resolve=lambda host, port: [number]).numbers("news.example", 443) == [number]


@pytest.mark.parametrize("host", CLOSED_HOSTS)
def test_a_host_nearby_or_in_disguise_is_refused_before_it_is_looked_up(host):
    def never(host: str, port: int) -> list[str]:
        raise AssertionError("it was looked up")

    address = address_of(f"http://{host}/")
    assert isinstance(address, str) or Guard(resolve=never).refusal(address)


@pytest.mark.parametrize("port", [21, 22, 23, 25, 53, 110, 139, 445, 3306, 5432, 6379, 9200, 11211, 27017])
def test_a_port_of_another_service_is_refused(port):
    assert "port" in Guard().refusal(Address("http", "news.example", port, "/"))


@pytest.mark.parametrize("port", [80, 443, 8080, 8443])
def test_a_port_of_the_web_is_fine(port):
    assert not Guard().refusal(Address("http", "news.example", port, "/"))


def test_of_several_numbers_only_the_open_ones_are_connected_to():
    guard = Guard(resolve=lambda host, port: ["10.0.0.1", "8.8.8.8", "64:ff9b::1"])
    assert guard.numbers("news.example", 80) == ["8.8.8.8"]


def test_a_number_with_a_zone_is_refused():
    with pytest.raises(Refused):
        Guard(resolve=lambda host, port: ["fe80::1%eth0"]).numbers("news.example", 80)


def test_an_onion_name_may_go_through_a_proxy():
    assert not Guard().refusal(Address("http", "abcdefghijklmnop.onion", 80, "/"), proxy=True)


def test_the_way_to_this_machine_opens_to_this_machine_only():
    guard = Guard(here=True)
    assert guard.numbers("127.0.0.1", 80) == ["127.0.0.1"]
    for number in ("10.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1"):
        with pytest.raises(Refused):
            guard.numbers(number, 80)


def test_this_machine_is_refused_for_its_address_and_not_for_its_port() -> None:
    for whole in ("http://127.0.0.1:9999/", "http://[::1]:9999/", "http://10.0.0.7:9999/"):
        address = address_of(whole)
        assert isinstance(address, Address)
        assert "not on the open internet" in Guard().refusal(address)
    address = address_of("http://heron.example:9999/")
    assert isinstance(address, Address)
    assert Guard().refusal(address).startswith("port 9999")
