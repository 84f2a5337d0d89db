"""The notebooks run from top to bottom, tell, and are committed clean; the main job needs no network."""

import json
import os
import subprocess
import sys

import pytest
from conftest import FIRST, ROOT

from analysis import FabulaError, save_edit
from analysis.article.article import original, originals
from analysis.export.notebooks import run_notebooks
from analysis.export.receipt import check

EVERY = sorted((ROOT / "notebooks").glob("*.ipynb"))
CORPUS = ROOT / "notebooks" / "04-corpus.ipynb"  # reads many articles, and no run on one of them runs it
SOURCES = [source for source in EVERY if source != CORPUS]

# Python reads a sitecustomize.py on its path before anything else, in the kernels too.
REFUSAL = """
import pathlib, socket

def refuse(self, address, *rest):
    if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
        with pathlib.Path({log!r}).open("a") as log:
            log.write(repr(address) + "\\n")
        raise OSError("no network in this test")
    return connect(self, address, *rest)

connect, socket.socket.connect = socket.socket.connect, refuse
lookup = socket.getaddrinfo

def refuse_lookup(host, *rest, **more):
    if host not in (None, "", "127.0.0.1", "::1", "localhost"):
        refuse(socket.socket(), (host, 0))
    return lookup(host, *rest, **more)

socket.getaddrinfo = refuse_lookup
"""


def fabula(*arguments, cwd, **environment):
    command = [sys.executable, "-m", "analysis", *map(str, arguments)]
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join([*environment.pop("paths", []), str(ROOT)]), **environment}
    return subprocess.run(command, cwd=cwd, env=variables, capture_output=True, text=True, check=False)


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def first_run(tmp_path_factory):
    """Run the main job with every door to the network shut."""
    folder = tmp_path_factory.mktemp("offline")
    (folder / "sitecustomize.py").write_text(REFUSAL.format(log=str(folder / "attempts.log")))
    done = fabula("charts", FIRST, "--notebooks", cwd=folder, paths=[str(folder)], PYTHONHASHSEED="1")
    assert done.returncode == 0, done.stderr
    return folder


def test_the_main_job_needs_no_network(first_run):
    assert not (first_run / "attempts.log").exists()


def test_the_main_job_leaves_every_chart_table_and_notebook(first_run):
    left = set(files(first_run / "output" / "russia-north-korea-arms-talks"))
    charts = {"overview", "terms", "sentiment", "arc", "timeline"}
    tables = {"terms", "sentiment", "timeline", "tokens", "sentences", "times", "events"}
    assert {f"{name}.{kind}" for name in charts for kind in ("png", "svg", "pdf")} <= left
    assert {f"{name}.csv" for name in tables} <= left
    assert {"timeline.timelinejs.json", "timeline.tml"} <= left
    assert {f"notebooks/{source.name}" for source in SOURCES} <= left
    assert [path.name for path in (first_run / "output").iterdir()] == ["russia-north-korea-arms-talks"]


def test_no_cell_ended_in_an_error_and_the_charts_are_shown(first_run):
    for source in SOURCES:
        path = first_run / "output" / "russia-north-korea-arms-talks" / "notebooks" / source.name
        outputs = [out for cell in json.loads(path.read_text())["cells"] for out in cell.get("outputs", [])]
        assert not [out for out in outputs if out["output_type"] == "error"]
        assert any("image/png" in out.get("data", {}) for out in outputs)
        assert ".unfinished" not in path.read_text()
        assert "widget" not in path.read_text()


def test_a_second_run_elsewhere_leaves_the_same_bytes_and_notebooks_only_on_demand(first_run, tmp_path):
    done = fabula("charts", FIRST, "--out", "elsewhere", cwd=tmp_path, PYTHONHASHSEED="2")
    assert done.returncode == 0, done.stderr
    here = files(tmp_path / "elsewhere" / "russia-north-korea-arms-talks")
    there = files(first_run / "output" / "russia-north-korea-arms-talks")
    own = ("notebooks/", "receipt.json")  # the receipt says what is there and where the article was
    assert {name for name in there if not name.startswith(own)} == {name for name in here if name != "receipt.json"}
    assert [name for name in here if name != "receipt.json" and here[name] != there[name]] == []


