"""The command line: `fabula ARTICLE...`, `fabula report`, `fabula check`, `fabula lab`."""

import contextlib
import os
import signal
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from analysis.article.article import Original, originals
from analysis.errors import FabulaError, harmless
from analysis.project import first, lab_command, workplace

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, no_args_is_help=True, rich_markup_mode=None)

Articles = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ARTICLE...",
        help="Articles: .txt, .md, .html, .pdf or .docx files; a table (.csv, .tsv, .jsonl) for all its rows, "
        "table.csv#17 for the row with the id 17. If none is given, the sample article.",
        show_default=False,
    ),
]
Out = Annotated[Path, typer.Option(help="Where to put the results: a folder for each article.")]
Folder = Annotated[Path | None, typer.Argument(metavar="FOLDER", help="Where your notebooks are, or will be.")]
Notebooks = Annotated[bool, typer.Option("--notebooks", help="Keep the notebooks as they ran, too.")]


@app.callback()
def fabula() -> None:
    """Read news articles and chart their most frequent terms, the tone of each sentence, and what happened when.

    Example: fabula article.md --out output

    Exit status: 0, all is well; 1, `check` found a change; 2, there is an error that you can put right.
    """


@app.command()
def charts(articles: Articles = None, out: Out = Path("output"), notebooks: Notebooks = False) -> None:
    """Make charts and tables of each ARTICLE in OUT/<article id>, with a receipt of what they were made from.

    Example: fabula charts one.md two.txt table.csv --out output
    """
    _run(articles, out, report=False, executed=notebooks)


@app.command()
def report(articles: Articles = None, out: Out = Path("output")) -> None:
    """Do what `charts` does, and write one page to send, keep or print, in a single file:
    OUT/<article id>/report.html.

    Example: fabula report one.md
    """
    _run(articles, out, report=True)


@app.command()
def check(
    folder: Annotated[Path, typer.Argument(help="A folder made by `charts`.")],
    article: Annotated[Path | None, typer.Argument(help="The article, if it has been moved.")] = None,
) -> None:
    """Tell whether the article, or anything in FOLDER, has changed since the receipt was written.

    Example: fabula check output/russia-north-korea-arms-talks
    """
    from analysis.export.receipt import check as changes

    found = changes(folder, article)
    _tell(*(found or [f"{folder}: nothing has changed since the receipt was written."]))
    raise typer.Exit(1 if found else 0)


@app.command()
def corpus(
    articles: Annotated[
        Path,
        typer.Argument(
            metavar="INPUT",
            help="A folder of articles, a .zip of them, or a table: .csv, .tsv, .jsonl (also .gz), .parquet.",
        ),
    ],
    out: Annotated[Path, typer.Option(help="The folder that gets the tables, as Parquet in parts.")] = Path("corpus"),
    workers: Annotated[int, typer.Option(min=1, help="How many processes share the work.")] = 1,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="A Dask scheduler, as in tcp://10.0.0.1:8786, instead.")
    ] = None,
    events: Annotated[
        bool, typer.Option(help="Make all tables; without, only sentences, terms, tone and times, ten times as fast.")
    ] = True,
    tokens: Annotated[bool, typer.Option("--tokens", help="Make the table of tokens too.")] = False,
    read: Annotated[
        bool, typer.Option("--read", help="Choose and date events with the language model, as for one article; slower.")
    ] = False,
    text: Annotated[str, typer.Option(metavar="COLUMN", help="The column of a table that has the texts.")] = "",
    title: Annotated[str, typer.Option(metavar="COLUMN", help="The column that has the titles.")] = "",
    date: Annotated[str, typer.Option(metavar="COLUMN", help="The column that has the days of publication.")] = "",
    source: Annotated[str, typer.Option(metavar="COLUMN", help="The column that says who published it.")] = "",
    id: Annotated[str, typer.Option(metavar="COLUMN", help="The column that has a name for each article.")] = "",
) -> None:
    """Make the tables of many articles in OUT, to be asked by `analysis.open_corpus(OUT)`.

    Run it again after a stop, or after a change of the articles: what is done already is not done again.

    Example: fabula corpus articles.csv --out corpus --workers 2
    """
    named = {"text": text, "title": title, "published": date, "source": source, "id": id}
    columns = {field: column for field, column in named.items() if column}
    wanted = {"events": events, "tokens": tokens, "reads": read}
    made = _make_corpus(articles, out, workers=workers, scheduler=scheduler, columns=columns, **wanted)
    _tell(*made.splitlines())


