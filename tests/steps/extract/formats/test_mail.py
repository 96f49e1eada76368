"""Mail: newsletters, alerts, reports that somebody passed on, and what is attached to them."""

from __future__ import annotations

from base64 import b64encode, encodebytes
from datetime import UTC, date, datetime
from email.message import EmailMessage
from time import process_time

import pytest

from quality.fuzz.check import check
from tests.steps.extract.formats.traced import FILES, part, read
from variorum.read.media import media_of
from variorum.records.article import Article
from variorum.steps.extract.reading import Extraction

TEXT = "Three ferries and a tug left the quay of Karabura on Monday before the storm came, the harbour office said. "
PAGE = f"""<html><head><style>p {{}}</style></head><body><div style="display:none">What you never see</div>
<p><a href="https://x.example">View this email in your browser</a></p><h1>Ferries leave Karabura</h1>
<table><tr><td><p>{TEXT * 3}</p><p>Caf&eacute; owners &amp; guests watched. {TEXT}</p></td></tr></table>
<p>&zwnj;&nbsp;&zwnj;</p><p>You are receiving this email because you signed up. <a href="u">Unsubscribe</a></p>
<p>Heron House, 12 Quay Street, Karabura 10110</p><img src="t.gif" width="1" height="1"></body></html>"""


def mail(content: bytes | str) -> Extraction:
    return read(content.encode() if isinstance(content, str) else content, "message/rfc822", "m.eml")


def newsletter(subject: str = "Größe – the ferries leave") -> EmailMessage:
    message = EmailMessage()
    message["From"] = '"The Karabura Heron" <news@heron.example>'
    message["Subject"] = subject
    message["Date"] = "Mon, 05 May 2031 07:30:00 +0300"
    message["List-Id"] = "Heron Briefing <briefing.heron.example>"
    message["Message-ID"] = "<1@heron.example>"
    message["Received"] = "from a by b; Mon, 05 May 2031 04:30:10 +0000"
    message.set_content(TEXT * 3)
    message.add_alternative(PAGE, subtype="html")
    return message


def only(found: Extraction) -> Article:
    (article,) = found[0]
    return article


def test_a_newsletter_is_a_report_of_its_sender_with_its_frame_set_aside() -> None:
    article = only(mail(newsletter().as_bytes()))
    assert (article.title, article.outlet, article.name) == ("Größe – the ferries leave", "The Karabura Heron", "m.eml")
    assert article.published.interval
    assert article.published.interval.first == article.published.interval.last == date(2031, 5, 5)
    assert not article.published.doubt
    assert part(article, "newsletter") == ["View this email in your browser"]
    assert part(article, "footer") == [
        "You are receiving this email because you signed up. Unsubscribe",
        "Heron House, 12 Quay Street, Karabura 10110",
    ]
    assert "never see" not in article.text
    assert part(article, "body")[-1].startswith("Three ferries")
    assert "Café owners & guests" in article.text


def test_how_a_mail_came_is_kept_with_its_telling_headers() -> None:
    capture = only(mail(newsletter().as_bytes())).capture
    assert (capture.way, capture.evidence) == ("mail", "Date of the mail")
    assert capture.moment
    assert capture.moment.astimezone(UTC) == datetime(2031, 5, 5, 4, 30, tzinfo=UTC)
    assert [name for name, _ in capture.headers] == ["From", "Subject", "Message-ID", "Date", "List-Id", "Received"]


def test_an_attachment_in_letters_is_no_text_and_is_told() -> None:
    (found,), (problem,) = plain(f"{TEXT}\n\nbegin 644 plan.doc\nM{'A' * 60}\n`\nend\n")
    assert "AAAA" not in "".join(found.text[part.start : part.end] for part in found.parts if part.state == "in")
    assert (problem.reason, problem.severity) == ("the attachment “plan.doc” is not read", "skipped")


def test_where_no_date_is_the_last_server_tells_when_it_came() -> None:
    message = newsletter()
    del message["Date"]
    capture = only(mail(message.as_bytes())).capture
    assert capture.evidence == "last Received of the mail"
    assert capture.moment == datetime(2031, 5, 5, 4, 30, 10, tzinfo=UTC)


