import pytest

from analysis.article import Article
from analysis.names import as_written, name_spans
from analysis.tagging import tag
from analysis.tokens import sentences, tokens


def names(text):
    article = Article(text)
    table = tag(tokens(article, sentences(article)))
    return list(name_spans(table).values())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Barack Obama met Angela Merkel. Obama smiled.", ["Barack Obama", "Angela Merkel", "Barack Obama"]),
        ("Germans met a German.", ["German", "German"]),
        ("The UN and the U.N. agree in Berlin.", ["United Nations", "United Nations", "Berlin"]),
        ("Donald Trump flew home. Donald J. Trump slept.", ["Donald J. Trump", "Donald J. Trump"]),
    ],
)
def test_names_go_under_one_form(text, found):
    assert names(text) == found


def test_a_surname_of_two_people_stays_alone():
    assert "Clinton" in names("Bill Clinton met Hillary Clinton in Paris. Clinton spoke.")


def test_as_written():
    assert as_written(["Moody", "'s"], [0, 5], [5, 7]) == "Moody's"
