"""Exported files are whole, and the same at each run."""

import html
import os
import subprocess
import sys
from xml.etree import ElementTree

import pandas as pd
from conftest import FIRST, ROOT
from matplotlib import pyplot as plt

from analysis import charts, export, show
from analysis.export.figures import picture

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
    assert f'alt="{html.escape(charts.alt_text(chart))}">' in data["text/html"]
    assert data["image/png"].startswith(b"\x89PNG")
    assert plt.get_fignums() == []


def test_without_a_description_the_marks_of_an_svg_stay_elements_of_their_own(story):
    ax = charts.terms(story.terms)
    assert b'role="img"' in picture(ax, "svg", "Terms.")
    assert b'role="img"' not in picture(ax, "svg")
    assert picture(ax, "svg") == picture(ax.figure, "svg")


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
