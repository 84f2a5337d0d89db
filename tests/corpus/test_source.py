"""What a document is read from."""

import dataclasses

import pytest

from analysis.article.readers.reading import Reading
from analysis.corpus.source import Source
from analysis.errors import FabulaError

TALKS = Source("talks", "talks.txt", b"Talks began.")


def test_a_file_and_a_row_become_an_article():
    assert TALKS.article().text == "Talks began."
    row = Source("a", "a.csv#a", reading=Reading("Rain fell.", {"title": "Rain"}))
    assert (row.article().id, row.article().title) == ("a", "Rain")


def test_corrections_go_over_what_was_read():
    assert dataclasses.replace(TALKS, corrected={"source": "Gazette"}).article().source == "Gazette"


@pytest.mark.parametrize(
    "change", [{"id": "b"}, {"content": b"Talks"}, {"corrected": {"title": "A"}}, {"notes": ("a",)}]
)
def test_every_change_changes_the_digest(change):
    assert dataclasses.replace(TALKS, **change).digest != TALKS.digest
    assert dataclasses.replace(TALKS).digest == TALKS.digest


def test_a_problem_is_raised_as_it_is():
    with pytest.raises(FabulaError, match="too large"):
        Source("a", "a.txt", problem="a.txt: too large").article()