WAYS = [(one, charset) for one in ("quoted-printable", "base64", "8bit") for charset in ("utf-8", "iso-8859-1")]


@pytest.mark.parametrize(("coding", "charset"), [*WAYS, ("base64", "utf-16")])
def test_every_transfer_coding_is_traced_to_the_byte(coding: str, charset: str) -> None:
    for subtype, words in (("plain", f"Café - «{TEXT}»"), ("html", PAGE)):
        message = EmailMessage()
        message["Subject"] = "Ferries"
        message.set_content(words, subtype=subtype, charset=charset, cte=coding)
        article = only(mail(message.as_bytes()))
        assert "Café" in article.text


def test_a_mail_of_a_mail_program_is_read() -> None:
    article = only(mail((FILES / "s-nail.eml").read_bytes()))
    assert article.title == "Ferries leave Karabura before the storm – Grön"
    assert article.authors == ("Ada Quill",)
    assert "“Nobody was on board,” said Åsa Grön" in article.text
    assert "the quay before the storm" in article.text


def test_what_was_passed_on_is_the_report_of_who_wrote_it_first() -> None:
    articles, problems = mail((FILES / "mutt.eml").read_bytes())
    assert not problems
    article, page = articles
    assert (article.title, article.authors, article.outlet) == (
        "Bridge over the Velm closed", ("Mira Olt",), "velmherald.example",
    )  # fmt: skip
    assert article.published.interval
    assert article.published.interval.first == date(2031, 5, 3)
    assert "mayor Åsa Grön said. Water had reached" in "\n".join(part(article, "body"))
    assert any("From: Mira Olt" in words for words in part(article, "byline"))
    assert page.name == "m.eml#1"
    assert page.title == "Bridge over the Velm closed"


def test_what_an_answer_quotes_is_a_repeat_and_out() -> None:
    article = only(
        mail(f"Subject: Re: Ferries\nFrom: Ada Quill <ada@heron.example>\n\n{TEXT}\n\n"
             f"On Mon, 5 May 2031 at 09:00, Jonas Bell <j@x.example> wrote:\n> {TEXT}\n> More of it.\n\n"
             "Ada\n-- \nThe Heron\n")
    )  # fmt: skip
    assert article.title == "Ferries"
    assert len(part(article, "repeat")) == 1
    assert "More of it." in part(article, "repeat")[0]
    assert all(one.state == "out" for one in article.parts if one.kind in {"repeat", "footer"})
    assert part(article, "body") == [TEXT.strip(), "Ada"]


def test_text_that_is_passed_on_in_quotation_marks_stays_in() -> None:
    article = only(
        mail(f"Subject: Fwd: Ferries\n\nBegin forwarded message:\n\n> From: Mira Olt <m@velmherald.example>\n"
             f"> Date: 3 May 2031 at 18:15:00 CEST\n> Subject: Ferries\n>\n> {TEXT}\n>\n> It is over.\n")
    )  # fmt: skip
    assert part(article, "body")[-1].endswith("It is over.")
    assert not part(article, "repeat")
    assert article.authors == ("Mira Olt",)


def test_of_two_forms_the_plain_one_is_read_where_the_page_has_little_text() -> None:
    message = EmailMessage()
    message.set_content(TEXT * 4)
    message.add_alternative("<p>See our newsletter</p><img src='all.png'>", subtype="html")
    assert "harbour office" in only(mail(message.as_bytes())).text


def test_attached_texts_pages_and_mails_are_articles_and_others_are_told() -> None:
    message, inner = newsletter(), EmailMessage()
    inner["From"], inner["Subject"], inner["Date"] = (
        "Ada Quill <a@heron.example>",
        "Inner",
        "Sun, 4 May 2031 09:00:00 +0000",
    )
    inner.set_content(TEXT * 2)
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="größe.pdf")
    message.add_attachment(f"Bridge closed\n\n{TEXT * 3}", filename="note.txt")
    message.add_attachment(inner)
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    articles, problems = mail(message.as_bytes())
    assert [article.name for article in articles] == ["m.eml", "m.eml#2", "m.eml#3"]
    assert len({article.id for article in articles}) == 3
    assert articles[2].title == "Inner"
    assert articles[2].published.interval
    (problem,) = problems
    assert (problem.source, problem.severity) == ("m.eml#1", "skipped")
    assert "größe.pdf" in problem.reason


