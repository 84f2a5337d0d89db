"""The project, the folder with notebooks and data: its user's, a checkout, or the one that comes in the package."""

import contextlib
import sys
from pathlib import Path

from analysis.errors import FabulaError
from analysis.files import PACKAGE, is_packed, write_whole

NOTEBOOKS = Path("notebooks")
ARTICLES = Path("data", "articles")
FIRST = ARTICLES / "russia-north-korea-arms-talks.md"
OVERVIEW = NOTEBOOKS / "00-overview.ipynb"
_DOCS = Path("docs")

PACKED = PACKAGE / "project"  # pyproject.toml puts notebooks, data and docs there in the wheel; a checkout has it not

OWN = PACKED if PACKED.is_dir() else PACKAGE.parent  # what comes with Fabula, whether from a checkout or a wheel


def project() -> Path:
    """Return the folder with `notebooks` and `data/articles`: the working directory, one above it, or `OWN`."""
    here = Path.cwd()
    is_one = (folder for folder in (here, *here.parents) if _is_project(folder))
    return next(is_one, OWN)


def first() -> Path:
    """Return the path of the article that Fabula opens with: that of the project, or `OWN` where it has it no more."""
    return next((path for path in (project() / FIRST, OWN / FIRST) if path.is_file()), OWN / FIRST)


def place_to_keep(folder: Path) -> Path:
    """Return where articles go that its user adds to those in `folder`: there, or, where it is in the package,
    `data/articles` in the working directory.

    >>> place_to_keep(Path("my-articles")).name
    'my-articles'
    """
    return ARTICLES if is_packed(folder) else folder


def workplace(named: Path | None = None) -> tuple[Path, int]:
    """Return the project in which to work in JupyterLab, and how many files were copied there.

    It is the folder that is `named`; else the project at hand; else, where Fabula is installed without its checkout,
    the working directory. Notebooks and articles are for their user to change, so they are not used in the package:
    what is missing of them is copied, once, and no file that is there is written over. Raises FabulaError where they
    cannot be copied, and for a file beside the notebooks that Python would take for this package.

    >>> workplace()[1]  # in a checkout
    0
    """
    root = named or project()
    if root == PACKED:
        root = Path.cwd()
    copied = 0 if _is_project(root) and (root / OVERVIEW).is_file() else _copy(root)
    for name in ("analysis.py", "analysis/__init__.py"):
        if (hides := root / NOTEBOOKS / name).is_file():
            raise FabulaError(f"{hides}: the notebooks would import this in place of Fabula's package; rename it")
    return root, copied


def lab_command(root: Path) -> list[str]:
    """Return the command that opens JupyterLab on the overview, with all of the project at `root` in its reach.

    Opened by its path, the notebook would make its own folder the root, and neither articles nor exports be there.
    """
    settings = {"ServerApp.root_dir": root.absolute(), "LabApp.default_url": f"/lab/tree/{OVERVIEW.as_posix()}"}
    return [sys.executable, "-m", "jupyterlab", *(f"--{name}={value}" for name, value in settings.items())]


def _is_project(folder: Path) -> bool:
    return all((folder / name).is_dir() for name in (NOTEBOOKS, ARTICLES))


def _copy(root: Path) -> int:
    """Copy what `root` lacks of notebooks, articles and the docs that they lead to; return of how many files.

    The overview comes last: where it is, all is there.
    """
    copied = 0
    notebooks = [path for path in (OWN / NOTEBOOKS).glob("[!.]*") if path.suffix in (".md", ".ipynb")]
    pages = [*sorted((OWN / ARTICLES).glob("[!.]*.md")), *sorted((OWN / _DOCS).glob("[!.]*.md"))]
    for path in [*pages, *sorted(notebooks, reverse=True)]:
        with contextlib.suppress(FileExistsError):
            write_whole(root / path.relative_to(OWN), path.read_bytes(), new=True)
            copied += 1
    if not (_is_project(root) and (root / OVERVIEW).is_file()):
        where = " and ".join(str(root / name) for name in (NOTEBOOKS, ARTICLES))
        raise FabulaError(f"{where}: cannot be made; name another folder, as in `fabula lab FOLDER`")
    return copied
