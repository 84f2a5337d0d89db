"""The notebooks, run from top to bottom on an article of one's own."""

import contextlib
import itertools
import json
import multiprocessing
import os
import shutil
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from analysis.article import Article
from analysis.article.article import Original, original
from analysis.article.edits import write_edits
from analysis.article.readers.markdown import document
from analysis.errors import FabulaError
from analysis.export.cells import inject, run_cells
from analysis.export.figures import FORMATS, picture
from analysis.export.place import check_place, put, unfinished
from analysis.export.receipt import article_of, is_made_from, write_receipt
from analysis.files import write_whole
from analysis.project import NOTEBOOKS, OWN
from analysis.story import Analysis, analyse

_AT_ONCE = 2  # processes side by side: each wants a core

# The tables of the notebooks, but for those that are soon made; each brings with it those that it is made from.
_TABLES = ("main_event", "terms", "toward", "tone_of_events", "tone_summary")

_read: Analysis | None = None  # the analysis of the article at hand, for the processes that are forked from this one


def run_notebooks(
    article: str | Path | Original,
    out: str | Path = "output",
    notebooks: Path = OWN / NOTEBOOKS,
    progress: Callable[[int, int], None] | None = None,
    report: bool = False,
    executed: bool = False,
) -> Path:
    """Run every notebook of one article on it, and return the folder OUT/<article id>.

    Each runs in a process of its own. The charts and tables that they export go into that folder, and a receipt of it
    all beside them; with `executed` the executed notebooks into its `notebooks/`, with `report` a page for its reader.
    What an earlier run left there and this one did not make is taken away. Where the folder holds the charts of
    another article of that name, the id gets a number, and a warning says so. The notebooks read a copy of what was
    read here, once.
    `progress` is called with how many notebooks are done, of how many.

    Raises FabulaError for an article that cannot be read, before anything is written, and for a notebook
    that fails; then what an earlier run left is still there, whole, and nothing of this run is.
    """
    found = article if isinstance(article, Original) else original(article)
    sources = [path for path in sorted(notebooks.glob("*.ipynb")) if not _reads_many(path)]
    if not sources:
        raise FabulaError(f"{notebooks}: has no notebooks; install Fabula again")
    out = Path(out)
    id = _own_id(out, found)
    check_place(out / id)
    with unfinished(out) as apart:
        folder = apart / "output" / id
        copy = write_whole(apart / f"{id}.md", _copy(found.article, id))
        if found.article.edits:
            write_edits(copy, found.article.edits)
        during = {"ARTICLE": _relative(copy, notebooks), "OUTPUT": _relative(folder.parent, notebooks)}
        after = {"ARTICLE": _relative(found.path, notebooks), "OUTPUT": _relative(out, notebooks)}
        with _keeping_fonts_in(apart):
            story = _share(original(copy).article)
        try:
            _run_all(sources, during, after, folder / "notebooks" if executed else None, apart, progress)
        except FabulaError as error:
            raise FabulaError(f"{found.path}: {error}") from None
        if report:
            from analysis.export.report import write_report  # imported late: it loads matplotlib

            write_report(story, folder)
        write_receipt(folder, found, out / id)
        put(folder, out / id, lambda: is_made_from(out / id, found))
    return out / id


def _reads_many(notebook: Path) -> bool:
    """Return whether a notebook has a parameter ARTICLES: that of a corpus, which is of no one article."""
    return "ARTICLES = " in notebook.read_text(encoding="utf-8")


def _own_id(out: Path, found: Original) -> str:
    """Return the id of the article, with a number where OUT/<id> has the charts of another."""
    own = str(found.article.id)
    ids = (own if number == 1 else f"{own[:90]}-{number}" for number in itertools.count(1))
    id = next(id for id in ids if is_made_from(out / id, found))
    if id != own:
        other = article_of(out / own)["name"]
        message = f"{found.path}: {out / own} has the charts of {other}; those of this article go to {out / id}"
        warnings.warn(message, stacklevel=3)
    return id


def _copy(article: Article, id: str) -> str:
    """Return the article as a Markdown file, which is read as what was read here."""
    values = {name: getattr(article, name) for name in ("title", "published", "source", "author", "language")}
    return document({"id": id} | {name: str(value) for name, value in values.items() if value}, article.text)