def test_a_wrapped_paragraph_is_one_paragraph() -> None:
    lines = (
        "The ferries left the quay of Karabura on Monday before the storm\n"
        "came, and nobody was on board, the harbour office said.\n"
    )
    article = only(mail(f"Subject: x\n\n{lines}\nSecond.\n"))
    assert part(article, "body") == [" ".join(lines.split()) + "\n\nSecond."]


def test_encoded_words_that_share_a_character_are_joined() -> None:
    article = only(mail(f"Subject: =?utf-8?B?R3LDtsOf?= =?utf-8?Q?e_=C3?=\n =?utf-8?Q?=A9?= x\n\n{TEXT}\n"))
    assert article.title == "Größe é x"


def test_raw_letters_in_a_header_are_read() -> None:
    assert only(mail(f"Subject: Größe é\n\n{TEXT}\n")).title == "Größe é"


def test_the_parts_of_a_mail_without_its_boundary_are_told() -> None:
    articles, problems = mail(f'Subject: x\nContent-Type: multipart/mixed; boundary="zzz"\n\n{TEXT}\n')
    assert articles
    assert "cannot be told apart" in problems[0].reason


def test_of_damaged_base64_the_beginning_is_read_and_the_loss_told() -> None:
    head = "Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    whole = b64encode(TEXT.encode() * 3).decode()
    for damaged in (whole[:301], whole[:200] + "!!@@" + whole[200:], whole[:160] + "\n--cut--\n"):
        articles, problems = mail(head + damaged)
        assert part(articles[0], "body")[0].startswith("Three ferries")
        assert any("damaged" in problem.reason for problem in problems)
    _, problems = mail(head + "@@@@")
    assert problems


def test_an_encrypted_mail_is_told() -> None:
    _, problems = mail('Content-Type: multipart/encrypted; boundary="b"\n\n--b\n\nx\n--b--\n')
    assert "encrypted" in problems[0].reason


@pytest.mark.parametrize(
    "content",
    [
        "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(1000)) + f"\n{TEXT}",
        "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n" * 100_000,
        "X-A: b\n" * 300_000 + f"\n{TEXT}",
        "Subject: " + "=?utf-8?q?a?= " * 100_000 + f"\n\n{TEXT}",
        "Subject: x\nFrom: " + "<" * 100_000 + "\n\n" + TEXT,
        "Subject: x\n\n" + "> " * 100_000 + "\n" + TEXT,
        "Subject: x\n\n" + "On a wrote:\n\n" * 20_000,
        "Subject: x\n\n" + "---- Forwarded message ----\nFrom: a\n\n" * 10_000,
        "Content-Type: text/html\n\n" + "<style>" * 50_000 + "<!--" * 50_000,
        "Content-Type: message/rfc822\n\n" * 1000 + TEXT,
    ],
    ids="nested parts headers words brackets quotes answers forwards styles mails".split(),
)
def test_hostile_mail_takes_time_in_proportion(content: str) -> None:
    begin = process_time()
    mail(content)
    assert process_time() - begin < 10


GMAIL = f"""<div dir="ltr">FYI<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">
---------- Forwarded message ---------<br>From: <strong class="gmail_sendername">The Velm Herald</strong>
<span>&lt;<a href="mailto:n@velmherald.example">
n@velmherald.example</a>&gt;</span><br>Date: Sat, May 3, 2031 at 8:15 AM<br>Subject: Bridge closed<br>
To: x@y.example<br></div><br><p>{TEXT}</p></div></div>"""


def test_a_page_that_was_passed_on_is_a_report_of_its_first_sender() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "Bo Reader <bo@gmail.com>", "Fwd: Bridge closed"
    message["Date"] = "Tue, 06 May 2031 10:00:00 -0500"
    message.set_content(GMAIL, subtype="html")
    article = only(mail(message.as_bytes()))
    assert (article.title, article.outlet) == ("Bridge closed", "The Velm Herald")
    assert article.published.interval
    assert article.published.interval.first == date(2031, 5, 3)
    assert part(article, "body")[-1] == TEXT.strip()


OUTLOOK = (
    "See below.\n\nFrom: Mira Olt <m@velmherald.example>\nSent: Saturday, May 3, 2031 8:15 AM\nTo: Bo\n"
    f"Subject: Bridge closed\n\n{TEXT}\n"
)


