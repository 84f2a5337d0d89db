"""When: dates, lanes, order, and the formats that a timeline goes out in."""

import datetime
import json
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.actors import actors
from analysis.article import Article, read_article
from analysis.events import EVENT_COLUMNS, events
from analysis.export import to_timeml
from analysis.export.timelinejs import to_csv, to_timelinejs, to_timelinejs_json
from analysis.export.timeml import add_events
from analysis.story import analyse
from analysis.text import sentences, tag, tokens
from analysis.timeline import LANES, TIMELINE_COLUMNS, timeline, timeline_of
from analysis.timeline.order import Link, arranged
from analysis.times import publication_window, times

ARTICLE = Path(__file__).parents[2] / "data" / "articles" / "russia-north-korea-arms-talks.md"
FRIDAY = datetime.date(2021, 6, 11)


def read(article: Article | str, published: datetime.date | None = FRIDAY) -> pd.DataFrame:
    article = article if isinstance(article, Article) else Article(article, published=published)
    found = sentences(article)
    tagged = tag(tokens(article, found))
    told = events(article, found, tagged, actors(article, found, tagged))
    return timeline(article, told, times(article, found), publication_window(article), tagged)


@pytest.fixture(scope="module")
def story() -> pd.DataFrame:
    return read(read_article(ARTICLE))


def test_contract(story):
    assert list(story.columns) == TIMELINE_COLUMNS
    assert set(EVENT_COLUMNS) <= set(story.columns)
    assert set(story.lane) <= set(LANES)
    assert set(story.basis) <= {"explicit", "relative", "counted", "tense", "undated"}
    text = read_article(ARTICLE).text
    assert all(quote in text for quote in story.quote)


def test_the_bundled_article(story):
    first = story.sort_values("start").drop_duplicates("text").set_index("text")
    begin, end = datetime.date(2023, 8, 24), datetime.date(2023, 9, 23)
    assert (first.earliest["negotiating"], first.latest["negotiating"]) == (begin, end)
    assert first.edtf["war"] == "2022-02-24/.."
    assert first.basis["war"] == "counted"
    for trigger in ("exchange", "visit", "asserted", "used", "constrained", "stated", "expressed"):
        assert first.lane[trigger] == "before"
        assert first.latest[trigger] == end
    for trigger in ("breach", "impact"):
        assert first.lane[trigger] == "ahead"
        assert first.earliest[trigger] == begin
    order = story.text.tolist()
    assert order.index("used") < order.index("asserted")


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
    assert (table.edtf["praised"], table.link["praised"]) == ("2021-06-08", "thread")


def test_every_date_is_edtf():
    parse = pytest.importorskip("edtf").parse_edtf
    table = read("They met on 3 May 2020 and in June. They fought from 2019 to 2020. They will meet. They won by 2020.")
    dated = [value for value in table.edtf if value]
    assert len(dated) > 3
    assert all(str(parse(value)) for value in dated)


def test_an_actors_timeline(story):
    kim = timeline_of(story, "Kim Jong-un")
    assert "exchange" in kim.text.tolist()
    assert timeline_of(story, "Nobody At All").empty


@given(
    st.lists(st.integers(0, 3), min_size=1, max_size=8).flatmap(
        lambda ranks: st.tuples(
            st.just(ranks),
            st.lists(st.sampled_from(["before", "after", "during", ""]), min_size=len(ranks), max_size=len(ranks)),
        )
    )
)
def test_order_never_breaks_the_dates_and_keeps_the_links(drawn):
    ranks, orders = drawn
    links = [Link(n, n // 2, order) for n, order in enumerate(orders) if n and order]
    placed = arranged([(rank,) for rank in ranks], links)
    assert sorted(placed) == list(range(len(ranks)))
    assert [ranks[n] for n in placed] == sorted(ranks)
    for link in links:
        if ranks[link.below] == ranks[link.above] and link.order != "during":
            is_first = placed.index(link.below) < placed.index(link.above)
            assert is_first == (link.order == "before")


def test_timelinejs(story):
    article = read_article(ARTICLE)
    content = to_timelinejs(story, article)
    assert len(content["events"]) + len(content["undated"]) == len(story)
    assert all("year" in slide["start_date"] for slide in content["events"])
    assert any(slide.get("display_date") == "from 2022-02-24 on" for slide in content["events"])
    assert json.loads(to_timelinejs_json(story, article)) == content


def test_timeml_keeps_the_text(story):
    article = read_article(ARTICLE)
    text = add_events(to_timeml(article, times(article)), story)
    root = ElementTree.fromstring(text)
    body = root.find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == article.text
    assert len(root.findall(".//EVENT")) == len(root.findall("MAKEINSTANCE")) == len(story)
    instances = {node.get("eiid") for node in root.findall("MAKEINSTANCE")}
    assert {node.get("eventInstanceID") for node in root.findall("TLINK")} <= instances


def test_csv(story):
    lines = to_csv(story).splitlines()
    assert lines[0] == ",".join(TIMELINE_COLUMNS)
    assert len(lines) == len(story) + 1


def test_an_article_of_no_events():
    table = read("Monday.")
    assert table.empty
    assert list(table.columns) == TIMELINE_COLUMNS


def test_a_time_without_an_end_dates_a_past_event_without_failing():
    """ "By the 1990s onwards" and the like may have no last day."""
    text = "The bank had failed by now on. It had closed by 2015 or later, and since then nothing was paid by 2016."
    story = analyse(Article(text, published=datetime.date(2017, 2, 7)))
    times = story.times.assign(latest=None)
    table = timeline(story.article, story.events, times, story.published, story.tokens)
    assert len(table) == len(story.events)
