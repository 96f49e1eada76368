"""What is no report is told as what it is."""

from __future__ import annotations

from msgspec.structs import replace

from variorum.read import source_of
from variorum.records.article import Standing
from variorum.records.capture import Capture
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted

TEXT = (
    "A dam above the town of Karabura broke on Monday, officials said, and at least four people were missing. "
    "The mayor said that the town had been warned in the early hours, long before the water came down the valley. "
)


def standing(page: str, name: str = "page.html", address: str = "") -> Standing:
    source = source_of(name, page.encode())
    assert isinstance(source, Source), source
    (found,), _ = extracted(replace(source, capture=Capture(address=address)))
    return found.standing


def page(body: str, title: str = "Dam breaks", head: str = "") -> str:
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def test_a_report_is_a_report() -> None:
    assert standing(page(f"<article><h1>Dam breaks</h1><p>{TEXT}</p><p>{TEXT}</p></article>")) == "report"
    assert standing(f"Dam breaks\n\n{TEXT}\n", "a.txt") == "report"


def test_a_missing_page_is_told_though_it_was_served() -> None:
    body = "<h1>Page not found</h1><p>Sorry, the page you are looking for does not exist or has been moved.</p>"
    assert standing(page(body, "404 - Page not found")) == "not_found"


def test_a_report_that_speaks_of_something_not_found_is_a_report() -> None:
    words = "The missing page of the diary was not found, the police said. "
    assert standing(page(f"<article><h1>Diary in court</h1><p>{TEXT * 3}</p><p>{words}</p></article>")) == "report"


def test_a_consent_wall_is_told() -> None:
    body = (
        "<div><h2>We value your privacy</h2><p>We and our 120 partners store information on your device. "
        "You may accept all cookies or manage your choices at any time.</p><button>Accept all cookies</button></div>"
    )
    assert standing(page(body)) == "wall"


def test_the_beginning_of_a_paid_report_is_a_stub() -> None:
    body = f"<article><h1>Dam breaks</h1><p>{TEXT}</p></article><div><p>Subscribe now to continue reading.</p></div>"
    assert standing(page(body)) == "stub"
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    assert standing(page(f"<article><h1>Dam breaks</h1><p>{TEXT}</p></article>", head=data)) == "stub"


def test_a_page_of_headlines_is_a_list() -> None:
    rows = "".join(f'<li><a href="/{n}">Dam number {n} in the valley breaks on Monday</a></li>' for n in range(20))
    assert (
        standing(page(f"<h1>Floods</h1><ul>{rows}</ul>"), address="https://www.dailyheron.example/tag/floods") == "list"
    )


def test_a_report_in_another_language_is_told_apart() -> None:
    text = (
        "Плотина над городом Карабура прорвалась в понедельник, сообщили официальные лица, по меньшей мере четыре "
        "человека пропали без вести. Мэр города заявила, что жители были предупреждены рано утром."
    )
    assert standing(f"Прорыв плотины\n\n{text}\n", "a.txt") == "other_language"
    german = (
        "Ein Damm oberhalb der Stadt ist am Montag gebrochen, teilten die Behörden mit, mindestens vier Menschen "
        "werden vermisst. Die Bürgermeisterin sagte, dass die Bewohner am frühen Morgen gewarnt worden seien."
    )
    assert standing(f"Damm gebrochen\n\n{german}\n", "a.txt") == "other_language"


def test_a_page_whose_heading_is_a_number_of_an_error_is_told_as_missing() -> None:
    sorry = "<p>Sorry, the page you are looking for does not exist.</p><a href='/'>Home</a>"
    assert standing(page(f"<h1>404</h1>{sorry}", "Page not found - Karabura Post")) == "not_found"
    assert standing(page("<h1>404</h1><p>Go back to the front page of the paper.</p>", "404")) == "not_found"
    counted = f"<article><h1>404 people fled</h1><p>{TEXT}</p><p>{TEXT}</p></article>"
    assert standing(page(counted, "404 people fled")) == "report"


def test_a_short_page_of_linked_headlines_is_a_list_and_one_with_a_text_beside_them_is_not() -> None:
    links = "".join(
        f"<li><a href='/{day}'>The council of Karabura meets again</a> <span>{day} May</span></li>"
        for day in range(1, 8)
    )
    assert standing(page(f"<h1>Latest</h1><ul>{links}</ul>", "Latest news - Karabura Post")) == "list"
    assert standing(page(f"<h1>Dam breaks</h1><p>{TEXT}</p><p>{TEXT}</p><ul>{links}</ul>")) == "report"


BANNER = (
    "<div><p>We and our 120 partners use cookies to store information.</p><button>Accept all cookies</button></div>"
)


def test_a_brief_under_a_banner_is_a_report() -> None:
    told = "<p>Workmen were on the roof a week before it fell.</p><p>“They had tape,” said Alfred Orlen, 71.</p>"
    assert standing(page(f"{BANNER}<article><h1>On the roof</h1>{told}</article>")) == "report"
    asks = "<p>Please wait while we look at your request.</p><p>You will be sent on in some seconds.</p>"
    assert standing(page(f"{BANNER}<article><h1>One moment</h1>{asks}</article>")) == "wall"


def test_short_headlines_that_are_marked_as_such_make_a_list() -> None:
    headlines = ("Council told", "Fares go up", "A vigil", "Library shuts", "Marsh stays", "Market back", "School wins")
    cards = "".join(
        f'<article><h2><a href="/{n}">{words}</a></h2><p>Told in a line of its own, number {n}.</p></article>'
        for n, words in enumerate(headlines)
    )
    assert standing(page(f"<h1>Orlen</h1>{cards}", "Orlen")) == "list"


def test_a_file_of_one_line_holds_nothing_but_a_title() -> None:
    source = source_of("note.txt", b"these are for you, see the other page\n")
    assert isinstance(source, Source)
    _, (problem,) = extracted(source)
    assert (problem.reason, problem.remedy) == ("it holds nothing but a title", "")
    page_without_words = source_of("a.html", page("", "").encode())
    assert isinstance(page_without_words, Source)
    _, (problem,) = extracted(page_without_words)
    assert problem.remedy == "save the page again after it has loaded"


def test_a_note_without_headline_outlet_and_day_is_too_short() -> None:
    assert standing("Call me.\nK.\n", "readme.txt") == "short"
    assert standing(page("<p>A dam broke.</p>", title="")) == "short"
    assert standing('{"text": "A dam broke."}\n', "rows.jsonl") == "short"


def test_a_few_words_of_which_something_is_known_are_a_report() -> None:
    assert standing(page("<p>A dam broke.</p>")) == "report"
    assert standing("Dam above Karabura breaks\n\nFour people died.\n", "a.txt") == "report"
    assert standing('{"text": "A dam broke.", "title": "Dam"}\n', "rows.jsonl") == "report"
    assert standing("A dam broke above Karabura on Monday.\n\nFour people died.\n", "a.txt") == "report"