def test_headers_without_a_line_above_them_are_those_of_a_mail_passed_on_or_answered() -> None:
    passed = only(mail(f"Subject: FW: Bridge closed\n\n{OUTLOOK}"))
    assert passed.authors == ("Mira Olt",)
    assert TEXT.strip() in part(passed, "body")[-1]
    answer = only(mail(f"Subject: RE: Bridge closed\n\n{OUTLOOK}"))
    assert part(answer, "body") == ["See below."]
    assert TEXT.strip() in part(answer, "repeat")[0]


def test_a_mail_that_only_lists_other_reports_is_a_list() -> None:
    links = "".join(
        f"<p><a href='x'>Ferries leave the quay of Karabura before the storm {n}</a></p>" for n in range(14)
    )
    message = EmailMessage()
    message.set_content(links, subtype="html")
    assert only(mail(message.as_bytes())).standing == "list"


def test_words_that_only_a_list_of_mails_shows_are_not_seen() -> None:
    hidden = "<div style='max-height:0px;overflow:hidden;opacity:0;'>Never seen</div>"
    message = EmailMessage()
    message.set_content(f"{hidden}<p>{TEXT * 2}</p>", subtype="html")
    assert "Never seen" not in only(mail(message.as_bytes())).text


def test_each_mail_of_a_digest_is_an_article() -> None:
    mails = "".join(f"--b\n\nSubject: Number {n}\nFrom: Ada Quill <a@heron.example>\n\n{TEXT}\n" for n in (1, 2))
    articles, _ = mail(f'Subject: Digest\nContent-Type: multipart/digest; boundary="b"\n\n{mails}--b--\n')
    assert [(article.name, article.title) for article in articles] == [("m.eml#1", "Number 1"), ("m.eml#2", "Number 2")]


def test_a_line_that_a_mailbox_escaped_is_no_quotation() -> None:
    head = "From: Herald <a@herald.example>\nSubject: Dam\nMessage-ID: <1@x.example>\n\n"
    own = "The wall broke on Monday.\n\n>From the valley came word.\n>From then on it rained.\n\n"
    article = only(mail(head + own + "> It rained, you wrote.\n>From there it ran down.\n"))
    kept = "".join(article.text[part.start : part.end] for part in article.read_parts())
    assert "From the valley came word.\nFrom then on it rained." in kept
    assert "It rained, you wrote" not in kept
    assert "ran down" not in kept
    assert ">From" not in article.text


def test_parts_that_are_not_read_are_told() -> None:
    head = "From: a@b.example\nSubject: x\nMessage-ID: <1@x>\nContent-Type: multipart/mixed; boundary=b\n\n"
    plain = "--b\nContent-Type: text/plain\n\nThe dam broke.\n"
    assert any("more than 500 parts" in problem.reason for problem in mail(head + plain * 600 + "--b--\n")[1])
    other = b"--b\nContent-Type: text/plain; charset=koi8-r\n\n" + "Дамба прорвалась, сказал мэр.\n".encode("koi8-r")
    found = mail((head + plain).encode() + other + b"--b--\n")
    assert any("in another charset" in problem.reason for problem in found[1])


@pytest.mark.parametrize("kind", ["mixed", "alternative", "related"])
@pytest.mark.parametrize("closed", [True, False])
def test_parts_within_parts_without_end_are_told_and_show_no_boundary(kind: str, closed: bool) -> None:
    head = "From: Ada Quill <ada@heron.example>\nSubject: Dam\n"
    marks = range(5000)
    body = "".join(f'Content-Type: multipart/{kind}; boundary="b{at}"\n\n--b{at}\n' for at in marks)
    foot = "".join(f"\n--b{at}--\n" for at in reversed(marks)) if closed else ""
    articles, (problem,) = mail(f"{head}{body}Content-Type: text/plain\n\n{TEXT}{foot}")
    assert articles == ()
    assert problem.severity == "failed"
    assert problem.reason.startswith("it is nested too deeply: parts within parts are read 20 deep, and ")


