"""What is found in a text that a user pasted from a page."""

from __future__ import annotations

from datetime import date

from variorum.read import source_of
from variorum.records.article import Article
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted


def article(text: str) -> Article:
    source = source_of("report.txt", text.encode())
    assert isinstance(source, Source)
    (found,), _ = extracted(source)
    assert found.text == text
    return found


def words(found: Article, kind: str) -> list[str]:
    return [found.text[part.start : part.end] for part in found.parts if part.kind == kind]


LEAD = (
    "KARABURA (AFP) — A dam above the town of Karabura broke on Monday, officials said, "
    "and at least four people were missing."
)
MORE = "The mayor, Gulmira Asanova, said that the town had been warned in the early morning hours."


def test_the_head_of_a_report_is_told_apart() -> None:
    found = article(f"Dam breaks above Karabura\n\nBy Jane Doe\n\nApril 7, 2031\n\n{LEAD}\n\n{MORE}\n")
    assert words(found, "title") == ["Dam breaks above Karabura"]
    assert words(found, "byline") == ["By Jane Doe"]
    assert words(found, "date") == ["April 7, 2031"]
    assert words(found, "dateline") == ["KARABURA (AFP) —"]
    assert words(found, "body")[0].startswith("A dam above the town")
    assert found.authors == ("Jane Doe",)
    assert found.published.interval is not None
    assert found.published.interval.first == date(2031, 4, 7)
    assert found.published.method == "printed"
    assert [(credit.agency, credit.form) for credit in found.credits] == [("AFP", "dateline")]


def test_an_appeal_is_out_from_its_first_line_to_its_last() -> None:
    appeal = (
        "Before you go, we have a small favor to ask.\n\nOur readers make this work possible. "
        "If you can, please support us with a monthly donation.\n\n"
        "It takes a minute and helps us to go on. Thank you.\n\n"
        "Your contribution keeps our reporting free.\n\nDonate now"
    )
    found = article(f"Dam breaks above Karabura\n\n{LEAD}\n\n{appeal}\n\n{MORE}\n")
    assert words(found, "donation") == [appeal]
    assert MORE in words(found, "body")[-1]


def test_a_report_about_donations_is_no_appeal() -> None:
    text = 'The charity asked supporters to donate. "Please support us, we need your help," its head said on Friday.'
    found = article(f"Charity in need after the flood\n\n{LEAD}\n\n{text}\n")
    assert not words(found, "donation")


def test_comments_run_to_the_end() -> None:
    first = "2 comments:\n\nBob said...\n\nThis was bound to happen."
    comments = f"{first}\n\nEve said...\n\nIndeed it was, the mayor is to blame."
    found = article(f"Dam breaks above Karabura\n\n{LEAD}\n\n{MORE}\n\n{comments}")
    assert words(found, "comment") == [comments]


def test_a_list_of_headlines_is_out() -> None:
    links = "More on the dam\n\nDam had cracks for years -- The Daily Heron\nMinister visits Karabura -- Valley Post"
    found = article(f"Dam breaks above Karabura\n\n{LEAD}\n\n{MORE}\n\n{links}")
    assert words(found, "related") == [links]


def test_captions_are_out_and_a_second_printing_too() -> None:
    caption = "The dam on Tuesday. (file)"
    found = article(f"Dam breaks above Karabura\n\n{caption}\n{caption}\n\n{LEAD}\n\n{MORE}")
    assert all(part.state == "out" for part in found.parts if caption in found.text[part.start : part.end])


def test_the_stray_printing_of_a_pull_quote_is_out() -> None:
    found = article(
        f"Dam breaks above Karabura\n\n{MORE}\n\n{LEAD}\n\n{MORE}\n\nThe water is falling, she added on Tuesday."
    )
    assert words(found, "pull_quote") == [MORE]
    assert MORE in words(found, "body")[-1]


