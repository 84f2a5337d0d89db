"""Terms, actors and tone by month and by source, over exact little corpora."""

import pandas as pd
import pytest
from corpus.little import Little, borders, document, sentence, term

from analysis.corpus.trends import actors_by, terms_by, tone_by
from analysis.errors import FabulaError


def test_a_term_by_month_counts_in_every_article_of_the_month():
    table = terms_by(borders(), "month", "border")
    assert table["count"].tolist() == [1, 2, 3]
    assert table.words.tolist() == [300] * 3
    assert table.per_1000.tolist() == pytest.approx([10 / 3, 20 / 3, 10])
    assert table.in_articles.tolist() == [1, 1, 1]
    assert ((table.low <= table.per_1000) & (table.per_1000 <= table.high)).all()


def test_a_group_that_never_says_it_is_there_with_none():
    table = terms_by(borders(), "source", ["border"])
    assert table[["source", "count"]].values.tolist() == [["post.com", 6], ["sun.com", 0], ["times.org", 0]]
    assert (table.low[1], table.high[1] > 0) == (0, True)


def test_terms_stand_in_the_order_in_which_they_are_asked_for():
    table = terms_by(borders(), "month", ["talk", "border"])
    assert table.term.tolist() == ["talk"] * 3 + ["border"] * 3
    assert table.month.tolist() == ["2021-01", "2021-02", "2021-03"] * 2


def test_two_columns_at_once_and_none():
    assert len(terms_by(borders(), ["month", "source"], "border")) == 9
    assert terms_by(borders(), (), "border")["count"].tolist() == [6]


def test_with_copies_a_text_counts_once():
    corpus = borders()
    ids = [id for (id,) in corpus.sql("SELECT doc_id FROM documents").fetchall()]
    same = pd.DataFrame({"doc_id": ids, "copy_of": [f"post-{id[-7:]}" for id in ids]})
    table = terms_by(corpus, "month", "talk", copies=same)
    assert table.articles.tolist() == [1, 1, 1]
    assert table["count"].tolist() == [2, 2, 2]
    assert terms_by(corpus, "source", "talk", copies=same).articles.tolist() == [3, 3, 3]


def test_where_every_group_has_one_article_there_is_no_interval():
    table = terms_by(borders(), ["month", "source"], "border")
    assert table[["low", "high"]].isna().all(axis=None)


def test_actors_are_counted_by_article_under_their_full_name():
    table = actors_by(borders(), "source", "lee")
    assert table.actor.tolist() == ["Ann Lee"] * 3
    assert table.share.tolist() == [1, 1, 1]
    assert table.low.tolist() == pytest.approx([0.438] * 3, abs=0.001)


def test_the_tone_of_a_month_is_the_mean_of_its_sentences():
    table = tone_by(borders(), "month")
    assert table.score.tolist() == pytest.approx([-0.1, -0.2, -0.3])
    assert table.units.tolist() == [6, 6, 6]
    assert table.negative.tolist() == [0.5] * 3
    assert table.positive.tolist() == [0.5, 0, 0]
    assert (table.low <= table.score).all()


def test_the_tone_of_the_own_voice_leaves_out_who_is_quoted():
    table = tone_by(borders(), "month", own_voice=True)
    assert table.score.tolist() == pytest.approx([0.4, 0.2, 0.0])


def test_the_tone_toward_somebody_is_weighed_by_mentions():
    table = tone_by(borders(), "source", actor="Ann Lee")
    assert table.score.tolist() == [-0.5] * 3
    assert table.units.tolist() == [6] * 3
    assert table.attrs["actor"] == "Ann Lee"


def test_a_mean_of_two_articles_has_no_interval():
    corpus = Little(
        documents=[document("a", "2021-01-01"), document("b", "2021-01-02")],
        sentiment=[sentence("a", 0.5), sentence("b", 0.1)],
    )
    table = tone_by(corpus, "month")
    assert table.score.tolist() == pytest.approx([0.3])
    assert table.low.isna().all()


def test_no_article_is_no_row():
    empty = Little(documents=[], terms=[], sentiment=[])
    assert terms_by(empty, "month").empty
    assert tone_by(empty, "month").empty
    assert tone_by(empty, ()).empty


def test_what_was_not_made_is_said():
    with pytest.raises(FabulaError, match="was made without the table"):
        actors_by(Little(documents=[document("a")], terms=[term("a", "talk", 1)]), "month")
