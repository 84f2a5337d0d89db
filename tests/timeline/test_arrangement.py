"""The rows of a timeline stand in an order that days, words and what is likely give."""

import itertools

import pandas as pd
import pytest
from conftest import read


def rows(text, published="2021-06-11"):
    return read(text, published).timeline


def words(text, published="2021-06-11"):
    return rows(text, published).text.tolist()


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("She won on 7 June 2021. She had lost on 3 May 2021.", "lost", "won"),
        ("The minister resigned after the attack.", "attack", "resigned"),
        ("The state will rebuild the bridge. The storm destroyed it.", "destroyed", "rebuild"),
        ("She was arrested and charged.", "arrested", "charged"),
        ("War has raged since 2 May 2020. Rebels took the port on 3 May 2021.", "raged", "took"),
    ],
)
def test_the_earlier_stands_first(text, first, second):
    found = words(text)
    assert found.index(first) < found.index(second)


def test_days_win_over_words():
    """However plainly a word speaks, a row printed with a later day does not stand before one with an earlier day."""
    found = words("She resigned on 3 May 2021 after the vote of 7 June 2021.")
    assert found.index("resigned") < found.index("vote")


def test_no_row_stands_before_one_whose_days_were_over(any_story):
    table = any_story.timeline
    known = table[table.basis.isin(["explicit", "relative", "counted", "inferred"])]
    for (_, first), (_, second) in itertools.combinations(known.iterrows(), 2):
        assert not (first.earliest and second.latest and second.latest < first.earliest)


def test_plans_stand_behind_what_happened(any_story):
    table = any_story.timeline
    held = table.index[table.status.eq("happened") & table.lane.eq("before") & table.basis.eq("tense")]
    plans = table.index[table.lane.eq("ahead") & table.basis.eq("tense")]
    behind = [place > each for place in plans for each in held]
    assert sum(behind) >= 0.9 * len(behind)  # words may say otherwise: "before he would have to resign"


def test_the_same_rows_at_each_run(story):
    again = read(story.article.text, story.article.published, title=story.article.title)
    assert (
        again.timeline.text.tolist()
        == read(story.article.text, story.article.published, title=story.article.title).timeline.text.tolist()
    )


def test_the_link_of_a_row_agrees_with_the_rows():
    table = rows("The minister resigned after the attack.").set_index("text")
    assert table.relation["attack"] == "before"
    assert table.related_to["attack"] == table.event_id["resigned"]


def test_an_article_without_events_and_one_without_a_day():
    assert rows("No.").empty
    assert isinstance(rows("He resigned after the attack. She will stay.", None), pd.DataFrame)