def test_mails_within_mails_are_read_to_a_depth_and_the_rest_is_told() -> None:
    message = newsletter()
    for _ in range(10):
        outer = EmailMessage()
        outer["From"], outer["Subject"] = "Ada Quill <ada@heron.example>", "What I was sent"
        outer.set_content(TEXT)
        outer.add_attachment(message)
        message = outer
    articles, (problem,) = mail(message.as_bytes())
    assert len(articles) == 6
    assert not any("boundary" in article.text or "Content-Type" in article.text for article in articles)
    assert problem.reason.startswith("it is nested too deeply: mails within mails are read 5 deep, and ")


HEAD = "From: Ada Quill <ada@heron.example>\nSubject: Dam\nMIME-Version: 1.0\n"


def plain(body: str, *, kind: str = "text/plain", more: str = "") -> Extraction:
    return mail(f"{HEAD}Content-Type: {kind}\n{more}\n{body}")


@pytest.mark.parametrize(
    ("said", "body", "read_as"),
    [
        ("format=flowed", "The ferries left \nthe quay.\nA line.\n", "The ferries left the quay.\nA line."),
        ("format=flowed; delsp=yes", "The ferries left  \nthe qu \nay.\n", "The ferries left the quay."),
        ("charset=utf-8", "The ferries left \nthe quay.\n", "The ferries left\nthe quay."),
    ],
)  # fmt: skip
def test_lines_flow_on_where_the_mail_says_so(said: str, body: str, read_as: str) -> None:
    assert part(only(plain(body, kind=f"text/plain; {said}")), "body") == [read_as]


