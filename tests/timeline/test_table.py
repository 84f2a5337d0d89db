"""When: dates, lanes, order, and the formats that a timeline goes out in."""

import datetime
import json
from pathlib import Path

import pandas as pd
import pytest

from analysis.article import Article, read_article
from analysis.story import analyse
from analysis.timeline import LANES, TIMELINE_COLUMNS, timeline, timeline_of

ARTICLE = Path(__file__).parents[2] / "data" / "articles" / "russia-north-korea-arms-talks.md"
FRIDAY = datetime.date(2021, 6, 11)


def read(article: Article | str, published: datetime.date | None = FRIDAY) -> pd.DataFrame:
    return analyse(article if isinstance(article, Article) else Article(article, published=published)).timeline


@pytest.fixture(scope="module")
def story() -> pd.DataFrame:
    return read(read_article(ARTICLE))


def test_contract(story):
    assert list(story.columns) == [*TIMELINE_COLUMNS, "edited"]
    assert story.event_id.is_unique
    assert story.told.tolist() == story.mentions.map(len).tolist()
    assert story.salience.between(0, 1).all() and story.is_main.sum() <= 14
    assert set(story.lane) <= set(LANES)
    assert set(story.basis) <= {"explicit", "relative", "counted", "tense", "undated"}
    text = read_article(ARTICLE).text
    assert all(quote in text for quote in story.quote)


def test_the_bundled_article(story):
    told = analyse(read_article(ARTICLE)).events.drop_duplicates("text").set_index("text")
    rows = story.set_index("event_id")
    begin, end = datetime.date(2023, 8, 24), datetime.date(2023, 9, 23)

    def row(trigger):
        return rows.loc[told.event_id[trigger]]

    assert (row("negotiating").earliest, row("negotiating").latest) == (begin, end)
    assert (row("war").edtf, row("war").basis) == ("2022-02-24/..", "counted")
    for trigger in ("exchange", "visit", "asserted", "used", "constrained", "stated", "expressed"):
        assert (row(trigger).lane, row(trigger).latest) == ("before", end)
    for trigger in ("breach", "impact"):
        assert (row(trigger).lane, row(trigger).earliest) == ("ahead", begin)
    order = story.text.tolist()
    assert order.index("used") < order.index("asserted")


def test_one_row_an_event_with_all_its_mentions(story):
    events = analyse(read_article(ARTICLE)).events
    assert sorted(mention for mentions in story.mentions for mention in mentions) == events.mention_id.tolist()
    tellings = [set(events[events.mention_id.isin(mentions)].text) for mentions in story.mentions]
    assert any({"negotiations", "talks"} <= words for words in tellings)


@pytest.mark.parametrize(
    ("text", "trigger", "edtf", "basis"),
    [
        ("They met on 3 May 2020.", "met", "2020-05-03", "explicit"),
        ("They met on Tuesday.", "met", "2021-06-08", "relative"),
        ("They met.", "met", "/2021-06-11", "tense"),
        ("They are meeting.", "meeting", "2021-06-11", "tense"),
        ("They will meet.", "meet", "2021-06-11/", "tense"),
        ("They did not meet.", "meet", "", "undated"),
    ],
)
def test_when(text, trigger, edtf, basis):
    row = read(text).set_index("text").loc[trigger]
    assert (row.edtf, row.basis) == (edtf, basis)


def test_nothing_is_invented_without_a_publication():
    table = read("They met. They will meet.", published=None)
    assert set(table.basis) == {"undated"}
    assert table.earliest.isna().all()


def test_a_plan_was_not_last_year():
    table = read("The state will pay the money that it won in 2019.").set_index("text")
    assert table.edtf["won"] == "2019"
    assert table.edtf["pay"] == "2021-06-11/"


def test_a_promise_does_not_date_what_is_promised():
    table = read("They agreed on Tuesday to sell the firm and may meet again.").set_index("text")
    assert table.edtf["agreed"] == "2021-06-08"
    assert table.edtf["sell"] == table.edtf["meet"] == "2021-06-11/"


