"""Exported tables can be read back by whatever reads CSV or JSON."""

import datetime
import json

import pandas as pd
import pytest

from analysis import FabulaError, export_table
from analysis.export.tables import export_json


def test_lists_are_json_in_the_table(tmp_path):
    table = pd.DataFrame({"actors": [["Zürich"], []], "words": [[(1, 0.5)], [(2, -1.0)]]})
    read = pd.read_csv(export_table(table, "t", tmp_path))
    assert [json.loads(cell) for cell in read.actors] == [["Zürich"], []]
    assert json.loads(read.words[0]) == [[1, 0.5]]


def test_days_are_iso_8601_and_what_is_missing_is_null(tmp_path):
    table = pd.DataFrame({"earliest": [datetime.date(2024, 3, 5), None], "speaker": ["Tom", None], "actors": [(), ()]})
    assert json.loads(export_json(table, "t", tmp_path).read_text(encoding="utf-8")) == [
        {"earliest": "2024-03-05", "speaker": "Tom", "actors": []},
        {"earliest": None, "speaker": None, "actors": []},
    ]


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(FabulaError, match=r"cannot be written .*; name a folder"):
        export_table(pd.DataFrame({"a": [1]}), "t", tmp_path / "file")
