"""Any text of any day is analysed by its contract, or refused in one line; twice gives the same."""

import datetime
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.text import Text

from analysis import Article, FabulaError, analyse, charts, concordance, paste, to_timeml
from analysis.export import facts, table
from fuzz.__main__ import ARTICLES, CHARTS, well_formed
from fuzz.contract import differences, faults
from fuzz.mutations import ODD, day, mutated, passages

DAYS = st.none() | st.dates()
ENDS = (datetime.date.min, datetime.date.max)


def held(text, published=None):
    """Return the analysis of `text` where it keeps its contract, None where the text is refused."""
    try:
        story = analyse(Article(text, published=published))
        found = faults(story)
    except FabulaError as error:
        assert "\n" not in str(error)
        return None
    assert found == []
    return story


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), DAYS)
def test_any_text_of_any_day_keeps_the_contract(text, published):
    story = held(text, published)
    if story is not None:
        assert differences(story, analyse(story.article)) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(ODD) | st.text(max_size=9), min_size=1, max_size=12).map(" ".join), DAYS)
def test_odd_pieces_in_any_order_keep_the_contract(text, published):
    held(f"He said on Friday {text} the mayor left.", published)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80), DAYS)
def test_what_shows_a_table_takes_any_text(text, published):
    story = held(f"The mayor left. {text}", published)
    if story is not None:
        assert to_timeml(story.article, story.times)
        assert repr(facts(story))
        assert table(story.timeline)._repr_html_()
        concordance(story, "mayor")


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120), st.text(max_size=40))
def test_any_text_is_pasted_or_refused(tmp_path_factory, text, title):
    folder = tmp_path_factory.mktemp("any")
    try:
        path = paste(text, folder, title=title)
    except FabulaError:
        assert not any(folder.iterdir())
    else:
        assert path.parent == folder


def test_mutated_articles_keep_the_contract():
    chance, sentences = random.Random(1), passages(ARTICLES)
    for _ in range(40):
        held(mutated(chance, sentences), day(chance))


@pytest.mark.parametrize("published", ENDS)
def test_the_ends_of_the_calendar_can_be_charted(published):
    text = "He left yesterday. She speaks tomorrow. The firm has grown since May 9999. It fell on 31 December 9999."
    story = held(text, published)
    for draw in CHARTS:
        well_formed(draw(story))


SHAPES = {
    "of the war": "the end of the war of the fall of ",
    "dates": "on 3 May 2019, in June 2020, last week, ",
    "emoji": "🙂🎉 ",
    "quotes": "“It fell,” said Ann Lee. ",
    "claims": "Ann Lee said that Tom Hall said that it fell, ",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_length(shape):
    """Twice the text takes about twice as long: four times would be its square. The best of two runs counts."""
    spent = []
    for length in (6_000, 12_000):
        runs = []
        for _ in range(2):
            story = analyse(Article((SHAPES[shape] * length)[:length], published=datetime.date(2021, 6, 11)))
            begin = time.process_time()
            for name in ("events", "timeline", "toward", "relations"):
                getattr(story, name)
            runs.append(time.process_time() - begin)
        spent.append(min(runs))
    assert spent[1] / spent[0] < 3.2


def test_nothing_of_a_text_is_typeset_or_run_in_a_picture():
    text = "The $3 billion and $x deal fell on Friday. <script>alert(1)</script> \u202eIt rose. </svg> ]]> javascript:x"
    story = analyse(Article(text, title="$\\frac{}$ </svg><script>../", published=datetime.date(2023, 5, 5)))
    for draw in CHARTS:
        drawn = draw(story)
        assert b"<script" not in well_formed(drawn)
        assert not any(label.get_text() for label in drawn.findobj(Text) if label.get_parse_math())
    assert "<script" not in charts.annotated_html(story)
