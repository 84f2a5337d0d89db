"""The report is one file that needs no other, with the words for those who cannot see its charts."""

import base64
import json
from html.parser import HTMLParser

import pytest

from analysis import FabulaError, charts, show
from analysis.export.report import write_report


class Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


@pytest.fixture
def elements(story, tmp_path):
    picture = show(charts.terms(story.terms))
    data, metadata = picture._repr_mimebundle_()
    data["image/png"] = base64.b64encode(data["image/png"]).decode()
    output = {"output_type": "execute_result", "execution_count": 1, "data": data, "metadata": metadata}
    hostile = {
        "output_type": "display_data",
        "data": {"text/html": "<b>x</b><script>alert(1)</script>"},
        "metadata": {},
    }
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "execution_count": 1, "source": "chart"}
    notebook = {"cells": [{**cell, "outputs": [output, hostile]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "00-one.ipynb").write_text(json.dumps(notebook))
    parser = Elements()
    parser.feed(write_report(tmp_path, "<Talks> & arms").read_text(encoding="utf-8"))
    return parser.found


def test_every_chart_keeps_its_alt_text(elements, story):
    said = [attributes["alt"] for tag, attributes in elements if tag == "img"]
    assert said == [charts.alt_text(charts.terms(story.terms))]


def test_nothing_comes_from_elsewhere_and_nothing_runs(elements):
    assert not [tag for tag, _ in elements if tag in ("script", "link", "iframe")]
    sources = [attributes["src"] for _, attributes in elements if "src" in attributes]
    assert all(source.startswith("data:") for source in sources)


def test_a_folder_without_notebooks_is_said(tmp_path):
    with pytest.raises(FabulaError, match="make the charts first"):
        write_report(tmp_path, "x")
