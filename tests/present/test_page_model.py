from variorum.present.page import page


def texts(reports):
    return {report.id: report.text for report in reports}


def test_every_passage_stands_where_it_says(telling, reports):
    told = page(telling)
    assert told.passages
    for passage in told.passages:
        text, span = texts(reports)[passage.quote.span.article], passage.quote.span
        assert text[span.start : span.end] == passage.quote.words
        assert text[: span.start].endswith(passage.before)
        assert text[span.end :].startswith(passage.after)


def test_a_passage_is_printed_once_and_knows_all_rows_that_rest_on_it(telling):
    passages = page(telling).passages
    assert len({passage.quote for passage in passages}) == len(passages)
    assert all(passage.used for passage in passages)
    ice = next(p for p in passages if p.quote.words == "drifting ice had struck the gate")
    assert [place for _, place in ice.used] == ["open question 1", "said 1"]


def test_a_report_that_says_nothing_on_a_point_has_an_empty_cell(telling):
    row = page(telling).tales[0].table[1]
    assert [len(cell) for cell in row.cells] == [0, 0, 2, 0]


def test_support_counts_origins_and_names_the_roots(telling):
    tale = page(telling).tales[0]
    toll, cause, alarm = *tale.table, *tale.alone
    assert toll.support == "3 origins, 1 root: Emergency Ministry (and some not stated)"
    assert cause.support == "1 origin, 2 roots: the operator, the union"
    assert alarm.support == "1 origin, root not stated"
    assert toll.values == "4 to 6 people"


def test_the_words_of_readers_are_not_printed(telling):
    cuts = [cut for group in page(telling).tales[0].removed for cut in group.cuts]
    assert [cut.kind for cut in cuts] == ["links to other reports", "appeal for money", "readers' comments"]
    assert "lockkeeper" not in repr(cuts)


def test_who_is_kept_apart_is_named_on_both_sides_with_the_reason_once(telling):
    people = page(telling).tales[0].names[0]
    assert people.heading == "People"
    assert people.named[0].apart == ("Pavel Scherin",)
    assert people.named[1].apart == ("Gennady Shcherin: other given name",)


def test_a_date_that_was_worked_out_names_its_helpers(telling):
    harbour = page(telling).tales[0].days[2]
    assert harbour.when == "14 March 2024"
    assert harbour.how == "worked out: “on Tuesday”; with the help of TE; may well be another day"


def test_another_language_is_told_and_kept_out(telling):
    assert page(telling).tales[0].notes == ("1 report in Russian: names and copies only",)


def test_contested_points_are_named_at_the_head(telling):
    assert [question for _, question in page(telling).tales[0].contested] == ["Why did the gate break?"]