def test_the_address_at_the_end_is_out_and_names_outlet_and_day() -> None:
    tail = "Original url:\n\n<https://www.dailyheron.example/2031/04/07/dam-breaks>"
    found = article(f"Dam breaks above Karabura\n\n{LEAD}\n\n{MORE}\n\n{tail}")
    assert words(found, "other") == [tail]
    assert found.outlet == "Daily Heron"
    assert found.address == "https://www.dailyheron.example/2031/04/07/dam-breaks"
    assert found.published.method == "address"


def test_every_character_lies_in_some_part() -> None:
    found = article(f"Valley Post\nWorld\n\nDam breaks above Karabura\n\nA town in fear\n\n{LEAD}\n\n{MORE}\n\nShare\n")
    last = 0
    for part in found.parts:
        assert not found.text[last : part.start].strip()
        last = part.end
    assert not found.text[last:].strip()
    assert all(part.reason for part in found.parts if part.state == "out")


def test_line_ends_and_byte_order_mark_are_kept() -> None:
    text = f"\ufeffDam breaks above Karabura\r\n\r\n{LEAD}\r\n\r\n{MORE}\r\n"
    found = article(text)
    assert found.title == "Dam breaks above Karabura"
    (run,) = found.runs
    assert text.encode()[run.byte_start : run.byte_end].decode() == found.text[run.start : run.end] == text


def test_the_frame_of_a_broadcasters_page_is_out() -> None:
    head = "World News\n\nHome > World > Asia\n\nDam above Karabura fails, killing four\n\nJane Doe in Karabura"
    dates = "Mon 7 Apr 2031 10.15 BST\nLast modified on Wed 9 Apr 2031 08.10 BST"
    picture = "Image source, Getty Images\nImage caption, The dam broke early on Monday"
    after = "(Reporting by Jane Doe; Editing by Max Poe)\n\nJane Doe is a correspondent in the mountains."
    change = "This article was amended on 9 April 2031 to correct an age."
    below = "Most viewed\n\nMinister quits over dam failure\nHow the flood was seen from space"
    text = [head, dates, "Share", picture, LEAD, "Advertisement", MORE, "READ ALSO: Five dams that worry engineers"]
    found = article("\n\n".join([*text, MORE[:-1] + " again.", after, change, "© 2031 Heron Media", below]))
    assert found.title == "Dam above Karabura fails, killing four"
    assert words(found, "caption") == [picture]
    assert words(found, "correction") == [change]
    assert words(found, "related") == ["READ ALSO: Five dams that worry engineers", below]
    assert words(found, "byline") == ["Jane Doe in Karabura", after]
    assert found.published.interval is not None
    assert found.published.interval.first == date(2031, 4, 7)


def test_a_masthead_names_the_outlet_and_is_no_title() -> None:
    found = article(f"THE VALLEY POST\nMonday, April 7, 2031\nDam bursts, four dead\n\n{LEAD}\n\n{MORE}\n")
    assert found.title == "Dam bursts, four dead"
    assert found.outlet == "THE VALLEY POST"


def test_times_of_day_above_the_text_are_no_comments() -> None:
    stamps = "7 Apr 2031, 19:09\n\nUpdated: 7 Apr 2031, 19:11"
    found = article(f"Dam bursts, four dead\n\n{stamps}\n\n{LEAD}\n\n{MORE}\n")
    assert not words(found, "comment")
    assert MORE in words(found, "body")[-1]


def test_a_list_that_the_text_announces_stays_in() -> None:
    dates = "The dates:\nJune 9, Karabura\nJune 10, Dunmore\nJune 12, Vale"
    found = article(f"Band on tour\n\n{LEAD}\n\n{MORE}\n\n{dates}")
    assert "June 12, Vale" in words(found, "body")[-1]


def head(*lines: str) -> Article:
    return article("\n".join(lines) + f"\n\n{LEAD}\n\n{MORE}\n")


def test_a_name_that_is_no_persons_is_the_outlet_wherever_it_stands_in_the_head() -> None:
    for found in (
        head("The Daily Heron", "Dam bursts, four dead"),
        head("Dam bursts, four dead", "The Daily Heron"),
        head("Dam bursts, four dead", "April 7, 2031", "The Daily Heron", "Jane Doe"),
    ):
        assert (found.title, found.outlet) == ("Dam bursts, four dead", "The Daily Heron")
        assert "The Daily Heron" not in words(found, "byline")


