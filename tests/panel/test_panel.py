"""The panel without a browser: what it keeps, what it says, what it saves."""

import pytest
from conftest import FIRST, ROOT

from analysis import FabulaError, read_article
from analysis.panel.panel import Panel, show


@pytest.fixture
def panel(tmp_path):
    """A panel on a folder of two articles, one of which cannot be read; `panel.sent` is what its view gets."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "strike.md").write_bytes((ROOT / "tests" / "articles" / "harbour-strike.md").read_bytes())
    (folder / "torn.txt").write_bytes(b"caf\xe9")
    panel = Panel(folder / "strike.md", tmp_path / "output", folder)
    panel.sent = []
    panel.chart.send = panel.sent.append
    panel.chart._receive(None, {"kind": "ready"}, [])
    return panel


def last(panel, kind):
    return [message for message in panel.sent if message["kind"] == kind][-1]


def test_the_view_gets_a_chart_when_it_is_ready_and_again_when_it_is_opened_again(panel):
    assert last(panel, "chart")["svg"].count("<svg") == 1
    before = len(panel.sent)
    panel.chart._receive(None, {"kind": "ready"}, [])
    assert [message["kind"] for message in panel.sent[before:]] == ["status", "chart"]


def test_the_state_of_the_widgets_holds_nothing_of_the_article(panel):
    panel._open(next(iter(last(panel, "chart")["labels"])))
    assert last(panel, "passages")["found"]
    assert not set(panel.chart.get_state()) & {"svg", "labels", "found", "text"}
    assert "text/html" not in panel._repr_mimebundle_()
    assert "strike" not in panel._repr_mimebundle_()["text/plain"]


def test_an_article_that_fails_is_said_and_the_last_chart_stays(panel):
    drawing = panel._drawing
    panel.articles.article.value = panel._folder / "torn.txt"
    assert last(panel, "status")["error"]
    assert "torn.txt: not UTF-8" in last(panel, "status")["text"]
    assert panel._drawing is drawing


def test_a_bug_is_said_too(panel, monkeypatch):
    monkeypatch.setattr("analysis.panel.panel.passages", lambda *_: 1 / 0)
    panel._open("event-0")
    assert "ZeroDivisionError" in last(panel, "status")["text"]


def test_export_leaves_files_and_links(panel, tmp_path):
    panel._export()
    names = {path.name for path in (tmp_path / "output").rglob("timeline.*")}
    assert {"timeline.png", "timeline.svg", "timeline.pdf", "timeline.csv"} <= names
    assert 'href="' in panel.links.outputs[0]["data"]["text/html"]


def test_what_is_pasted_becomes_a_file_and_leaves_the_field(panel):
    panel.articles.text.value = "The ferry sank on Monday.\n\nNobody was hurt."
    panel._paste()
    assert panel.articles.text.value == ""
    assert read_article(panel._path).text == "The ferry sank on Monday.\n\nNobody was hurt."
    assert panel._path in [path for _, path in panel.articles.article.options]
    panel.articles.text.value = " "
    panel._paste()
    assert last(panel, "status")["error"]


def test_a_correction_is_kept_beside_the_article(panel):
    panel.articles.published.value = "2024-03-06"
    panel._correct()
    assert str(read_article(panel._path).published) == "2024-03-06"
    panel.articles.published.value = "yesterday"
    panel._correct()
    assert "write it as 2023-09-05" in last(panel, "status")["text"]


def test_a_folder_that_is_not_there_is_named():
    with pytest.raises(FabulaError, match="there is no such folder"):
        show(FIRST.parent / "nowhere" / "article.md")
