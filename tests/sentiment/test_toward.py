"""The tone of what is said about each actor."""

import pandas as pd
import pytest

from analysis.article import Article
from analysis.sentiment import toward
from analysis.sentiment.toward import COLUMNS, mention_tones
from analysis.text import Syntax, sentences, syntax, tag, tokens


def tables(text: str, *names: str) -> tuple[pd.DataFrame, pd.DataFrame, Syntax]:
    """Return actors, sentences and the tree of `text`, every token that is one of `names` a mention."""
    article = Article(text)
    found = sentences(article)
    words = tag(tokens(article, found))
    named = words[words.token.isin(names)]
    actors = named[["sentence_id", "start", "end"]].assign(
        mention_id=range(len(named)), first=named.token_id, last=named.token_id, text=named.token, actor=named.token
    )
    return actors, found, syntax(words)


def score(text: str, name: str) -> float:
    table = toward(*tables(text, name))
    return table.set_index("actor").score[name]


def test_columns_and_order():
    table = toward(*tables("Smith met Lee. Smith left.", "Smith", "Lee"))
    assert table.columns.tolist() == COLUMNS
    assert table.actor.tolist() == ["Smith", "Lee"]
    assert table.mentions.tolist() == [2, 1]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("Smith was praised for a brave rescue.", "Smith was convicted of fraud."),
        ("Smith is an honest and generous man.", "Smith is a corrupt and dangerous liar."),
        ("Critics admired Smith.", "Critics denounced Smith."),
    ],
)
def test_direction(better, worse):
    assert score(better, "Smith") > score(worse, "Smith")


def test_probabilities_add_up_and_intervals_hold_the_score():
    actors, found, tree = tables("Smith lied to Lee. Lee forgave Smith. They say Smith is brave.", "Smith", "Lee")
    mentions = mention_tones(actors, tree)
    assert mentions[["negative", "neutral", "positive"]].sum(axis=1).tolist() == pytest.approx([1.0] * len(mentions))
    table = toward(actors, found, tree)
    assert ((table.low <= table.score) & (table.score <= table.high)).all()


def test_credits_are_left_out():
    assert toward(*tables("Lee left. Photo: A. Smith", "Smith")).empty


def test_mentions_outside_the_tree_are_left_out():
    actors, _, tree = tables("Smith left.", "Smith")
    assert mention_tones(actors.assign(first=9, last=9), tree).empty
