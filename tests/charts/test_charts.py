"""The charts draw what their tables say: five events, five marks."""

import matplotlib
import pytest
from matplotlib.axes import Axes

from analysis import charts
from analysis.charts.parts.event_marks import STATUS_MARKS
from charts.examples import EVENTS, WINDOW


def marks(ax):
    return {line.get_gid(): line for line in ax.lines if str(line.get_gid()).startswith("event-")}


def texts(ax):
    return " ".join(text.get_text() for text in ax.figure.findobj(matplotlib.text.Text))


def test_every_event_has_one_mark_of_its_status():
    drawn = marks(charts.timeline(EVENTS, published=WINDOW))
    assert set(drawn) == {f"event-{number}" for number in EVENTS.event_id}
    for row in EVENTS.itertuples():
        assert drawn[f"event-{row.event_id}"].get_marker() == STATUS_MARKS[row.status][0]


def test_the_possible_is_hollow_and_the_planned_is_not():
    drawn = marks(charts.timeline(EVENTS, published=WINDOW))
    assert drawn["event-4"].get_markerfacecolor() == "#FFFFFF" or drawn["event-4"].get_markerfacecolor() == (1, 1, 1, 1)
    assert drawn["event-3"].get_markerfacecolor() != drawn["event-4"].get_markerfacecolor()


def test_two_mentions_of_one_event_are_one_mark():
    table = EVENTS.assign(event_group=[0, 0, 2, 3, 4, 5])
    ax = charts.timeline(table, published=WINDOW)
    assert len(marks(ax)) == 5
    assert "told 2 times" in texts(ax)


def test_what_lies_before_stands_left_of_what_lies_ahead():
    drawn = marks(charts.timeline(EVENTS, published=WINDOW))
    place = {name: line.get_xdata()[0] for name, line in drawn.items()}
    assert place["event-0"] < place["event-1"] < place["event-4"]
    assert place["event-3"] > place["event-2"]


def test_a_day_is_written_beside_its_mark_and_an_unknown_one_is_not():
    said = texts(charts.timeline(EVENTS, published=WINDOW))
    assert "1 – 3 Mar 2024" in said
    assert "from 4 Mar 2024" in said
    assert "8 Mar 2024" in said


def test_without_any_date_the_axis_says_so():
    table = EVENTS.assign(earliest=None, latest=None, basis="tense")
    assert "date not known" in texts(charts.timeline(table))


@pytest.mark.parametrize("chart", ["timeline", "terms", "sentiment", "arc"])
def test_an_empty_table_is_said_and_not_drawn(story, chart):
    table = getattr(story, {"arc": "sentiment"}.get(chart, chart)).head(0)
    ax = getattr(charts, chart)(table)
    assert isinstance(ax, Axes)
    assert not ax.axison
    assert any(text.get_text().endswith(".") for text in ax.texts)


def test_the_terms_are_bars_with_their_counts(story):
    ax = charts.terms(story.terms, top=7)
    assert [round(bar.get_width()) for bar in ax.patches] == story.terms["count"].head(7).tolist()
    assert len(ax.get_yticklabels()) == 7


def test_each_sentence_is_a_bar_and_another_voice_is_hatched(story):
    table = story.sentiment.assign(speaker=[None] * (len(story.sentiment) - 1) + ["Kirby"])
    ax = charts.sentiment(table, story.tokens)
    bars = ax.patches[: len(table)]
    assert [bar.get_width() for bar in bars] == pytest.approx(table.score.tolist())
    assert [bool(bar.get_hatch()) for bar in bars] == [False] * (len(table) - 1) + [True]


def test_the_page_has_the_three_charts(any_story):
    page = charts.overview(any_story)
    assert len(page.axes) == 3
    told = any_story.timeline.event_group.nunique()
    assert len(marks(page.axes[0])) == min(told, 14)


@pytest.mark.parametrize("chart", ["timeline", "terms", "sentiment", "arc"])
def test_a_chart_draws_into_the_axes_it_is_given_and_leaves_settings_alone(story, chart):
    before = dict(matplotlib.rcParams)
    _, ax = matplotlib.pyplot.subplots()
    table = getattr(story, {"arc": "sentiment"}.get(chart, chart))
    assert getattr(charts, chart)(table, ax=ax) is ax
    assert dict(matplotlib.rcParams) == before