def test_a_signature_of_pgp_is_no_text_and_what_pgp_hides_is_told() -> None:
    signature = "-----BEGIN PGP SIGNATURE-----\n\niQEzBAEB\n=abcd\n-----END PGP SIGNATURE-----\n"
    signed = only(plain(f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{TEXT}\n{signature}"))
    assert part(signed, "body") == [TEXT.strip()]
    articles, (problem,) = plain("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n")
    assert not articles
    assert problem.reason == "the mail is encrypted"


def test_the_words_of_who_passed_a_mail_on_are_not_those_of_its_writer() -> None:
    head = "---------- Forwarded message ---------\nFrom: The Karabura Crier <b@crier.example>\nDate: Sun, 6 Apr 2031\n"
    article = only(plain(f"Look at this!\n\n{head}Subject: Ferries\nTo: <ada@heron.example>\n\n{TEXT}\n"))
    assert article.outlet == "The Karabura Crier"
    assert part(article, "comment") == ["Look at this!"]
    assert part(article, "body") == [TEXT.strip()]


def test_a_part_that_is_there_twice_is_read_once() -> None:
    body = f"--b\nContent-Type: text/plain\n\n{TEXT}\n"
    assert part(only(plain(f"{body}{body}--b--\n", kind="multipart/mixed; boundary=b")), "body") == [TEXT.strip()]


@pytest.mark.parametrize(
    ("kind", "more", "body", "reason"),
    [
        ("text/plain", "Content-Transfer-Encoding: x-uuencode\n", "begin 644 a\n", "a transfer coding that is not"),
        ("application/ms-tnef; name=winmail.dat", "", "x", "a form of Outlook's own, which may hold the text"),
        ("text/plain", "", "\n \n", "the mail holds no text"),
        ("multipart/mixed; boundary=b", "Content-Transfer-Encoding: base64\n",
         b64encode(b"--b\n\nThe dam broke.\n--b--\n").decode(), "the parts of the mail cannot be told apart"),
    ],
)  # fmt: skip
def test_a_text_that_cannot_be_read_is_told_as_lost(kind: str, more: str, body: str, reason: str) -> None:
    articles, (problem,) = plain(body, kind=kind, more=more)
    assert not articles
    assert reason in problem.reason
    assert problem.severity == "failed"


def test_a_mail_that_only_carries_another_has_no_text_of_its_own_and_that_is_no_fault() -> None:
    inner = f"--b\nContent-Type: message/rfc822\n\nFrom: b@crier.example\nSubject: Ferries\n\n{TEXT}\n--b--\n"
    articles, problems = plain(f"--b\n\n \n{inner}", kind="multipart/mixed; boundary=b")
    assert [article.name for article in articles] == ["m.eml#1"]
    assert not problems


@pytest.mark.parametrize("coding", ["Quoted-Printable (by hand)", '"quoted-printable"', "quoted-printable; x=y"])
def test_a_transfer_coding_is_known_whatever_stands_around_it(coding: str) -> None:
    assert part(only(plain("Caf=C3=A9 owners", more=f"Content-Transfer-Encoding: {coding}\n")), "body") == [
        "Café owners"
    ]


def test_a_name_with_an_article_is_no_person() -> None:
    article = only(mail(f"From: The Crier <b@crier.example>\nSubject: Dam\n\n{TEXT}"))
    assert (article.outlet, article.authors) == ("The Crier", ())


def test_a_plain_text_that_says_something_else_than_the_page_is_told() -> None:
    other = " ".join(f"another{chr(97 + at % 26)}{chr(97 + at // 26)} story" for at in range(60))
    page = f"--b\nContent-Type: text/html\n\n<p>{TEXT * 9}</p>\n--b--\n"
    kind = "multipart/alternative; boundary=b"
    articles, (problem,) = plain(f"--b\n\n{other}\n{page}", kind=kind)
    assert part(articles[0], "body") == [(TEXT * 9).strip()]
    assert (problem.severity, problem.reason[:44]) == ("noted", "its plain text says something else than its ")
    assert not plain(f"--b\n\n{TEXT * 9}\n{page}", kind=kind)[1]
    assert not plain(f"--b\n\nThis mail is a page.\n{page}", kind=kind)[1]


FIELDS = b"From: Mira Lind <mira@desk.example>\nTo: news@b.example\nSubject: Dam breaks\nMIME-Version: 1.0\n"


@pytest.mark.parametrize("padding", [b"=\n=\n", b"\n=\n=\n", b"=\r\n=", b"= =\n"])
def test_padding_that_breaks_over_a_line_is_no_damage(padding: bytes) -> None:
    packed = b64encode(b"A dam broke near Karabura on Monday, the mayor said.").rstrip(b"=")
    content = FIELDS + b"Content-Transfer-Encoding: base64\n\n" + packed + padding
    (article,), problems = read(content, "message/rfc822")
    assert article.text.endswith("A dam broke near Karabura on Monday, the mayor said.")
    assert not problems
    assert article.runs[-1].coding == "base64"


@pytest.mark.parametrize(
    ("coding", "written"),
    [
        ("8bit", "A dam broke in Velmå.\n\nNobody was hurt.\n"),
        ("quoted-printable", "A dam bro=\nke in Velm=C3=\n=A5.\n\nNobody was hurt.\n"),
        ("base64", encodebytes("A dam broke in Velmå.\n\nNobody was hurt.\n".encode()).decode()),
    ],
)
def test_a_mail_whose_lines_end_in_cr_alone_is_read_to_the_byte(coding: str, written: str) -> None:
    fields = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: " + coding.encode()
    content = (FIELDS + fields + b"\n\n" + written.encode()).replace(b"\n", b"\r")
    assert check("mail", content) == 1
    assert media_of("mail", content).type == "message/rfc822"
    (article,), problems = read(content, "message/rfc822")
    assert article.text == "Dam breaks\n\nA dam broke in Velmå.\n\nNobody was hurt."
    assert not problems


def test_a_mail_in_parts_whose_lines_end_in_cr_alone_is_read() -> None:
    fields = b"Content-Type: multipart/mixed; boundary=zz\n\n--zz\nContent-Type: text/plain\n\nA dam broke.\n--zz\n"
    inner = b"Content-Type: message/rfc822\n\nFrom: ada@c.example\nSubject: Ferry\n\nThe ferry stays.\n--zz--\n"
    articles, problems = read((FIELDS + fields + inner).replace(b"\n", b"\r"), "message/rfc822")
    assert [article.text for article in articles] == ["Dam breaks\n\nA dam broke.", "Ferry\n\nThe ferry stays."]
    assert not problems


def test_a_stray_cr_in_a_header_ends_no_line_of_other_mails() -> None:
    content = FIELDS + b"X-Note: a\rb\r\rc\nDate: Mon, 28 May 2031 10:00:00 +0000\n\nA dam broke.\n"
    (article,), _ = read(content, "message/rfc822")
    assert article.text == "Dam breaks\n\nA dam broke."
