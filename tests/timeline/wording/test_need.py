"""How likely an editor keeps what hangs on a word."""

from conftest import read

from analysis.timeline.wording.need import SETTLED, features, need


def _needed(text, verb, word):
    tree = read(text).tree
    return need(tree, tree.token.index(verb), tree.token.index(word))


def test_what_the_verb_needs_is_kept_and_the_day_is_not():
    text = "Police on Monday charged a man with murder."
    assert _needed(text, "charged", "with") > 0.8 > _needed(text, "charged", "on")


def test_an_object_is_needed_more_than_an_aside():
    text = "The court jailed the men, a lawyer said, for theft."
    assert _needed(text, "jailed", "men") > _needed(text, "jailed", "said")


def test_it_is_a_probability_for_every_word_that_hangs_on_one(any_story):
    tree = any_story.tree
    for at in range(0, len(tree.token), 7):
        for kid in tree.children[at]:
            if tree.dep[kid] not in SETTLED:
                assert 0 <= need(tree, at, kid) <= 1


def test_its_features_have_names_and_no_words_of_an_article(story):
    tree = story.tree
    names = {name for at in range(1, 50) if tree.head[at] != at for name, _ in features(tree, tree.head[at], at)}
    assert all(name and "\t" not in name for name in names)
