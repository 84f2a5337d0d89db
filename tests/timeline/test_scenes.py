"""What an expression of time hangs on where it is no event."""

import pytest
from conftest import read

from analysis.timeline import scenes


def at(tree, word):
    return tree.token.index(word)


@pytest.mark.parametrize(
    ("text", "top", "noun"),
    [
        ("The 2010 law helped them.", "2010", "law"),
        ("They asked about the 2012 Bergen robbery.", "2012", "robbery"),
        ("They met in 2012.", "2012", None),
    ],
)
def test_the_noun_that_a_year_tells_apart(text, top, noun):
    tree = read(text).tree
    found = scenes.named_by(tree, at(tree, top), ())
    assert (None if found is None else tree.token[found]) == noun


@pytest.mark.parametrize(
    ("text", "top", "part"),
    [
        ("It was found on the evening of Tuesday.", "Tuesday", "evening"),
        ("She joined in the middle of the 2014 season.", "2014", "middle"),
        ("She spoke of the fire of Tuesday.", "Tuesday", "Tuesday"),
    ],
)
def test_a_part_of_a_time_is_at_that_time(text, top, part):
    tree = read(text).tree
    assert tree.token[scenes.part_of_time(tree, at(tree, top))] == part


def test_the_preposition_stands_before_the_noun_that_is_named():
    tree = read("The army has held the hill since the 1973 Border War.").tree
    assert scenes.opener_of(tree, at(tree, "1973"), at(tree, "1973"), ()) == "since"


@pytest.mark.parametrize(
    ("text", "word", "is_length", "expected"),
    [
        ("It was the worst flood since 1953.", "since", False, True),
        ("Lee won her first title in ten years.", "in", True, True),
        ("Lee was named one of the most wanted men in 2013.", "in", False, False),
        ("It has been the largest port since 1953.", "since", False, False),
        ("Ten people have died since 1953.", "since", False, False),
    ],
)
def test_what_something_is_compared_with(text, word, is_length, expected):
    tree = read(text).tree
    assert scenes.is_compared(tree, at(tree, word), is_length) == expected


def test_the_second_of_two_years_follows_the_first():
    tree = read("She was second in both 2017 and 2018.").tree
    starts = {tree.start[at(tree, year)] for year in ("2017", "2018")}
    assert scenes.is_seconded(tree, at(tree, "2018"), starts)
    assert not scenes.is_seconded(tree, at(tree, "2017"), starts)


def test_a_stamp_stands_behind_a_handle():
    text = "We open today. Ann Lee (@annlee) May 3, 2021"
    assert scenes.is_stamp(text, text.index("May 3"))
    assert not scenes.is_stamp(text, text.index("today"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bees are back in Bergen. (12.05.2017) The town is glad.", True),
        ("She won in Bergen (12.05.2017). The town is glad.", False),
    ],
)
def test_a_day_in_brackets_between_two_sentences_is_that_of_a_report(text, expected):
    assert scenes.is_stamp(text, text.index("12.05")) == expected


def test_a_thing_of_a_time_is_no_event():
    tree = read("Profit for 2016 fell.").tree
    assert scenes.is_of_a_thing(tree, at(tree, "2016"), {at(tree, "fell")})


def test_a_bound_is_of_what_is_told_before_an_event_and_not_of_the_event():
    tree = read("Before Monday's vote, Ann Lee dined in Rome.").tree
    assert scenes.opener_of(tree, at(tree, "Monday"), at(tree, "Monday"), {at(tree, "vote")}) == ""


@pytest.mark.parametrize(
    ("text", "top", "expected"),
    [
        ("It sold lamps in the year ended March 31.", "March", True),
        ("It ended on March 31.", "March", False),
    ],
)
def test_a_day_that_ends_a_period(text, top, expected):
    tree = read(text).tree
    assert scenes.ends_a_period(tree, at(tree, top)) == expected


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("It fell to 90 from 95 in 2019.", "2019", True),
        ("It fell to 90 from $95 million late Friday.", "late", True),
        ("It fell to 90 in 2019 from 95.", "2019", False),
        ("He came from Oslo in 2019.", "2019", False),
    ],
)
def test_an_amount_that_another_is_compared_with(text, first, expected):
    tree = read(text).tree
    assert scenes.is_of_an_amount(tree, at(tree, first)) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Growing crowds blocked the road.", "Growing", True),
        ("A crash involving a tram was filmed.", "involving", True),
        ("A bomb went off, killing two.", "killing", False),
    ],
)
def test_a_participle_that_is_no_event(text, word, expected):
    tree = read(text).tree
    assert scenes.is_idle(tree, at(tree, word)) == expected
