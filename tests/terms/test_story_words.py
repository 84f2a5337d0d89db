"""The words of the story as lists: those of the body, in plain typography, and in English."""

import dataclasses

import pytest

from analysis.article import Article
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


def test_what_is_in_another_language_has_no_words_and_is_said():
    with pytest.warns(UserWarning, match="the text is in German, and only English can be read; it has no terms"):
        assert of(GERMAN)[1].form == []


FRUIT = "Apples, pears, plums, cherries, grapes, lemons, oranges, melons, figs, dates, kiwis, mangos, limes, olives, "


def test_a_list_without_small_words_is_english_still():
    assert of(FRUIT + "papayas, guavas, berries, currants, nuts, apricots, quinces.")[1].total == 21


def test_terms_of_another_language_are_an_empty_table():
    with pytest.warns(UserWarning, match="is in German"):
        assert len(analyse(Article(GERMAN)).terms) == 0
