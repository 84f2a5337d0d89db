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


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "\t=1", "-based"])
def test_no_cell_is_run_as_a_formula(tmp_path, text):
    path = export_table(pd.DataFrame({"text": [text, "plain"]}), "t", tmp_path)
    assert pd.read_csv(path).text.tolist() == [f"'{text}", "plain"]


@pytest.mark.parametrize("text", ["-", "+", "=", "@", "-3", "+1,000.5", "- 3", "a=b", "3-2"])
def test_signs_and_numbers_are_left_as_they_are(tmp_path, text):
    path = export_table(pd.DataFrame({"text": [text]}), "t", tmp_path)
    assert pd.read_csv(path, dtype=str).text.tolist() == [text]


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(FabulaError, match=r"cannot be written .*; choose a folder"):
        export_table(pd.DataFrame({"a": [1]}), "t", tmp_path / "file")
