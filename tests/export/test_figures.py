"""Exported files are whole, and the same at each run."""

import json
import os
import subprocess
import sys
from xml.etree import ElementTree

import pandas as pd
import pytest
from conftest import FIRST, ROOT
from matplotlib import pyplot as plt

from analysis import FabulaError, charts, export, export_table, show

SCRIPT = """
import sys, analysis
story = analysis.analyse(analysis.read_article(sys.argv[1]))
analysis.export(analysis.charts.overview(story), story.timeline, "page", sys.argv[2])
analysis.export(analysis.charts.sentiment(story.sentiment, story.tokens), story.sentiment, "tone", sys.argv[2])
"""


def test_a_chart_becomes_three_pictures_and_a_table(story, tmp_path):
    paths = export(charts.terms(story.terms), story.terms, "terms", tmp_path)
    assert [path.name for path in paths] == [f"terms.{kind}" for kind in ("png", "svg", "pdf", "txt", "csv", "json")]
    assert (tmp_path / "terms.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "terms.pdf").read_bytes().startswith(b"%PDF")
    assert "North Korea" in (tmp_path / "terms.svg").read_text(encoding="utf-8")
    assert len(pd.read_csv(tmp_path / "terms.csv")) == len(story.terms)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in paths)


def test_the_alt_text_is_in_every_picture(story, tmp_path):
    chart = charts.terms(story.terms)
    said = charts.alt_text(chart)
    export(chart, None, "terms", tmp_path)
    assert said.startswith("Bar chart of the 20 most frequent terms, led by Russia (")
    assert (tmp_path / "terms.txt").read_text(encoding="utf-8") == said + "\n"
    assert said.encode() in (tmp_path / "terms.png").read_bytes()
    svg = ElementTree.parse(tmp_path / "terms.svg").getroot()
    assert (svg.get("role"), svg.get("aria-label")) == ("img", said)
    assert b"Bar chart of the 20 most frequent terms" in (tmp_path / "terms.pdf").read_bytes()


def test_a_notebook_shows_the_alt_text_and_closes_the_figure(story):
    chart = charts.terms(story.terms)
    data, metadata = show(chart)._repr_mimebundle_()
    assert metadata["image/png"]["alt"] == charts.alt_text(chart)
    assert data["image/png"].startswith(b"\x89PNG")
    assert plt.get_fignums() == []


def test_lists_are_json_in_the_table(tmp_path):
    table = pd.DataFrame({"actors": [["Zürich"], []], "words": [[(1, 0.5)], [(2, -1.0)]]})
    read = pd.read_csv(export_table(table, "t", tmp_path))
    assert [json.loads(cell) for cell in read.actors] == [["Zürich"], []]
    assert json.loads(read.words[0]) == [[1, 0.5]]


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(FabulaError, match=r"cannot be written .*; name a folder"):
        export_table(pd.DataFrame({"a": [1]}), "t", tmp_path / "file")


def test_two_processes_leave_the_same_bytes(tmp_path):
    contents = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "MPLBACKEND": "Agg"}
        subprocess.run([sys.executable, "-c", SCRIPT, FIRST, "out"], cwd=folder, env=environment, check=True)
        contents.append({path.name: path.read_bytes() for path in (folder / "out").iterdir()})
    assert len(contents[0]) == 12
    assert contents[0] == contents[1]
