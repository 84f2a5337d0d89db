"""The day above an article is its own; a heading of history, or a date in its first sentence, is not."""

import datetime

import pytest

from analysis.article import Article
from analysis.times import dateline, engine, publication_window

D = datetime.date


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("LONDON, 3 Nov 2016 (Wire) - It rained all day.", "The dateline"),
        ("LONDON, Nov. 3, 2016 - It rained all day.", "The dateline"),
        ("KUALA LUMPUR, Malaysia, November 3, 2016: It rained.", "The dateline"),
        ("By Ann Lee, 3 November 2016\n\nIt rained all day.", "The byline"),
        ("Ann Lee | 3 November 2016\n\nIt rained all day.", "The byline"),
        ("Rain\n\nPublished: 3 November 2016, 10:15 GMT\n\nIt rained all day.", "The byline"),
        ("LONDON, 3 Nov - It rained. It had begun on 30 October 2016.", "The dateline"),
    ],
)
def test_a_dateline_and_a_byline_state_the_day(text, where):
    found = dateline.stated(engine.mentions(text))
    assert (found.day, found.where) == (D(2016, 11, 3), where)
    window = publication_window(Article(text))
    assert (window.earliest, window.latest, window.basis) == (D(2016, 11, 3), D(2016, 11, 3), "dated")


@pytest.mark.parametrize(
    "text",
    [
        "On 3 November 2016 it rained all day.",
        "LONDON, 3 Nov 2016 - It rained. It stopped on 9 December 2016.",  # the text tells of later days
        "LONDON, 3 Nov - It rained.",  # of which year?
        "LONDON, 3 Nov - It rained. It had rained on 3 May 2011.",  # too far off
        "HASTINGS, 14 October 1066\n\nThe king was killed.",
        "It rained. " * 40 + "LONDON, 3 Nov 2016 - It rained.",
    ],
)
def test_what_only_looks_like_one_states_nothing(text):
    assert dateline.stated(engine.mentions(text)) is None
