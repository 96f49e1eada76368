import re
from datetime import date

from variorum.present.html.axis import axis
from variorum.present.html.timeline import WIDTH, drawing
from variorum.present.page import page
from variorum.records.interval import Interval, one_day


def test_days_stand_in_their_order_on_the_axis():
    told = [one_day(date(2024, 3, 12)), one_day(date(2024, 3, 14)), one_day(date(2024, 11, 8))]
    line = axis(told, WIDTH)
    places = [line.place(interval.first.toordinal()) for interval in told]
    assert places == sorted(places)
    assert all(0 <= place <= WIDTH for place in places)


def test_a_long_empty_stretch_is_folded_and_named():
    line = axis([one_day(date(2024, 3, 12)), one_day(date(2024, 11, 8))], WIDTH)
    assert [pause for _, pause in line.breaks()] == ["8 months"]


def test_the_first_and_the_last_day_of_the_calendar_can_be_drawn():
    line = axis([Interval(first=date.min, last=None), Interval(first=None, last=date.max)], WIDTH)
    assert line.ends()[0][1] == date.min


def test_an_open_end_is_drawn_open_and_words_of_a_source_are_escaped(telling):
    drawn = drawing(page(telling).tales[0])
    assert drawn.count('<rect class="open"') == 1
    assert "<b>" not in drawn
    assert "&lt;b&gt;" in drawn


def test_no_label_runs_out_of_the_picture(telling):
    for x, anchor, words in re.findall(
        r'<text class="label" x="([\d.]+)" y="[\d.]+" text-anchor="(\w+)">([^<]*)<', drawing(page(telling).tales[0])
    ):
        width = 6 * len(words)
        assert (float(x) + width <= WIDTH + 20) if anchor == "start" else (float(x) - width >= -20), words
