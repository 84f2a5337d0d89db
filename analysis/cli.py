"""The command line: `fabula ARTICLE...`, `fabula report`, `fabula check`, `fabula lab`."""

import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from analysis.errors import FabulaError

FIRST_ARTICLE = Path("data/articles/russia-north-korea-arms-talks.md")

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, no_args_is_help=True, rich_markup_mode=None)

Articles = Annotated[
    list[Path],
    typer.Argument(metavar="ARTICLE...", help="Files of articles: .txt, .md, .html, .pdf, .docx, or table.csv#id."),
]
Out = Annotated[Path, typer.Option(help="The folder that gets a folder of each article's name.")]


@app.callback()
def fabula() -> None:
    """Read news articles and chart what they say: their terms, the tone of their sentences, their events in time.

    Example: fabula data/articles/russia-north-korea-arms-talks.md --out output

    Ends with status 0; 1 where `check` finds a change; 2 where something is wrong that its user can mend.
    """


@app.command()
def charts(articles: Articles = [FIRST_ARTICLE], out: Out = Path("output")) -> None:  # noqa: B006 (typer copies it)
    """Run the notebooks on each ARTICLE; leave charts, tables and notebooks in OUT/<article id>.

    Example: fabula charts one.md two.txt --out output
    """
    _run(articles, out, report=False)


@app.command()
def report(articles: Articles = [FIRST_ARTICLE], out: Out = Path("output")) -> None:  # noqa: B006 (typer copies it)
    """Do what `charts` does, and make of it one HTML file that needs no other: OUT/<article id>/report.html.

    Example: fabula report one.md
    """
    _run(articles, out, report=True)


@app.command()
def check(
    folder: Annotated[Path, typer.Argument(help="A folder that `charts` has left.")],
    article: Annotated[Path | None, typer.Argument(help="The article, to compare it too.")] = None,
) -> None:
    """Say whether FOLDER is still what its receipt says, and what has changed since.

    Example: fabula check output/russia-north-korea-arms-talks
    """
    from analysis.export.receipt import check as changes

    found = changes(folder, article)
    typer.echo("\n".join(found) or f"{folder} is what its receipt says.")
    raise typer.Exit(1 if found else 0)


@app.command()
def lab() -> None:
    """Open JupyterLab on the overview notebook."""
    from analysis.export.notebooks import NOTEBOOKS

    command = [sys.executable, "-m", "jupyter", "lab", str(NOTEBOOKS / "00-overview.ipynb")]
    raise typer.Exit(subprocess.run(command, check=False).returncode)


def _run(articles: list[Path], out: Path, report: bool) -> None:
    """Run the notebooks on the articles, one after the other; one that fails is said, and the rest goes on."""
    failures = 0
    for article in articles:
        try:
            typer.echo(_run_one(article, out, report))
        except FabulaError as error:
            failures += 1
            _say(error)
    if failures:
        raise typer.Exit(2)


def _run_one(article: Path, out: Path, report: bool) -> Path:
    from tqdm import tqdm

    from analysis.export.notebooks import run_notebooks

    done: dict[str, int] = {}
    totals: dict[str, int] = {}
    with tqdm(total=0, unit="cell", desc=article.stem, disable=None, leave=False) as bar:  # silent where nobody watches

        def show(name: str, cells_done: int, cells: int) -> None:
            done[name], totals[name] = cells_done, cells
            bar.total, bar.n = sum(totals.values()), sum(done.values())
            bar.set_postfix_str(name)

        return run_notebooks(article, out, progress=show, report=report)


def _say(error: FabulaError) -> None:
    print(" ".join(str(error).split()), file=sys.stderr)


def main() -> None:
    """Run the command; `fabula ARTICLE` is `fabula charts ARTICLE`."""
    commands = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    arguments = sys.argv[1:]
    if arguments and arguments[0] not in commands and not arguments[0].startswith("-"):
        arguments.insert(0, "charts")
    try:
        app(arguments)
    except FabulaError as error:
        _say(error)
        sys.exit(2)


if __name__ == "__main__":
    main()