def test_executed_notebooks_are_the_same_at_each_run(tmp_path):
    before = files(run_notebooks(FIRST, tmp_path, executed=True))
    assert files(run_notebooks(FIRST, tmp_path, executed=True)) == before


def test_an_executed_notebook_is_valid_and_names_the_article_itself(first_run):
    import nbformat

    for path in (first_run / "output" / "russia-north-korea-arms-talks" / "notebooks").iterdir():
        nbformat.validate(nbformat.read(path, as_version=4))
        assert f"data/articles/{FIRST.name}" in path.read_text()


BRIDGE, FERRY = "Ann Lee saw the bridge fall in Paris on Monday.", "Joe Roe saw the ferry sink in London on Monday."


@pytest.fixture
def little(tmp_path):
    """A folder of one notebook that leaves the text of its article."""
    folder = tmp_path / "notebooks"
    folder.mkdir()
    sources = {
        "parameters": "ARTICLE = 'none'\nOUTPUT = 'none'",
        "main": "import analysis, pathlib\narticle = analysis.read_article(ARTICLE)\n"
        "analysis.export_table(analysis.analyse(article).terms, 'terms', f'{OUTPUT}/{article.id}')\n"
        "_ = pathlib.Path(OUTPUT, article.id, 'text.txt').write_text(article.text)",
    }
    cells = [
        {"cell_type": "code", "id": tag, "metadata": {"tags": [tag]}, "source": source}
        | {"execution_count": None, "outputs": []}
        for tag, source in sources.items()
    ]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "00-little.ipynb").write_text(json.dumps(notebook))
    return folder


