"""The alt text says what kind of chart it is, of what, and what is missing from it."""

from charts.examples import DAY, EVENTS, KEYNESS
from matplotlib import pyplot as plt

from analysis.charts.parts import alt_text


def test_a_timeline_is_counted_by_status_and_its_days_are_said():
    said = alt_text.of_timeline(EVENTS, (DAY, DAY))
    assert said.startswith("Timeline of 6 events, 2 happened, 1 ongoing, 1 planned, 1 possible and 1 denied")
    assert "dated from 1 Mar 2024 to 8 Mar 2024; published on 5 Mar 2024." in said
    assert said.endswith("The text gives no date for 3 of them.")


def test_keyness_counts_what_is_used_more_and_less():
    assert "1 used more than in general English, 1 less" in alt_text.of_keyness(KEYNESS, "general English")


def test_the_jumps_back_in_time_are_counted():
    assert alt_text.of_told(EVENTS.iloc[[3, 1, 2, 0]], EVENTS).endswith("the article goes back in time 2 times.")
    assert alt_text.of_told(EVENTS, EVENTS).endswith("the article never goes back in time.")


def test_a_page_says_its_title_and_then_each_of_its_charts():
    figure, pair = plt.subplots(2)
    figure.set_label("Two charts")
    for ax, said in zip(pair, ("The first.", "The second."), strict=True):
        ax.set_label(said)
    assert alt_text.alt_text(figure) == "Two charts. The first. The second."