def test_the_end_of_title_or_byline_names_the_outlet() -> None:
    for found in (
        head("Dam bursts, four dead - The Daily Heron"),
        head("Dam bursts, four dead", "By Jane Doe, The Daily Heron"),
    ):
        assert found.outlet == "The Daily Heron"
        assert "The Daily Heron" not in found.authors


def test_a_place_with_an_article_is_no_outlet() -> None:
    assert head("Dam bursts, four dead", "By Jane Doe, The Hague").outlet == ""
    assert head("Court sits on Monday - The Hague").outlet == ""


def test_a_line_of_the_publisher_at_the_end_is_out() -> None:
    found = article(f"Dam bursts, four dead\n\n{LEAD}\n\n{MORE}\n\nPublished by Reed Media, 4 Weir Lane\n")
    assert words(found, "footer") == ["Published by Reed Media, 4 Weir Lane"]


def test_a_writer_whose_name_a_paper_could_have_is_a_person() -> None:
    found = head("Dam bursts, four dead", "Emily Post")
    assert (words(found, "byline"), found.outlet) == (["Emily Post"], "")


def test_a_name_that_ends_like_no_persons_is_the_outlet() -> None:
    found = head("Dam bursts, four dead", "Heron Business", "7 April 2031")
    assert (words(found, "byline"), found.outlet) == ([], "Heron Business")


def test_the_name_above_a_menu_is_the_outlet() -> None:
    found = head("The Silver Lantern", "Home | News | Sport", "", "Dam bursts, four dead")
    assert (found.title, found.outlet) == ("Dam bursts, four dead", "The Silver Lantern")


def test_an_address_alone_above_or_below_the_text_names_the_outlet() -> None:
    for found in (
        head("https://www.dailyheron.example/2031/04/07/dam", "Dam bursts, four dead"),
        article(f"Dam bursts, four dead\n\n{LEAD}\n\n{MORE}\n\nwww.dailyheron.example/dam\n"),
    ):
        assert found.outlet == "Daily Heron"


def test_the_name_in_the_line_of_rights_ends_with_its_sentence() -> None:
    found = article(f"Dam bursts, four dead\n\n{LEAD}\n\n{MORE}\n\n© 2031 The Daily Tern. All rights reserved.\n")
    assert found.outlet == "The Daily Tern"


def test_ways_to_share_are_out() -> None:
    for line in ("Share this article: Facebook | Email", "Share this: Mail Print", "Share via WhatsApp, X or e-mail"):
        assert words(article(f"Dam bursts, four dead\n\n{LEAD}\n\n{line}\n\n{MORE}\n"), "navigation") == [line]


def test_a_report_about_sharing_is_text() -> None:
    line = "Share prices of Facebook fell"
    assert not words(article(f"Dam bursts, four dead\n\n{LEAD}\n\n{line}\n\n{MORE}\n"), "navigation")


def test_a_plea_for_a_donation_is_out() -> None:
    plea = "The Heron is free to read. If this helped you, please consider a donation of any size."
    found = article(f"Dam bursts, four dead\n\n{LEAD}\n\n{MORE}\n\n{plea}\n")
    assert words(found, "donation") == [plea]


def test_a_line_alone_between_paragraphs_is_a_subhead() -> None:
    found = article(f"Dam bursts, four dead\n\n{LEAD}\n\nA night of fear\n\n{MORE}\n")
    assert words(found, "subhead") == ["A night of fear"]
    assert all(part.state == "in" for part in found.parts if part.kind == "subhead")


def test_items_of_a_list_are_no_subheads() -> None:
    found = article(f"Dam bursts, four dead\n\n{LEAD}\n\nThe missing:\n\nJane Doe\n\nMax Poe\n\n{MORE}\n")
    assert not words(found, "subhead")
