"""Two words are one term where the article uses them together often, and more often than chance would."""

import pytest

from analysis.article import Article
from analysis.story import analyse

REST = (  # in a text of less than forty words, two uses could be chance
    " A long line of ships waited outside, and nobody knew what would come in the end or who would pay for it."
    " It rained, and the men on the quay, who had been there since the night, went home one after another."
)


def compounds(text):
    found = analyse(Article(text)).term_tokens
    return found[found.kind == "compound"]


def test_two_nouns_are_one_term_from_the_second_use_on():
    assert compounds("The supply chain failed." + REST).empty
    found = compounds("The supply chain failed. A supply chain had held." + REST)
    assert found.term.tolist() == ["supply chain"] * 2
    assert (found["last"] == found["first"] + 1).all()


def test_an_adjective_and_its_noun_are_one_term_from_the_third_use_on():
    twice = "They want human rights. Human rights are few."
    assert compounds(twice + REST).empty
    assert compounds(f"{twice} He spoke of human rights.{REST}").term.tolist() == ["human rights"] * 3


def test_the_term_is_its_most_frequent_form_in_small_letters():
    text = "The peace talk failed. Peace talks go on. He wants peace talks." + REST
    found = compounds(text)
    assert found.term.unique().tolist() == ["peace talks"]
    assert found.variant.tolist() == ["peace talk", "Peace talks", "peace talks"]


def test_words_that_mostly_stand_apart_are_no_compound():
    apart = " The chain broke. A supply came. The chain held. More supply came. A chain fell. No supply came."
    more = " Supply is short. Each chain is long. The supply is gone. One chain is new."
    assert compounds("The supply chain failed. The supply chain held." + apart + more + REST).empty


@pytest.mark.parametrize(
    "text",
    [
        "He came last week. She left last week. They met last week.",  # a date
        "North Korea spoke. North Korea left. North Korea knew.",  # a name
        "The supply, chain and all, failed. The supply, chain and all, held.",  # not side by side
    ],
)
def test_dates_names_and_what_a_mark_parts_are_no_compounds(text):
    assert compounds(text + REST).empty
