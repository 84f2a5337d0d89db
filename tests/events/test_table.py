"""Event mentions: triggers, descriptions, actors, places, groups; and the bundled article's rows."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.actors import actors
from analysis.article import Article, read_article
from analysis.events import EVENT_COLUMNS, events
from analysis.events.coreference import family
from analysis.text import sentences, tag, tokens

ARTICLE = Path(__file__).parents[2] / "data" / "articles" / "russia-north-korea-arms-talks.md"


def read(article: Article | str, quotations: pd.DataFrame | None = None) -> pd.DataFrame:
    article = article if isinstance(article, Article) else Article(article)
    found = sentences(article)
    tagged = tag(tokens(article, found))
    return events(article, found, tagged, actors(article, found, tagged), quotations)


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
    assert rows.event_group["war"] == rows.event_group["conflict"]
    assert rows.event_group["negotiating"] == rows.event_group["talks"] == rows.event_group["negotiations"]
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
    assert table[table.text.isin(["Talks", "negotiations"])].event_group.nunique() == 1


def test_another_one_is_another_event():
    table = read("Rebels attacked the town. Another attack followed.")
    assert table[table.text.isin(["attacked", "attack"])].event_group.nunique() == 2


def test_the_speaker_comes_from_the_quotation():
    text = "We attacked at dawn. Nobody knew."
    quotations = pd.DataFrame({"start": [0], "end": [20], "speaker": ["Ann Lee"]})
    table = read(text, quotations).set_index("text")
    assert table.speaker["attacked"] == "Ann Lee"
    assert table.speaker.drop("attacked").isna().all()


def test_the_speaker_is_the_actor_that_the_source_names():
    text = "The office of Ann Lee said rebels attacked at dawn."
    source = {"source_start": [0], "source_end": [21], "kind": ["indirect"]}
    quotations = pd.DataFrame({"start": [27], "end": [50], "speaker": ["The office of Ann Lee"], **source})
    assert read(text, quotations).set_index("text").speaker["attacked"] == "Ann Lee"
    text = "The chances of rain suggest that rebels attacked at dawn."  # a source that is nobody
    quotations = pd.DataFrame({"start": [28], "end": [56], "speaker": ["The chances of rain"], **source})
    assert read(text, quotations).speaker.isna().all()


def test_family():
    assert family("conflict") == family("war")
    assert family("banana") == "banana"


def test_nothing_told():
    assert list(read("Monday.").columns) == EVENT_COLUMNS
