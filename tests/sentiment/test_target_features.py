"""What of a sentence may bear on a mention: nothing of other sentences, nothing of names, more of what is near."""

import pytest

from analysis.article import Article
from analysis.sentiment.reading import MASKED
from analysis.sentiment.target_features import features
from analysis.sentiment.target_text import as_text
from analysis.text import sentences, syntax, tag, tokens


def tagged(text):
    article = Article(text)
    return tag(tokens(article, sentences(article)))


def found(text, word):
    """Return the features of the first mention of `word` in `text`."""
    table = tagged(text)
    place = table.token.tolist().index(word)
    return features(as_text(syntax(table)), place, place)


def about(text, mention, word):
    """Return the values of the features that name `word`, the largest first."""
    return sorted((value for name, value in found(text, mention).items() if word in name), reverse=True)


def test_a_part_of_the_tokens_is_read_like_the_whole():
    table = tagged("Smith lied to Lee. Lee forgave him.")
    second = table[table.sentence_id == 1]
    first = len(table) - len(second)
    assert features(as_text(syntax(second)), 0, 0) == pytest.approx(features(as_text(syntax(table)), first, first))


def test_other_sentences_do_not_bear_on_it():
    assert found("Smith lied.", "Smith") == found("Smith lied. Lee is a good man.", "Smith")


def test_names_do_not_bear_on_it():
    assert found("Critics denounced Smith.", "Smith") == found("Critics denounced Lee.", "Lee")
    assert MASKED in as_text(syntax(tagged("Critics denounced Smith."))).words


def test_who_does_it_and_to_whom_are_told_apart():
    text = "Smith cruelly beat Lee."
    assert found(text, "Smith") != found(text, "Lee")


def test_what_is_nearer_weighs_more():
    near, far = "The brave Smith came home with her.", "The brave old man who came home saw Smith."
    assert about(near, "Smith", "brave")
    assert sum(about(near, "Smith", "brave")) > sum(about(far, "Smith", "brave"))


def test_a_negator_turns_what_is_said():
    plain, negated = (about(text, "Smith", "honest") for text in ("Smith is honest.", "Smith is not honest."))
    assert min(plain) > 0 > min(negated)


def test_typography_changes_nothing():
    assert found("Smith didn’t “lie”.", "Smith") == found('Smith didn\'t "lie".', "Smith")
