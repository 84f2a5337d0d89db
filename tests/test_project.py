"""The notebooks and the data are found in one place, and copied for their user without a loss."""

import re

import pytest
from conftest import ROOT

from analysis.errors import FabulaError
from analysis.project import ARTICLES, FIRST, NOTEBOOKS, OVERVIEW, OWN, first, lab_command, project, workplace

COMES = sorted(
    path.relative_to(OWN)
    for path in [*(OWN / ARTICLES).glob("*.md"), *(OWN / "docs").glob("*.md"), *(OWN / NOTEBOOKS).iterdir()]
    if path.suffix in (".md", ".ipynb")
)


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A package that is installed without its checkout, and an empty folder as the working directory."""
    packed = tmp_path / "site-packages" / "analysis" / "project"
    for name in COMES:
        (packed / name).parent.mkdir(parents=True, exist_ok=True)
        (packed / name).write_bytes((ROOT / name).read_bytes())
    (packed / NOTEBOOKS / ".ipynb_checkpoints").mkdir()
    monkeypatch.setattr("analysis.files.PACKAGE", packed.parent)
    monkeypatch.setattr("analysis.project.PACKED", packed)
    monkeypatch.setattr("analysis.project.OWN", packed)
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def files(folder):
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def test_in_a_checkout_it_is_the_checkout_from_wherever_it_is_asked_for(tmp_path, monkeypatch):
    for folder in (ROOT, ROOT / NOTEBOOKS, tmp_path):
        monkeypatch.chdir(folder)
        assert (project(), first(), workplace()) == (ROOT, ROOT / FIRST, (ROOT, 0))


def test_an_article_that_its_user_threw_away_is_still_the_one_that_comes_with_it(tmp_path, monkeypatch):
    for name in (NOTEBOOKS, ARTICLES):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert (project(), first()) == (tmp_path, OWN / FIRST)


def test_installed_it_is_in_the_package_and_copied_to_be_worked_with(installed):
    assert first().is_file() and project() != installed
    assert workplace() == (installed, len(COMES))
    assert files(installed) == COMES
    assert (project(), workplace()) == (installed, (installed, 0))


def test_links_of_the_notebooks_lead_somewhere_in_the_copy(installed):
    workplace()
    for path in (installed / NOTEBOOKS).iterdir():
        links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", path.read_text(encoding="utf-8"))
        assert [link for link in links if not (path.parent / link).is_file()] == []


def test_a_folder_that_is_named_gets_the_copy(installed):
    assert workplace(installed / "news" / "may") == (installed / "news" / "may", len(COMES))
    assert workplace(installed / "news" / "may")[1] == 0
    assert [path.name for path in installed.iterdir()] == ["news"]


def test_what_is_there_stays_as_it_is(installed):
    for name in (OVERVIEW, FIRST, "notebooks/mine.ipynb", "data/table.csv"):
        (installed / name).parent.mkdir(parents=True, exist_ok=True)
        (installed / name).write_text(f"my {name}")
    (installed / ARTICLES / "last-ferryman.md").symlink_to("nowhere")
    (installed / OVERVIEW).rename(installed / NOTEBOOKS / "other.ipynb")
    assert workplace()[1] == len(COMES) - 2
    assert (installed / FIRST).read_text() == f"my {FIRST}"
    assert (installed / ARTICLES / "last-ferryman.md").is_symlink()
    assert {*COMES, FIRST} <= {*files(installed), ARTICLES / "last-ferryman.md"}


def test_what_was_thrown_away_does_not_come_back(installed):
    workplace()
    (installed / ARTICLES / "last-ferryman.md").unlink()
    (installed / NOTEBOOKS / "04-corpus.ipynb").unlink()
    assert workplace()[1] == 0


def test_a_copy_that_was_stopped_is_finished(installed, monkeypatch):
    with monkeypatch.context() as stopped:
        stopped.setattr("analysis.project.NOTEBOOKS", NOTEBOOKS / "none")
        with pytest.raises(FabulaError):
            workplace(installed)
    assert workplace(installed)[1] > 0
    assert files(installed) == COMES


@pytest.mark.parametrize("in_the_way", ["notebooks", "data"])
def test_a_folder_that_cannot_be_made_is_said_with_the_remedy(installed, in_the_way):
    (installed / in_the_way).write_text("a file of its user's")
    with pytest.raises(FabulaError, match=r"cannot be (made|written)"):
        workplace()
    assert (installed / in_the_way).read_text() == "a file of its user's"


def test_a_module_that_notebooks_would_import_instead_is_named(installed):
    workplace()
    (installed / NOTEBOOKS / "analysis.py").write_text("mine = 1\n")
    with pytest.raises(FabulaError, match=r"notebooks/analysis\.py: the notebooks would import this .* rename it"):
        workplace()


def test_the_lab_serves_the_whole_project(tmp_path):
    command = lab_command(tmp_path)
    assert f"--ServerApp.root_dir={tmp_path}" in command
    assert "--LabApp.default_url=/lab/tree/notebooks/00-overview.ipynb" in command
