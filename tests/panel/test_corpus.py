"""The panel of a corpus without a browser: what can be chosen, what it draws, what it says."""

import pytest
from corpus.little import Little, borders, document, term

from analysis.panel.corpus import BY_SOURCE, CorpusPanel, draw


@pytest.fixture
def panel(tmp_path):
    corpus = borders()
    corpus.folder = tmp_path / "corpora" / "little"
    panel = CorpusPanel(corpus, tmp_path / "output")
    panel.sent = []
    panel.chart.send = panel.sent.append
    panel.chart._receive(None, {"kind": "ready"}, [])
    return panel


def last(panel, kind):
    return [message for message in panel.sent if message["kind"] == kind][-1]


@pytest.fixture(autouse=True)
def said(monkeypatch):
    """Let corpora without a table of errors sum themselves up."""
    monkeypatch.setattr(Little, "summary", lambda self: f"{len(self.documents)} articles")


def test_it_offers_the_months_and_what_leads(panel):
    assert list(panel.months.options) == ["2021-01", "2021-02", "2021-03"]
    assert panel.months.value == ("2021-01", "2021-03")
    assert panel.name.options == ("talk",)
    assert "1 line chart of times in 1,000 words" in last(panel, "part")["html"]
    assert last(panel, "status")["text"] == "9 articles"


def test_a_term_an_actor_the_tone_source_by_source(panel):
    panel.name.value = "border"
    assert "“border”" in last(panel, "part")["html"]
    panel.what.value = "actors"
    assert panel.name.options == ("Ann Lee",)
    panel.order.value = BY_SOURCE
    assert "Dot chart of Ann Lee" in last(panel, "part")["html"]
    panel.what.value = "tone"
    panel.name.value = "lee"
    assert "the tone toward Ann Lee" in last(panel, "part")["html"]


def test_fewer_months(panel):
    panel.months.value = ("2021-02", "2021-03")
    assert panel._drawn[1].month.tolist() == ["2021-02", "2021-03"]
    assert "fewer than three months" in last(panel, "part")["html"]


def test_what_is_not_there_is_said_and_the_last_chart_stays(panel):
    before = panel._drawn
    panel.name.value = "zebra"
    assert last(panel, "status")["error"]
    assert "no article has the term 'zebra'" in last(panel, "status")["text"]
    assert panel._drawn is before


def test_export_leaves_files(panel, tmp_path):
    panel._export()
    names = {path.name for path in (tmp_path / "output" / "little" / "panel").iterdir()}
    assert {"terms.png", "terms.svg", "terms.pdf", "terms.csv", "terms.txt"} <= names


def test_its_state_holds_nothing_of_the_articles(panel):
    assert not set(panel.chart.get_state()) & {"svg", "labels"}
    assert "text/html" not in panel._repr_mimebundle_()


def test_a_corpus_without_dates_has_no_months_to_choose(tmp_path):
    corpus = Little(documents=[document("a"), document("b")], terms=[term("a", "talk", 1)])
    panel = CorpusPanel(corpus, tmp_path)
    panel.chart.send = lambda _: None
    panel._fill()
    assert list(panel.months.options) == ["no month"]


def test_the_chart_of_a_choice_goes_with_its_table():
    ax, table = draw(borders(), "terms", "border", None, BY_SOURCE)
    assert table.source.tolist() == ["post.com", "sun.com", "times.org"]
    assert "source by source" in ax.get_label()
