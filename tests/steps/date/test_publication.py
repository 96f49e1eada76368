"""A report without a date is dated by what it tells and by its siblings: an interval, never as if it were printed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from msgspec.structs import replace

from variorum.engines.models import parser
from variorum.records.annotation import Annotation
from variorum.records.article import Article, Published
from variorum.records.capture import Capture
from variorum.records.story import Dating
from variorum.steps.annotate.parse import parsed
from variorum.steps.annotate.times import find_times
from variorum.steps.date.date import dated
from variorum.steps.extract.given import plain_article

HERON = (
    "The dam above Karabura burst Tuesday, flooding the market and the cotton mill. "
    "Engineer Gulmira Asanova warned of cracks in the spillway. The ministry ordered an inquiry."
)
GAZETTE = (
    "The dam above Karabura burst Tuesday, flooding the cotton mill and two villages downstream. "
    "Asanova has left the town."
)
SEQUEL = (
    "Engineer Gulmira Asanova was arrested, prosecutors said Thursday. "
    "Last week the dam above Karabura burst, flooding the market and the cotton mill."
)


def dating(reports: Mapping[str, tuple[str, date | None]]) -> tuple[Dating, dict[str, Article]]:
    articles = {name: plain_article(text, name=name, published=day) for name, (text, day) in reports.items()}
    annotations = []
    for article in articles.values():
        sentences = parsed(article, parser())
        annotations.append(Annotation(article=article.id, sentences=sentences, times=find_times(article, sentences)))
    return dated(list(articles.values()), annotations), articles


def saved(reports: Mapping[str, tuple[str, date | None]], name: str, moment: datetime) -> Published:
    """The publication of one of the reports, which was captured at that moment."""
    articles = {key: plain_article(text, name=key, published=day) for key, (text, day) in reports.items()}
    articles[name] = replace(articles[name], capture=Capture(moment=moment, evidence="WARC-Date"))
    annotations = []
    for article in articles.values():
        sentences = parsed(article, parser())
        annotations.append(Annotation(article=article.id, sentences=sentences, times=find_times(article, sentences)))
    found = dated(list(articles.values()), annotations)
    return next(one.published for one in found.published if one.article == articles[name].id)


def published(reports: Mapping[str, tuple[str, date | None]], name: str) -> tuple[Published, dict[str, Article]]:
    found, articles = dating(reports)
    return next(one.published for one in found.published if one.article == articles[name].id), articles


def test_a_printed_date_stays_as_it_is() -> None:
    result, _ = published({"heron": (HERON, date(2026, 5, 14)), "gazette": (GAZETTE, None)}, "heron")
    assert result.method == "given"
    assert result.doubt is False


def test_one_event_on_one_weekday_bounds_the_publication_to_the_week_after_it() -> None:
    result, articles = published({"heron": (HERON, date(2026, 5, 14)), "gazette": (GAZETTE, None)}, "gazette")
    assert result.interval is not None
    assert result.interval.iso() == "2026-05-12/2026-05-18"
    assert (result.method, result.doubt) == ("worked out", True)
    assert result.helpers == (articles["heron"].id,)
    assert "tell of the same" in result.evidence


def test_last_week_and_a_later_weekday_bound_it_to_the_following_week() -> None:
    result, _ = published({"heron": (HERON, date(2026, 5, 14)), "sequel": (SEQUEL, None)}, "sequel")
    assert result.interval is not None
    assert result.interval.iso() == "2026-05-21/2026-05-24"


def test_times_counted_from_a_worked_out_date_name_the_siblings_that_helped() -> None:
    found, articles = dating({"heron": (HERON, date(2026, 5, 14)), "sequel": (SEQUEL, None)})
    thursday = next(time for time in found.times if time.expression.words == "Thursday")
    assert thursday.interval is not None
    assert thursday.interval.iso() == "2026-05-21"
    assert thursday.helpers == (articles["heron"].id,)
    assert "worked out" in thursday.anchor


def test_another_event_on_the_same_weekday_helps_nothing() -> None:
    other = "The Larkhill choir sang Tuesday in a chapel by the sea, to an audience of sailors."
    result, _ = published({"heron": (HERON, date(2026, 5, 14)), "choir": (other, None)}, "choir")
    assert result.interval is None


def test_a_day_of_saying_is_not_the_day_of_the_event() -> None:
    said = "The dam above Karabura flooded the market and the cotton mill, the ministry said Tuesday."
    result, _ = published({"heron": (HERON, date(2026, 5, 14)), "said": (said, None)}, "said")
    assert result.interval is None


def test_bare_dates_told_as_past_are_of_the_first_year_that_the_printed_years_allow() -> None:
    text = (
        "On September 3 the mill reopened. It had flooded in May 2024, after a storm in April 2024. In June she died."
    )
    result, _ = published({"late": (text, None)}, "late")
    assert result.interval is not None
    assert result.interval.iso() == "2025-09-03/2025-12-31"
    assert result.doubt is True
    assert result.helpers == ()


def test_the_date_of_a_caption_may_be_of_the_year_of_publication() -> None:
    text = "The mill, May 2025.\n\nOn September 3 the mill reopened. It had flooded in May 2024."
    result, _ = published({"late": (text, None)}, "late")
    assert result.interval is not None
    assert result.interval.iso() == "2025-09-03/2025-12-31"


def test_a_date_of_history_does_not_tell_the_year_of_the_news() -> None:
    result, _ = published({"late": ("The dam burst on June 5. It was built in May 1968.", None)}, "late")
    assert result.interval is not None
    assert result.interval.iso() == "1968-05-01/.."


def test_history_does_not_make_a_report_the_first_of_its_story() -> None:
    old = ("The chapel was built in May 1968.", None)
    result, _ = published({"heron": (HERON, date(2026, 5, 14)), "old": old}, "old")
    assert result.interval is None


def test_a_year_that_only_names_a_thing_to_come_is_no_bound() -> None:
    text = "The town prepared for the 2032 games. Its hall was finished in 2024."
    result, _ = published({"late": (text, None)}, "late")
    assert result.interval is not None
    assert result.interval.iso() == "2024-01-01/.."


def test_a_printed_year_alone_leaves_the_end_open() -> None:
    result, _ = published({"late": ("The mill flooded in May 2024.", None)}, "late")
    assert result.interval is not None
    assert result.interval.iso() == "2024-05-01/.."


def test_a_future_date_sets_no_lower_bound() -> None:
    result, _ = published({"late": ("The mill will reopen in May 2031. It flooded in March 2024.", None)}, "late")
    assert result.interval is not None
    assert result.interval.iso() == "2024-03-01/.."


def test_nothing_is_invented_for_a_report_that_tells_no_date() -> None:
    result, _ = published({"blank": ("The mill flooded. Nobody was hurt.", None)}, "blank")
    assert result.interval is None
    assert result.method == "none"


def test_two_undated_reports_do_not_prove_each_other() -> None:
    result, _ = published({"gazette": (GAZETTE, None), "sequel": (SEQUEL, None)}, "gazette")
    assert result.interval is None


def test_a_report_is_not_published_after_it_was_saved() -> None:
    reports = {"heron": (HERON, date(2026, 5, 14)), "gazette": (GAZETTE, None)}
    found = saved(reports, "gazette", datetime(2026, 5, 14, 8, tzinfo=UTC))
    assert found.interval is not None
    assert found.interval.iso() == "2026-05-12/2026-05-14"
    assert found.method == "worked out"


def test_a_printed_year_leaves_the_end_to_the_capture() -> None:
    text = "The dam was finished on 3 May 2025. The mayor of Karabura praised the engineers of the ministry."
    found = saved({"gazette": (text, None)}, "gazette", datetime(2026, 5, 14, 8, tzinfo=UTC))
    assert found.interval is not None
    assert found.interval.iso() == "2025-05-03/2026-05-14"
    assert "WARC-Date" in found.evidence


def test_a_report_of_which_only_the_capture_is_known_was_published_before_it() -> None:
    text = "The mayor of Karabura praised the engineers of the ministry."
    found = saved({"gazette": (text, None)}, "gazette", datetime(2026, 5, 14, 8, tzinfo=UTC))
    assert found.interval is not None
    assert found.interval.iso() == "../2026-05-14"
    assert (found.method, found.doubt) == ("worked out", True)


def test_a_date_after_the_capture_is_no_bound() -> None:
    text = "The bridge was opened on 3 May 2028 in Karabura."
    found = saved({"gazette": (text, None)}, "gazette", datetime(2026, 5, 14, 8, tzinfo=UTC))
    assert found.interval is not None
    assert found.interval.iso() == "../2026-05-14"
