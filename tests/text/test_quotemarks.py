"""Which characters stand between quotation marks."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.quotemarks import quotations


def inside(text: str) -> list[str]:
    return [" ".join(text[one.start : one.end].split()) for one in quotations(text)]


FOUND = {
    "straight": ('He said "we lost" then.', ["we lost"]),
    "curly": ("He said “we lost” then.", ["we lost"]),
    "single": ("He said 'we lost' then.", ["we lost"]),
    "single curly": ("He said ‘we lost’ then.", ["we lost"]),
    "angle": ("He said «we lost» then.", ["we lost"]),
    "angle, turned": ("He said »we lost« then.", ["we lost"]),
    "low and high": ("He said „we lost“ then.", ["we lost"]),
    "teletype": ("He said ``we lost'' then.", ["we lost"]),
    "doubled apostrophes": ("He said ''we lost'' then.", ["we lost"]),
    "teletype with an apostrophe inside": ("``It's a lie,'' he said.", ["It's a lie,"]),
    "two": ('"Yes" and "no".', ["Yes", "no"]),
    "nested": ("\"They cried 'run' twice,\" he said.", ["They cried 'run' twice,"]),
    "apostrophe inside": ("'We didn't lose,' he said.", ["We didn't lose,"]),
    "plural possessive inside": ("'The miners' houses fell,' he said.", ["The miners' houses fell,"]),
    "opened again in each paragraph": ('"We lost.\n\n"They won."', ["We lost.", "They won."]),
    "single, opened again in each paragraph": ("He said: 'We lost.\n\n'They won.'", ["We lost.", "They won."]),
    "broken by an empty line": ('"We lost all\n\nwinter," he said.', ["We lost all winter,"]),
    "never closed": ('"We lost.\n\nRain came.', ["We lost."]),
    "low and high, nested": ("Er sagte: „Er rief ‚Halt!‘ und lief.“", ["Er rief ‚Halt!‘ und lief."]),
    "low and high, closed the other way": ("She said „we lost” then.", ["we lost"]),
    "angle, with spaces": ("Il a dit : « Nous avons perdu. » Puis il partit.", ["Nous avons perdu."]),
    "angle, with hard spaces": ("Il a dit «\u202fnous avons perdu\u00a0» hier.", ["nous avons perdu"]),
    "angle, with an elision inside": ("L’homme a dit « l’eau monte » hier.", ["l’eau monte"]),
    "angle, each paragraph begun with the closing mark": (
        "« Nous avons perdu.\n\n» Puis nous sommes partis », dit-elle.",
        ["Nous avons perdu.", "Puis nous sommes partis"],
    ),
    "angle, with low ones inside": ("Он сказал: «Мы проиграли „Орлу“ вчера».", ["Мы проиграли „Орлу“ вчера"]),
    "single angle": ("‹We lost,› she said.", ["We lost,"]),
    "same mark on both sides": ("Hon sade: ”Vi förlorade.” Sedan kom regn.", ["Vi förlorade."]),
    "corners": ("彼は「負けた」と言った。", ["負けた"]),
    "corners, nested": ("彼は「彼は『負けた』と言った」と。", ["彼は『負けた』と言った"]),
    "a slip of the space": ("She said “ we lost ” then.", ["we lost"]),
    "nested at the start": ("“‘We lost,’ he told me,” she said.", ["‘We lost,’ he told me,"]),
    "doubles in singles": ("‘He said “we lost” and left,’ she said.", ["He said “we lost” and left,"]),
    "two nested": ("“He said ‘we lost’ and ‘left’,” she said.", ["He said ‘we lost’ and ‘left’,"]),
    "curly, opened again in each paragraph": (
        "“We lost.\n\n“They won.\n\n“We left,” she said.",
        ["We lost.", "They won.", "We left,"],
    ),
    "a clipped word before singles": ("'Tis late, he said. 'We lost,' she said.", ["We lost,"]),
    "a clipped word inside singles": ("'Get 'em out,' she said.", ["Get 'em out,"]),
    "apostrophes beside singles": ("The ’90s and O’Brien’s ‘small house’ fell.", ["small house"]),
    "the second left open": ('"We lost," she said, "and left.', ["We lost,", "and left."]),
    "straight, closed with a curly one": ('"We lost,” she said.\n\n"They won,” he said.', ["We lost,", "They won,"]),
    "curly ones in straight ones": ('"He said “we lost” and left," she said.', ["He said “we lost” and left,"]),
    "behind a dash": ('—"We lost," he said.', ["We lost,"]),
}
NONE = {
    "apostrophes": "The miners' sons and the farmers' sons weren't there.",
    "decade": "It was the winter of '89 and of '90.",
    "clipped words": "Rock 'n' roll, 'tis said, made 'em dance 'til ten.",
    "clipped words, curly the wrong way": "‘Twas late and they let ‘em in.",
    "closing mark of another language": "He left“ and went. She said so.",
    "feet and inches": "He is 6' 2\" tall.",
    "closing mark only": "We lost” he said.",
    "inches": 'A 12" pipe.',
    "empty marks": 'He said "" then.',
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND.keys())
def test_words_between_marks_are_found(text: str, expected: list[str]):
    assert inside(text) == expected


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_a_mark_without_its_partner_quotes_nothing(text: str):
    assert inside(text) == []


def test_a_quotation_that_goes_on_in_the_next_paragraph_says_so():
    assert [one.continues for one in quotations('"We lost.\n\n"They won."')] == [False, True]
    assert [one.continues for one in quotations("“We lost.\n\n“They won.\n\n“We left.”")] == [False, True, True]
    assert [one.continues for one in quotations("« Nous.\n\n» Eux. »")] == [False, True]


def test_a_quotation_after_a_paragraph_that_closed_continues_nothing():
    assert [one.continues for one in quotations("“We lost.”\n\n“They won.”")] == [False, False]


@given(st.text(alphabet="aB \n\"'“”‘’«»„`.,s", max_size=200))
def test_quotations_lie_in_order_inside_the_text(text: str):
    found = quotations(text)
    assert all(0 <= q.outer_start < q.start < q.end <= q.outer_end <= len(text) for q in found)
    assert all(one.outer_end <= other.outer_start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize("mark", ['"', "'", "“", "”", "''", '" ', "' ", "s' a", '"\n\n', "‘a "])
def test_marks_without_end_take_linear_time(mark: str):
    begun = time.perf_counter()
    quotations(mark * 30_000)
    assert time.perf_counter() - begun < 5