def written(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_two_articles_of_one_name_get_a_folder_each_and_keep_it(tmp_path, little):
    first, second = written(tmp_path / "bridge.txt", BRIDGE), written(tmp_path / "bridge.md", FERRY)
    assert run_notebooks(first, tmp_path / "out", little).name == "bridge"
    says = r"bridge\.md: .*out.bridge has the charts of bridge\.txt; those of this article go to .*out.bridge-2"
    for _ in range(2):
        with pytest.warns(UserWarning, match=says):
            assert run_notebooks(second, tmp_path / "out", little).name == "bridge-2"
    assert run_notebooks(first, tmp_path / "out", little).name == "bridge"
    assert (tmp_path / "out" / "bridge" / "text.txt").read_text() == BRIDGE
    assert (tmp_path / "out" / "bridge-2" / "text.txt").read_text() == FERRY
    assert check(tmp_path / "out" / "bridge") == check(tmp_path / "out" / "bridge-2") == []


def test_a_report_of_another_text_is_taken_away(tmp_path, little):
    path = written(tmp_path / "bridge.txt", BRIDGE)
    folder = run_notebooks(path, tmp_path / "out", little, report=True, executed=True)
    written(folder / "mine.txt", "my own")
    assert {"report.html", "notebooks/00-little.ipynb", "text.txt"} <= set(files(folder))
    path.write_text(FERRY)
    run_notebooks(path, tmp_path / "out", little)
    assert set(files(folder)) == {"terms.csv", "text.txt", "receipt.json", "mine.txt"}
    assert check(folder) == []


def test_the_notebooks_read_what_was_read_whatever_becomes_of_the_file(tmp_path, little):
    path = written(tmp_path / "bridge.txt", BRIDGE)
    found = original(path)
    path.write_text(FERRY)
    folder = run_notebooks(found, tmp_path / "out", little)
    assert (folder / "text.txt").read_text() == BRIDGE
    assert len(check(folder)) == 1


@pytest.mark.filterwarnings("ignore:.*ids are there twice")
def test_every_row_of_a_table_is_run_and_one_alone_where_it_is_named(tmp_path, little):
    table = written(tmp_path / "three.csv", f"id,text\n2262,{BRIDGE}\n7,{FERRY}\n7,{BRIDGE} {FERRY}\n")
    lines = written(tmp_path / "two.jsonl", "".join(json.dumps({"id": id, "text": BRIDGE}) + "\n" for id in ("x", "y")))
    for path, ids in ((table, ["2262", "7", "7-2"]), (lines, ["x", "y"])):
        for found in originals(path):
            run_notebooks(found, tmp_path / "out" / path.stem, little)
        assert sorted(folder.name for folder in (tmp_path / "out" / path.stem).iterdir()) == sorted(ids)
    assert run_notebooks(f"{table}#2262", tmp_path / "one", little).name == "2262"
    assert [folder.name for folder in (tmp_path / "one").iterdir()] == ["2262"]


def test_a_run_loads_nothing_slow_that_no_notebook_shows():
    code = "import sys; from analysis.article.article import original; from analysis.export.notebooks import _share\n"
    code += f"_share(original({str(FIRST)!r}).article)\n"
    code += "print([name for name in ('nltk', 'sklearn', 'scipy', 'nbformat', 'nbclient') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_process_that_ends_is_said(tmp_path, little):
    source = (little / "00-little.ipynb").read_text().replace("import analysis, pathlib", "import os; os._exit(3)")
    (little / "00-little.ipynb").write_text(source)
    with pytest.raises(FabulaError, match=r"bridge.txt: 00-little.ipynb stopped \(status 3\); run it in JupyterLab"):
        run_notebooks(written(tmp_path / "bridge.txt", BRIDGE), tmp_path / "out", little)
    assert not files(tmp_path / "out")


def test_a_notebook_that_fails_leaves_the_old_files_and_nothing_new(tmp_path):
    broken = tmp_path / "notebooks"
    broken.mkdir()
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "execution_count": None, "outputs": [], "source": "1 / 0"}
    (broken / "00-broken.ipynb").write_text(
        json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    )
    old = tmp_path / "output" / FIRST.stem / "terms.csv"
    old.parent.mkdir(parents=True)
    old.write_text("old")
    with pytest.raises(FabulaError, match=r"arms-talks.md: 00-broken.ipynb failed: ZeroDivisionError"):
        run_notebooks(FIRST, tmp_path / "output", broken)
    assert files(tmp_path / "output") == {f"{FIRST.stem}/terms.csv": b"old"}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("gone.txt", None),
        ("empty.txt", b""),
        ("blank.txt", b" \n"),
        ("latin.txt", b"caf\xe9"),
        ("folder", "folder"),
        ("yaml.md", b"---\nid: [\n---\nText."),
        ("date.md", b"---\npublished: 2023-02-30\n---\nText."),
    ],
)
def test_bad_input_is_one_line_and_status_2(tmp_path, name, content):
    path = tmp_path / name
    if content == "folder":
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    done = fabula("charts", path, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(str(path))
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("source", EVERY, ids=lambda path: path.stem)
def test_a_notebook_is_committed_clean_and_short(source):
    cells = json.loads(source.read_text(encoding="utf-8"))["cells"]
    assert cells[0]["cell_type"] == "markdown"
    assert "?" in cells[0]["source"][0]
    for cell in cells:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            assert cell["execution_count"] is None
            lines = [line for line in cell["source"] if line.strip()]
            assert len(lines) <= 7
            assert not any(line.startswith(("def ", "class ")) for line in lines)
    (parameters,) = [cell for cell in cells if "parameters" in cell["metadata"].get("tags", [])]
    assert ("ARTICLE = analysis.chosen()\n" in parameters["source"]) is (source != CORPUS)
    assert any("cannot show" in "".join(cell["source"]) for cell in cells)


RUN = """
import json, sys
from pathlib import Path
from analysis.export.cells import run_cells
named = dict(zip(("ARTICLES", "OUTPUT"), sys.argv[2:]))
print(json.dumps(run_cells(Path(sys.argv[1]), named, record=True)))
"""


def run_corpus(articles, out):
    """Return what the cells of the notebook of many articles say, by their ids."""
    command = [sys.executable, "-c", RUN, str(CORPUS), str(articles), str(out)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert done.returncode == 0, done.stderr
    return {
        cell["id"]: " ".join(out.get("text") or out["data"].get("text/plain", "") for out in cell.get("outputs", []))
        for cell in json.loads(done.stdout.splitlines()[-1])["cells"]
    }


def test_the_notebook_of_many_articles_without_any_reads_those_of_the_project_and_says_so(tmp_path):
    said = run_corpus("", tmp_path)
    assert "No articles are named: those that come with Fabula are read." in said["04-02"]
    assert all("from Oct 2021 to Jun 2024" in said[cell] for cell in ("04-09", "04-14"))
    assert said["04-12"].startswith("Articles of fewer than two groups")
    assert said["04-19"].startswith("Timeline of ")


def test_the_notebook_of_many_articles_on_a_table_and_again_on_what_it_has_made(tmp_path):
    rows = [
        (
            f"2021-0{month}-1{number}",
            source,
            f"Ann Lee closed the border at Port {place} on Monday. Traders lost money.",
        )
        for month in (1, 2, 3)
        for source in ("Post", "Sun")
        for number, place in enumerate(("Varden", "Elm", "Ost"))
    ]
    lines = [json.dumps({"published": day, "source": source, "text": text}) for day, source, text in rows]
    table = tmp_path / "borders.jsonl"
    table.write_text("\n".join(lines))
    said = run_corpus(table, tmp_path / "out")
    assert "Reading 18 articles, once" in said["04-02"]
    assert "3 articles" not in said["04-04"]
    assert "2021-03 | 6 | " in said["04-04"]
    assert "from Jan 2021 to Mar 2021" in said["04-11"]
    assert "Dot chart of Ann Lee" in said["04-12"]
    left = {path.name for path in (tmp_path / "out" / "borders").iterdir()}
    assert {"terms-by-month.png", "actors-by-month.csv", "tone-by-month.svg", "timeline-across.json"} <= left
    again = run_corpus(tmp_path / "out" / "corpora" / "borders", tmp_path / "out")
    assert "is a corpus that was made before" in again["04-02"]
    assert again["04-11"] == said["04-11"]


def test_the_edits_of_its_reader_are_in_the_charts_and_in_the_receipt(tmp_path):
    text = "The minister visited Ghana on 3 May 2021. A bomb exploded in Accra on 5 May 2021. The army left Accra."
    path = tmp_path / "ghana.txt"
    path.write_text(text, encoding="utf-8")
    save_edit(path, text, "visited", text.index("visited"), "headline", "Minister in Ghana")
    folder = run_notebooks(path, tmp_path / "out")
    assert "Minister in Ghana" in (folder / "timeline.svg").read_text(encoding="utf-8")
    assert json.loads((folder / "receipt.json").read_text(encoding="utf-8"))["article"]["edits"]
    assert check(folder, path) == []


LIST = "Apples, pears, plums, cherries, grapes, lemons, melons, figs, dates, kiwis, mangos, limes, berries, currants, "
LIST += "nuts, olives, peaches, apricots, quinces, papayas, guavas."


@pytest.mark.parametrize(
    "text", ["Yes.", "Read more: here\n\nPhoto: AFP", LIST], ids=["no term", "no story", "no small word"]
)
def test_an_article_in_which_there_is_nothing_is_charted(tmp_path, text):
    path = tmp_path / "brief.txt"
    path.write_text(text, encoding="utf-8")
    (article,) = originals(str(path))
    folder = run_notebooks(article, tmp_path / "output")
    for chart in ("overview", "timeline", "terms", "keyness", "dispersion", "sentiment", "sentence"):
        assert (folder / f"{chart}.svg").stat().st_size > 0
