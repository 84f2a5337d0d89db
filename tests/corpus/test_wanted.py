"""Which terms and actors are meant, as the corpus has them."""

import pytest
from corpus.little import Little, actor, borders, document, term

from analysis.corpus.groups import meant
from analysis.corpus.wanted import actors_wanted, terms_wanted, unified
from analysis.errors import FabulaError


def full_names(*rows):
    corpus = Little(documents=[document(row["doc_id"]) for row in rows], actors=[*rows])
    return dict(corpus.sql(f"SELECT actor, full_name FROM ({unified(corpus)})").fetchall())


def test_a_surname_alone_is_the_person_whom_the_other_articles_name_in_full():
    assert full_names(actor("a", "Ann Lee"), actor("b", "Lee"))["Lee"] == "Ann Lee"
    assert full_names(actor("a", "Ann Lee"), actor("b", "Lee", type="ORG"))["Lee"] == "Ann Lee"


def test_a_name_that_many_articles_have_alone_and_one_in_full_is_its_own():
    rows = actor("a", "Ann Lee Brexit"), *(actor(id, "Brexit") for id in "bcd")
    assert full_names(*rows)["Brexit"] == "Brexit"


def test_a_surname_of_two_is_nobodys():
    assert full_names(actor("a", "Ann Lee"), actor("b", "Bob Lee"), actor("c", "Lee"))["Lee"] == "Lee"


def test_a_place_has_no_surname():
    rows = actor("a", "Denzel Hamburg"), actor("b", "Hamburg", type="GPE")
    assert full_names(*rows)["Hamburg"] == "Hamburg"


def test_terms_of_one_source_of_several_do_not_carry_the_corpus():
    corpus = borders()
    assert terms_wanted(corpus, meant(corpus, ()), None, 5) == ["talk"]


def test_a_term_is_found_in_any_case_and_one_that_is_not_there_is_named():
    corpus = Little(documents=[document("a")], terms=[term("a", "Mexico", 2), term("a", "trade talk", 1)])
    docs = meant(corpus, ())
    assert terms_wanted(corpus, docs, ["mexico"], 1) == ["Mexico"]
    with pytest.raises(FabulaError, match="no article has the term 'talk'; there are trade talk"):
        terms_wanted(corpus, docs, ["talk"], 1)
    with pytest.raises(FabulaError, match="no article has the term 'wars'; give it in its dictionary form"):
        terms_wanted(corpus, docs, ["wars"], 1)


def test_an_actor_is_found_by_a_part_of_the_name_and_one_that_is_not_there_is_named():
    corpus = borders()
    docs = meant(corpus, ())
    assert actors_wanted(corpus, docs, ["ann"], 1) == ["Ann Lee"]
    assert actors_wanted(corpus, docs, None, 5) == ["Ann Lee"]
    with pytest.raises(FabulaError, match="nobody is called 'Zoe'"):
        actors_wanted(corpus, docs, ["Zoe"], 1)
