"""Cells show what they would show in JupyterLab, in the order in which they show it."""

import json
import subprocess
import sys

import pytest
from conftest import ROOT

CODE = """
import json, sys
from pathlib import Path
from analysis import FabulaError
from analysis.export.cells import run_cells
try:
    notebook = run_cells(Path(sys.argv[1]), {"ARTICLE": "mine"}, sys.argv[2] == "record")
    print(json.dumps([cell["outputs"] for cell in notebook["cells"] if cell["cell_type"] == "code"]))
except FabulaError as error:
    print(error)
"""


@pytest.fixture
def run(tmp_path):
    """Run cells, given as their sources, in a process of their own, and return what they show."""

    def act(*sources, how="record"):
        cells = [
            {"cell_type": "code", "id": f"c{number}", "source": source, "execution_count": None, "outputs": []}
            | {"metadata": {"tags": ["parameters"]} if source.startswith("ARTICLE =") else {}}
            for number, source in enumerate(sources)
        ]
        path = tmp_path / "a.ipynb"
        path.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
        command = [sys.executable, "-c", CODE, str(path), how]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOT)})
        return json.loads(done.stdout) if done.stdout.startswith("[") else done.stdout

    return act


def test_what_is_printed_displayed_and_last_in_a_cell_is_kept_in_order(run):
    (outputs,) = run(
        "from IPython.display import Markdown, display\nprint('a')\ndisplay(Markdown('*b*'))\nprint('c')\n41 + 1"
    )[1:]
    assert [output["output_type"] for output in outputs] == ["stream", "display_data", "stream", "execute_result"]
    assert outputs[0]["text"] == "a\n"
    assert outputs[1]["data"]["text/markdown"] == "*b*"
    assert outputs[3]["data"] == {"text/plain": "42"}


def test_a_picture_is_kept_as_base64_with_what_it_is_called(run):
    source = "import analysis\nfrom matplotlib import pyplot\nax = pyplot.figure().subplots()\nanalysis.show(ax)"
    (outputs,) = run(source)[1:]
    assert outputs[-1]["data"]["image/png"].startswith("iVBOR")
    assert set(outputs[-1]["metadata"]["image/png"]) == {"alt"}


def test_a_table_has_all_its_columns_also_in_plain_text(run):
    (outputs,) = run("import pandas\npandas.DataFrame([['x' * 30] * 6], columns=list('abcdef'))")[1:]
    assert outputs[0]["data"]["text/plain"].count("x" * 30) == 6
    assert "<table" in outputs[0]["data"]["text/html"]


def test_parameters_go_over_the_notebooks_own_whose_words_are_left_out(run):
    own, injected, seen = run("ARTICLE = print('of another article')", "ARTICLE")
    assert (own, injected) == ([], [])
    assert seen[0]["data"]["text/plain"] == "'mine'"


def test_what_nobody_will_see_is_not_made(run):
    assert run("class Slow:\n    def _repr_html_(self): raise SystemExit\nSlow()", "1 + 1", how="")[1:] == [[], []]


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("def", "SyntaxError"),
        ("raise ValueError('so')", "ValueError: so"),
    ],
)
def test_a_cell_that_fails_is_said(run, source, says):
    said = run(source)
    assert said.startswith(f"a.ipynb failed: {says}")
    assert said.endswith("; run it in JupyterLab to see where\n")
