"""The house: its rooms stand in one order, a room imports only what stands before it, and tests mirror modules."""

import ast
from pathlib import Path

import pytest
from conftest import ROOT

# A room imports from rooms before it in this list, never from those behind.
ROOMS = [
    *("errors", "files", "project", "lexicons"),
    *("article", "text", "actors", "quotations", "terms", "sentiment", "times", "events", "timeline", "story"),
    *("charts", "export", "corpus", "panel", "cli", "__main__"),
]
ALONE = {"errors", "lexicons"}  # all that charts may know of the rest: they are given tables

PACKAGE = ROOT / "analysis"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.stem != "__init__")
TESTS = sorted(
    path for path in (ROOT / "tests").rglob("test_*.py") if path.parent.name not in ("house", "browser", "fuzz")
)


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Return the rooms that a module imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "analysis":
            names = [node.module] if node.module != "analysis" else [f"analysis.{alias.name}" for alias in node.names]
            found |= {name.split(".")[1] for name in names}
        elif isinstance(node, ast.Import):
            found |= {name.name.split(".")[1] for name in node.names if name.name.startswith("analysis.")}
    return found - {room_of(path)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_import_runs_up(path):
    place = ROOMS.index(room_of(path))
    assert [room for room in imported(path) if ROOMS.index(room) > place] == []


def test_charts_know_tables_and_no_text():
    charts = [path for path in MODULES if room_of(path) == "charts"]
    assert {room for path in charts for room in imported(path)} <= ALONE


def test_the_house_is_small_enough_to_walk_through():
    assert len([path for path in PACKAGE.iterdir() if path.is_dir() and (path / "__init__.py").is_file()]) <= 14
    assert len(list(PACKAGE.glob("*.py"))) <= 7
    long = {
        path.name: length for path in MODULES if (length := len(path.read_text(encoding="utf-8").splitlines())) > 250
    }
    assert long == {}


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.relative_to(ROOT / "tests").as_posix())
def test_every_test_file_has_a_module(path):
    parts = path.relative_to(ROOT / "tests").with_name(path.name.removeprefix("test_"))
    module = PACKAGE / parts
    assert module.is_file() or module.with_suffix("").is_dir()


def test_every_module_has_a_test_file():
    tested = {path.relative_to(ROOT / "tests").with_name(path.name.removeprefix("test_")) for path in TESTS}
    modules = {path.relative_to(PACKAGE) for path in MODULES if path.stem not in ("__init__", "__main__")}
    apart = {path for path in modules if path.parts[:2] == ("times", "families")}  # one test runs the examples of all
    assert sorted(path.as_posix() for path in modules - apart - tested) == []
