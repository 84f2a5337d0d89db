"""The table of tokens: offsets into the text as it was written, words and stop words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Article
from analysis.article.readers.text import readable
from analysis.text import sentences, story_tokens, tokens

TEXT = "“We didn’t sell arms,” Mr. Lee said — twice.\n\nHe left the U.S. in 2019–20.\n\nPhoto: Ann Park"


def tables(text):
    article = Article(text)
    parts = sentences(article)
    return parts, tokens(article, parts)


def test_offsets_lead_back_to_the_text():
    _, table = tables(TEXT)
    assert [TEXT[start:end] for start, end in zip(table.start, table.end, strict=True)] == table.token.tolist()


def test_tokens_of_curly_typography():
    _, table = tables(TEXT)
    first = "“ We did n’t sell arms , ” Mr. Lee said — twice . He left the U.S. in 2019–20 ."
    assert table.token.tolist()[:21] == first.split()
    assert table.lemma[3] == "n't"


def test_tokens_of_a_damaged_text_are_words_and_keep_their_characters():
    _, table = tables('He warned-that Lyon "?a port "?didn"t close. They\'r sure.')
    assert table.token.tolist()[:9] == ["He", "warned", "that", "Lyon", '"?', "a", "port", '"?', "did"]
    assert table.token.tolist()[9:] == ['n"t', "close", ".", "They", "'r", "sure", "."]


def test_a_dash_parts_words_and_a_hyphen_joins_them():
    assert tables("a well-known port—closed")[1].token.tolist() == ["a", "well-known", "port", "—", "closed"]


def test_words_and_stop_words_are_marked():
    _, table = tables("The U.S. left in 2019.")
    assert table.is_word.tolist() == [True, True, True, True, True, False]
    assert table.token[table.is_stop].tolist() == ["The", "in"]


def test_the_story_is_without_its_credits_and_numbered_from_0():
    parts, table = tables("Photo: Ann Park\n\nTalks began.")
    story = story_tokens(table, parts)
    assert story.token.tolist() == ["Talks", "began", "."]
    assert story.index.tolist() == [0, 1, 2]
    assert story.token_id.tolist() == table.token_id.tolist()[-3:]


@pytest.mark.parametrize("text", ["one", "12 13.5", "—", "♥♥", "TALKS BEGAN. NOBODY KNEW."])
def test_short_and_odd_texts_have_tables(text):
    parts, table = tables(text)
    assert len(parts) >= 1
    assert len(table) >= 1
    assert str(table.dtypes.is_word) == "bool"


@given(st.text(min_size=1, max_size=80).map(readable).filter(str.strip))
def test_tokens_of_any_text_are_in_order_and_of_its_sentences(text):
    parts, table = tables(text)
    assert table.sentence_id.isin(parts.sentence_id).all()
    assert table.start.is_monotonic_increasing
    assert (table.start < table.end).all()
    assert (table.end.to_numpy()[:-1] <= table.start.to_numpy()[1:]).all()


def test_the_letter_of_a_temperature_is_no_word():
    article = Article("It rose by 1.5 °C.")
    found = tokens(article, sentences(article)).set_index("token").is_word
    assert not found["C"]
    assert found["rose"]
