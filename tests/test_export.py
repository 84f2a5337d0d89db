"""Exported files are whole, and the same at each run."""

import json
import os
import subprocess
import sys

import pandas as pd
import pytest
from conftest import FIRST, ROOT

from analysis import FabulaError, charts, export, export_table

SCRIPT = """
import sys, analysis
story = analysis.analyse(analysis.read_article(sys.argv[1]))
analysis.export(analysis.charts.overview(story), story.timeline, "page", sys.argv[2])
analysis.export(analysis.charts.sentiment(story.sentiment, story.tokens), story.sentiment, "tone", sys.argv[2])
"""


def test_a_chart_becomes_three_pictures_and_a_table(story, tmp_path):
    paths = export(charts.terms(story.terms), story.terms, "terms", tmp_path)
    assert [path.name for path in paths] == ["terms.png", "terms.svg", "terms.pdf", "terms.csv"]
    assert (tmp_path / "terms.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "terms.pdf").read_bytes().startswith(b"%PDF")
    assert "North Korea" in (tmp_path / "terms.svg").read_text(encoding="utf-8")
    assert len(pd.read_csv(tmp_path / "terms.csv")) == len(story.terms)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in paths)


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
    assert len(contents[0]) == 8
    assert contents[0] == contents[1]
