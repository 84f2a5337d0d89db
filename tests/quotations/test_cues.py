"""What stands beside a quotation and attributes it."""

import numpy as np
import pytest
from conftest import read

from analysis.quotations.attribution import mask
from analysis.quotations.cues import Cues
from analysis.text.quotation_marks import quoted_spans


@pytest.mark.parametrize(
    ("text", "way", "source"),
    [
        ("“We fled,” said Ann Lee.", "verb", "Ann Lee"),
        ("“We fled.” — Ann Lee", "signature", "Ann Lee"),
        ("Ann Lee: “We fled.”", "label", "Ann Lee"),
    ],
)
def test_ways_to_say_who(text, way, source):
    story = read(text)
    (quoted,) = quoted_spans(text)
    is_quoted = np.zeros(len(text) + 1, bool)
    is_quoted[quoted.start : quoted.end] = True
    found = getattr(Cues(text, story.sentences, story.tree, is_quoted), way)(quoted)
    assert text[slice(*found[1])] == source


def cues_of(text):
    story = read(text)
    quoted = quoted_spans(text)
    inside = mask(len(text), [(one.start, one.end) for one in quoted])
    return Cues(text, story.sentences, story.tree, inside), quoted


@pytest.mark.parametrize(
    "text",
    [
        "“We fled.” Peter Hall left.",  # no verb of speech
        "“We fled.”\n\nAnn Lee said nothing.",  # another paragraph
        "“He said that we fled.”",  # what is inside the marks is the speaker's own
        "“Rain.”",
    ],
)
def test_nothing_beside_it_attributes_it(text):
    cues, (quoted,) = cues_of(text)
    assert [cues.verb(quoted), cues.label(quoted), cues.signature(quoted)] == [None] * 3


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We fled,” said the tall mayor.", "the tall mayor"),
        ("“We fled,” Ann Lee said.", "Ann Lee"),
        ("Ann Lee said: “We fled.”", "Ann Lee"),
    ],
)
def test_the_source_stands_on_either_side_of_the_verb(text, source):
    cues, (quoted,) = cues_of(text)
    said, who = cues.verb(quoted)
    assert (text[slice(*said)], text[slice(*who)]) == ("said", source)


def test_the_person_that_a_sentence_is_about():
    text = "Ann Lee runs the market. Rain fell. The market was closed by Ann Lee. Peter Hall was arrested."
    cues, _ = cues_of(text)
    found = [cues.subject_of_sentence(number) for number in range(4)]
    assert [text[slice(*one)] if one else None for one in found] == ["Ann Lee", None, None, "Peter Hall"]


def test_the_sentence_of_a_character():
    text = "Rain fell. Ann Lee left."
    cues, _ = cues_of(text)
    assert [cues.sentence(at) for at in (0, text.index("Ann"), len(text) - 1)] == [0, 1, 1]


def test_the_cue_of_a_signature_is_its_dash():
    text = "“We fled.” — Ann Lee"
    cues, (quoted,) = cues_of(text)
    assert text[slice(*cues.signature(quoted)[0])] == "—"
