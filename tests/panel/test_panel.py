"""The panel without a browser: what it keeps, what it says, what it saves."""

import pytest
from conftest import FIRST, ROOT

import analysis
from analysis import FabulaError, read_article
from analysis.panel.panel import Panel, show


@pytest.fixture
def panel(tmp_path, monkeypatch):
    """A panel on a folder of two articles, one of which cannot be read; `panel.sent` is what its view gets."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "data" / "articles"
    folder.mkdir(parents=True)
    (tmp_path / "notebooks").mkdir()
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
    assert "torn.txt: is not in UTF-8" in last(panel, "status")["text"]
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
    panel.articles.published.value = "6 March 2024"
    panel._correct()
    assert str(read_article(panel._path).published) == "2024-03-06"
    panel.articles.published.value = "yesterday"
    panel._correct()
    assert "write it as 2023-09-05" in last(panel, "status")["text"]


def test_a_folder_that_is_not_there_is_named():
    with pytest.raises(FabulaError, match="there is no such folder"):
        show(FIRST.parent / "nowhere" / "article.md")


GERMAN = "Die Brücke ist am Montag eingestürzt, und nach Angaben der Polizei wurde niemand verletzt."


def test_what_is_pasted_has_its_headline_and_its_date(panel):
    panel.articles.text.value = "The ferry sank on Monday."
    panel.articles.headline.value, panel.articles.date.value = "Ferry sinks", "14 March 2017"
    panel._paste()
    article = read_article(panel._folder / "ferry-sinks.md")
    assert (article.title, str(article.published)) == ("Ferry sinks", "2017-03-14")
    assert (panel.articles.headline.value, panel.articles.date.value, panel.articles.text.value) == ("", "", "")


@pytest.mark.parametrize(("text", "date"), [(GERMAN, ""), ("The ferry sank.", "3/4/2017"), ("", "")])
def test_what_is_refused_is_not_saved_and_stays_in_its_fields(panel, text, date):
    before, path = sorted(panel._folder.iterdir()), panel._path
    panel.articles.text.value, panel.articles.date.value = text, date
    panel._paste()
    assert last(panel, "status")["error"]
    assert sorted(panel._folder.iterdir()) == before
    assert (panel.articles.text.value, panel.articles.date.value, panel._path) == (text, date, path)


def test_the_choice_is_remembered_once_it_can_be_read(panel):
    (panel._folder / "ferry.md").write_text("The ferry sank on Monday.")
    panel._list()
    assert not (panel._folder.parent / ".chosen").exists()
    panel.articles.article.value = panel._folder / "ferry.md"
    assert analysis.chosen() == "data/articles/ferry.md"
    assert last(panel, "status")["text"].endswith("The other notebooks follow when you run them.")
    panel.articles.article.value = panel._folder / "torn.txt"
    assert analysis.chosen() == "data/articles/ferry.md"


def test_only_what_was_added_here_can_be_removed_and_only_after_a_question(panel):
    assert panel.articles.remove.layout.display == "none"
    panel.articles.text.value = "The ferry sank on Monday."
    panel._paste()
    path = panel._path
    assert panel.articles.remove.layout.display is None
    panel.articles.remove.click()
    assert "Delete the-ferry-sank-on-monday.md" in panel.articles._question.value
    panel.articles.keep.click()
    assert path.exists()
    panel.articles.remove.click()
    panel.articles.really.click()
    assert not path.exists()
    assert panel._path.name == "strike.md"
    assert analysis.chosen() == "data/articles/strike.md"
    assert panel.articles.remove.layout.display == "none"
    panel._remove()
    assert "strike.md: was not added here" in last(panel, "status")["text"]
    assert (panel._folder / "strike.md").exists()


def opened(panel, number=0):
    """Open the event of that number in the order of the chart and return its row."""
    marks = [mark for mark in last(panel, "chart")["labels"] if mark.startswith("event-")]
    main = panel._story.timeline[panel._story.timeline.is_main]
    mark = f"event-{main.event_id.iloc[number]}"
    assert mark in marks
    panel._open(mark)
    return panel._event


def test_a_corrected_event_is_kept_beside_the_article_and_drawn(panel):
    row = opened(panel)
    panel.editor.fields["headline"].value = "Dockers walk out"
    panel.editor.fields["day"].value = "2020-01-02"
    panel.editor.save.click()
    assert "Dockers walk out" in last(panel, "chart")["svg"]
    assert "2 edits by the reader" in last(panel, "chart")["svg"]
    (name,) = {path.name for path in panel._folder.glob("*.edits.yml")}
    assert name == "strike.md.edits.yml"
    again = analysis.analyse(read_article(panel._folder / "strike.md")).timeline
    assert again.edited[again.start == row["start"]].tolist() == ["headline, day"]


def test_a_hidden_event_goes_and_comes_back(panel):
    before = last(panel, "chart")["svg"]
    row = opened(panel)
    panel.editor.hide.click()
    assert row["start"] not in panel._story.timeline.start.tolist()
    panel.editor.take_back.click()
    assert last(panel, "chart")["svg"] == before


def test_two_events_are_made_one(panel):
    row, rows = opened(panel), len(panel._story.timeline)
    panel.editor.other.value = panel.editor.other.options[1][1]
    panel.editor.merge.click()
    assert len(panel._story.timeline) == rows - 1
    assert row["start"] in panel._story.timeline.start.tolist()


def test_what_cannot_be_is_said_and_changes_nothing(panel):
    opened(panel)
    panel.editor.fields["headline"].value = ""
    panel.editor.save.click()
    assert last(panel, "status")["error"]
    assert "headline" in last(panel, "status")["text"]
    assert not list(panel._folder.glob("*.edits.yml"))
