"""A run, watched by an audit hook: what it opens, connects to and changes."""

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from conftest import ROOT

WATCHED = (
    "open",
    "socket.connect",
    "socket.bind",
    "socket.sendto",
    "socket.getaddrinfo",
    "subprocess.Popen",
    "os.exec",
)
WATCHED += ("os.posix_spawn", "os.system", "os.mkdir", "os.rename", "os.link", "os.symlink", "os.truncate")
# Python reads a sitecustomize.py on its path before anything else, and processes that it forks keep the hook.
HOOK = """
import json, os, sys

log = os.open({log!r}, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

def path(value):
    return os.path.abspath(os.fsdecode(value)) if isinstance(value, (str, bytes, os.PathLike)) else None

def hook(event, arguments):
    if event not in {watched!r}:
        return
    if event == "open":
        mode, flags = arguments[1:]
        is_written = (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) or set(mode or "") & set("wax+")
        said = ["write" if is_written else "read", path(arguments[0])]
        if not is_written and not os.path.exists(said[1] or ""):  # nothing is read where nothing is
            return
    elif event in ("os.mkdir", "os.rename", "os.link", "os.symlink", "os.truncate"):
        said = ["write", path(arguments[0 if event in ("os.mkdir", "os.truncate") else 1])]
    else:
        said = [event, repr(arguments[0 if event in ("subprocess.Popen", "socket.getaddrinfo") else 1])]
    if said[1]:
        os.write(log, (json.dumps(said) + "\\n").encode())

sys.addaudithook(hook)
"""
TEXT = "The minister visited Ghana on 3 May 2021. “It was good,” said Ann Lee. A bomb exploded in Accra a week later."


@pytest.fixture(scope="module", params=["a.html"])  # read in a process of its own, too
def run(request, tmp_path_factory):
    """A run on a short article in a folder with a home of its own: the folder, and what was done, by its kind."""
    folder = tmp_path_factory.mktemp("watched")
    for name in ("home", "hook", "tmp"):
        (folder / name).mkdir()
    log = folder / "watched.jsonl"
    (folder / "hook" / "sitecustomize.py").write_text(HOOK.format(log=str(log), watched=WATCHED))
    (folder / "secret.txt").write_text("Nobody asked for this file.")
    page = f"<html><body><article><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"
    (folder / request.param).write_text(page if request.param.endswith("html") else TEXT)
    own = {"HOME": folder / "home", "TMPDIR": folder / "tmp"}
    own |= {"PYTHONPATH": os.pathsep.join([str(folder / "hook"), str(ROOT)])}
    apart = ("XDG_", "MPL", "IPYTHON", "JUPYTER")
    usual = {name: value for name, value in os.environ.items() if not name.startswith(apart)}
    command = [sys.executable, "-m", "analysis", "report", request.param, "--out", "out"]
    environment = usual | {name: str(value) for name, value in own.items()}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    seen = {}
    for line in log.read_text().splitlines():
        kind, what = json.loads(line)
        seen.setdefault(kind, set()).add(what)
    return folder, seen


def within(path, folders):
    real = Path(path).resolve()
    return any(real.is_relative_to(folder) or Path(path).is_relative_to(folder) for folder in folders)


def test_no_socket_leaves_the_machine(run):
    _, seen = run
    assert seen["read"]  # the hook was there
    loopback = ("('127.0.0.1'", "('::1'", "('localhost'", "'localhost'", "'127.0.0.1'", "'::1'", "None")
    for kind in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"):
        assert [what for what in seen.get(kind, ()) if not what.startswith(loopback)] == []


def test_nothing_is_written_but_into_its_folder_and_the_temporary_one(run):
    folder, seen = run
    places = [folder / "out", folder / "tmp", Path("/dev")]
    assert sorted(path for path in seen["write"] if not within(path, places)) == []
    assert list((folder / "home").iterdir()) == list((folder / "tmp").iterdir()) == []
    assert [path.name for path in (folder / "out").iterdir()] == ["a"]


def test_nothing_is_read_but_the_article_the_package_and_what_python_brings(run):
    folder, seen = run
    pythons = {Path(place).resolve() for place in (sys.prefix, sys.base_prefix, *sysconfig.get_paths().values())}
    system = [Path(place) for place in ("/dev", "/proc", "/sys", "/usr/share", "/usr/lib", "/lib", "/etc")]
    own = [ROOT / name for name in ("analysis", "data", "notebooks", "pyproject.toml", ".venv")]
    articles = [folder / name for name in ("a.txt", "a.html", "hook", "out", "tmp")]
    beside = [folder / f"a.{kind}.{name}.yml" for kind in ("txt", "html") for name in ("meta", "edits")]
    places = [*pythons, *system, *own, *articles, *beside]
    assert sorted(path for path in seen["read"] if not within(path, places)) == []
    assert str(folder / "secret.txt") not in seen["read"]


def test_no_other_program_is_run_but_python_and_the_list_of_fonts(run):
    _, seen = run
    kinds = ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.system")
    programs = {Path(what.strip("'")).name for kind in kinds for what in seen.get(kind, ())}
    assert programs <= {"fc-list", Path(sys.executable).name}