def test_what_is_told_of_a_day_to_come_is_planned():
    assert (
        read("A judge reviews the deal at a hearing on 3 July 2021.").set_index("text").status["hearing"] == "planned"
    )


def test_an_interval_where_it_is_one():
    assert read("They have been fighting since 2004.").edtf.tolist() == ["2004/"]


def test_the_story_keeps_the_day_that_it_opens_with():
    table = read("Ann Lee unveiled a phone on Tuesday. Lee praised its screen.").set_index("text")
    assert (table.edtf["praised"], table.link["praised"]) == ("2021-06-08", "likely")


def test_every_date_is_edtf():
    parse = pytest.importorskip("edtf").parse_edtf
    story = (
        "They met on 3 May 2020 and in June. They fought from 2019 to 2020. They will sign a treaty. They won by 2020."
    )
    table = read(story)
    dated = [value for value in table.edtf if value]
    assert len(dated) > 3
    assert all(str(parse(value)) for value in dated)


def test_an_actors_timeline(story):
    kim = timeline_of(story, "Kim Jong-un")
    assert "exchange" in kim.text.tolist()
    assert timeline_of(story, "Nobody At All").empty


def test_an_actors_timeline_by_any_of_its_names():
    told = analyse(Article("The World Health Organization (WHO) opened a clinic in Oslo. Then the WHO closed it."))
    assert told.timeline_of("WHO").text.tolist() == told.timeline_of("World Health Organization").text.tolist()
    assert {"opened", "closed"} == set(told.timeline_of("who").text)


def test_an_article_of_no_events():
    table = read("Monday.")
    assert table.empty
    assert list(table.columns) == [*TIMELINE_COLUMNS, "edited"]


def test_a_time_without_an_end_dates_a_past_event_without_failing():
    """ "By the 1990s onwards" and the like may have no last day."""
    text = "The bank had failed by now on. It had closed by 2015 or later, and since then nothing was paid by 2016."
    story = analyse(Article(text, published=datetime.date(2017, 2, 7)))
    times = story.times.assign(latest=None)
    table = timeline(story.article, story.events, times, story.published, story.tree, story.actors)
    assert len(table) == story.events.event_id.nunique()


CASES = json.loads((Path(__file__).parents[1] / "cases" / "timeline.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, marks=[pytest.mark.xfail(strict=True)] if case.get("fails") else []) for case in CASES],
    ids=lambda case: f"{case['cause']}: {case['text'][:40]}",
)
def test_what_editors_found_wrong_once(case):
    story = analyse(Article(case["text"], published=FRIDAY))
    event = story.events.event_id[story.events.text == case["word"]].iloc[0]
    row = story.timeline[story.timeline.event_id == event].iloc[0]
    told = {name: row[name] for name in ("status", "edtf", "basis", "speaker")} | {"mentions": row.told}
    assert {name: told[name] for name in told if name in case} == {name: case[name] for name in told if name in case}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The strike on the port may hurt farmers. Dockers struck on Monday.", "happened"),
        ("Lee said the firm was not sold. The firm was sold on Monday.", "happened"),
    ],
)
def test_a_finite_verb_of_the_article_itself_decides_on_the_status(text, status):
    table = analyse(Article(text, published=FRIDAY)).timeline
    assert table.status[table.lemma.isin(["strike", "sell"])].tolist()[0] == status


def test_what_lasts_is_over_where_its_time_lies_behind():
    table = analyse(Article("The war of 1995 was short.", published=FRIDAY)).timeline
    assert table.status[table.lemma == "war"].tolist() == ["happened"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The court ordered the bank to sell the mill.", "ordered"),
        ("The minister pledged to close the mine.", "pledged"),
        ("The minister plans to close the mine.", "close"),
    ],
)
def test_of_an_act_and_what_it_is_about_the_act_has_the_row_where_it_is_done(text, word):
    table = read(text)
    assert table.set_index("text").salience.idxmax() == word
