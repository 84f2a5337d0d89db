"""A run reads its article and writes into its output folder: an audit hook writes down every file that is opened."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

# Python reads a sitecustomize.py on its path before anything else, in the processes of a run too.
HOOK = """
import os, sys

log = os.open({log!r}, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT

def note(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        kind = "written" if (arguments[2] or 0) & WRITES else "read"
        paths = arguments[:1]
    elif event in ("os.mkdir", "os.rename", "os.link", "os.symlink"):
        kind, paths = "written", arguments[:1] if event == "os.mkdir" else arguments[1:2]
    else:
        return
    for path in paths:
        os.write(log, f"{{kind}} {{os.path.abspath(os.fsdecode(path))}}\\n".encode())

sys.addaudithook(note)
"""
TEXT = "Ann Lee closed the mill at Quillmere on Monday. Nobody in Quillmere was told. The mill will open again in May."


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """Make a report with a home of its own; return the folder, and what was opened: (whether to write, path)."""
    folder = tmp_path_factory.mktemp("watched").resolve()
    for name in ("site", "home", "articles"):
        (folder / name).mkdir()
    (folder / "site" / "sitecustomize.py").write_text(HOOK.format(log=str(folder / "site" / "log")))
    (folder / "articles" / "mill.txt").write_text(TEXT)
    for place in ("home", "articles"):
        (folder / place / "diary.txt").write_text("Nobody's business.")
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "MPL"))}
    variables |= {"HOME": str(folder / "home"), "USERPROFILE": str(folder / "home"), "PYTHONDONTWRITEBYTECODE": "1"}
    variables |= {"PYTHONPATH": os.pathsep.join([str(folder / "site"), str(ROOT)])}
    command = [sys.executable, "-m", "analysis", "report", "articles/mill.txt", "--out", "out"]
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = (folder / "site" / "log").read_text().splitlines()
    return folder, {(kind == "written", Path(path)) for kind, path in (line.split(" ", 1) for line in lines)}


def is_matplotlibs(path, folder):
    """Return whether it is what Matplotlib keeps of the fonts of a machine, or a folder on the way there."""
    return path.is_relative_to(folder / "home") and (path.name in (".cache", ".config") or "matplotlib" in str(path))


def test_nothing_is_written_outside_the_output_folder_but_the_list_of_fonts(opened):
    folder, files = opened
    written = {path for is_written, path in files if is_written and path != Path(os.devnull)}
    assert any(path.is_relative_to(folder / "out") for path in written)
    elsewhere = {path for path in written if not path.is_relative_to(folder / "out")}
    assert {path for path in elsewhere if not is_matplotlibs(path, folder)} == set()


def test_nothing_of_the_user_is_read_but_the_article(opened):
    folder, files = opened
    read = {path for is_written, path in files if not is_written and path.is_file()}
    users = {path for path in read if path.is_relative_to(folder / "home") or path.is_relative_to(folder / "articles")}
    assert {path for path in users if not is_matplotlibs(path, folder)} == {folder / "articles" / "mill.txt"}


def test_nothing_of_the_article_stays_elsewhere(opened):
    folder, _ = opened
    assert [path.name for path in (folder / "out").iterdir()] == ["mill"]
    kept = [path for path in (folder / "home").rglob("*") if path.is_file()]
    assert [path for path in kept if b"Quillmere" in path.read_bytes()] == []
