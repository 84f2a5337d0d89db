"""What stands beside a quotation and attributes it."""

import numpy as np
import pytest
from conftest import read

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
