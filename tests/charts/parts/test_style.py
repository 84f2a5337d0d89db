"""What the style promises: contrast, colours told apart by everybody, no label over another or beyond the picture."""

import matplotlib
import numpy as np
import pytest
from matplotlib import colors
from matplotlib import pyplot as plt

import analysis
from analysis import charts
from analysis.charts.parts.style import DARK, STYLE, apart
from benchmarks.legibility import faults

SHEETS = {"light": [STYLE], "dark": [STYLE, DARK]}
WORDS = ["text.color", "axes.labelcolor", "xtick.labelcolor", "ytick.labelcolor"]

# Machado, Oliveira & Fernandes (2009), severity 1, on linear RGB.
COLOUR_BLINDNESS = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}


def linear(colour):
    channels = np.array(colors.to_rgb(colour))
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    """As WCAG 2.2 defines it."""
    lighter, darker = sorted(
        (float(linear(colour) @ [0.2126, 0.7152, 0.0722]) for colour in (one, other)), reverse=True
    )
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=SHEETS)
def settings(request):
    with plt.style.context(SHEETS[request.param]):
        yield dict(matplotlib.rcParams)


def test_words_and_marks_stand_out(settings):
    page = settings["figure.facecolor"]
    assert min(contrast(settings[name], page) for name in WORDS) >= 4.5
    assert min(contrast(colour, page) for colour in settings["axes.prop_cycle"].by_key()["color"]) >= 3


@pytest.mark.parametrize("matrix", COLOUR_BLINDNESS.values(), ids=COLOUR_BLINDNESS)
def test_positive_and_negative_are_told_apart_by_the_colour_blind(settings, matrix):
    cycle = settings["axes.prop_cycle"].by_key()["color"]
    positive, negative = (np.clip(np.array(matrix) @ linear(colour), 0, 1) for colour in cycle[1:3])
    assert np.abs(positive - negative).max() > 0.2


@pytest.mark.parametrize("chart", ["timeline", "terms", "sentiment", "arc"])
def test_a_chart_draws_into_the_axes_it_is_given_and_leaves_settings_alone(story, chart):
    before = dict(matplotlib.rcParams)
    _, ax = plt.subplots()
    table = getattr(story, {"arc": "sentiment"}.get(chart, chart))
    assert getattr(charts, chart)(table, ax=ax) is ax
    assert dict(matplotlib.rcParams) == before


@pytest.mark.parametrize("chart", ["timeline", "terms", "sentiment", "arc", "keyness", "dispersion"])
def test_an_empty_table_is_said_and_not_drawn(story, chart):
    table = getattr(story, {"arc": "sentiment", "keyness": "terms"}.get(chart, chart)).head(0)
    ax = getattr(charts, chart)(table)
    assert not ax.axison
    assert not ax.lines
    assert ax.get_label() in [text.get_text() for text in ax.texts]


def test_a_figure_drawn_apart_is_unknown_to_pyplot(story):
    with apart():
        charts.terms(story.terms)
    assert plt.get_fignums() == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_label_overlaps_or_is_cut(any_story, dark):
    story = any_story
    figures = [
        charts.overview(story, dark=dark),
        charts.timeline(story.timeline, published=story.published, dark=dark).figure,
        charts.sentiment(story.sentiment, story.tokens, dark=dark).figure,
        charts.arc(story.sentiment, dark=dark).figure,
        charts.terms(story.terms, dark=dark).figure,
        charts.told_and_happened(story.timeline, story.sentiment, published=story.published, dark=dark).figure,
    ]
    for figure in figures:
        assert faults(figure) == []
        assert figure.get_facecolor() == colors.to_rgba("#161616" if dark else "#FFFFFF")


def test_the_script_of_a_text_does_not_matter(any_story):
    """Every character of the articles at hand has a glyph in the font that matplotlib ships."""
    from matplotlib.font_manager import FontProperties, findfont
    from matplotlib.ft2font import FT2Font

    glyphs = FT2Font(findfont(FontProperties(family="DejaVu Sans"))).get_charmap()
    shown = set("".join(any_story.terms.term) + "".join(any_story.timeline.headline))
    assert {character for character in shown if ord(character) not in glyphs} <= set("\n\t")


def test_labels_that_lie_over_each_other_or_are_cut_are_found():
    figure = plt.figure(figsize=(2, 2))
    figure.text(0.4, 0.5, "one label")
    figure.text(0.45, 0.5, "another")
    figure.text(0.9, 0.9, "far too long for the picture")
    assert faults(figure) == ["cut: 'far too long for the picture'", "'one label' lies over 'another'"]


HOSTILE = "“$x^2$ \\frac{a}{b} <script>alert(1)</script> & שלום עולם مرحبا” said Ann Lee on Monday. " * 3


@pytest.mark.parametrize("text", [HOSTILE, "!!! ??? ...", "Stop.", "One word " * 400])
@pytest.mark.filterwarnings("ignore:Glyph")
def test_hostile_texts_and_endless_titles_are_drawn_safely(text):
    story = analysis.analyse(analysis.Article(text, title="A $title$ with <b>marks</b> and no end " * 8, id="x"))
    assert faults(charts.overview(story)) == []
    assert faults(charts.told_and_happened(story.timeline, story.sentiment).figure) == []
    assert "<script" not in charts.annotated_html(story)
    assert "<b>" not in charts.annotated_html(story)
