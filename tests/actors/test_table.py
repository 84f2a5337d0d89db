"""Who acts: names, nouns and pronouns, led back to one name."""

import conftest
import pandas as pd
import pytest

from analysis.actors import ACTOR_COLUMNS


def read(text: str) -> pd.DataFrame:
    return conftest.read(text).actors


def named(text: str) -> dict[str, str]:
    return dict(read(text)[["text", "actor"]].itertuples(index=False))


def test_columns_and_offsets():
    text = "Maria Lopez met Peter Brown in Cairo. She thanked him."
    table = read(text)
    assert list(table.columns) == ACTOR_COLUMNS
    assert [text[row.start : row.end] for row in table.itertuples()] == table.text.tolist()
    assert table.mention_id.tolist() == list(range(len(table)))
    assert table.start.is_monotonic_increasing


def test_one_name_for_one_person():
    found = named("President John F. Miller spoke on Monday. Later, Miller left.")
    assert found["Miller"] == found["John F. Miller"] == "John F. Miller"


@pytest.mark.parametrize(
    ("text", "mention", "actor"),
    [
        ("John Smith won. He cheered.", "He", "John Smith"),
        ("France signed the treaty. The country had refused for years.", "country", "France"),
        ("The spokesman Peter Brown spoke. The spokesman gave no details.", "spokesman", "Peter Brown"),
    ],
)
def test_led_back_where_it_is_plain(text, mention, actor):
    assert named(text)[mention] == actor


def test_a_country_and_its_capital_stay_apart():
    found = named("Russia sent an envoy. Officials in Moscow confirmed it.")
    assert found["Russia"] == "Russia"
    assert found["Moscow"] == "Moscow"


def test_it_that_stands_for_nothing_is_nobody():
    assert "It" not in named("Germany waited. It remains to be seen what happens.")


def test_no_actors():
    assert read("Rain fell.").empty
    assert list(read("Rain fell.").columns) == ACTOR_COLUMNS


def test_she_is_not_he():
    found = named("Peter Brown met Maria Lopez. Brown spoke. She left.")
    assert found["She"] == "Maria Lopez"
