"""The words of a name."""

import pytest

from analysis.actors.name_words import (
    is_alike,
    is_suffix,
    is_surname,
    suffix_of,
    surname,
    without_article,
    without_suffix,
)


def test_surname_and_suffix():
    name = ("Tom", "Roe", "Jr.")
    assert (surname(name), suffix_of(name), without_suffix(name)) == ("Roe", "jr", ("Tom", "Roe"))
    assert is_suffix("Jr.") and not is_suffix("Roe")
    assert without_article(("The", "Guild")) == ("Guild",) and without_article(("The",)) == ("The",)


def test_a_surname_of_several_words_has_no_given_name():
    assert is_surname(("De", "Souza")) and is_surname(("van", "der", "Laan"))
    assert not is_surname(("Souza",)) and not is_surname(("Ana", "Souza"))


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("Yahya", "Jahya", True), ("Sergei", "Sergej", True), ("Maria", "Marie", False), ("Ann", "Anne", False)],
)  # fmt: skip
def test_a_letter_more_or_less_makes_no_other_name_unless_both_are_known(one, other, alike):
    assert is_alike(one, other) is alike is is_alike(other, one)
