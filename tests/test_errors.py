"""Errors that a user can mend are of one kind."""

import pytest

import analysis
from analysis import FabulaError
from analysis.errors import FabulaError as Same
from analysis.lexicons import lexicon


def test_one_kind_of_error():
    assert FabulaError is Same
    assert issubclass(FabulaError, Exception)


def test_it_is_a_value_error_so_that_code_that_knows_only_python_can_catch_it():
    assert issubclass(FabulaError, ValueError)


@pytest.mark.parametrize(
    ("mistake", "culprit", "remedy"),
    [
        (lambda: analysis.Article(""), "no text", "give it at least one sentence"),
        (lambda: analysis.Article(" \n\t"), "no text", "give it at least one sentence"),
        (lambda: analysis.Article("Rain.", published="2021-06-11"), "2021-06-11", "give a datetime.date"),
        (lambda: analysis.Article("Rain.", id="a/b"), "a/b", "use letters"),
        (lambda: analysis.read_article("no such file.md"), "no such file.md", "check the name"),
        (lambda: lexicon("no_such_words"), "no_such_words", "put it back"),
    ],
)
def test_it_names_the_culprit_and_the_remedy_in_one_line(mistake, culprit, remedy):
    with pytest.raises(FabulaError) as raised:
        mistake()
    said = str(raised.value)
    assert culprit in said and remedy in said and "\n" not in said
