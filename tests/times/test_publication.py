"""Dating an article from its own words."""

import datetime

import pytest

from analysis.article import Article
from analysis.lexicons import lexicon
from analysis.times import engine, publication_window, times

D = datetime.date


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "basis", "quote"),
    [
        (
            "The war in Ukraine is now in its 19th month.",
            D(2023, 8, 24),
            D(2023, 9, 23),
            "counted",
            "now in its 19th month",
        ),
        (
            "The war in Gaza entered its third month.",
            D(2023, 12, 7),
            D(2024, 1, 6),
            "counted",
            "entered its third month",
        ),
        ("It is day 500 of the war in Ukraine.", D(2023, 7, 8), D(2023, 7, 8), "counted", "day 500"),
        (
            "It is now six months into the invasion of Ukraine.",
            D(2022, 8, 24),
            D(2022, 9, 23),
            "counted",
            "now six months",
        ),
        ("Yesterday, 23 March 2023, they met.", D(2023, 3, 24), D(2023, 3, 24), "dated", "Yesterday, 23 March 2023"),
        ("They met on Friday, 24 March 2023.", None, None, None, None),
        (
            "They agreed on Friday, 24 March 2023. Yesterday they met again.",
            D(2023, 3, 25),
            D(2023, 3, 31),
            "dated",
            "Friday, 24 March 2023",
        ),
        ("He said on Friday, 24 March 2023, it was done.", None, None, None, None),
        ("It ended on 8 May 1945. Today it is remembered.", None, None, None, None),
        ("Two years into the war in Ukraine, he fled.", None, None, None, None),
        ("She is in her third year at college.", None, None, None, None),
        ("The war goes on, now in its third year.", None, None, None, None),
    ],
)
def test_window(text: str, earliest: D | None, latest: D | None, basis: str | None, quote: str | None) -> None:
    window = publication_window(Article(text))
    assert (window.earliest, window.latest, window.basis) == (earliest, latest, basis)
    assert window.quote == quote
    assert window.reason
    if quote is not None:
        assert text[window.start : window.end] == quote


def test_a_stated_date_is_explicit() -> None:
    window = publication_window(Article("The war in Ukraine is in its 19th month.", published=D(2024, 1, 1)))
    assert (window.earliest, window.latest, window.basis) == (D(2024, 1, 1), D(2024, 1, 1), "explicit")


def test_counts_that_contradict_each_other_conclude_nothing() -> None:
    text = "The war in Ukraine is in its 19th month.\n\nThe war in Gaza is in its 19th month."
    window = publication_window(Article(text))
    assert window.basis is None and "contradict" in window.reason


def test_the_nearest_beginning_is_the_one_counted_from() -> None:
    text = "While fighting in Gaza goes on, Russia presses its war in Ukraine, now in its 30th month."
    assert publication_window(Article(text)).earliest == D(2024, 7, 24)


def test_every_epoch_has_cues_a_date_and_a_source() -> None:
    for row in lexicon("epochs"):
        assert row["cues"] == row["cues"].lower() and row["source"]
        assert D.fromisoformat(row["began"]) < D(2100, 1, 1)
    assert len(lexicon("epochs")) >= 40


def test_the_table_of_times_does_not_read_the_text_again():
    article = Article("It began in the spring of 1987.")
    publication_window(article)
    before = engine.scene_of.cache_info().misses
    times(article)
    assert engine.scene_of.cache_info().misses == before
