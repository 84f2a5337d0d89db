"""The wheel works where there is no checkout: built and installed without a network, run from an empty folder."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT

from analysis.export.receipt import check

ARTICLE = 'The minister opened the bridge in Port Varden on 3 May 2021. "It will last," she said.\n'
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
PACKED = Path("analysis", "project")


def run(*command, cwd, **variables):
    """Run a command with nothing in its environment that leads to the checkout."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV", "MPL"))}
    done = subprocess.run(
        [*map(str, command)], cwd=cwd, env={**kept, **variables}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (path,) = folder.iterdir()
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder of the commands of an environment that has the wheel, and the packages of this one but the checkout.

    A .pth file adds a folder to the path, and not what the .pth files in that folder add: so not an editable install.
    """
    home = tmp_path_factory.mktemp("installed") / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home.parent)
    python = home / SCRIPTS / "python"
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home.parent).strip())
    others = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    (site / "others.pth").write_text("".join(f"{other}\n" for other in others))
    install = ("install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-index")
    run(sys.executable, "-m", "pip", "--python", python, *install, wheel, cwd=home.parent)
    return home / SCRIPTS


@pytest.fixture(scope="module")
def made(installed, tmp_path_factory):
    """An empty folder but for an article of two sentences, and what `fabula report` made of it."""
    folder = tmp_path_factory.mktemp("empty")
    (folder / "bridge.txt").write_text(ARTICLE)
    said = run(installed / "fabula", "report", "bridge.txt", cwd=folder)
    assert said.split() == [str(Path("output", "bridge"))]
    return folder


def test_the_wheel_has_the_code_and_all_that_it_reads(wheel):
    code = {path.relative_to(ROOT) for path in (ROOT / "analysis").rglob("*.*") if path.suffix != ".pyc"}
    described = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    data = {PACKED / "data" / resource["path"] for resource in described}
    pages = [*(ROOT / "notebooks").glob("*.*"), *(ROOT / "docs").glob("*.md")]
    notebooks = {PACKED / path.relative_to(ROOT) for path in pages}
    inside = {Path(name) for name in zipfile.ZipFile(wheel).namelist()}
    needed = {path.as_posix() for path in {Path("fabula.py"), *code, *data, *notebooks} - inside}
    assert {name for name in needed if "/." not in name} == set()
    assert {path.parts[0] for path in inside if not path.parts[0].endswith(".dist-info")} == {"analysis", "fabula.py"}
    assert not {path.name for path in inside} & {".chosen", ".added", ".ipynb_checkpoints"}


def test_two_builds_have_the_same_bytes(wheel, tmp_path):
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path, cwd=ROOT)
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


def test_what_is_imported_is_the_wheels_own(installed, tmp_path):
    code = "import analysis, fabula, sys; print(analysis.__file__, fabula.__file__, *sys.path, sep='\\n')"
    *files, _ = [Path(line) for line in run(installed / "python", "-c", code, cwd=tmp_path).splitlines()]
    assert all(path.is_relative_to(installed.parent) for path in files[:2])
    assert ROOT not in files


def test_a_report_is_made_in_an_empty_folder(made):
    left = {path.name for path in (made / "output" / "bridge").iterdir()}
    assert {"report.html", "overview.png", "terms.csv", "timeline.svg", "sentences.csv", "receipt.json"} <= left
    assert {path.name for path in made.iterdir()} == {"bridge.txt", "output"}


def test_it_is_made_with_the_same_code_and_words_as_in_the_checkout(made):
    assert check(made / "output" / "bridge") == []


def test_a_corpus_is_made_in_an_empty_folder(installed, tmp_path):
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "bridge.txt").write_text(ARTICLE)
    said = run(installed / "fabula", "corpus", "news", "--no-events", cwd=tmp_path)
    assert "has the tables of 1 article" in said


def test_the_lab_gets_notebooks_that_find_their_articles(installed, tmp_path):
    code = "from analysis.project import workplace; root, copied = workplace(); print(root, copied, sep='\\n')"
    root, copied = run(installed / "python", "-c", code, cwd=tmp_path).splitlines()
    there = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert (Path(root).resolve(), int(copied)) == (tmp_path.resolve(), len(there))
    assert {path.name for path in (ROOT / "notebooks").glob("*.ipynb")} <= {path.name for path in there}
    read = "import analysis; print(analysis.chosen(), len(analysis.read_article(analysis.chosen()).text) > 1000)"
    said = run(installed / "python", "-c", read, cwd=tmp_path / "notebooks")
    assert said.split() == ["../data/articles/russia-north-korea-arms-talks.md", "True"]


def test_a_module_of_its_user_is_named_by_the_installed_command(installed, tmp_path):
    (tmp_path / "analysis.py").write_text("raise SystemExit('another module was run')\n")
    command = [installed / "python", "-m", "fabula", "--help"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env={})
    assert done.returncode == 2 and done.stderr.startswith(f"{tmp_path / 'analysis.py'}: ")
    assert "Usage" in run(installed / "fabula", "--help", cwd=tmp_path)  # the command itself does not look there
