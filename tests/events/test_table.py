"""Event mentions: triggers, descriptions, actors, places, groups; and the bundled article's rows."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.article import Article, read_article
from analysis.events import EVENT_COLUMNS
from analysis.story import analyse

ARTICLE = Path(__file__).parents[2] / "data" / "articles" / "russia-north-korea-arms-talks.md"


def read(article: Article | str) -> pd.DataFrame:
    return analyse(article if isinstance(article, Article) else Article(article)).events


@pytest.fixture(scope="module")
def story() -> pd.DataFrame:
    return read(read_article(ARTICLE))


def test_contract(story):
    text = read_article(ARTICLE).text
    assert list(story.columns) == EVENT_COLUMNS
    assert [text[row.start : row.end] for row in story.itertuples()] == story.text.tolist()
    assert story.start.is_monotonic_increasing
    assert "licensed" not in story.text.tolist()  # the credit line is no part of the story


@pytest.mark.parametrize(
    ("trigger", "status", "who"),
    [
        ("negotiating", "ongoing", {"Russia", "North Korea"}),
        ("talks", "ongoing", {"Russia", "North Korea"}),
        ("exchange", "happened", {"Vladimir V. Putin", "Kim Jong-un"}),
        ("visit", "happened", {"Russian defence minister"}),
        ("war", "ongoing", {"Russia"}),
        ("asserted", "happened", {"John F. Kirby"}),
        ("used", "happened", set()),
        ("constrained", "happened", {"Russia"}),
        ("stated", "happened", {"North Korea"}),
        ("sell", "denied", {"North Korea", "Russia"}),
        ("breach", "possible", set()),
        ("expressed", "happened", {"U.S. government"}),
        ("aid", "possible", {"China", "Russia"}),
        ("impact", "possible", set()),
    ],
)
def test_the_bundled_article(story, trigger, status, who):
    row = story[story.text == trigger].iloc[0]
    assert row.status == status
    assert who <= set(row.actors)


def test_the_bundled_articles_speaker_places_and_groups(story):
    rows = story.drop_duplicates("text").set_index("text")
    assert rows.speaker["used"] == "John F. Kirby"
    assert rows.place["visit"] == "Pyongyang"
    assert rows.event_id["war"] == rows.event_id["conflict"]
    assert rows.event_id["negotiating"] == rows.event_id["talks"] == rows.event_id["negotiations"]
    assert story[story.text == "exchange"].status.tolist() == ["happened", "possible"]


def test_descriptions_are_short_and_cut_from_the_sentence(story):
    text = read_article(ARTICLE).text
    exchange = story[story.text == "exchange"].description.iloc[0]
    assert exchange == "exchange of letters between Vladimir V. Putin and Kim Jong-un"
    assert all(len(description.split()) <= 14 for description in story.description)
    assert all(word in text for description in story.description for word in description.split())


def test_states_of_furniture_are_no_events():
    assert read("The house is old and has a door.").text.tolist() == []


def test_a_noun_that_points_back_is_the_same_event():
    table = read("Talks between France and Spain began on Monday. The negotiations may fail.")
    assert table[table.text.isin(["Talks", "negotiations"])].event_id.nunique() == 1


def test_another_one_is_another_event():
    table = read("Rebels attacked the town. Another attack followed.")
    assert table[table.text.isin(["attacked", "attack"])].event_id.nunique() == 2


def test_the_speaker_is_that_of_the_inmost_quotation():
    table = read("Ann Lee said that rebels attacked at dawn. Nobody knew it. “We fled,” Peter Hall said.").set_index(
        "text"
    )
    assert table.speaker["attacked"] == "Ann Lee"
    assert table.speaker["fled"] == "Peter Hall"
    assert table.speaker[["knew"]].isna().all()


def test_whom_a_speaker_calls_he_is_somebody_else():
    table = read("Peter Hall was late. “He resigned,” said Peter Hall.").set_index("text")
    assert "Peter Hall" not in table.actors["resigned"]


def test_nothing_told():
    assert list(read("Monday.").columns) == EVENT_COLUMNS
