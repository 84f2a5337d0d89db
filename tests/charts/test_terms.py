"""The chart of terms: a bar as long as the count of each."""

from analysis import charts


def test_the_terms_are_bars_with_their_counts(story):
    ax = charts.terms(story.terms, top=7)
    assert [round(bar.get_width()) for bar in ax.patches] == story.terms["count"].head(7).tolist()
    assert len(ax.get_yticklabels()) == 7


def test_a_tick_stands_where_the_reference_expects_each(story):
    ticks = charts.terms(story.terms, top=7, reference="the other").lines[0]
    shown = story.terms.sort_values(["count", "g2"], ascending=False, kind="stable").head(7)
    assert ticks.get_xdata().tolist() == shown.expected.tolist()
    assert ticks.get_label() == "usual in the other"
