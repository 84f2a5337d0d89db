import pytest

from analysis.actors.name_forms import canonical_forms
from analysis.actors.names import as_written, name_spans
from analysis.article import Article
from analysis.text import sentences, tag, tokens


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


def test_two_people_of_one_first_and_last_name_stay_two():
    kinds = dict.fromkeys([("Al", "B.", "Roe"), ("Al", "C.", "Roe"), ("Al", "Roe"), ("Roe",)], "PERSON")
    written = {words: " ".join(words) for words in kinds}
    assert canonical_forms(kinds, written) == written


def test_titles_and_common_nouns_are_no_part_of_a_name():
    assert names("Mrs. Anne Main met Mr Main in Sichuan province.") == ["Anne Main", "Anne Main", "Sichuan"]


def test_a_surname_that_the_model_missed_is_found():
    found = names("Judge Neil Gorsuch called the comments bad. The Gorsuch hearing began. Gorsuch left.")
    assert found == ["Neil Gorsuch"] * 3


def test_a_verb_at_the_beginning_is_no_surname():
    assert names("Prime Minister Theresa May met Angela Merkel in Berlin. May she rest?")[0] == "Theresa May"
    assert "May she" not in names("Prime Minister Theresa May met Angela Merkel. May she rest?")


def test_as_written():
    assert as_written(["Moody", "'s"], [0, 5], [5, 7]) == "Moody's"
