"""Words are measured the same before they are drawn and after."""

import pytest
from matplotlib import pyplot as plt

from analysis.charts.parts.measure import overhang, widest, word_width
from analysis.charts.parts.style import in_style


def test_a_word_is_as_wide_as_it_is_drawn():
    with in_style():
        figure = plt.figure(dpi=720)
        text = figure.text(0, 0, "negotiations", fontsize=9)
        assert widest([text]) == pytest.approx(word_width("negotiations", 9), rel=0.02)
        assert widest([]) == 0


def test_bold_and_larger_words_are_wider():
    assert word_width("war", 9) < word_width("war", 9, "bold") < word_width("war", 18, "bold")


def test_words_beyond_the_axes_are_measured_on_their_side():
    _, ax = plt.subplots()
    ax.set_axis_off()
    ax.annotate("far above", (0.5, 1), xytext=(0, 72), textcoords="offset points", annotation_clip=False)
    beyond = overhang(ax)
    assert (beyond.west, beyond.south, beyond.east) == (0, 0, 0)
    assert beyond.north == pytest.approx(1, abs=0.25)
