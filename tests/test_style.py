"""What the style promises: contrast, colours told apart by everybody, no label over another or beyond the picture."""

import itertools

import matplotlib
import numpy as np
import pytest
from matplotlib import colors
from matplotlib import pyplot as plt
from matplotlib.text import Text

from analysis import charts
from analysis.charts.marks import STATUS_MARKS
from analysis.charts.style import DARK, STYLE

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


def test_no_two_statuses_have_the_same_shape_and_filling():
    looks = [mark[:2] for mark in STATUS_MARKS.values()]
    assert len(set(looks)) == len(looks)


def drawn_texts(figure):
    """Return what is drawn, and where; matplotlib has texts that it does not draw too: ticks beyond an axis."""
    drawn, draw = [], Text.draw

    def draw_and_note(text, renderer):
        drawn.append(text)
        draw(text, renderer)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Text, "draw", draw_and_note)
        figure.canvas.draw()
    shown = {id(text): text for text in drawn if text.get_visible() and text.get_text().strip()}
    return [(text.get_text(), text.get_window_extent()) for text in shown.values()]


def assert_legible(figure):
    page = figure.bbox
    boxes = drawn_texts(figure)
    for said, box in boxes:
        inside = box.x0 >= -1 and box.y0 >= -1 and box.x1 <= page.x1 + 1 and box.y1 <= page.y1 + 1
        assert inside, f"cut: {said!r}"
    for (one, first), (other, second) in itertools.combinations(boxes, 2):
        across = min(first.x1, second.x1) - max(first.x0, second.x0)
        down = min(first.y1, second.y1) - max(first.y0, second.y0)
        assert across <= 2 or down <= 2, f"{one!r} lies over {other!r}"


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
        assert_legible(figure)
        assert figure.get_facecolor() == colors.to_rgba("#161616" if dark else "#FFFFFF")


def test_the_script_of_a_text_does_not_matter(any_story):
    """Every character of the articles at hand has a glyph in the font that matplotlib ships."""
    from matplotlib.font_manager import FontProperties, findfont
    from matplotlib.ft2font import FT2Font

    glyphs = FT2Font(findfont(FontProperties(family="DejaVu Sans"))).get_charmap()
    shown = set("".join(any_story.terms.term) + "".join(any_story.timeline.description))
    assert {character for character in shown if ord(character) not in glyphs} <= set("\n\t")
