"""The notebooks, run from top to bottom on an article of one's own."""

import asyncio
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from analysis.article import read_article
from analysis.errors import FabulaError
from analysis.export.receipt import write_receipt
from analysis.export.report import write_report

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"

_AT_ONCE = 2  # kernels side by side: each wants a core


def run_notebooks(
    article_path: str | Path,
    out: str | Path = "output",
    notebooks: Path = NOTEBOOKS,
    progress: Callable[[str, int, int], None] | None = None,
    report: bool = False,
) -> Path:
    """Run every notebook on the article, each in a kernel of its own, and return the folder OUT/<article id>.

    The charts and tables that the notebooks export go into that folder, the executed notebooks into its
    `notebooks/`, and a receipt of it all beside them; with `report` a report too. As Papermill (2017) does it,
    the cell with the tag `parameters` is followed by one that sets ARTICLE and OUTPUT. `progress` is called
    with a notebook's name, its cells done, and its cells.

    Raises FabulaError for an article that cannot be read, before anything is written, and for a notebook
    that fails; then what an earlier run left is still there, whole, and nothing of this run is.
    """
    article = read_article(article_path)
    sources = sorted(notebooks.glob("*.ipynb"))
    if not sources:
        raise FabulaError(f"{notebooks}: there are no notebooks in it; run this in a clone of the repository")
    out = Path(out)
    try:
        out.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=out))
    except OSError as error:
        raise FabulaError(f"{out}: cannot be written ({error.strerror}); name a folder that you may write to") from None
    try:
        parameters = {"ARTICLE": _relative(Path(article_path), notebooks), "OUTPUT": _relative(out, notebooks)}
        during = {**parameters, "OUTPUT": _relative(unfinished, notebooks)}
        _complete(_run_all(sources, during, parameters, unfinished / str(article.id), progress))
        if report:
            write_report(unfinished / str(article.id), article.title or str(article.id))
        write_receipt(unfinished / str(article.id), article_path)
        _move(unfinished / str(article.id), out / str(article.id))
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return out / str(article.id)


def _complete(coroutine: Coroutine) -> None:
    """Run `coroutine` to its end, also where a loop is running already, as it is in a notebook."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(coroutine)
    else:
        with ThreadPoolExecutor(1) as executor:
            executor.submit(asyncio.run, coroutine).result()


async def _run_all(sources: list[Path], during: dict, after: dict, folder: Path, progress: Callable | None) -> None:
    limit = asyncio.Semaphore(_AT_ONCE)

    async def run(source: Path) -> None:
        async with limit:
            await _run(source, during, after, folder / "notebooks" / source.name, Path(sockets), progress)

    with tempfile.TemporaryDirectory(prefix="fabula-") as sockets:  # a short path: a socket's may have 100 characters
        results = await asyncio.gather(*map(run, sources), return_exceptions=True)  # no kernel is left behind
    for failure in filter(None, results):
        raise failure


async def _run(source: Path, during: dict, after: dict, target: Path, sockets: Path, progress: Callable | None) -> None:
    """Execute one notebook and write it to `target`, with the parameters that its reader should see."""
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    notebook = nbformat.read(source, as_version=4)
    injected = _inject(notebook, during)

    def report(cell: object, cell_index: int) -> None:  # noqa: ARG001 (nbclient names the arguments)
        if progress:
            progress(source.stem, cell_index + 1, len(notebook.cells))

    client = NotebookClient(
        notebook,
        km=_kernel_manager(source.stem, sockets),
        timeout=600,
        kernel_name="python3",
        record_timing=False,  # the same article leaves the same notebook
        store_widget_state=False,
        resources={"metadata": {"path": str(source.parent)}},
        on_cell_complete=report,
    )
    try:
        await client.async_execute(
            cleanup_kc=True, stderr=subprocess.DEVNULL
        )  # what a kernel says of itself is for developers
    except CellExecutionError as error:
        raise FabulaError(
            f"{source.name} failed: {error.ename}: {error.evalue}; run it in JupyterLab to see where"
        ) from None
    injected.source = _assignments(after)
    _drop_controls(notebook)
    target.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, target)


def _drop_controls(notebook) -> None:  # type: ignore[no-untyped-def]
    """Leave words in the place of controls, which do nothing without their kernel and have other names at each run."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)


def _kernel_manager(name: str, sockets: Path):  # type: ignore[no-untyped-def]
    """Return a manager of a kernel that is spoken to through files in `sockets`, without a network, where it can."""
    from jupyter_client.manager import AsyncKernelManager

    transport = "tcp" if os.name == "nt" else "ipc"
    return AsyncKernelManager(kernel_name="python3", transport=transport, connection_file=str(sockets / f"{name}.json"))


def _inject(notebook, parameters: dict):  # type: ignore[no-untyped-def]
    """Set a cell with `parameters` behind the notebook's own and return it."""
    import nbformat

    tags = [cell.metadata.get("tags", []) for cell in notebook.cells]
    place = next((index for index, tag in enumerate(tags) if "parameters" in tag), -1) + 1
    cell = nbformat.v4.new_code_cell(
        _assignments(parameters), id="injected", metadata={"tags": ["injected-parameters"]}
    )
    notebook.cells.insert(place, cell)
    return cell


def _assignments(parameters: dict) -> str:
    return "\n".join(f"{name} = {value!r}" for name, value in parameters.items())


def _relative(path: Path, start: Path) -> str:
    return Path(os.path.relpath(path.resolve(), start.resolve())).as_posix()


def _move(folder: Path, target: Path) -> None:
    """Put every file of `folder` in its place below `target`; what else is there stays."""
    for path in sorted(folder.rglob("*")):
        place = target / path.relative_to(folder)
        if path.is_dir():
            place.mkdir(parents=True, exist_ok=True)
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            path.replace(place)
