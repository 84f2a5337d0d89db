"""The panel without a browser: what it keeps, what it says, what it saves."""

import datetime
import functools
import json
from pathlib import Path

import pytest
from conftest import FIRST, ROOT
from ipywidgets import Widget

import analysis
from analysis import FabulaError, read_article
from analysis.panel.panel import Panel, show


@pytest.fixture
def panel(tmp_path, monkeypatch):
    """A panel on a folder of two articles, one of which cannot be read; `panel.sent` is what its views get."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "data" / "articles"
    folder.mkdir(parents=True)
    (tmp_path / "notebooks").mkdir()
    (folder / "strike.md").write_bytes((ROOT / "tests" / "articles" / "harbour-strike.md").read_bytes())
    (folder / "torn.txt").write_bytes(b"caf\xe9")
    panel = Panel(folder / "strike.md", tmp_path / "output", folder)
    panel.sent = []
    for name, part in _parts(panel).items():
        part.send = functools.partial(lambda name, message: panel.sent.append({"part": name, **message}), name)
    panel._read()
    return panel


def _parts(panel):
    said = {"status": panel.status, "links": panel.links, "question": panel.articles._question}
    return {**panel.page.parts, **said}


def last(panel, kind, part=None):
    return [message for message in panel.sent if message["kind"] == kind and part in (None, message["part"])][-1]


def drawn(panel, part="timeline"):
    return last(panel, "part", part)["html"]


def test_it_is_displayed_before_the_article_is_read(panel, monkeypatch):
    events = []
    monkeypatch.setattr("IPython.display.display", lambda bundle, **_: events.append(sorted(bundle)))
    monkeypatch.setattr(panel, "_read", lambda: events.append("read"))
    panel._ipython_display_()
    panel.page.story = None
    panel._ipython_display_()
    view = ["application/vnd.jupyter.widget-view+json", "text/plain"]
    assert events == [view, view, "read"]


def test_the_state_of_the_widgets_holds_nothing_of_the_article(panel):
    panel.page._open("tone", "sentence-1")
    assert last(panel, "passages", "tone")["found"]
    for part in (*panel.page.parts.values(), panel.status):
        assert not set(part.get_state()) & {"html", "found", "text"}
    assert "text/html" not in panel._repr_mimebundle_()
    assert "strike" not in panel._repr_mimebundle_()["text/plain"]


def test_no_state_that_a_notebook_could_save_holds_what_was_typed_chosen_or_found(panel):
    new = panel.articles
    for control in (new.text, new.headline, new.source):
        control._receive(None, {"kind": "told", "value": "Quillmere sank, said Ann Quillmere on Monday."}, [])
    assert "Quillmere" not in json.dumps(Widget.get_manager_state())
    new.paste.click()
    opened(panel)
    panel.articles.save_page.click()
    panel.articles.remove.click()
    assert "Ann Quillmere" in panel.page.controls.actor.options
    assert "quillmere" not in json.dumps(Widget.get_manager_state()).lower()


def test_an_article_that_fails_is_said_and_the_last_page_stays_and_is_chosen(panel):
    before = drawn(panel)
    panel.articles.article.value = panel._folder / "torn.txt"
    assert last(panel, "status", "status")["error"]
    assert "torn.txt: is not in UTF-8" in last(panel, "status", "status")["text"]
    assert drawn(panel) == before
    assert panel.articles.article.value == panel._path == panel._folder / "strike.md"


def test_another_article_changes_every_part(panel):
    (panel._folder / "ferry.md").write_text("The ferry sank on Monday. The harbour master resigned.")
    panel._list()
    before = {name: drawn(panel, name) for name in panel.page.parts}
    panel.articles.article.value = panel._folder / "ferry.md"
    assert all(drawn(panel, name) != before[name] for name in panel.page.parts)


def test_the_page_and_its_charts_are_saved_with_links(panel, tmp_path):
    panel.articles.save_page.click()
    assert "<h1" in (tmp_path / "output" / "strike" / "report.html").read_text()
    assert last(panel, "status", "links")["links"][0][1].endswith("output/strike/report.html")
    panel.articles.save_charts.click()
    names = {path.name for path in (tmp_path / "output" / "strike" / "panel").iterdir()}
    kinds = ("png", "svg", "pdf", "csv")
    assert {f"{chart}.{kind}" for chart in ("timeline", "tone", "terms") for kind in kinds} <= names
    assert "timeline.png" in dict(last(panel, "status", "links")["links"])
    assert "Timeline" in (tmp_path / "output" / "strike" / "panel" / "timeline.svg").read_text()


def test_without_an_article_there_is_nothing_to_save(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    panel = Panel(tmp_path / "a.txt", tmp_path, tmp_path)
    panel._read()
    said = []
    panel.say = lambda text, error=False: said.append((text, error))
    panel.articles.save_page.click()
    panel.articles.save_charts.click()
    assert said == [("there is no page to save yet; choose an article that can be read", True)] * 2


def test_what_is_pasted_becomes_a_file_and_leaves_the_field(panel):
    panel.articles.text.value = "The ferry sank on Monday.\n\nNobody was hurt."
    panel._paste()
    assert panel.articles.text.value == ""
    assert read_article(panel._path).text == "The ferry sank on Monday.\n\nNobody was hurt."
    assert panel._path in [path for _, path in panel.articles.article.options]
    panel.articles.text.value = " "
    panel._paste()
    assert last(panel, "status", "status")["error"]


def test_a_correction_is_kept_beside_the_article(panel):
    panel.articles.published.value = "6 March 2024"
    panel._correct()
    assert str(read_article(panel._path).published) == "2024-03-06"
    panel.articles.published.value = "yesterday"
    panel._correct()
    assert "write it as 2023-09-05" in last(panel, "status", "status")["text"]


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
    assert last(panel, "status", "status")["error"]
    assert sorted(panel._folder.iterdir()) == before
    assert (panel.articles.text.value, panel.articles.date.value, panel._path) == (text, date, path)


def test_the_choice_is_remembered_once_it_can_be_read(panel):
    (panel._folder / "ferry.md").write_text("The ferry sank on Monday.")
    panel._list()
    assert not (panel._folder.parent / ".chosen").exists()
    panel.articles.article.value = panel._folder / "ferry.md"
    assert analysis.chosen() == "data/articles/ferry.md"
    assert last(panel, "status", "status")["text"].endswith("the other notebooks follow when you run them.")
    panel.articles.article.value = panel._folder / "torn.txt"
    assert analysis.chosen() == "data/articles/ferry.md"


def test_only_what_was_added_here_can_be_removed_and_only_after_a_question(panel):
    assert panel.articles.remove.layout.display == "none"
    panel.articles.text.value = "The ferry sank on Monday."
    panel._paste()
    path = panel._path
    assert panel.articles.remove.layout.display is None
    panel.articles.remove.click()
    assert "Delete the-ferry-sank-on-monday.md" in last(panel, "status", "question")["text"]
    panel.articles.keep.click()
    assert path.exists()
    panel.articles.remove.click()
    panel.articles.really.click()
    assert not path.exists()
    assert panel._path.name == "strike.md"
    assert analysis.chosen() == "data/articles/strike.md"
    assert panel.articles.remove.layout.display == "none"
    panel._remove()
    assert "strike.md: was not added here" in last(panel, "status", "status")["text"]
    assert (panel._folder / "strike.md").exists()


def uploaded(panel, *files):
    panel.articles.upload.value = [
        {
            **{"name": name, "type": "", "size": len(content), "content": memoryview(content)},
            "last_modified": datetime.datetime(2024, 3, 6, tzinfo=datetime.UTC),
        }
        for name, content in files
    ]


def test_an_upload_becomes_an_article_and_leaves_the_widget(panel):
    uploaded(panel, ("Ferry news.txt", b"The ferry sank on Monday."))
    assert panel._path.name == panel.articles.article.value.name == "Ferry-news.txt"
    assert "Ferry news.txt is saved as Ferry-news.txt. Ferry-news.txt: click" in last(panel, "status", "status")["text"]
    assert panel.articles.upload.value == ()
    assert panel.articles.remove.layout.display is None
    assert "ferry" in drawn(panel, "text")


def test_an_upload_that_is_refused_is_said_and_the_rest_is_kept(panel):
    good = ("strike.md", b"Talks began on Friday.")
    uploaded(panel, good, ("picture.png", b"\x89PNG"), ("never.txt", b"Talks began."))
    assert last(panel, "status", "status")["error"]
    assert "picture.png: this kind of file cannot be read" in last(panel, "status", "status")["text"]
    assert panel._path.name == "strike-2.md"
    assert (panel._folder / "strike.md").read_bytes() != good[1]


def test_a_table_is_uploaded_and_removed_as_one(panel):
    uploaded(panel, ("two.csv", b"id,text\n1,Talks began on Monday.\n2,Talks ended on Friday.\n"))
    assert panel._path.name == "two.csv#1"
    panel.articles.remove.click()
    assert "Delete two.csv" in last(panel, "status", "question")["text"]
    panel.articles.really.click()
    assert not (panel._folder / "two.csv").exists()
    assert panel._path.name == "strike.md"


@pytest.fixture
def installed(panel, tmp_path, monkeypatch):
    """A panel on the articles in the package, opened in a folder without notebooks."""
    package = tmp_path / "site-packages" / "analysis"
    there = package / "project" / "data" / "articles"
    there.mkdir(parents=True)
    (there / "strike.md").write_bytes((panel._folder / "strike.md").read_bytes())
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setattr("analysis.files.PACKAGE", package)
    for name in ("project.PACKED", "project.OWN", "article.chosen.PACKED"):
        monkeypatch.setattr(f"analysis.{name}", package / "project")
    monkeypatch.setattr("analysis.article.chosen.project", lambda: package / "project")
    panel._folder = there
    panel._path = there / "strike.md"
    panel._read()
    return panel


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_what_is_added_where_there_are_no_notebooks_goes_into_the_working_folder_and_not_into_the_package(installed):
    package = installed._folder.parents[2]
    before = files(package)
    uploaded(installed, ("Ferry.txt", b"The ferry sank on Monday."))
    said = last(installed, "status", "status")["text"]
    assert said.startswith("Ferry.txt is saved as data/articles/Ferry.txt. Ferry.txt: is not remembered")
    installed.articles.text.value = "Talks began on Friday."
    installed._paste()
    said = last(installed, "status", "status")["text"]
    assert "talks-began-on-friday.md is saved as data/articles/talks-began-on-friday.md" in said
    listed = [path.as_posix() for _, path in installed.articles.article.options]
    assert listed[1:] == ["data/articles/Ferry.txt", "data/articles/talks-began-on-friday.md"]
    installed.articles.really.click()
    assert installed._path.name == "strike.md" and len(installed.articles.article.options) == 2
    installed.articles.title.value = "Strike"
    installed._correct()
    assert "is in Fabula's own package; `fabula lab` puts" in last(installed, "status", "status")["text"]
    assert files(package) == before
    assert files(Path()) == ["data/articles/.added", "data/articles/Ferry.txt"]


def opened(panel, number=0):
    """Open the event of that number in the order of the chart and return its row."""
    main = panel.page.story.timeline[panel.page.story.timeline.is_main]
    event_id = main.event_id.iloc[number]
    assert f'id="live-timeline-event-{event_id}"' in drawn(panel)
    panel.page._open("timeline", f"event-{event_id}")
    return panel.page.event


def test_a_corrected_event_is_kept_beside_the_article_and_drawn(panel):
    row = opened(panel)
    panel.page.editor.fields["headline"].value = "Dockers walk out"
    panel.page.editor.fields["day"].value = "2020-01-02"
    panel.page.editor.save.click()
    assert "Dockers walk out" in drawn(panel)
    assert "2 edits by the reader" in drawn(panel)
    (name,) = {path.name for path in panel._folder.glob("*.edits.yml")}
    assert name == "strike.md.edits.yml"
    again = analysis.analyse(read_article(panel._folder / "strike.md")).timeline
    assert again.edited[again.start == row["start"]].tolist() == ["headline, day"]


def test_a_hidden_event_goes_and_comes_back(panel):
    before = drawn(panel)
    row = opened(panel)
    panel.page.editor.hide.click()
    assert not last(panel, "status", "status")["error"]
    assert row["start"] not in panel.page.story.timeline.start.tolist()
    panel.page.editor.take_back.click()
    assert drawn(panel) == before


def test_two_events_are_made_one(panel):
    row, rows = opened(panel), len(panel.page.story.timeline)
    panel.page.editor.other.value = panel.page.editor.other.options[1][1]
    panel.page.editor.merge.click()
    assert len(panel.page.story.timeline) == rows - 1
    assert row["start"] in panel.page.story.timeline.start.tolist()
    opened(panel)
    assert len(last(panel, "passages", "timeline")["found"]) == len(panel.page.event["mentions"]) > row["told"]


def test_what_cannot_be_is_said_and_changes_nothing(panel):
    opened(panel)
    panel.page.editor.fields["headline"].value = ""
    panel.page.editor.save.click()
    assert last(panel, "status", "status")["error"]
    assert "headline" in last(panel, "status", "status")["text"]
    assert not list(panel._folder.glob("*.edits.yml"))
