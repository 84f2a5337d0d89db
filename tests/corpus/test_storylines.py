import datetime

import pandas as pd

from analysis.corpus import actor_timeline, topic_timeline

DOCUMENTS = pd.DataFrame({"doc_id": ["a", "b"], "title": ["Storm over the isles", None]})


def table(*rows: tuple) -> pd.DataFrame:
    """Return events: headline, actors, day, score, article."""
    return pd.DataFrame(
        [
            {
                "rows": [{"doc_id": doc_id, "headline": headline}],
                "actors": actors,
                "earliest": day,
                "latest": day,
                "score": score,
            }
            for headline, actors, day, score, doc_id in rows
        ]
    )


def day(month: int, number: int) -> datetime.date:
    return datetime.date(2021, month, number)


def test_an_actor_is_known_by_a_part_of_the_name():
    told = table(("Ida Holm quit", ("Ida Holm",), day(3, 1), 0.5, "b"), ("Rain fell", ("Holmes",), day(3, 2), 0.9, "b"))
    assert actor_timeline(told, "holm").score.tolist() == [0.5]


def test_a_topic_is_in_the_headline_or_in_the_titles():
    told = table(
        ("Ferry sank", (), day(3, 1), 0.5, "a"),
        ("Storm cut off villages", (), day(3, 2), 0.4, "b"),
        ("Vote held", (), day(3, 3), 0.9, "b"),
    )
    assert topic_timeline(told, DOCUMENTS, "storm").score.tolist() == [0.5, 0.4]


def test_a_busy_month_does_not_hide_the_others():
    busy = [(f"Storm {number}", (), day(3, number), 0.5 + number / 100, "a") for number in range(1, 10)]
    told = table(*busy, ("Storm last", (), day(5, 1), 0.1, "a"))
    found = topic_timeline(told, DOCUMENTS, "storm", most=6, a_month=3)
    assert [each.month for each in found.latest] == [3, 3, 3, 5]
    assert found.score.round(2).tolist() == [0.57, 0.58, 0.59, 0.1]


def test_what_has_no_day_has_no_place():
    assert topic_timeline(table(("Storm", (), None, 0.9, "a")), DOCUMENTS, "storm").empty


def test_words_that_say_nothing_ask_for_nothing():
    assert topic_timeline(table(("Storm", (), day(3, 1), 0.9, "a")), DOCUMENTS, "the").empty
