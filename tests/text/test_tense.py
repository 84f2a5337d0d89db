"""Tense and aspect in TimeML's terms (Saurí et al. 2006, "TimeML Annotation Guidelines", 1.2.1)."""

import pytest

from analysis.article import Article
from analysis.text import sentences, tag, tokens
from analysis.text.syntax import syntax
from analysis.text.tense import auxiliaries, is_headline, own_auxiliaries, tense_of


def grammar(text, verb):
    """Return the tree of `text` and the place of `verb` in it."""
    article = Article(text)
    tree = syntax(tag(tokens(article, sentences(article))))
    return tree, tree.token.index(verb)


@pytest.mark.parametrize(
    ("text", "verb", "tense", "aspect"),
    [
        ("Troops arrived on Monday.", "arrived", "PAST", "NONE"),
        ("They didn’t arrive.", "arrive", "PAST", "NONE"),
        ("The bridge was closed by the police.", "closed", "PAST", "NONE"),
        ("Troops had arrived.", "arrived", "PAST", "PERFECTIVE"),
        ("Troops arrive on Monday.", "arrive", "PRESENT", "NONE"),
        ("Troops are arriving.", "arriving", "PRESENT", "PROGRESSIVE"),
        ("Troops have arrived.", "arrived", "PRESENT", "PERFECTIVE"),
        ("Troops have been arriving.", "arriving", "PRESENT", "PERFECTIVE_PROGRESSIVE"),
        ("Troops will arrive on Monday.", "arrive", "FUTURE", "NONE"),
        ("Troops won’t arrive.", "arrive", "FUTURE", "NONE"),
        ("Troops will have arrived by May.", "arrived", "FUTURE", "PERFECTIVE"),
        ("Troops are going to arrive soon.", "arrive", "FUTURE", "NONE"),
        ("The president is to visit Oslo.", "visit", "FUTURE", "NONE"),
        ("Minister to visit Oslo", "visit", "FUTURE", "NONE"),
        ("Troops want to arrive soon.", "arrive", "INFINITIVE", "NONE"),
        ("It is hard to say more.", "say", "INFINITIVE", "NONE"),
        ("Troops may arrive.", "arrive", "NONE", "NONE"),
        ("Arriving late, they sat down.", "Arriving", "PRESPART", "NONE"),
        ("A bridge closed by the flood was opened.", "closed", "PASTPART", "NONE"),
        ("A bridge is being built.", "built", "PRESENT", "PROGRESSIVE"),
        ("They saw the bridge being built by troops.", "built", "PRESPART", "PROGRESSIVE"),
        ("She's rejected the offer.", "rejected", "PRESENT", "PERFECTIVE"),
    ],
)
def test_tense_and_aspect(text, verb, tense, aspect):
    assert tense_of(*grammar(text, verb)) == (tense, aspect)


@pytest.mark.parametrize(
    ("text", "verb", "shared"),
    [
        ("They have met and talked.", "talked", ["have"]),
        ("The bridge will be closed and repaired.", "repaired", ["will", "be"]),
        ("They may meet and she talks.", "talks", []),
        ("They met.", "met", []),
    ],
)
def test_a_verb_shares_the_auxiliaries_of_the_one_it_is_joined_to(text, verb, shared):
    tree, at = grammar(text, verb)
    assert [tree.token[place] for place in auxiliaries(tree, at)] == shared


@pytest.mark.parametrize("text", ["They met.", "They met!", "“They met.”", "They met?"])
def test_a_stop_ends_what_is_no_headline(text):
    assert not is_headline(*grammar(text, "met"))


def test_a_headline_has_no_stop_even_where_the_next_sentence_has():
    assert is_headline(*grammar("Leaders met in Oslo\n\nThe talks were short.", "met"))


def test_a_headline_glued_to_the_story():
    text = "Rebels attack the port The army said that it had lost two ships."
    assert is_headline(*grammar(text, "attack"))
    assert not is_headline(*grammar(text, "lost"))
    assert not is_headline(*grammar("They read The Guardian at home.", "read"))


def test_what_hangs_on_an_auxiliary_is_one_too():
    text = "Ms Sturgeon indicated she might be prepared to discuss the timing of another vote with Mrs May."
    tree, at = grammar(text, "prepared")
    own = own_auxiliaries(tree, at)
    assert [tree.token[each] for each in own] == ["might", "be"]
