"""The timeline leaves in two files that parsers read, the same at each run."""

import json
from xml.etree import ElementTree

import pytest

from analysis import FabulaError
from analysis.export import export_timeline


def test_the_main_events_go_to_timelinejs_and_all_mentions_to_timeml(story, tmp_path):
    slides, timeml = export_timeline(story, tmp_path)
    assert (slides.name, timeml.name) == ("timeline.timelinejs.json", "timeline.tml")
    content = json.loads(slides.read_text(encoding="utf-8"))
    main = story.timeline[story.timeline.is_main]
    assert len(content["events"]) + content["title"]["text"]["text"].count("<li>") == len(main)
    assert len(ElementTree.parse(timeml).findall(".//EVENT")) == len(story.events)


def test_a_second_time_leaves_the_same_bytes(story, tmp_path):
    first = [path.read_bytes() for path in export_timeline(story, tmp_path)]
    assert [path.read_bytes() for path in export_timeline(story, tmp_path)] == first


def test_a_folder_that_cannot_be_written_is_said(story, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(FabulaError, match=r"cannot be written .*; choose a folder"):
        export_timeline(story, tmp_path / "file")
