"""The words of the story as lists: those of the body, in plain typography, and in English."""

import dataclasses

import pytest

from analysis.article import Article
from analysis.errors import FabulaError
from analysis.story import analyse
from analysis.terms.story_words import story_words

TEXT = "Photo: Ann Park\n\n“Russia’s talks didn’t end,” Kim said in 1998.\n\nRead more\n\nThey go on."
GERMAN = (
    "Der Hund lief über die Straße und bellte laut. Dann kam die Polizei und nahm ihn mit nach Hause, wo er schlief."
)


def of(text):
    story = analyse(Article(text))
    return story, story_words(story.tokens, story.sentences)


def test_only_the_body_is_there_and_its_ids_stay():
    story, words = of(TEXT)
    assert " ".join(words.form) == "\" Russia 's talks did n't end , \" Kim said in 1998 . They go on ."
    assert [story.tokens.token[token_id] for token_id in words.token_id[:3]] == ["“", "Russia", "’s"]
    assert {len(getattr(words, field.name)) for field in dataclasses.fields(words)} == {len(words.form)}


def test_a_contraction_is_one_word_of_the_total_and_a_credit_none():
    assert of(TEXT)[1].total == 11
    assert of("“We didn’t sell arms,” Mr. Lee said — twice. He left the U.S. in 2019–20.")[1].total == 14


def test_what_only_hangs_on_a_word_is_marked():
    _, words = of(TEXT)
    assert [form for form, is_clitic in zip(words.form, words.is_clitic, strict=True) if is_clitic] == ["'s", "n't"]


@pytest.mark.parametrize("text", ["Photo: Ann Park", "♥", "…"])
def test_a_story_without_words_has_none(text):
    assert of(text)[1].total == 0


def test_another_language_is_refused_where_there_is_enough_of_it():
    with pytest.raises(FabulaError, match=r"does not read as English: \d+% of its words are function words"):
        of(GERMAN)
    assert of(GERMAN.split(".")[0])[1].form[0] == "Der"
