"""Another module named `analysis` is noticed, named, and not run."""

import os
import subprocess
import sys

import pytest
from conftest import ROOT

import fabula

LOUD = "print('another module was run')\n"


def run(*arguments, cwd, path=ROOT):
    environment = {**os.environ, "PYTHONPATH": str(path)}
    command = [sys.executable, *arguments, "--help"]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", ["analysis.py", "analysis/__init__.py"])
def test_a_module_in_the_working_directory_is_named_with_the_remedy(tmp_path, name):
    other = tmp_path / name
    other.parent.mkdir(exist_ok=True)
    other.write_text(LOUD)
    done = run("-m", "fabula", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    instead = "Python imports this in place of Fabula's package `analysis`"
    assert done.stderr == f"{other}: {instead}; rename it, or run `fabula` in another folder\n"


def test_a_module_on_the_path_is_named_with_the_remedy(tmp_path):
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "analysis.py").write_text(LOUD)
    done = run("-m", "fabula", cwd=tmp_path, path=f"{tmp_path / 'lib'}{os.pathsep}{ROOT}")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("rename it, or take its folder out of PYTHONPATH\n")


def test_a_folder_that_is_no_package_is_in_nobodys_way(tmp_path):
    (tmp_path / "analysis").mkdir()
    assert run("-m", "fabula", cwd=tmp_path).returncode == 0


def test_another_package_of_that_name_is_named(tmp_path, monkeypatch):
    for name, content in (("one", ""), ("two", "")):
        (tmp_path / name / "analysis").mkdir(parents=True)
        (tmp_path / name / "analysis" / "__init__.py").write_text(content)
    ours = tmp_path / "two" / "analysis" / "__init__.py"
    monkeypatch.delitem(sys.modules, "analysis")
    monkeypatch.syspath_prepend(tmp_path / "two")
    monkeypatch.setattr("importlib.metadata.packages_distributions", lambda: {"analysis": ["fabula", "stocks"]})
    assert fabula.collision(ours).startswith(f"{ours}: stocks was installed over Fabula's; install Fabula in an")
    monkeypatch.syspath_prepend(tmp_path / "one")
    elsewhere = fabula.collision(ours)
    assert elsewhere.startswith(str(tmp_path / "one")) and "install Fabula in an environment of its own" in elsewhere
    ours.unlink()
    assert fabula.collision(ours).startswith(f"{ours}: is missing")


def test_nothing_is_said_of_fabulas_own():
    assert fabula.collision() == ""


def test_the_version_is_said(capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["fabula", "--version"])
    fabula.main()
    assert capsys.readouterr().out.startswith("fabula ")