def _share(article: Article) -> Analysis:
    """Load what is slow to load and make the tables of `article`, once for all the processes to come; return them."""
    global _read
    import anywidget  # noqa: F401
    import IPython.core.interactiveshell  # noqa: F401
    from matplotlib.figure import Figure

    import analysis.charts  # noqa: F401

    figure = Figure()
    figure.text(0, 0, article.id or "")
    for kind in FORMATS:
        picture(figure, kind)
    _read = analyse(article)
    for name in _TABLES:
        with contextlib.suppress(Exception):  # the notebook that asks for it says so
            getattr(_read, name)
    return _read


@contextlib.contextmanager
def _keeping_fonts_in(apart: Path) -> Iterator[None]:
    """Let matplotlib, where it is loaded in here for the first time, keep nothing in the home of its user.

    What it knows of the fonts already is given to it, for it takes a while to look at many.
    """
    usual, name = os.environ.get("MPLCONFIGDIR"), "matplotlib"
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / name if sys.platform == "linux" else None
    folder = apart / name
    folder.mkdir()
    for known in Path(usual or cache or Path.home() / f".{name}").glob("fontlist-*.json"):
        with contextlib.suppress(OSError):
            shutil.copyfile(known, folder / known.name)
    os.environ["MPLCONFIGDIR"] = str(folder.absolute())
    try:
        yield
    finally:
        os.environ.pop("MPLCONFIGDIR")
        os.environ.update({"MPLCONFIGDIR": usual} if usual else {})


def _run_all(
    sources: list[Path],
    during: dict,
    after: dict,
    folder: Path | None,
    apart: Path,
    progress: Callable[[int, int], None] | None,
) -> None:
    """Run the notebooks, at most two side by side; raise what the first of them that failed had to say.

    What IPython wants to keep goes into the folder `apart`, and so with it.
    """
    # Forked, a process has at once what is loaded here; elsewhere than on Linux, and among threads, that is not safe.
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    context: Any = multiprocessing.get_context("fork" if is_safe else "spawn")
    waiting, done = list(sources), 0
    running: dict[Any, tuple[Path, Any]] = {}
    try:
        while waiting or running:
            while waiting and len(running) < _AT_ONCE:
                source = waiting.pop(0)
                answer, own = context.Pipe(duplex=False)
                process = context.Process(target=_run_one, args=(source, during, after, folder, apart, own))
                process.start()
                own.close()
                running[answer] = (source, process)
            for answer in wait(list(running)):
                source, process = running.pop(answer)
                _raise(source, answer, process)
                done += 1
                if progress:
                    progress(done, len(sources))
    finally:
        for _, process in running.values():
            process.terminate()
            process.join()


def _known(article: Article, *, reads: bool = True) -> Analysis:
    """Return the analysis that is there already, where it is of `article` and read as it is asked for."""
    if reads and _read is not None and article == _read.article:
        return _read
    return analyse(article, reads=reads)


def _run_one(source: Path, during: dict, after: dict, folder: Path | None, apart: Path, answer: Connection) -> None:
    """Run one notebook in this process, write it into `folder` with the parameters that its reader should see."""
    import analysis

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that began this one ends it
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.environ["IPYTHONDIR"] = str((apart / "ipython").absolute())  # not in its user's home
    os.environ["MPLCONFIGDIR"] = str((apart / "matplotlib").absolute())
    if _read is not None:
        analysis.analyse = _known
    folder = folder and folder.absolute()
    try:
        notebook = run_cells(source.absolute(), during, record=folder is not None)
        if folder:
            inject(notebook, after)
            write_whole(folder / source.name, json.dumps(notebook, indent=1, ensure_ascii=False) + "\n")
    except FabulaError as error:
        answer.send(str(error))
    else:
        answer.send(None)


def _raise(source: Path, answer: Any, process: Any) -> None:
    try:
        failure = answer.recv()
    except EOFError:
        process.join()
        failure = f"{source.name} stopped (status {process.exitcode}); run it in JupyterLab to see where"
    process.join()
    if failure:
        raise FabulaError(failure)


def _relative(path: Path, start: Path) -> str:
    try:
        return Path(os.path.relpath(path.resolve(), start.resolve())).as_posix()
    except ValueError:  # on another drive than the package
        return path.resolve().as_posix()
