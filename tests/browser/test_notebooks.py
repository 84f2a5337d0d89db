"""Each notebook, opened in JupyterLab and run from top to bottom by its menu."""

import json

import pytest

from browser.conftest import ROOT
from browser.jupyter import TOKEN, errors, open_notebook, pictures, start_run, wait_until_run

NOTEBOOKS = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_restarted_and_run_it_shows_its_charts_and_no_error(page, lab, name):
    open_notebook(page, lab, name)
    start_run(page)
    wait_until_run(page)
    assert errors(page) == []
    colours = pictures(page)
    assert colours
    assert min(colours) > 8
    assert page.refused == []


def test_two_notebooks_at_once(page, lab):
    other = page.context.new_page()
    other.set_default_timeout(180_000)
    both = {page: "02-sentiment.ipynb", other: "03-timeline.ipynb"}
    for each, name in both.items():
        open_notebook(each, lab, name)
    for each in both:
        start_run(each)
    for each in both:
        wait_until_run(each)
        assert errors(each) == []
        assert min(pictures(each)) > 8


def test_the_lab_opens_on_the_overview_with_the_whole_project_in_reach(page, lab):
    page.goto(f"{lab}/?token={TOKEN}")
    page.wait_for_selector(".jp-NotebookPanel:visible .jp-Notebook .jp-Cell")
    assert page.url.split("?")[0].endswith("/lab/tree/notebooks/00-overview.ipynb")
    for path in ("data/articles", "notebooks"):
        assert page.request.get(f"{lab}/api/contents/{path}?token={TOKEN}").status == 200


MONEY = "The $3 billion and $x deal, \\\\(x\\\\) and \\\\[y\\\\], fell on Friday."
SHOWN = [
    f"import analysis\nstory = analysis.analyse(analysis.Article('{MONEY}', title='$x$'))\nanalysis.facts(story)",
    "analysis.table(story.sentences, ['text'])",
    "analysis.concordance(story, 'deal')",
    "analysis.concordance(story, 'deal')[['left', 'right']]",
    "analysis.panel.printed(story)",
    "import pandas as pd\npd.options.display.html.use_mathjax = False\nstory.sentences",  # what docs/limits.md advises
    "from IPython.display import HTML\nHTML('<i>$x$ is mathematics</i>')",
]


def test_money_in_a_table_is_not_set_as_mathematics(page, lab, site):
    cells = [
        {"cell_type": "code", "id": f"c{at}", "metadata": {}, "source": cell, "execution_count": None, "outputs": []}
        for at, cell in enumerate(SHOWN)
    ]
    kernel = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    notebook = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    (site / "notebooks" / "money.ipynb").write_text(json.dumps(notebook))
    open_notebook(page, lab, "money.ipynb")
    start_run(page)
    wait_until_run(page)
    assert errors(page) == []
    page.wait_for_selector(".jp-OutputArea i mjx-container")  # where it is asked for
    assert page.locator(".jp-OutputArea mjx-container").count() == 1
    assert "The $3 billion and $x deal, \\(x\\) and \\[y\\], fell" in page.inner_text(".jp-OutputArea table >> nth=1")