def _make_corpus(articles: Path, out: Path, **settings: Any) -> str:
    """Make the corpus under a bar that says how fast it goes and how long it will take; return what became of it."""
    from tqdm import tqdm

    from analysis.corpus import build_corpus

    tqdm.monitor_interval = 0
    with tqdm(unit="article", desc=harmless(articles.name), disable=None, leave=False, smoothing=0) as bar:

        def show(done: int, all_of_them: int) -> None:
            if bar.total is None:
                bar.reset(total=all_of_them)
                bar.initial = bar.n = done  # what an earlier run has done is not of this one's speed
            bar.n = done
            bar.refresh()

        made = build_corpus(articles, out, progress=show, **settings)
    return made.summary()


@app.command()
def lab(folder: Folder = None) -> None:
    """Open JupyterLab on the overview notebook.

    The notebooks, the sample articles and the docs are copied into FOLDER, or else the folder you are in, where they
    are not there yet; no file of yours is changed.
    """
    root, copied = workplace(folder)
    if copied:
        _tell(f"{copied} files (notebooks, articles, docs) were copied to {root} for you; nothing was overwritten.")
    raise typer.Exit(subprocess.run(lab_command(root), check=False).returncode)


def _run(named: list[str] | None, out: Path, report: bool, executed: bool = False) -> None:
    """Run the notebooks on the articles, one after the other; one that fails is said, and the rest goes on."""
    failures = 0
    with _warnings_in_a_line():
        for name in dict.fromkeys(named or [str(first())]):
            try:
                found = originals(name)
            except FabulaError as error:
                failures += 1
                _say(error)
                continue
            for article in found:
                try:
                    _tell(_run_one(article, out, report, executed))
                except FabulaError as error:
                    failures += 1
                    _say(error)
    if failures:
        raise typer.Exit(2)


def _run_one(article: Original, out: Path, report: bool, executed: bool) -> Path:
    from tqdm import tqdm

    from analysis.export.notebooks import run_notebooks

    tqdm.monitor_interval = 0  # no thread beside this one: the notebooks run in processes that are forked from it
    name = harmless(article.path.name)
    with tqdm(unit="notebook", desc=name, disable=None, leave=False) as bar:  # silent where nobody watches

        def show(done: int, all_of_them: int) -> None:
            bar.total, bar.n = all_of_them, done
            bar.refresh()

        return run_notebooks(article, out, progress=show, report=report, executed=executed)


@contextlib.contextmanager
def _warnings_in_a_line() -> Iterator[None]:
    """Say what Fabula warns of without the place in its code, which is for developers."""
    with warnings.catch_warnings():
        warnings.simplefilter("always", UserWarning)
        usual = warnings.showwarning

        def show(message: Warning | str, category: type[Warning], *more: Any) -> None:
            if category is UserWarning:
                _say(message)
            else:
                usual(message, category, *more)

        warnings.showwarning = show  # type: ignore[assignment]
        yield


def _tell(*lines: str | Path) -> None:
    for line in lines:
        typer.echo(harmless(line))


def _say(error: Warning | Exception | str) -> None:
    print(harmless(error), file=sys.stderr)


def _stop(number: int, _: object) -> None:
    _say("Stopped before the end; what was there before is still there, whole.")
    sys.exit(128 + number)


def main() -> None:
    """Run the command; `fabula ARTICLE` is `fabula charts ARTICLE`.

    Ctrl-C and SIGTERM end it in a line, with the status that shells give them (130, 143); what cannot be written, such
    as standard output on a full disk, is said in one too.
    """
    signal.signal(signal.SIGINT, _stop)
    signal.signal(signal.SIGTERM, _stop)
    commands = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    arguments = sys.argv[1:]
    if arguments and arguments[0] not in {*commands, "--help"}:
        arguments.insert(0, "charts")
    try:
        try:
            app(arguments)
        finally:
            sys.stdout.flush()
    except FabulaError as error:
        _say(error)
        sys.exit(2)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # or Python tries once more to write what it could not
        if not isinstance(error, BrokenPipeError):  # whoever reads has read enough
            _say(f"{error.filename or 'standard output'}: cannot be used ({error.strerror}); choose another")
        sys.exit(2)


if __name__ == "__main__":
    main()
