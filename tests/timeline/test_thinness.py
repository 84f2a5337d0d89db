"""What tells that a row has little to print."""

import pytest
from conftest import read

from analysis.text.quotation_marks import quoted_spans
from analysis.timeline.thinness import THIN, thinness


def known(text, word, title=None):
    story = read(text, "2021-06-11", title=title)
    row = next(row for row in story.timeline.itertuples(index=False) if row.text == word)
    return set(thinness(story.tree, story.tree.token_at(row.start), row, quoted_spans(text)))


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The merger was a departure for both firms.", "departure", "noun of what is"),
        ("The protest is not about rents.", "protest", "noun of what is"),
        ("Critics feared more clashes at the gate.", "clashes", "noun without days"),
        ("“We closed the mine,” Ann Lee said.", "closed", "in quotation marks"),
        ("Ann Lee said that the mine closed.", "closed", "said by somebody, without days"),
        ("“We closed the mine,” Ann Lee said.", "closed", "in quotation marks, without days"),
        ("Rebels attacked the town.", "attacked", "verb without days"),
        ("The strike on 3 May 2021 stopped all trains.", "strike", "noun with days"),
    ],
)
def test_what_is_thin_is_known(text, word, name):
    assert name in known(text, word)


def test_a_verb_with_days_outside_quotation_marks_is_known_by_nothing_thin():
    found = known("Rebels attacked the town on 3 May 2021.", "attacked")
    assert found == {"verb with days"}
    assert not found.intersection(THIN)


def test_what_a_noun_does_is_not_what_it_is():
    assert "noun of what is" not in known("The strike stopped all trains.", "strike")


def test_a_row_in_quotation_marks_matters_less():
    plain = read("The mine closed. Ann Lee met the miners.", "2021-06-11").timeline.set_index("text")
    quoted = read("“The mine closed.” Ann Lee met the miners.", "2021-06-11").timeline.set_index("text")
    assert quoted.salience["closed"] < plain.salience["closed"]
