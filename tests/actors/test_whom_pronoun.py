"""The persons whom a pronoun may mean, and the nouns near it for one without a name."""

from conftest import read

from analysis.actors.coreference import resolve, signs_of
from analysis.actors.table import mentions_of
from analysis.actors.whom_features import Features


def pronoun(text, word, made_of=Features):
    """Return the first pronoun that is `word`, the names and nouns before it led back."""
    story = read(text)
    mentions = mentions_of(story.article, story.tree)
    signs = signs_of(story.tree, story.article, mentions)
    signs.meant = [mention.actor for mention in resolve(story.tree, story.article, mentions)]
    return made_of(signs, next(number for number, each in enumerate(mentions) if each.text == word))


def test_those_of_another_gender_and_who_does_it_to_him_are_none():
    assert pronoun("Ann Lee met Bo Hall. Tom Penn woke him.", "him").actors == ["Bo Hall"]


def test_the_nearest_comes_first_and_those_who_do_something_are_known():
    he = pronoun("Tom Penn spoke to Paul Hall. Later he left.", "he")
    assert he.actors == ["Paul Hall", "Tom Penn"] and he.subjects == ["Tom Penn"]
    assert he.kind == "subject" and he.gender == "male"


def test_a_name_that_the_tagger_does_not_know_stands_between():
    he = pronoun("Paul Hall met the mayor. Then Zyx Qarl wept. He left.", "He")
    assert all(he.tree.tag[at] == "NNP" for at in he.strange)
    assert pronoun("Paul Hall met the mayor. He left.", "He").strange == []
