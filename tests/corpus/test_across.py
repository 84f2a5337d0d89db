"""What an open corpus tells together: each row of its timeline leads to sentences."""

import datetime

import pytest
from corpus.little import Little, actor, document

from analysis import charts
from analysis.errors import FabulaError

DAY = datetime.date(2021, 3, 4)
SAID = {
    "a": "Ford shut Leeds plant over steel prices",
    "b": "Leeds plant shut by Ford over costly steel",
    "c": "Ferry sank",
}


def told() -> Little:
    """Return three articles of three sources, of which two tell of one event."""
    spans = {"sentence_id": 0, "start": 0, "end": 4}
    events = [
        {"doc_id": id, "event_id": 0, "lemma": "sink" if id == "c" else "shut", "description": said}
        for id, said in SAID.items()
    ]
    timeline = [
        {"doc_id": id, "event_id": 0, "headline": said, "status": "happened", "actors": [] if id == "c" else ["Ford"],
         "place": None if id == "c" else "Leeds", "earliest": DAY, "latest": DAY, "edtf": "2021-03-04",
         "basis": "explicit", "link": "own", "salience": 0.6, "is_main": True, "lemma": "sink" if id == "c" else "shut",
         "text": "sank" if id == "c" else "shut", **spans}
        for id, said in SAID.items()
    ]  # fmt: skip
    return Little(
        documents=[document(id, f"2021-03-0{5 + n}", site=f"{id}.com", text=said, title=said)
                   for n, (id, said) in enumerate(SAID.items())],
        timeline=timeline,
        events=events,
        actors=[actor("a", "Ford", type="ORG"), actor("b", "Ford", type="ORG")],
        sentences=[{"doc_id": id, "text": f"{said}.", **spans} for id, said in SAID.items()],
    )  # fmt: skip


def test_an_event_of_two_articles_is_one_row_with_its_sources():
    table = told().timeline_across()
    assert table[["number", "told_by", "articles"]].values.tolist() == [[1, "2 articles, 2 sources", 2]]


def test_of_a_topic_an_actor_and_of_months():
    corpus = told()
    assert corpus.timeline_across(topic="ferry").told_by.tolist() == ["c.com"]
    assert corpus.timeline_across(actor="ford").told_by.tolist() == ["2 articles, 2 sources"]
    assert corpus.timeline_across(where={"source": ["a.com", "c.com"]}).told_by.tolist() == ["a.com", "c.com"]
    with pytest.raises(FabulaError, match="nobody is called"):
        corpus.timeline_across(actor="nobody")


def test_each_row_leads_to_its_sentences():
    corpus = told()
    table = corpus.sentences_of(corpus.timeline_across())
    assert table[["number", "source", "text"]].values.tolist() == [
        [1, "a.com", f"{SAID['a']}."],
        [1, "b.com", f"{SAID['b']}."],
    ]


def test_it_is_drawn_as_the_timeline_of_one_article_is():
    ax = charts.timeline(told().timeline_across())
    assert any("2 articles, 2 sources" in text.get_text() for text in ax.texts)


def test_copies_are_looked_for_once():
    corpus = told()
    assert corpus.copies().copy_of.tolist() == ["a", "b", "c"]
    assert corpus.copies() is corpus.copies()
