"""Bare nouns and the words that say elsewhere which one is meant."""

import pytest
from conftest import read

from analysis.timeline.wording.completion import Completions


def completed(text, noun):
    tree = read(text).tree
    last = max(at for at, token in enumerate(tree.token) if token == noun)
    before, after = Completions(tree).best(last)
    return " ".join([*before, noun, *after])


@pytest.mark.parametrize(
    ("text", "noun", "whole"),
    [
        (
            "Senators debated the pension bill on Monday. Unions have fought the pension bill since May. "
            "The government will now redraft the bill.",
            "bill",
            "pension bill",
        ),
        (
            "Workers inspected the Hill Valley dam. Rain had filled the lake. Engineers fear that the dam may break.",
            "dam",
            "Hill Valley dam",
        ),
        (
            "Five inches of snow fell in Lima. Snow fell for hours. Snow was swept. Two inches of snow fell in Bonn. "
            "Six inches fell in Cuzco.",
            "inches",
            "inches of snow",
        ),
        # What the article calls otherwise, too, is left.
        (
            "The pension bill passed. The farm bill failed. The tax bill was shelved. "
            "The water bill and a school bill came. Few read the bill.",
            "bill",
            "bill",
        ),
        # One that says itself which it is, a new one, and nouns that are said of anything.
        ("The pension bill passed. Few read the bill of a senator.", "bill", "bill"),
        ("The pension bill passed. The pension bill was signed. Few read a bill.", "bill", "bill"),
        ("The pension day came. The pension day passed. It was the day.", "day", "day"),
        # A sentence says once whose a thing is.
        ("The Lee campaign grew. Lee spoke twice during the campaign.", "campaign", "campaign"),
    ],
)
def test_a_bare_noun_is_completed_where_that_is_likely_right(text, noun, whole):
    assert completed(text, noun) == whole


def test_rivals_are_mentions_that_are_told_otherwise():
    tree = read("The pension bill passed. The tax bill failed. Few read the bill.").tree
    last = max(at for at, token in enumerate(tree.token) if token == "bill")
    found = Completions(tree).candidates(last)
    assert [(sorted(each.told.words), len(each.places), len(each.rivals)) for each in found] == [
        (["pension"], 1, 1),
        (["tax"], 1, 1),
    ]
