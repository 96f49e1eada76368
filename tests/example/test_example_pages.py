from variorum.example import pages


def test_the_example_has_six_english_pages_and_one_russian():
    names = [name for name, _ in pages()]
    assert len(names) == 7
    assert names == sorted(names)
    assert sum('<html lang="ru">' in content.decode() for _, content in pages()) == 1


def test_the_missing_man_is_written_in_two_latin_spellings_and_in_cyrillic():
    together = " ".join(content.decode() for _, content in pages())
    for spelling in ("Gennady Shcherin", "Gennadi Scherin", "Геннадий Щерин"):
        assert spelling in together


def test_no_page_of_the_example_points_to_a_real_host():
    import re

    for name, content in pages():
        for host in re.findall(r"https?://([^/\"<]+)", content.decode()):
            assert host.endswith(".example") or host == "schema.org", (name, host)
